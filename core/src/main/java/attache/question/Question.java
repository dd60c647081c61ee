package attache.question;

import java.util.List;

/// What a reader asked, in the reader's words.
///
/// @param text the question; never blank
/// @param history the reader's earlier turns of the same conversation, oldest first
public record Question(String text, List<String> history) {
  /// Longest question read, in UTF-16 units.
  public static final int LONGEST = 4000;

  public Question {
    if (text.isBlank()) {
      throw new IllegalArgumentException("question must not be blank");
    }
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "question must have at most %d characters, got %d".formatted(LONGEST, text.length()));
    }
    history = List.copyOf(history);
  }

  /// A question that follows on nothing.
  public Question(String text) {
    this(text, List.of());
  }
}
