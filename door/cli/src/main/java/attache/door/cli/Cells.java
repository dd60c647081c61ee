package attache.door.cli;

import java.util.List;

/// How many cells of a terminal text takes.
final class Cells {
  private record Range(int from, int to) {
    boolean has(int point) {
      return from <= point && point <= to;
    }
  }

  private static final List<Range> WIDE =
      List.of(
          new Range(0x1100, 0x115F),
          new Range(0x2E80, 0x303E),
          new Range(0x3040, 0xA4CF),
          new Range(0xAC00, 0xD7A3),
          new Range(0xF900, 0xFAFF),
          new Range(0xFE30, 0xFE6F),
          new Range(0xFF00, 0xFF60),
          new Range(0xFFE0, 0xFFE6),
          new Range(0x1F300, 0x1FAFF),
          new Range(0x20000, 0x3FFFD));

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

  /// Whether a character takes two cells.
  static boolean wide(int point) {
    if (point < WIDE.getFirst().from()) {
      return false;
    }
    return WIDE.stream().anyMatch(range -> range.has(point));
  }

  /// One past the escape sequence that begins here; `at` if none does.
  static int escapeEnd(String text, int at) {
    if (text.charAt(at) != '\u001b') {
      return at;
    }
    var end = text.indexOf('m', at);
    return end < 0 ? at : end + 1;
  }

  /// The text cut to a width, with an ellipsis where something was left out. Not for emphasised
  /// text.
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
