package attache.ledger.reconcile;

import attache.ledger.Figure;
import attache.ledger.Link;
import attache.ledger.Quantity;
import attache.ledger.Quantity.UnitBasis;
import attache.ledger.Row;
import java.util.Comparator;
import java.util.List;

/// Which of several claims on one matter is counted for all of them: not one that another has
/// replaced; one that people looked at; the text before its headline; the furthest stage; a
/// currency that is written; the tightest bound; the one that names most; the first.
final class BestSaid {
  private static final int LOOSEST = 9;

  private final Links links;

  BestSaid(Links links) {
    this.links = links;
  }

  Row of(List<Row> group) {
    return group.stream()
        .min(
            Comparator.comparing(this::replaced)
                .thenComparing(row -> row.review() == Row.Standing.MACHINE)
                .thenComparing(row -> row.claim().place().sentence() == 0)
                .thenComparing(row -> -Grade.of(row.claim().stage()).ordinal())
                .thenComparing(row -> -row.claim().stage().height())
                .thenComparing(row -> !written(figure(row).quantity().unitBasis()))
                .thenComparing(row -> looseness(figure(row).quantity()))
                .thenComparing(row -> -row.claim().names().size())
                .thenComparing(Side.ORDER))
        .orElseThrow();
  }

  private boolean replaced(Row row) {
    return links.of(row.claim().id()).stream()
        .filter(link -> link.to().equals(row.claim().id()))
        .anyMatch(
            link -> link.kind() == Link.Kind.SUPERSEDES || link.kind() == Link.Kind.RETRACTED);
  }

  private static boolean written(UnitBasis basis) {
    return basis == UnitBasis.EXPLICIT_SYMBOL || basis == UnitBasis.EXPLICIT_WORD;
  }

  private static int looseness(Quantity quantity) {
    var looseness =
        switch (quantity.bound()) {
          case EXACT -> 0;
          case BETWEEN -> 1;
          case NEARLY, MORE_THAN -> 2;
          case AT_LEAST, UP_TO, LESS_THAN -> 3;
          case APPROX -> 4;
          case MAGNITUDE, UNQUANTIFIED -> LOOSEST;
        };
    return 2 * looseness - precision(quantity) + (quantity.approximate() ? 1 : 0);
  }

  /// A number with more digits is the less rounded one.
  private static int precision(Quantity quantity) {
    var digits = quantity.value().map(value -> value.stripTrailingZeros().precision()).orElse(0);
    return digits > 2 ? 1 : 0;
  }

  private static Figure figure(Row row) {
    return (Figure) row.claim();
  }
}
