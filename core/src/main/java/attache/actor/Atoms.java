package attache.actor;

import attache.story.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts text into the runs of letters and digits that names are compared by. A Han, Kana or Hangul
/// character is an atom of its own, for those scripts do not space words.
final class Atoms {
  private Atoms() {}

  static List<Span> of(String text) {
    var atoms = new ArrayList<Span>();
    var at = 0;
    while (at < text.length()) {
      var code = text.codePointAt(at);
      var size = Character.charCount(code);
      if (!inName(code)) {
        at += size;
      } else if (standsAlone(code)) {
        atoms.add(new Span(at, at + size));
        at += size;
      } else {
        var end = endOfRun(text, at);
        atoms.add(new Span(at, end));
        at = end;
      }
    }
    return atoms;
  }

  private static int endOfRun(String text, int start) {
    var at = start;
    while (at < text.length()) {
      var code = text.codePointAt(at);
      if (!inName(code) || standsAlone(code)) {
        break;
      }
      at += Character.charCount(code);
    }
    return at;
  }

  private static boolean inName(int code) {
    return Character.isLetterOrDigit(code) || isMark(code);
  }

  private static boolean isMark(int code) {
    var type = Character.getType(code);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean standsAlone(int code) {
    return code >= 0x2E80
        && switch (Character.UnicodeScript.of(code)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
          default -> false;
        };
  }
}
