package attache.ledger.time;

import java.util.List;

/// Tokens that fit a rule, and what it takes to count from them.
///
/// @param tokens the tokens
/// @param clock counts from the day of publication
/// @param way which way the sentence looks
/// @param language language of the sentence
record Match(List<Token> tokens, Clock clock, Clock.Way way, String language) {
  /// Value of the first token that has one of some signs.
  int value(Sign... signs) {
    return value(0, signs);
  }

  /// Value of a token that has one of some signs; the first is 0.
  int value(int which, Sign... signs) {
    var left = which;
    for (var token : tokens) {
      if (List.of(signs).contains(token.sign()) && left-- == 0) {
        return token.value();
      }
    }
    return 0;
  }

  boolean has(Sign sign) {
    return tokens.stream().anyMatch(token -> token.sign() == sign);
  }

  Unit unit() {
    return unit(0);
  }

  /// The unit that is said first (0), second (1), …; a year if none is.
  Unit unit(int which) {
    var said = tokens.stream().filter(Match::isUnit).skip(which).findFirst();
    return said.map(token -> Unit.values()[token.value()]).orElse(Unit.YEAR);
  }

  private static boolean isUnit(Token token) {
    return token.sign() == Sign.UNIT || token.sign() == Sign.UNITS || token.sign() == Sign.DUAL;
  }

  /// A number of units: "a" is one; 0 if it is not said.
  int count() {
    return has(Sign.DIGITS) || has(Sign.NUMBER)
        ? value(Sign.DIGITS, Sign.NUMBER)
        : has(Sign.DUAL) ? 2 : has(Sign.ONE) ? 1 : 0;
  }

  int month() {
    return value(Sign.MONTH, Sign.SHORT_MONTH);
  }

  int day() {
    return value(Sign.DIGITS, Sign.ORDINAL, Sign.NUMBER);
  }

  /// Whether no space stands in it.
  boolean tight() {
    for (var i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).end() != tokens.get(i).start()) {
        return false;
      }
    }
    return true;
  }
}
