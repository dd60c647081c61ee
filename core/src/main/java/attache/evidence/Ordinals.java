package attache.evidence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which one of several is meant: the second year is not the first.
final class Ordinals {
  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ -](\\p{L}{3,})");

  private Ordinals() {}

  /// What a sentence speaks of instead of what the question asks for: "first year" where the second
  /// is asked for; empty where they agree or one of them counts nothing.
  static Optional<String> other(String question, String sentence) {
    var asked = counted(question);
    for (var said : counted(sentence).entrySet()) {
      var wanted = asked.get(said.getKey());
      if (wanted != null && !wanted.equals(said.getValue())) {
        return Optional.of(said.getValue() + " " + said.getKey());
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> counted(String text) {
    var counted = new HashMap<String, String>();
    var matcher = ORDINAL.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      counted.merge(matcher.group(2), matcher.group(1), (a, b) -> a.equals(b) ? a : "");
    }
    counted.values().removeIf(String::isEmpty);
    return counted;
  }
}
