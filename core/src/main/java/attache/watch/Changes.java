package attache.watch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Tells whether an answer is another one than before. Another wording of the same is not.
public final class Changes {
  /// Words in common, of all words, below which two answers without a number or name are not the
  /// same.
  private static final double ALIKE = 0.5;

  private Changes() {}

  /// Whether two answers differ in what they say: in outcome, numbers, names or denial, or, where
  /// they have none of these, in most of their words.
  ///
  /// @param names finds the names in a text
  public static boolean between(
      WatchedAnswer before, WatchedAnswer after, Function<String, List<String>> names) {
    if (before.outcome().equals(after.outcome())
        && (before.text().equals(after.text()) || after.outcome().equals("not_in_sources"))) {
      return false;
    }
    var then = Substance.of(before.outcome(), before.text(), names.apply(before.text()));
    var now = Substance.of(after.outcome(), after.text(), names.apply(after.text()));
    return !then.equals(now) || likeness(words(before.text()), words(after.text())) < ALIKE;
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")));
  }

  private static double likeness(Set<String> one, Set<String> other) {
    var common = one.stream().filter(other::contains).count();
    return (double) common / Math.max(1, one.size() + other.size() - common);
  }
}
