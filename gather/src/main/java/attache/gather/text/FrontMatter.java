package attache.gather.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Fields at the top of a text: `name: value` lines between two `---`, or without them when one of
/// the lines is a title.
///
/// @param fields values by name in lower case, quotes taken off
/// @param lines how many lines it takes, what parts it from the text included; 0 if there is none
record FrontMatter(Map<String, String> fields, int lines) {
  private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);
  private static final int MOST_LINES = 60;
  private static final Pattern FIELD = Pattern.compile("([\\p{L}][\\p{L}_ -]{0,30}?)\\s*:\\s*(.*)");
  private static final Set<String> TITLES = Set.of("title", "headline");

  FrontMatter {
    fields = Map.copyOf(fields);
  }

  static FrontMatter of(List<Line> lines) {
    var first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first == lines.size()) {
      return NONE;
    }
    return lines.get(first).words().equals("---") ? fenced(lines, first + 1) : open(lines, first);
  }

  /// The value of the first of some fields that has one.
  Optional<String> value(String... names) {
    return List.of(names).stream()
        .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static FrontMatter fenced(List<Line> lines, int first) {
    var fields = new HashMap<String, String>();
    for (var i = first; i < Math.min(lines.size(), first + MOST_LINES); i++) {
      var words = lines.get(i).words();
      if (words.equals("---") || words.equals("...")) {
        return fields.isEmpty() ? NONE : new FrontMatter(fields, i + 1);
      }
      read(words, fields);
    }
    return NONE;
  }

  private static FrontMatter open(List<Line> lines, int first) {
    var fields = new HashMap<String, String>();
    var i = first;
    while (i < Math.min(lines.size(), first + MOST_LINES) && read(lines.get(i).words(), fields)) {
      i++;
    }
    var titled = TITLES.stream().anyMatch(fields::containsKey);
    return titled && fields.size() >= 2 ? new FrontMatter(fields, i) : NONE;
  }

  private static boolean read(String words, Map<String, String> fields) {
    var field = FIELD.matcher(words);
    if (!field.matches()) {
      return false;
    }
    fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), unquoted(field.group(2)));
    return true;
  }

  private static String unquoted(String value) {
    var quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
