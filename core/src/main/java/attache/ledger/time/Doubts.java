package attache.ledger.time;

import java.util.List;
import java.util.Set;

/// Takes back signs of words that are something else here: years that are amounts or parts of
/// names, months that are people or verbs.
final class Doubts {
  private static final Set<Sign> BEFORE_YEARS =
      Set.of(Sign.IN, Sign.AT, Sign.BY, Sign.UNTIL, Sign.FROM, Sign.PART, Sign.EDGE, Sign.MONTH);

  /// May, April, June, August.
  private static final Set<Integer> NAMES = Set.of(4, 5, 6, 8);

  private final String text;
  private final List<Token> tokens;
  private final boolean english;

  private Doubts(String text, List<Token> tokens, boolean english) {
    this.text = text;
    this.tokens = tokens;
    this.english = english;
  }

  static void settle(String text, List<Token> tokens, Vocabulary vocabulary) {
    var doubts = new Doubts(text, tokens, vocabulary.is("en"));
    for (var at = 0; at < tokens.size(); at++) {
      if (doubts.isNone(at)) {
        tokens.set(at, tokens.get(at).as(Sign.OTHER));
      }
    }
  }

  private boolean isNone(int at) {
    return switch (tokens.get(at).sign()) {
      case YEAR -> isNoYear(at);
      case DECADE -> glued(at, Sign.DASH) && !part(at - 2);
      case MONTH -> english && isNoMonth(at);
      case QUARTER, HALF -> english && isNoTerm(at);
      default -> false;
    };
  }

  private Sign sign(int at) {
    return at < 0 || at >= tokens.size() ? Sign.OTHER : tokens.get(at).sign();
  }

  /// Whether a mark joins a token to what stands before it.
  private boolean glued(int at, Sign mark) {
    return sign(at - 1) == mark && touches(at - 1) && touches(at - 2);
  }

  /// Whether no space follows a token.
  private boolean touches(int at) {
    return at >= 0 && at + 1 < tokens.size() && tokens.get(at).end() == tokens.get(at + 1).start();
  }

  private boolean part(int at) {
    return switch (sign(at)) {
      case PART,
          EDGE,
          YEAR,
          BEFORE,
          AFTER,
          MONTH,
          SHORT_MONTH,
          QUARTER,
          HALF,
          DIGITS,
          UNIT,
          SEASON ->
          true;
      default -> false;
    };
  }

  private boolean isNoYear(int at) {
    var before = sign(at - 1);
    if (before == Sign.CURRENCY
        || before == Sign.NUMBERED
        || before == Sign.NAMED && title(at - 1)) {
      return true;
    }
    if (glued(at, Sign.DASH) && !part(at - 2)
        || glued(at, Sign.SLASH) && !part(at - 2)
        || sign(at + 1) == Sign.SLASH && touches(at) && !yearOrDay(at + 2)) {
      return true;
    }
    if (at + 1 < tokens.size() && touches(at) && joins(tokens.get(at).end())) {
      return true;
    }
    if (at > 0 && touches(at - 1) && !opens(tokens.get(at - 1))) {
      return true;
    }
    return sign(at + 1) == Sign.NAMED && title(at + 1)
        || sign(at + 2) == Sign.NAMED && capital(at + 1) && capital(at + 2)
        || counts(at);
  }

  private boolean yearOrDay(int at) {
    return sign(at) == Sign.YEAR || sign(at) == Sign.DIGITS;
  }

  /// "2026 dollars", and "in 2026 dollars"; but "in 2026 people will".
  private boolean counts(int at) {
    return sign(at + 1) == Sign.COUNTED && !BEFORE_YEARS.contains(sign(at - 1))
        || sign(at + 1) == Sign.CURRENCY;
  }

  private boolean joins(int at) {
    return at < text.length() && "_@=&".indexOf(text.charAt(at)) >= 0;
  }

  /// Whether a year may follow a token without a space.
  private boolean opens(Token token) {
    return switch (token.sign()) {
      case OTHER ->
          "([{\"'“‘«„:;（「《｜|।।".indexOf(text.charAt(token.end() - 1)) >= 0
              || token.end() - token.start() >= 1 && text.charAt(token.start()) > '\u0600';
      case DASH, SLASH, COMMA, STOP, BETWEEN -> true;
      default -> text.charAt(token.start()) > '\u0600';
    };
  }

  private boolean capital(int at) {
    return at >= 0
        && at < tokens.size()
        && Character.isUpperCase(text.charAt(tokens.get(at).start()));
  }

  /// Capital, or of a script that has none.
  private boolean title(int at) {
    return !Character.isLowerCase(text.charAt(tokens.get(at).start()));
  }

  /// "Theresa May", "April Jones", "March" that begins a sentence.
  private boolean isNoMonth(int at) {
    if (dated(at + 1) || dated(at - 1)) {
      return false;
    }
    var month = tokens.get(at).value();
    var named = sign(at - 1) == Sign.OTHER && capital(at - 1) && word(at - 1);
    if (NAMES.contains(month) && (named || at == 0 && sign(1) == Sign.OTHER && capital(1))) {
      return true;
    }
    return (month == 3 || month == 5) && at == 0;
  }

  private boolean word(int at) {
    return tokens.get(at).end() - tokens.get(at).start() > 1;
  }

  private boolean dated(int at) {
    return switch (sign(at)) {
      case YEAR, DIGITS, ORDINAL, OF -> true;
      default -> false;
    };
  }

  /// "Audi Q3", "the H2 fuel cell".
  private boolean isNoTerm(int at) {
    if (sign(at - 1) == Sign.DASH && !part(at - 2)
        || sign(at + 1) == Sign.DASH && !yearOrDay(at + 2)) {
      return true;
    }
    if (sign(at + 1) == Sign.YEAR || sign(at - 1) == Sign.YEAR || sign(at + 1) == Sign.OF) {
      return false;
    }
    if (sign(at) == Sign.QUARTER) {
      return sign(at - 1) == Sign.OTHER && capital(at - 1) && word(at - 1);
    }
    return !BEFORE_YEARS.contains(sign(at - 1)) && sign(at - 1) != Sign.FOR || capital(at + 1);
  }
}
