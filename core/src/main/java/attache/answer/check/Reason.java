package attache.answer.check;

import java.util.Locale;

/// Why a statement does not hold.
///
/// @param kind what kind of thing is not carried
/// @param words says so to a reader, with the words of the statement it is about
public record Reason(Kind kind, String words) {
  /// What a source can fail to carry.
  public enum Kind {
    NAME,
    NUMBER,
    UNIT,
    CURRENCY,
    BOUND,
    DATE,
    POLARITY,
    STAGE,
    MODALITY,
    SPEAKER,
    /// A word that has no counterpart.
    WORD;

    /// The word a reader sees.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return kind.word() + ": " + words;
  }
}
