package attache.door.cli;

/// How many cells of a terminal text takes.
final class Cells {
  private Cells() {}

  /// Width of a text without line breaks; emphasis takes none.
  static int of(String text) {
    var width = 0;
    for (var at = 0; at < text.length(); ) {
      var end = escapeEnd(text, at);
      if (end > at) {
        at = end;
        continue;
      }
      var point = text.codePointAt(at);
      width += of(point);
      at += Character.charCount(point);
    }
    return width;
  }

  /// Width of one character: 0 when it is drawn over the one before, 2 when it is East Asian and
  /// wide (Unicode Standard Annex 11, the blocks in use) or a pictograph.
  static int of(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> wide(point) ? 2 : 1;
    };
  }

  static boolean wide(int point) {
    return point >= 0x1100 && point <= 0x115F
        || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
        || point >= 0xAC00 && point <= 0xD7A3
        || point >= 0xF900 && point <= 0xFAFF
        || point >= 0xFE30 && point <= 0xFE6F
        || point >= 0xFF00 && point <= 0xFF60
        || point >= 0xFFE0 && point <= 0xFFE6
        || point >= 0x1F300 && point <= 0x1FAFF
        || point >= 0x20000 && point <= 0x3FFFD;
  }

  /// One past the escape sequence that begins here; `at` if none does.
  static int escapeEnd(String text, int at) {
    if (text.charAt(at) != '\u001b') {
      return at;
    }
    var end = text.indexOf('m', at);
    return end < 0 ? at : end + 1;
  }

  /// The text cut to a width, with an ellipsis where something was left out. Not for emphasised text.
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    var used = 0;
    var at = 0;
    while (at < text.length() && used + of(text.codePointAt(at)) <= width - 1) {
      used += of(text.codePointAt(at));
      at += Character.charCount(text.codePointAt(at));
    }
    return text.substring(0, at).stripTrailing() + "…";
  }

  /// The text filled with spaces to a width.
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }
}
