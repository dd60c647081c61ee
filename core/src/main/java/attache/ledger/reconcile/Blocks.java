package attache.ledger.reconcile;

import attache.ledger.Figure;
import attache.ledger.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  static final int REACH = 200;

  /// Two amounts that are near are at most one step apart.
  private static final double STEP = -Math.log(1 - Closeness.NEAR);

  private final Rates rates;
  private final Map<String, List<Integer>> blocks = new HashMap<>();

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
      blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(place);
    }
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
    cross(keys, type + "|a|", actors, side.matter());
    cross(keys, type + "|c|", counterparts, side.matter());
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

  /// Hands over each pair once, the earlier first.
  void pairs(BiConsumer<Integer, Integer> pair) {
    var seen = new HashSet<Long>();
    for (var block : blocks.values()) {
      for (var i = 0; i < block.size(); i++) {
        var end = Math.min(block.size(), i + 1 + REACH);
        for (var j = i + 1; j < end; j++) {
          if (seen.add(((long) block.get(i) << Integer.SIZE) | block.get(j))) {
            pair.accept(block.get(i), block.get(j));
          }
        }
      }
    }
  }
}
