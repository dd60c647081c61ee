package attache.development;

import attache.index.Vector;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How surely two stories are on one matter: 0 to 1, from what they say, whom they name, what
/// numbers they give and what they mean.
final class Kinship {
  // Evidence adds up as log-odds: so a vector that is near and names that are rare come to more
  // than either. There are few kinds of it and each counts one way only, for what many weights
  // learn of a small set is the set. What both say counts by how rare it is, not by how much of
  // each story it is: what follows a matter says much that is new, and the few words and names that
  // it has in common with the first report are those that few other stories have. The weights were
  // fitted with a penalty on pairs of made-up stories (`evaluation/sets/developments`), each part
  // of which was once left out. Links between claims added nothing to that, and cost most. Words of
  // two languages hardly meet; there names and numbers must carry the weight. The days between do
  // not count: what follows comes weeks later, and so does the next matter of the same actor. In an
  // archive of a few dozen stories nobody can tell what is rare; there the cosines of all words and
  // names weigh in the place of what is rare.

  static final double ENOUGH = 0.35;
  private static final double MOST_NUMBERS = 2;
  private static final double MOST_NAMES = 2;
  private static final double MOST_WORDS = 5;

  /// @param base what speaks against any two stories
  /// @param words for the cosine of their words
  /// @param names for the cosine of their names
  /// @param rareNames for each name both speak of, by the square of how rare it is; two at most
  /// @param rareWords for each word both speak of, in the same way; five at most
  /// @param numbers for each number both state, by how rare it is; two at most
  /// @param meaning for the cosine of their vectors
  /// @param elsewhere where both begin with places, of which none is the same
  private record Odds(
      double base,
      double words,
      double names,
      double rareNames,
      double rareWords,
      double numbers,
      double meaning,
      double elsewhere) {}

  private static final Odds SAME_LANGUAGE = new Odds(-10.6, 0, 0.7, 1.4, 0.56, 0.7, 8.5, -1.9);
  private static final Odds SAME_WITHOUT_MEANING = new Odds(-6.6, 0, 2.1, 1.8, 0.8, 1, 0, -2);
  private static final Odds TWO_LANGUAGES = new Odds(-7.2, 0, 1.1, 4.5, 0.8, 1.9, 2.8, -1.5);
  private static final Odds TWO_WITHOUT_MEANING = new Odds(-5.9, 0, 1.3, 4.7, 0.9, 2, 0, -1.5);
  private static final Odds FEW_SAME_LANGUAGE = new Odds(-15.7, 10.5, 2.8, 0, 0, 0.3, 16.6, 0);
  private static final Odds FEW_SAME_WITHOUT_MEANING = new Odds(-7, 20, 6, 0, 0, 1, 0, 0);
  private static final Odds FEW_TWO_LANGUAGES = new Odds(-12.6, 0, 3.7, 2.4, 0, 1.9, 13.1, 0);
  private static final Odds FEW_TWO_WITHOUT_MEANING = new Odds(-5.9, 0, 5.3, 3.2, 0, 2.4, 0, 0);

  private final Rarity rarity;
  private final IdentityHashMap<Map<Integer, Float>, Double> lengths = new IdentityHashMap<>();

  Kinship(Rarity rarity) {
    this.rarity = rarity;
  }

  /// @param cosine of the vectors of their leads, if both are known
  double of(Profile one, Profile other, Optional<Double> cosine) {
    var same = one.language().equals(other.language());
    var meant = cosine.isPresent();
    var odds = same ? (meant ? SAME_LANGUAGE : SAME_WITHOUT_MEANING) : two(meant);
    var few = same ? (meant ? FEW_SAME_LANGUAGE : FEW_SAME_WITHOUT_MEANING) : fewTwo(meant);
    var many = rarity.known();
    var sum = many * sum(odds, one, other, cosine) + (1 - many) * sum(few, one, other, cosine);
    return 1 / (1 + Math.exp(-sum));
  }

  private static Odds two(boolean meant) {
    return meant ? TWO_LANGUAGES : TWO_WITHOUT_MEANING;
  }

  private static Odds fewTwo(boolean meant) {
    return meant ? FEW_TWO_LANGUAGES : FEW_TWO_WITHOUT_MEANING;
  }

  private double sum(Odds odds, Profile one, Profile other, Optional<Double> cosine) {
    return odds.base
        + (odds.words > 0 ? odds.words * words(one, other) : 0)
        + odds.names * cosine(Profile.Kind.NAME, one.names(), other.names())
        + odds.rareNames * Math.min(MOST_NAMES, rare(Profile.Kind.NAME, one.names(), other.names()))
        + odds.rareWords * Math.min(MOST_WORDS, rare(Profile.Kind.WORD, one.words(), other.words()))
        + odds.numbers * numbers(one.numbers(), other.numbers())
        + odds.meaning * cosine.orElse(0.0)
        + (one.elsewhere(other) ? odds.elsewhere : 0);
  }

  double words(Profile one, Profile other) {
    return cosine(Profile.Kind.WORD, one.words(), other.words());
  }

  static Optional<Double> cosine(Optional<Vector> one, Optional<Vector> other) {
    return one.flatMap(it -> other.map(vector -> (double) it.dot(vector)));
  }

  private double rare(Profile.Kind kind, Map<Integer, Float> one, Map<Integer, Float> other) {
    var sum = 0.0;
    for (var hash : one.keySet()) {
      if (other.containsKey(hash)) {
        var share = rarity.share(Profile.key(kind, hash));
        sum += share * share;
      }
    }
    return sum;
  }

  /// Other numbers do not speak against it: what follows has numbers of its own.
  private double numbers(Set<Integer> one, Set<Integer> other) {
    var rare =
        one.stream()
            .filter(other::contains)
            .mapToDouble(hash -> rarity.share(Profile.key(Profile.Kind.NUMBER, hash)))
            .sum();
    return Math.min(MOST_NUMBERS, rare);
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

  /// Learnt once for each: many are held against the same few.
  private double length(Profile.Kind kind, Map<Integer, Float> weights) {
    return lengths.computeIfAbsent(weights, _ -> measured(kind, weights));
  }

  private double measured(Profile.Kind kind, Map<Integer, Float> weights) {
    var sum = 0.0;
    for (var entry : weights.entrySet()) {
      var much = entry.getValue() * rarity.of(Profile.key(kind, entry.getKey()));
      sum += much * much;
    }
    return Math.sqrt(sum);
  }
}
