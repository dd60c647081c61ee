package attache.answer.check;

import attache.ledger.Quantity.Bound;
import attache.story.Span;
import java.math.BigDecimal;
import java.util.List;

/// A number with what it counts.
///
/// @param value the number; for lengths of time in the smallest unit they can be turned into
/// @param written the number as it was written
/// @param kind what is counted
/// @param unit currency code, unit of time, or empty
/// @param per unit of time of a rate: "year"; empty if it is none
/// @param bound how it limits the amount
/// @param approximate whether a word such as "about" stands by
/// @param nouns words of what is counted; empty if nothing is said of it
/// @param span where it stands
/// @param from first word
/// @param to one past the last word
record Numeral(
    BigDecimal value,
    BigDecimal written,
    Kind kind,
    String unit,
    String per,
    Bound bound,
    boolean approximate,
    List<Word> nouns,
    Span span,
    int from,
    int to) {
  /// What is counted.
  enum Kind {
    MONEY,
    PERCENT,
    RATIO,
    COUNT,
    LENGTH,
    /// "of which eight": nothing is said of it.
    BARE
  }
}
