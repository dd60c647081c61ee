package attache.door.paper;

/// Text from outside as it may stand in a file: without characters that XML forbids, that turn the
/// direction of writing, or that belong to no pair.
final class Clean {
  private Clean() {}

  /// The text on one line.
  static String line(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(clean, point));
    return clean.toString().replaceAll(" {2,}", " ").strip();
  }

  private static void append(StringBuilder clean, int point) {
    if (Character.isWhitespace(point)) {
      clean.append(' ');
    } else if (!Character.isISOControl(point) && !turns(point) && !odd(point)) {
      clean.appendCodePoint(point);
    }
  }

  private static boolean turns(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  private static boolean odd(int point) {
    return (point >= 0xD800 && point <= 0xDFFF) || (point & 0xFFFE) == 0xFFFE;
  }

  /// Text as it stands in XML and HTML, attributes too.
  static String markup(String text) {
    return line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// Whether an address may be made a link.
  static boolean linkable(String url) {
    return url.matches("(?i)https?://[^\\s\"<>\\p{Cntrl}]+");
  }
}
