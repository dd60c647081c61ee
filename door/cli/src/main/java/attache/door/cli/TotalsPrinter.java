package attache.door.cli;

import attache.door.cli.Grid.Column;
import attache.ledger.ClaimId;
import attache.ledger.reconcile.By;
import attache.ledger.reconcile.NotAdded;
import attache.ledger.reconcile.Total;
import attache.ledger.reconcile.Totals;
import attache.ledger.reconcile.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Shows totals with their working, and what is in none.
final class TotalsPrinter {
  private static final int SHORT = 8;

  private final Paint paint;
  private final int width;

  TotalsPrinter(Screen screen) {
    this.paint = screen.paint();
    this.width = screen.width();
  }

  String print(Totals totals, By by) {
    if (totals.sums().isEmpty()) {
      return "No amount can be added.\n" + without(totals);
    }
    var grid =
        new Grid(
            paint,
            width,
            List.of(
                Column.cut(head(by)),
                Column.whole("Total"),
                Column.cut("Currency"),
                Column.cut("What for")));
    for (var total : order(totals, by)) {
      grid.row(
          List.of(first(total, by), Wording.of(total.amount()), total.currency(), what(total, by)),
          total.counted().size() > 1 ? total.working() : "",
          "from " + ids(total.counted()) + (total.disputed() ? " · sources differ" : ""));
    }
    return grid.print() + without(totals);
  }

  private static String head(By by) {
    return switch (by) {
      case STAGE, CURRENCY -> "Stage";
      case ACTOR -> "Who pays";
      case PURPOSE -> "Purpose";
      case PLACE -> "Place";
      case YEAR -> "Year";
    };
  }

  private static List<Total> order(Totals totals, By by) {
    var byStage = Comparator.comparingInt((Total total) -> total.stage().height());
    return switch (by) {
      case STAGE -> totals.sums().stream().sorted(byStage).toList();
      case CURRENCY ->
          totals.sums().stream()
              .sorted(Comparator.comparing(Total::currency).thenComparing(byStage))
              .toList();
      case ACTOR, PURPOSE, PLACE, YEAR -> totals.sums();
    };
  }

  private static String first(Total total, By by) {
    return switch (by) {
      case STAGE, CURRENCY -> LedgerWords.stage(total.stage());
      case ACTOR, PURPOSE, PLACE, YEAR -> total.group();
    };
  }

  private static String what(Total total, By by) {
    var role = LedgerWords.of(total.role());
    return switch (by) {
      case STAGE, CURRENCY -> role;
      case ACTOR, PURPOSE, PLACE, YEAR -> role + ", " + LedgerWords.stage(total.stage());
    };
  }

  /// How many figures are in no total, by reason.
  private String without(Totals totals) {
    if (totals.leftOut().isEmpty()) {
      return "";
    }
    var reasons =
        totals.leftOut().stream()
            .collect(Collectors.groupingBy(TotalsPrinter::kind, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining("; "));
    var count = Count.of(totals.leftOut().size(), "figure is", "figures are");
    var words = "%s in no total: %s. To see them: --left-out".formatted(count, reasons);
    return "\n" + new Wrap(width).fill("", paint.quiet(words));
  }

  /// A reason without what is particular to one figure.
  private static String kind(NotAdded left) {
    return left.reason().replaceFirst(":.*", "");
  }

  /// The figures that are in no total, each with the reason.
  String leftOut(Totals totals) {
    if (totals.leftOut().isEmpty()) {
      return "Every figure is in a total.\n";
    }
    var wrap = new Wrap(width);
    var shown = new StringBuilder();
    for (var left : totals.leftOut()) {
      var instead = left.instead().map(id -> " (" + brief(id) + ")").orElse("");
      shown.append(
          wrap.fill(
              paint.handle(brief(left.figure())) + "  ",
              " ".repeat(SHORT + 2),
              Shown.line(left.reason() + instead)));
    }
    return shown.toString();
  }

  private static String ids(List<ClaimId> ids) {
    return ids.stream().map(TotalsPrinter::brief).collect(Collectors.joining(", "));
  }

  private static String brief(ClaimId id) {
    return id.value().substring(0, SHORT);
  }
}
