package attache.passage;

import attache.story.Span;

/// Words that may answer by themselves: an amount, a date, something in quotes.
///
/// @param kind what it states
/// @param span where it stands in the text it was found in
public record Expression(Kind kind, Span span) {
  /// What an expression states.
  public enum Kind {
    MONEY,
    PERCENT,
    MULTIPLE,
    NUMBER,
    DATE,
    DURATION,
    QUOTED
  }
}
