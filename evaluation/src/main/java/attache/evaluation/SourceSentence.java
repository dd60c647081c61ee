package attache.evaluation;

/// One sentence of a story, as question sets name it; two that differ in white space alone are
/// equal.
///
/// @param article headline of the story
/// @param sentence the whole sentence; the headline itself may be one
public record SourceSentence(String article, String sentence) {
  public SourceSentence {
    article = collapsed(article);
    sentence = collapsed(sentence);
  }

  static String collapsed(String text) {
    return text.replaceAll("(?U)\\s+", " ").strip();
  }
}
