package attache.door.json;

import attache.ledger.ClaimId;
import attache.ledger.Quantity.Limit;
import attache.ledger.reconcile.NotAdded;
import attache.ledger.reconcile.Total;
import attache.ledger.reconcile.Wording;
import java.util.List;
import java.util.Optional;

/// The columns of totals, and of the figures that are in none.
public final class TotalColumns {
  /// Columns of a total.
  public static final List<Column<Total>> TOTALS =
      List.of(
          column("stage", total -> words(total.stage().name())),
          column("currency", total -> words(total.currency())),
          column("role", total -> words(total.role().name())),
          column("group", total -> words(total.group())),
          column("lower", total -> number(total.amount().lower())),
          column("lower_incl", total -> inclusive(total.amount().lower())),
          column("upper", total -> number(total.amount().upper())),
          column("upper_incl", total -> inclusive(total.amount().upper())),
          column("exact", total -> new Cell.Truth(total.exact())),
          column("value", total -> new Cell.Decimal(total.amount().value())),
          column("bound", total -> words(total.amount().bound().name())),
          column("approximate", total -> new Cell.Truth(total.amount().approximate())),
          column("text", total -> words(Wording.of(total.amount()))),
          column("working", total -> words(total.working())),
          column("disputed", total -> new Cell.Truth(total.disputed())),
          column("figures", total -> ids(total.counted())),
          column("cited", total -> ids(total.cited())));

  /// Columns of a figure that is in no total.
  public static final List<Column<NotAdded>> LEFT_OUT =
      List.of(
          column("figure", left -> words(left.figure().value())),
          column("reason", left -> words(left.reason())),
          column("instead", left -> words(left.instead().map(ClaimId::value).orElse(""))));

  private TotalColumns() {}

  private static <T> Column<T> column(String name, java.util.function.Function<T, Cell> of) {
    return new Column<>(name, of);
  }

  private static Cell words(String text) {
    return new Cell.Words(text);
  }

  private static Cell number(Optional<Limit> limit) {
    return new Cell.Decimal(limit.map(Limit::value));
  }

  /// As in the rows of figures: `incl`, `excl`, or nothing.
  private static Cell inclusive(Optional<Limit> limit) {
    return words(limit.map(end -> end.inclusive() ? "incl" : "excl").orElse(""));
  }

  private static Cell ids(List<ClaimId> ids) {
    return new Cell.Several(ids.stream().map(ClaimId::value).toList());
  }
}
