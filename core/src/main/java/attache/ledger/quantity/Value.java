package attache.ledger.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/// A number without its unit.
///
/// @param from its first piece
/// @param to one past its last
/// @param value what it says; the least it can be, of a plural; a percentage, of a share
/// @param form how it is said
/// @param factor what its scales multiply it by; one, if none do
/// @param digits whether it has digits
record Value(int from, int to, BigDecimal value, Form form, BigDecimal factor, boolean digits) {
  /// How a number is said.
  enum Form {
    CARDINAL,
    /// "Une vingtaine": about so many.
    ROUND,
    /// More than so many, by a word inside: "100多亿".
    OVER,
    /// "Millions", "several hundred".
    PLURAL,
    /// "Two-thirds", "one in five".
    SHARE,
    /// Value words that make no number together: "twenty twenty-four".
    ODD
  }

  boolean is(Form other) {
    return form == other;
  }

  /// Whether it has a value of its own, rounded or not.
  boolean valued() {
    return form == Form.CARDINAL || form == Form.ROUND || form == Form.OVER;
  }

  /// Whether a scale of a thousand or more multiplies it.
  boolean scaled() {
    return factor.compareTo(BigDecimal.valueOf(1000)) >= 0;
  }

  /// The same number under a scale that another brings along: "10" of "10 to 15 million".
  Value scaledBy(BigDecimal other) {
    return new Value(from, to, value.multiply(other), form, other, digits);
  }

  /// What it says without its scales.
  BigDecimal mantissa() {
    return value.divide(factor, MathContext.DECIMAL64);
  }
}
