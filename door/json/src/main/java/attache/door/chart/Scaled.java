package attache.door.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers and words made short enough for a chart.
final class Scaled {
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
  private static final int WIDE_FROM = 0x1100;

  private Scaled() {}

  /// A number at the end of a scale, to three digits: `52.5 billion`.
  static String of(BigDecimal number) {
    var rounded = number.round(THREE);
    var digits = rounded.precision() - rounded.scale();
    if (digits > 12) {
      return plain(rounded.movePointLeft(12)) + " trillion";
    }
    if (digits > 9) {
      return plain(rounded.movePointLeft(9)) + " billion";
    }
    return digits > 6 ? plain(rounded.movePointLeft(6)) + " million" : plain(rounded);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /// Words cut to a width, wide letters counted twice.
  static String cut(String words, int cells) {
    var used = 0;
    for (var at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
      used += words.codePointAt(at) >= WIDE_FROM && !general(words.codePointAt(at)) ? 2 : 1;
      if (used > cells) {
        return words.substring(0, at).stripTrailing() + "…";
      }
    }
    return words;
  }

  /// Dashes, quotes, arrows and currency signs are narrow.
  private static boolean general(int point) {
    return point >= 0x2000 && point < 0x2E80;
  }
}
