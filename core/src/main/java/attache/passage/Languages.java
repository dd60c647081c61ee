package attache.passage;

/// Tells what language a text is written in. Safe for use by many threads.
public interface Languages {
  /// The language of a text, by its letters and words.
  ///
  /// @return an ISO 639-1 code, or `und` when the text is too short or too mixed to tell
  String of(String text);
}
