package attache.gather.date;

/// White space as it comes in texts: blanks, tabs, no-break and zero-width spaces.
public final class Spaces {
  private Spaces() {}

  /// Whether a character shows nothing.
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\u200C'
        || c == '\u2060'
        || c == '\uFEFF';
  }

  /// A text without white space around it.
  public static String trim(String text) {
    var start = 0;
    var end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /// A text on one line: every run of white space is one blank, and none stands around it.
  public static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (!isSpace(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return trim(line.toString());
  }
}
