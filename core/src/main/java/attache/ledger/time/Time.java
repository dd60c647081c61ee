package attache.ledger.time;

import attache.ledger.Period;
import attache.story.Span;

/// Words of time in a sentence.
///
/// @param span where they stand in the sentence
/// @param period what they say; its words are those of the span
/// @param relative whether the day of publication, which is not known, would give the days
public record Time(Span span, Period period, boolean relative) {
  /// Whether the words only point to some time ("recently", "for years").
  public boolean vague() {
    return period.precision() == Period.Precision.NONE;
  }
}
