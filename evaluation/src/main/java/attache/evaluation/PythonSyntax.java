package attache.evaluation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in Java what an expression of Python's `re` says. For one expression, once.
final class PythonSyntax {
  /// Python's word characters: letters, numbers of any kind, the underscore; no marks.
  private static final String WORD = "_\\p{L}\\p{N}";

  private static final String BORDER =
      "(?:(?<=[%1$s])(?![%1$s])|(?<![%1$s])(?=[%1$s]))".formatted(WORD);
  private static final String NO_BORDER =
      "(?:(?<=[%1$s])(?=[%1$s])|(?<![%1$s])(?![%1$s]))".formatted(WORD);
  private static final Pattern REPEAT = Pattern.compile("\\{(\\d*)(,\\d*)?}");
  private static final Pattern NAMED = Pattern.compile("\\(\\?P<(\\w+)>");
  private static final Pattern NAMED_AGAIN = Pattern.compile("\\(\\?P=(\\w+)\\)");
  private static final Pattern COMMENT = Pattern.compile("\\(\\?#[^)]*\\)");
  private static final Pattern OCTAL = Pattern.compile("0[0-7]{0,2}");
  private static final Pattern LONG_HEX = Pattern.compile("U([0-9A-Fa-f]{8})");

  private final String written;
  private final StringBuilder java = new StringBuilder();
  private int at;

  PythonSyntax(String written) {
    this.written = written;
  }

  String inJava() {
    while (at < written.length()) {
      switch (written.charAt(at)) {
        case '\\' -> escape();
        case '[' -> characters();
        case '(' -> group();
        case '{' -> repeat();
        default -> java.append(written.charAt(at++));
      }
    }
    return java.toString();
  }

  private void group() {
    if (written.startsWith("(?(", at)) {
      throw unknown("a group that depends on another, (?(…)");
    }
    var named = here(NAMED);
    var again = here(NAMED_AGAIN);
    if (named.lookingAt()) {
      take(named, "(?<" + name(named.group(1)) + ">");
    } else if (again.lookingAt()) {
      take(again, "\\k<" + name(again.group(1)) + ">");
    } else if (written.startsWith("(?#", at)) {
      var comment = here(COMMENT);
      if (!comment.lookingAt()) {
        throw unknown("a comment without an end");
      }
      take(comment, "");
    } else {
      java.append(written.charAt(at++));
    }
  }

  /// Java's names of groups have letters and digits only.
  private static String name(String python) {
    return "g" + python.replace("_", "0x5F");
  }

  /// A brace that is no repeat stands for itself.
  private void repeat() {
    var repeat = here(REPEAT);
    if (!repeat.lookingAt() || repeat.group().equals("{}")) {
      java.append("\\{");
      at++;
    } else {
      take(repeat, repeat.group(1).isEmpty() ? "{0" + repeat.group().substring(1) : repeat.group());
    }
  }

  private void escape() {
    switch (following()) {
      case 'b' -> take(2, BORDER);
      case 'B' -> take(2, NO_BORDER);
      case 'w' -> take(2, "[" + WORD + "]");
      case 'Z' -> take(2, "\\z");
      default -> sharedEscape();
    }
  }

  /// Escapes that mean the same inside and outside of a class.
  private void sharedEscape() {
    var c = following();
    at++;
    switch (c) {
      case 'W' -> take(1, "[^" + WORD + "]");
      case 'v' -> take(1, "\\x0B");
      case '0' -> {
        var octal = here(OCTAL);
        octal.lookingAt();
        take(octal, "\\x{%x}".formatted(Integer.parseInt(octal.group(), 8)));
      }
      case 'U' -> {
        var hex = here(LONG_HEX);
        if (!hex.lookingAt()) {
          throw unknown("\\U without eight digits");
        }
        take(hex, "\\x{" + hex.group(1) + "}");
      }
      default -> plainEscape(c);
    }
  }

  private void plainEscape(char c) {
    if (c < 128 && Character.isLetter(c) && "dDsSAntrfaxuN".indexOf(c) < 0) {
      throw unknown("\\" + c);
    }
    take(1, c < 128 ? "\\" + c : String.valueOf(c));
  }

  private void characters() {
    take(1, "[");
    if (written.startsWith("^", at)) {
      take(1, "^");
    }
    for (var first = true; first || !written.startsWith("]", at); first = false) {
      if (at >= written.length()) {
        throw unknown("a class without an end, [");
      }
      character();
    }
    take(1, "]");
  }

  private void character() {
    var c = written.charAt(at);
    if (c == '\\') {
      escapeInClass();
    } else {
      take(1, "[]&^".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
    }
  }

  private void escapeInClass() {
    var c = following();
    switch (c) {
      case 'b' -> take(2, "\\x08");
      case 'w' -> take(2, WORD);
      case 'A', 'B', 'Z' -> throw unknown("\\" + c + " in a class");
      default -> sharedEscape();
    }
    if ("wWdDsS".indexOf(c) >= 0 && written.startsWith("-", at)) {
      take(1, "\\-");
    }
  }

  private char following() {
    if (at + 1 >= written.length()) {
      throw unknown("a backslash at the end");
    }
    return written.charAt(at + 1);
  }

  private Matcher here(Pattern pattern) {
    return pattern.matcher(written).region(at, written.length());
  }

  private void take(Matcher matched, String inJava) {
    take(matched.group().length(), inJava);
  }

  private void take(int units, String inJava) {
    at += units;
    java.append(inJava);
  }

  private IllegalArgumentException unknown(String what) {
    return new IllegalArgumentException(
        "a Python regular expression was wanted that Java can follow, got %s at character %d of \"%s\""
            .formatted(what, at + 1, written));
  }
}
