package attache.passage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Patterns of which one is to match a whole text.
final class Forms {
  // Trying a hundred patterns on each sentence costs more than splitting it. Most cannot match
  // after
  // its first letters: a pattern that fails on them without having wanted more never matches. The
  // few
  // that remain are remembered by those letters.

  private static final int LETTERS = 3;
  private static final int MOST_REMEMBERED = 8_192;

  private final List<Pattern> patterns;
  private final Map<String, List<Pattern>> byLetters = new ConcurrentHashMap<>();

  private Forms(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  static Forms of(String... forms) {
    return new Forms(List.of(forms).stream().map(Pattern::compile).toList());
  }

  boolean match(String text) {
    var letters = text.substring(0, Math.min(LETTERS, text.length()));
    return candidates(letters).stream().anyMatch(form -> form.matcher(text).matches());
  }

  private List<Pattern> candidates(String letters) {
    return byLetters.size() < MOST_REMEMBERED
        ? byLetters.computeIfAbsent(letters, this::beginningWith)
        : byLetters.getOrDefault(letters, patterns);
  }

  private List<Pattern> beginningWith(String letters) {
    return patterns.stream().filter(form -> mayGoOn(form, letters)).toList();
  }

  @SuppressWarnings("JdkObsolete") // hitEnd is what tells that more letters could still match
  private static boolean mayGoOn(Pattern form, String letters) {
    var matcher = form.matcher(letters);
    return matcher.matches() || matcher.hitEnd();
  }
}
