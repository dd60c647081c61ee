package attache.gather.text;

import attache.gather.date.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One line of a text.
///
/// @param start UTF-16 units before it
/// @param end UTF-16 units before its line end
/// @param number 1-based
/// @param words what it shows, without white space around it
record Line(int start, int end, int number, String words) {
  private static final Pattern RULE =
      Pattern.compile("(?:[*_=~#—–-] ?){3,200}|[—–]{1,2}|[*]( [*]){2}|[•·⁂]( ?[•·])*|⁂");
  private static final Pattern BULLET = Pattern.compile("[-*•‣▪–+] .*");
  private static final String STOPS = ".;:,!…";
  private static final String CLOSING = "\"'”’»)]";
  private static final Pattern ABBREVIATED =
      Pattern.compile("(?:\\b(?:\\p{L}\\.){2,}|\\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St)\\.)$");

  /// The lines of a text, split at any of the three line ends.
  static List<Line> of(String text) {
    var lines = new ArrayList<Line>();
    var start = 0;
    while (start <= text.length()) {
      var end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(new Line(start, end, lines.size() + 1, Spaces.trim(text.substring(start, end))));
      var windows = text.startsWith("\r\n", end);
      start = end + (windows ? 2 : 1);
    }
    return lines;
  }

  boolean isBlank() {
    return words.isEmpty();
  }

  /// Only signs that part one thing from the next.
  boolean isRule() {
    return RULE.matcher(words).matches();
  }

  /// The rule under a headline: three or more `=` or `-`.
  boolean isUnderline() {
    return words.length() >= 3
        && (words.chars().allMatch(c -> c == '=') || words.chars().allMatch(c -> c == '-'));
  }

  boolean isBullet() {
    return BULLET.matcher(words).matches() && !isRule();
  }

  /// Whether a sentence, or a part of one, ends here; a question mark or an abbreviation may end a
  /// headline.
  boolean isStopped() {
    var end = words.length();
    while (end > 0 && CLOSING.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0
        && STOPS.indexOf(words.charAt(end - 1)) >= 0
        && !ABBREVIATED.matcher(words).find();
  }

  int wordCount() {
    return isBlank() ? 0 : words.split("\\s+").length;
  }
}
