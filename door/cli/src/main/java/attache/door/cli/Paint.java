package attache.door.cli;

/// Puts emphasis on words, or leaves them as they are where it would not be seen.
///
/// @param on whether the reader's screen shows it
public record Paint(boolean on) {
  /// For files, pipes and screens without colours.
  public static final Paint NONE = new Paint(false);

  /// What counts most.
  public String strong(String words) {
    return with("1", words);
  }

  /// What may be passed over.
  public String quiet(String words) {
    return with("2", words);
  }

  /// Markers and ids: what can be used to go on.
  public String handle(String words) {
    return with("36", words);
  }

  /// In order.
  public String good(String words) {
    return with("32", words);
  }

  /// To be noticed.
  public String note(String words) {
    return with("33", words);
  }

  /// Wrong.
  public String wrong(String words) {
    return with("31", words);
  }

  private String with(String code, String words) {
    return on && !words.isEmpty() ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
  }
}
