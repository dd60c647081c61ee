package attache.evidence;

import attache.story.Citation;
import attache.story.Revision;
import attache.story.Span;
import attache.story.Story;
import java.util.Optional;

/// A sentence kept because it bears on one question.
///
/// @param story the story it stands in
/// @param sentence its number in the story's latest revision
/// @param score how well it bears on the question; greater is better, comparable within one
///   question
/// @param signals what the score is made from
/// @param answer the words that answer, if the question asked for an expression or a name; within
///   the revision's text
/// @param lacks why it is no answer, in a reader's words; empty when it is enough
public record Evidence(
    Story story,
    int sentence,
    float score,
    Signals signals,
    Optional<Span> answer,
    Optional<String> lacks) {
  /// The text the sentence stands in.
  public Revision revision() {
    return story.latest();
  }

  /// The sentence.
  public String text() {
    return revision().sentences().get(sentence).in(revision().text());
  }

  /// Quotes the whole sentence.
  public Citation citation() {
    return revision().cite(sentence, revision().sentences().get(sentence));
  }
}
