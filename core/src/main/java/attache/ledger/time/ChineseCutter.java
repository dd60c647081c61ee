package attache.ledger.time;

import java.util.List;

/// Cuts Chinese, which has no spaces: at each place the longest word that is known.
final class ChineseCutter {
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseCutter() {}

  static void cut(Vocabulary vocabulary, String text, Raw run, List<Token> tokens) {
    var at = run.start();
    while (at < run.end()) {
      var token = next(vocabulary, text, at, run.end());
      tokens.add(token);
      at = token.end();
    }
  }

  private static Token next(Vocabulary vocabulary, String text, int start, int limit) {
    for (var end = Math.min(limit, start + vocabulary.longest()); end > start; end--) {
      var entry = vocabulary.word(text.substring(start, end), false);
      if (entry.isPresent()) {
        return new Token(start, end, entry.get().sign(), entry.get().value());
      }
    }
    return vocabulary.is("zh")
        ? number(text, start, limit)
        : new Token(start, start + 1, Sign.OTHER, 0);
  }

  private static Token number(String text, int start, int limit) {
    var end = start;
    while (end < limit && (digit(text.charAt(end)) >= 0 || text.charAt(end) == '十')) {
      end++;
    }
    if (end == start) {
      return new Token(start, start + 1, Sign.OTHER, 0);
    }
    var numeral = text.substring(start, end);
    var year = numeral.length() == 4 && numeral.indexOf('十') < 0 ? spelled(numeral) : 0;
    return year >= 1900 && year < 2200
        ? new Token(start, end, Sign.YEAR, year)
        : new Token(start, end, Sign.NUMBER, small(numeral));
  }

  private static int digit(char sign) {
    return sign == '〇' ? 0 : sign == '两' ? 2 : DIGITS.indexOf(sign);
  }

  private static int spelled(String numeral) {
    var value = 0;
    for (var at = 0; at < numeral.length(); at++) {
      value = value * 10 + digit(numeral.charAt(at));
    }
    return value;
  }

  /// The value of a numeral below a hundred; 0 for any other.
  private static int small(String numeral) {
    var ten = numeral.indexOf('十');
    if (ten < 0) {
      return numeral.length() <= 2 ? spelled(numeral) : 0;
    }
    if (ten > 1 || numeral.length() - ten > 2 || numeral.lastIndexOf('十') != ten) {
      return 0;
    }
    var tens = ten == 0 ? 1 : digit(numeral.charAt(0));
    var ones = ten == numeral.length() - 1 ? 0 : digit(numeral.charAt(ten + 1));
    return tens * 10 + ones;
  }
}
