package attache.source;

/// How much of a text could be had.
public enum Access {
  /// Not looked at yet.
  UNKNOWN,
  /// All of it.
  FULL_TEXT,
  /// What the feed has, which is an extract, and no more.
  SUMMARY_ONLY,
  /// The part before the payment notice.
  PAYWALLED,
  /// What the feed has: the page refuses robots, text mining or this reader.
  BLOCKED
}
