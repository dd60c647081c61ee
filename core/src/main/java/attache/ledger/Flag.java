package attache.ledger;

/// What a reader of a row should know before leaning on it.
public enum Flag {
  REFERENT_UNCLEAR,
  CURRENCY_ABSENT,
  OPEN_LIST,
  ELLIPTICAL,
  METONYM,
  HEADLINE_ONLY,
  /// Spoken of in passing: the sentence leans on it and does not report it.
  MENTION
}
