package attache.question;

import java.util.Map;

/// A word of a question that evidence should carry.
///
/// @param stem the term as it is indexed
/// @param word the word as asked, small letters
/// @param role what it is in the question
/// @param near terms that carry it and how well, 0 to 1; the stem itself is among them at 1
public record QuestionTerm(String stem, String word, Role role, Map<String, Float> near) {
  /// What a word is in a question.
  public enum Role {
    /// Part of a name.
    NAME,
    /// What is asked for: "languages" in "how many languages".
    FOCUS,
    /// Any other word of the question.
    CONTENT,
    /// A word of an earlier turn, or of a sentence that only leads up to the question.
    CONTEXT
  }

  public QuestionTerm {
    near = Map.copyOf(near);
  }
}
