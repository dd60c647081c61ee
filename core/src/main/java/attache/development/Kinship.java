package attache.development;

import attache.index.Vector;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How surely two stories are on one matter: 0 to 1, from what they say, whom they name, what their
/// claims have to do with each other, what they mean and how far apart they came.
final class Kinship {
  // A sum of likenesses, then what speaks against it. The parts were given their weights by hand:
  // names and words tell most; a vector tells the field better than the matter; a claim in common
  // is
  // strong, but background repeats old claims; stories on one field share states, products and
  // trade
  // words, so whoever only one of the two is about speaks against.

  static final double ENOUGH = 0.33;
  private static final double WORDS = 0.5;
  private static final double NAMES = 0.5;
  private static final double MEANING = 0.25;
  private static final double UNLIKE = 0.66;
  private static final double ALIKE = 0.92;
  private static final double AMOUNT = 0.05;
  private static final double MOST_AMOUNTS = 0.1;
  private static final double CLAIM = 0.08;
  private static final double MOST_CLAIMS = 0.2;
  private static final double STRANGER = 0.35;
  private static final long NEAR_DAYS = 4;
  private static final double FADING_DAYS = 60;

  private final Rarity rarity;

  Kinship(Rarity rarity) {
    this.rarity = rarity;
  }

  /// Without claims and meaning.
  double plain(Profile one, Profile other) {
    return of(one, other, Optional.empty(), 0);
  }

  /// @param cosine of the vectors of their leads, if both are known
  /// @param claims links between their claims
  double of(Profile one, Profile other, Optional<Double> cosine, int claims) {
    var words = cosine(Profile.Kind.WORD, one.words(), other.words());
    var names = cosine(Profile.Kind.NAME, one.names(), other.names());
    var told = (WORDS * words + NAMES * names) / (WORDS + NAMES);
    var meant = cosine.map(it -> (it - UNLIKE) / (ALIKE - UNLIKE)).map(it -> Math.clamp(it, 0, 1));
    var like = meant.map(it -> (1 - MEANING) * told + MEANING * it).orElse(told);
    var amounts = one.amounts().stream().filter(other.amounts()::contains).count();
    var shared = Math.min(MOST_AMOUNTS, AMOUNT * amounts) + Math.min(MOST_CLAIMS, CLAIM * claims);
    var against = STRANGER * (strangers(one, other) + strangers(other, one)) / 2;
    return Math.clamp((like + shared) * (1 - against) * nearness(one, other), 0, 1);
  }

  double words(Profile one, Profile other) {
    return cosine(Profile.Kind.WORD, one.words(), other.words());
  }

  static Optional<Double> cosine(Optional<Vector> one, Optional<Vector> other) {
    return one.flatMap(it -> other.map(vector -> (double) it.dot(vector)));
  }

  private double cosine(
      Profile.Kind kind, Map<Integer, Float> one, Map<Integer, Float> other) {
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

  /// The share of those one story is about whom the other does not name at all.
  private double strangers(Profile one, Profile other) {
    return share(one.subjects(), one.names(), other.names());
  }

  private double share(
      Set<Integer> subjects, Map<Integer, Float> weights, Map<Integer, Float> other) {
    var all = 0.0;
    var strange = 0.0;
    for (var name : subjects) {
      var much = weights.getOrDefault(name, 0f) * rarity.of(Profile.key(Profile.Kind.NAME, name));
      all += much;
      strange += other.containsKey(name) ? 0 : much;
    }
    return all == 0 ? 0 : strange / all;
  }

  /// What is not dated counts as near.
  private static double nearness(Profile one, Profile other) {
    if (one.day().isEmpty() || other.day().isEmpty()) {
      return 1;
    }
    var days = Math.abs(one.day().get() - other.day().get());
    return days <= NEAR_DAYS ? 1 : 1 / (1 + (days - NEAR_DAYS) / FADING_DAYS);
  }
}
