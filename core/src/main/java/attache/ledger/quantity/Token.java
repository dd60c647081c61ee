package attache.ledger.quantity;

import java.math.BigDecimal;

/// A piece of a sentence.
///
/// @param kind what it is
/// @param start its first character
/// @param end one past its last
/// @param text its spelling for comparison: lower case, one apostrophe, no vowel signs
/// @param joint how it hangs on the piece before
/// @param capital whether it has a capital letter
/// @param phrases phrases of the word list that begin with it
/// @param value what a numeral says; zero for any other piece
record Token(
    Kind kind,
    int start,
    int end,
    String text,
    Joint joint,
    boolean capital,
    Phrases phrases,
    BigDecimal value) {
  /// What a piece is.
  enum Kind {
    WORD,
    /// Letters and digits in one: "H200", "21st".
    NAME,
    /// A number in digits without a mark inside.
    PLAIN,
    /// A number in digits, with marks that group or a decimal mark.
    MARKED,
    /// Digits that say no amount: "2.1.3", "007".
    ODD,
    SIGN,
    MARK
  }

  /// How a piece hangs on the one before.
  enum Joint {
    SPACE,
    NONE,
    DASH
  }

  boolean numeral() {
    return kind == Kind.PLAIN || kind == Kind.MARKED;
  }

  boolean word() {
    return kind == Kind.WORD;
  }

  boolean is(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  boolean glued() {
    return joint != Joint.SPACE;
  }
}
