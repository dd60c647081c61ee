package attache.ledger.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A word, number or mark as it is cut, before anything is known of it.
///
/// @param start first unit
/// @param end one past the last unit
/// @param kind what it is made of
record Raw(int start, int end, Kind kind) {
  /// What it is made of.
  enum Kind {
    WORD,
    DIGITS,
    /// Digits with stops or commas between them.
    FIGURE,
    /// Digits and letters.
    MIXED,
    /// Chinese characters, to be cut by the vocabulary.
    CHINESE,
    MARK
  }

  private static final Set<String> ELIDED =
      Set.of("l", "d", "qu", "n", "s", "c", "j", "jusqu", "aujourd", "lorsqu", "puisqu");

  /// Cuts a sentence.
  static List<Raw> cut(String text) {
    var raws = new ArrayList<Raw>(text.length() / 4 + 4);
    var at = 0;
    while (at < text.length()) {
      var sign = text.charAt(at);
      if (sign == ' ' || Character.isWhitespace(sign) || sign == '\u00a0' || sign == '\u202f') {
        at++;
      } else {
        var raw = at(text, at);
        raws.add(raw);
        at = raw.end();
      }
    }
    return raws;
  }

  private static Raw at(String text, int start) {
    var sign = text.charAt(start);
    if (isDigit(sign)) {
      return number(text, start);
    }
    if (isChinese(sign)) {
      return new Raw(start, run(text, start, true), Kind.CHINESE);
    }
    return inWord(sign) ? word(text, start) : new Raw(start, start + 1, Kind.MARK);
  }

  private static Raw word(String text, int start) {
    var end = run(text, start, false);
    var kind = Kind.WORD;
    while (end < text.length() && isDigit(text.charAt(end)) && text.charAt(start) < '\u0250') {
      kind = Kind.MIXED;
      end = run(text, digits(text, end), false);
    }
    var elided = end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
    if (elided && end - start < 8 && ELIDED.contains(lower(text, start, end))) {
      end++;
    }
    return new Raw(start, end, kind);
  }

  private static String lower(String text, int start, int end) {
    return text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
  }

  private static Raw number(String text, int start) {
    var end = digits(text, start);
    var kind = Kind.DIGITS;
    while (end + 1 < text.length()
        && ".,٫٬".indexOf(text.charAt(end)) >= 0
        && isDigit(text.charAt(end + 1))) {
      end = digits(text, end + 1);
      kind = Kind.FIGURE;
    }
    if (end < text.length() && inWord(text.charAt(end)) && text.charAt(end) < '\u0250') {
      kind = Kind.MIXED;
      while (end < text.length() && (inWord(text.charAt(end)) || isDigit(text.charAt(end)))) {
        end++;
      }
    }
    return new Raw(start, end, kind);
  }

  private static int digits(String text, int start) {
    var end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int run(String text, int start, boolean chinese) {
    var end = start;
    while (end < text.length()
        && inWord(text.charAt(end))
        && isChinese(text.charAt(end)) == chinese) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char sign) {
    return sign < 128 ? sign >= '0' && sign <= '9' : Character.isDigit(sign);
  }

  private static boolean isChinese(char sign) {
    return sign == '〇' || sign >= '\u3400' && sign <= '\u9fff';
  }

  private static boolean inWord(char sign) {
    if (sign < 128) {
      return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }
    return Character.isLetter(sign)
        || Character.isSurrogate(sign)
        || sign == '〇'
        || Character.getType(sign) == Character.NON_SPACING_MARK
        || Character.getType(sign) == Character.COMBINING_SPACING_MARK;
  }
}
