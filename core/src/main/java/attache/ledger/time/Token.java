package attache.ledger.time;

/// A word, a number or a mark of a sentence.
///
/// @param start first unit
/// @param end one past the last unit
/// @param sign what it can do
/// @param value see [Sign]
record Token(int start, int end, Sign sign, int value) {
  Token as(Sign other) {
    return new Token(start, end, other, value);
  }
}
