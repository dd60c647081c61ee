package attache.passage;

import attache.story.Span;
import java.util.Optional;

/// What kind of sign a character is, for reading sentences.
final class Signs {
  private static final String CLOSERS = "\"'”’»›)]}」』）】》〉〕“‘";
  private static final String OPENERS = "\"'“‘«‹([{「『（【《〈〔„‚¿¡”»";
  private static final String STOPS = ".!?…‽。！？｡．।॥؟۔";
  private static final String WIDE = "。！？｡।॥";

  private Signs() {}

  static boolean isSpace(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || isInvisible(sign);
  }

  private static boolean isInvisible(char sign) {
    return sign == '\u200b' || sign == '\ufeff' || sign == '\u200e' || sign == '\u200f';
  }

  static boolean isStop(char sign) {
    return STOPS.indexOf(sign) >= 0;
  }

  /// Whether it ends a sentence without white space after it.
  static boolean isWideStop(char sign) {
    return WIDE.indexOf(sign) >= 0;
  }

  static boolean closes(char sign) {
    return CLOSERS.indexOf(sign) >= 0;
  }

  static boolean opens(char sign) {
    return OPENERS.indexOf(sign) >= 0;
  }

  static boolean isQuote(char sign) {
    return "\"'”’»›」』“‘".indexOf(sign) >= 0;
  }

  /// The range without white space at its ends; empty if it has no letter and no digit.
  static Optional<Span> trimmed(String text, int start, int end) {
    var first = start;
    var last = end;
    while (first < last && isSpace(text.charAt(first))) {
      first++;
    }
    while (last > first && isSpace(text.charAt(last - 1))) {
      last--;
    }
    var words = text.substring(first, last).codePoints().anyMatch(Character::isLetterOrDigit);
    return words ? Optional.of(new Span(first, last)) : Optional.empty();
  }
}
