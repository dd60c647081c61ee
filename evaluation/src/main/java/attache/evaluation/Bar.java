package attache.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A figure that must not fall below a value, or rise above it.
///
/// @param name as in [Figures#named]
/// @param atLeast whether the value is a minimum
/// @param value the minimum or maximum
record Bar(String name, boolean atLeast, double value) {
  private static final Set<String> SHARED =
      Set.of(
          Figures.ACCURACY,
          Figures.MACRO,
          Figures.QUOTES,
          Figures.LATENCY_P50,
          Figures.LATENCY_P95,
          Figures.LATENCY_MAX);
  private static final Set<String> SEED =
      Set.of(
          Figures.CITATION_PRECISION,
          Figures.CITATION_RECALL,
          Figures.CITATION_F1,
          Figures.GROUNDED,
          Figures.ABSTENTION_PRECISION,
          Figures.ABSTENTION_RECALL,
          Figures.VIOLATIONS);
  private static final Set<String> SQUAD =
      Set.of(Figures.BEST_SENTENCE, Figures.ABSTAINED, Figures.WRONG_REFUSALS);

  /// Reads `name=value`.
  ///
  /// @throws IllegalArgumentException if it is not, or the set has no such figure
  static Bar of(String written, boolean atLeast, QuestionSet set) {
    return of(written, atLeast, names(set));
  }

  /// Reads `name=value` with one of the names given.
  static Bar of(String written, boolean atLeast, Set<String> names) {
    var border = written.indexOf('=');
    var name = border < 0 ? written : written.substring(0, border).strip();
    if (border < 0 || !names.contains(name)) {
      throw new IllegalArgumentException(
          "a bar as NAME=VALUE was wanted, got \"%s\"; names: %s"
              .formatted(written, String.join(", ", names)));
    }
    try {
      return new Bar(name, atLeast, Double.parseDouble(written.substring(border + 1).strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "a number was wanted after %s=, got \"%s\""
              .formatted(name, written.substring(border + 1)),
          e);
    }
  }

  /// The names a bar may have for a set.
  static Set<String> names(QuestionSet set) {
    var names = new TreeSet<>(SHARED);
    names.addAll(
        switch (set) {
          case QuestionSet.Seed _ -> SEED;
          case QuestionSet.Squad _ -> SQUAD;
        });
    for (var item : set.items()) {
      names.add(Figures.ACCURACY + "." + item.type());
      names.add(Figures.ACCURACY + ".lang." + item.language());
    }
    return names;
  }

  /// Whether the figures keep it; one that was not measured does not.
  boolean isMet(Map<String, Double> figures) {
    return measured(figures).filter(it -> atLeast ? it >= value : it <= value).isPresent();
  }

  /// The figure it is about, if it was measured.
  Optional<Double> measured(Map<String, Double> figures) {
    return Optional.ofNullable(figures.get(name));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s %s", name, atLeast ? ">=" : "<=", plain(value));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
