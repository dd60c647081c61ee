package attache.door.cli;

/// Text from outside as it may be shown on a terminal.
final class Shown {
  private Shown() {}

  /// The text on one line, without control characters: what a source writes cannot move the cursor,
  /// colour the screen or turn the direction of writing.
  static String line(String text) {
    return blocks(text).replaceAll("\\s*\n\\s*", " ").strip();
  }

  /// The text with its line breaks, without other control characters.
  static String blocks(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    if (point == '\n') {
      shown.append('\n');
    } else if (point == '\t' || point == '\u2028' || point == '\u2029') {
      shown.append(' ');
    } else if (!Character.isISOControl(point) && !turnsDirection(point)) {
      shown.appendCodePoint(point);
    }
  }

  private static boolean turnsDirection(int point) {
    return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
  }
}
