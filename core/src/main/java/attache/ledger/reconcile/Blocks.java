package attache.ledger.reconcile;

import attache.ledger.Figure;
import attache.ledger.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// Brings together the claims that may be about one matter, so that never all are held against all.
final class Blocks {
  // Every match needs two things to agree, so each claim stands in one block for each pair of
  // things it could agree in: word of an actor with word of the other party, of either with a step
  // of the amount's logarithm or a word of the object. Within a block a claim is held against those
  // nearest to it in order of reading only; a block as large as that holds years of one actor, and
  // claims on one matter come close in time. Cost: n × words × REACH.

  /// How many of those after it in a block a claim is held against.
  static final int REACH = 64;

  private static final int PLACE_BITS = 24;

  /// Two amounts that are near are at most one step apart.
  private static final double STEP = -Math.log(1 - Closeness.NEAR);

  private final Rates rates;

  /// One entry a claim and block: the block's hash, then the claim's place. Sorted, a block stands
  /// together in order; two blocks that share a hash only cost comparisons.
  private long[] entries = new long[1 << 10];

  private int size;

  Blocks(Rates rates) {
    this.rates = rates;
  }

  /// Adds a claim.
  ///
  /// @param place its place in the order
  void add(int place, Side side) {
    var keys = new HashSet<String>();
    side.figure().ifPresent(figure -> figureKeys(keys, side, figure));
    side.measure().ifPresent(measure -> measureKeys(keys, side, measure.type().name()));
    for (var key : keys) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * size);
      }
      entries[size++] = (hash(key) << PLACE_BITS) | place;
    }
  }

  /// FNV-1a.
  private static long hash(String key) {
    var hash = 0xcbf29ce484222325L;
    for (var i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> Integer.SIZE);
  }

  private void figureKeys(Set<String> keys, Side side, Figure figure) {
    var kind = figure.quantity().kind().name();
    cross(keys, kind + "|p|", words(side.actors()), words(side.counterparts()));
    var steps = steps(figure.quantity());
    cross(keys, kind + "|a|", words(side.actors()), steps);
    cross(keys, kind + "|c|", words(side.counterparts()), steps);
  }

  private static void measureKeys(Set<String> keys, Side side, String type) {
    var actors = words(side.actors());
    var counterparts = words(side.counterparts());
    cross(keys, type + "|p|", actors, counterparts);
    var telling = side.matter().stream().filter(ContentWords::strong).toList();
    cross(keys, type + "|a|", actors, telling);
    cross(keys, type + "|c|", counterparts, telling);
  }

  private static void cross(
      Set<String> keys, String prefix, Collection<String> ones, Collection<String> others) {
    for (var one : ones) {
      for (var other : others) {
        keys.add(prefix + one + "|" + other);
      }
    }
  }

  private static Set<String> words(List<Set<String>> names) {
    var words = new HashSet<String>();
    names.forEach(words::addAll);
    return words;
  }

  /// Its step and the next, by the number as written and by its rough worth in dollars.
  private Set<String> steps(Quantity quantity) {
    var steps = new HashSet<String>();
    Closeness.point(quantity)
        .filter(point -> point.signum() > 0)
        .ifPresent(point -> {
          addSteps(steps, "n", point.doubleValue());
          dollars(quantity, point).forEach(worth -> addSteps(steps, "d", worth));
        });
    return steps;
  }

  private List<Double> dollars(Quantity quantity, BigDecimal point) {
    return quantity.kind() == Quantity.Kind.MONEY
        ? rates.dollars(point, quantity.unit()).stream().toList()
        : List.of();
  }

  private static void addSteps(Set<String> steps, String prefix, double amount) {
    var step = (long) Math.floor(Math.log(amount) / STEP);
    steps.add(prefix + step);
    steps.add(prefix + (step + 1));
  }

  /// Hands over pairs, the earlier first; one that shares several blocks more than once.
  void pairs(BiConsumer<Integer, Integer> pair) {
    Arrays.sort(entries, 0, size);
    for (var i = 0; i < size; i++) {
      for (var j = i + 1; j < Math.min(size, i + 1 + REACH) && sameBlock(i, j); j++) {
        pair.accept(place(i), place(j));
      }
    }
  }

  private boolean sameBlock(int i, int j) {
    return entries[i] >>> PLACE_BITS == entries[j] >>> PLACE_BITS;
  }

  private int place(int i) {
    return (int) (entries[i] & ((1L << PLACE_BITS) - 1));
  }
}
