package attache.development;

import attache.index.Vector;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How surely two stories are on one matter: 0 to 1, from what they say, whom they name, what
/// numbers they give, what they mean and what their claims have to do with each other.
final class Kinship {
  // Evidence adds up as log-odds: so a vector that is near and names that are rare come to more
  // than either. There are few kinds of it and each counts one way only, for what many weights
  // learn of a small set is the set. They were fitted with a penalty on pairs of made-up stories
  // (the open half of `evaluation/sets/developments`); which kinds there are, and how near is near
  // enough, was chosen on families of developments held out in turn. Words of two languages do not
  // meet; there names and numbers must carry the weight. The days between do not count: what
  // follows comes weeks later, and so does the next matter of the same actor.

  static final double ENOUGH = 0.35;
  private static final double CLAIM = 0.4;
  private static final int MOST_CLAIMS = 3;
  private static final double MOST_COUNTED = 2;
  private static final double MUCH = 1.5;

  /// @param base what speaks against any two stories
  /// @param words for the cosine of their words
  /// @param names for that of their names
  /// @param more for each name both speak of besides the rarest, by how rare it is and how much
  ///   both speak of it; two count at most
  /// @param numbers for each number both state, by how rare it is; two count at most
  /// @param meaning for the cosine of their vectors
  private record Odds(
      double base, double words, double names, double more, double numbers, double meaning) {}

  private static final Odds SAME_LANGUAGE = new Odds(-15.7, 10.5, 2.8, 0, 0.3, 16.6);
  private static final Odds SAME_WITHOUT_MEANING = new Odds(-7, 20, 6, 0.4, 1, 0);
  private static final Odds TWO_LANGUAGES = new Odds(-12.6, 0, 3.7, 2.4, 1.9, 13.1);
  private static final Odds TWO_WITHOUT_MEANING = new Odds(-5.9, 0, 5.3, 3.2, 2.4, 0);

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
            + odds.more * more(one.names(), other.names())
            + odds.numbers * numbers(one.numbers(), other.numbers())
            + odds.meaning * cosine.orElse(0.0)
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

  /// One actor has many matters: a second name in common, a place or a product, tells which.
  private double more(Map<Integer, Float> one, Map<Integer, Float> other) {
    var shared =
        one.keySet().stream()
            .filter(other::containsKey)
            .mapToDouble(hash -> {
              var rare = rarity.share(Profile.key(Profile.Kind.NAME, hash));
              var much =
                  Math.min(MUCH, Math.min(one.getOrDefault(hash, 0f), other.getOrDefault(hash, 0f)))
                      / MUCH;
              return rare * rare * much;
            })
            .sorted()
            .toArray();
    var sum = 0.0;
    for (var i = 0; i < shared.length - 1; i++) {
      sum += shared[i];
    }
    return Math.min(MOST_COUNTED, sum);
  }

  /// Other numbers do not speak against it: what follows has numbers of its own.
  private double numbers(Set<Integer> one, Set<Integer> other) {
    var rare =
        one.stream()
            .filter(other::contains)
            .mapToDouble(hash -> rarity.share(Profile.key(Profile.Kind.NUMBER, hash)))
            .sum();
    return Math.min(MOST_COUNTED, rare);
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
}
