package attache.ledger.reading;

/// What a word does in its sentence.
public enum Tag {
  DETERMINER,
  PRONOUN,
  /// "its", "their", "’s".
  POSSESSIVE,
  PREPOSITION,
  TO,
  CONJUNCTION,
  /// Opens a clause: "if", "while", "although".
  SUBORDINATOR,
  /// Opens a clause that describes what stands before it.
  RELATIVE,
  MODAL,
  BE,
  HAVE,
  DO,
  NOT,
  ADVERB,
  NUMBER,
  NAME,
  /// Base form or present.
  VERB,
  /// Past or past participle.
  PAST,
  /// Present participle.
  ING,
  ADJECTIVE,
  NOUN,
  COMMA,
  /// A border no phrase crosses: brackets, colon, semicolon, dash, quotes.
  BORDER;

  /// Whether a noun phrase may hold it.
  public boolean nominal() {
    return switch (this) {
      case DETERMINER, POSSESSIVE, NUMBER, NAME, ADJECTIVE, NOUN -> true;
      default -> false;
    };
  }
}
