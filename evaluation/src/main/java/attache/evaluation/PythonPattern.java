package attache.evaluation;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression of Python's `re`, searched for as `re.search` does with `IGNORECASE`.
///
/// Question sets are written for Python. Java reads most of it alike; what it reads otherwise (word
/// characters and borders beyond ASCII, brackets and `&&` inside classes, open repeats, names of
/// groups, ends of line) is translated.
final class PythonPattern {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE
          | Pattern.UNICODE_CASE
          | Pattern.UNICODE_CHARACTER_CLASS
          | Pattern.UNIX_LINES;

  private final String written;
  private final Pattern pattern;

  private PythonPattern(String written, Pattern pattern) {
    this.written = written;
    this.pattern = pattern;
  }

  /// Reads an expression.
  ///
  /// @throws IllegalArgumentException if it is none, or has a part that Java has nothing like
  static PythonPattern of(String written) {
    try {
      var translated = new PythonSyntax(written).inJava();
      return new PythonPattern(written, Pattern.compile(translated, FLAGS));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "a Python regular expression was wanted, got \"%s\": %s"
              .formatted(written, e.getDescription()),
          e);
    }
  }

  /// Whether it matches anywhere in a text.
  boolean in(String text) {
    return pattern.matcher(text).find();
  }

  /// As it was written.
  String written() {
    return written;
  }

  @Override
  public String toString() {
    return written;
  }
}
