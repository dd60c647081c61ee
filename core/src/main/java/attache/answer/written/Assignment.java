package attache.answer.written;

/// What a writer is asked to write.
///
/// @param rules how to write, from us
/// @param material what to write from: evidence as quoted data, then the question
/// @param mostTokens most tokens the draft may have, 1 or more
public record Assignment(String rules, String material, int mostTokens) {
  public Assignment {
    if (mostTokens < 1) {
      throw new IllegalArgumentException("mostTokens must be 1 or more, got " + mostTokens);
    }
  }
}
