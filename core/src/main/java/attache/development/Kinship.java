package attache.development;

import attache.index.Vector;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How surely two stories are on one matter: 0 to 1, from what they say, whom they name, what
/// numbers they give, what they mean, what their claims have to do with each other and how far
/// apart they came.
final class Kinship {
  // Evidence adds up as log-odds: so a vector that is near and names that are rare come to more
  // than
  // either. The weights were fitted by logistic regression on pairs of made-up stories (the open
  // half
  // of `evaluation/sets/developments`) and rounded. Words of two languages do not meet; there names
  // and
  // numbers must carry the weight. Without vectors, words and names count for more.

  static final double ENOUGH = 0.4;
  private static final double CLAIM = 0.4;
  private static final int MOST_CLAIMS = 3;
  private static final double MONTH = 30;

  /// @param base what speaks against any two stories
  /// @param words for the cosine of their words
  /// @param names for that of their names
  /// @param numbers for that of their numbers
  /// @param meaning for that of their vectors
  /// @param time for each step of the logarithm of months between them
  private record Odds(
      double base, double words, double names, double numbers, double meaning, double time) {}

  private static final Odds SAME_LANGUAGE = new Odds(-19, 8, 3.5, 1, 21, -0.3);
  private static final Odds SAME_WITHOUT_MEANING = new Odds(-6.4, 18, 7, 2.5, 0, -0.3);
  private static final Odds TWO_LANGUAGES = new Odds(-14.5, 0, 18, 4, 15, -1);
  private static final Odds TWO_WITHOUT_MEANING = new Odds(-6, 0, 25, 6, 0, -1);

  private final Rarity rarity;

  Kinship(Rarity rarity) {
    this.rarity = rarity;
  }

  /// @param cosine of the vectors of their leads, if both are known
  /// @param claims links between their claims
  double of(Profile one, Profile other, Optional<Double> cosine, int claims) {
    var odds = odds(one.language().equals(other.language()), cosine.isPresent());
    var sum =
        odds.base
            + odds.words * words(one, other)
            + odds.names * cosine(Profile.Kind.NAME, one.names(), other.names())
            + odds.numbers
                * cosine(Profile.Kind.NUMBER, counted(one.numbers()), counted(other.numbers()))
            + odds.meaning * cosine.orElse(0.0)
            + odds.time * Math.log1p(days(one, other) / MONTH)
            + CLAIM * Math.min(MOST_CLAIMS, claims);
    return 1 / (1 + Math.exp(-sum));
  }

  private static Odds odds(boolean sameLanguage, boolean meant) {
    if (sameLanguage) {
      return meant ? SAME_LANGUAGE : SAME_WITHOUT_MEANING;
    }
    return meant ? TWO_LANGUAGES : TWO_WITHOUT_MEANING;
  }

  double words(Profile one, Profile other) {
    return cosine(Profile.Kind.WORD, one.words(), other.words());
  }

  static Optional<Double> cosine(Optional<Vector> one, Optional<Vector> other) {
    return one.flatMap(it -> other.map(vector -> (double) it.dot(vector)));
  }

  private static Map<Integer, Float> counted(Set<Integer> hashes) {
    return hashes.stream().collect(Collectors.toMap(it -> it, _ -> 1f));
  }

  private double cosine(Profile.Kind kind, Map<Integer, Float> one, Map<Integer, Float> other) {
    var product = 0.0;
    for (var entry : one.entrySet()) {
      var theirs = other.get(entry.getKey());
      if (theirs != null) {
        var rare = rarity.of(Profile.key(kind, entry.getKey()));
        product += entry.getValue() * theirs * rare * rare;
      }
    }
    return product == 0 ? 0 : product / (length(kind, one) * length(kind, other));
  }

  private double length(Profile.Kind kind, Map<Integer, Float> weights) {
    var sum = 0.0;
    for (var entry : weights.entrySet()) {
      var much = entry.getValue() * rarity.of(Profile.key(kind, entry.getKey()));
      sum += much * much;
    }
    return Math.sqrt(sum);
  }

  /// What is not dated counts as near.
  private static double days(Profile one, Profile other) {
    if (one.day().isEmpty() || other.day().isEmpty()) {
      return 0;
    }
    return Math.abs(one.day().get() - other.day().get());
  }
}
