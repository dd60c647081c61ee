package attache.door.chart;

import attache.door.chart.BarChart.Bar;
import attache.door.chart.BarChart.Group;
import attache.ledger.Figure;
import attache.ledger.Party;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Stage;
import attache.ledger.reconcile.Total;
import attache.ledger.reconcile.Totals;
import attache.ledger.reconcile.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Charts of the ledger: amounts of money by currency and stage, nothing added that is not added
/// elsewhere.
public final class LedgerChart {
  private static final int MOST = 100;

  private record Place(String unit, Stage stage) {}

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::unit)
          .thenComparingInt(place -> place.stage().height())
          .thenComparing(Place::stage);

  private LedgerChart() {}

  /// A bar for every figure that is money with a currency; the others are counted in the note.
  ///
  /// @param rows figures; other rows are passed over
  public static BarChart figures(String title, List<Row> rows) {
    var groups = new TreeMap<Place, List<Bar>>(ORDER);
    var drawn = 0;
    var without = 0;
    for (var row : rows) {
      if (row.claim() instanceof Figure figure) {
        if (figure.quantity().unit().isEmpty() || !money(figure) || drawn == MOST) {
          without++;
        } else {
          drawn++;
          add(groups, figure.stage(), figure.quantity().unit(), bar(row, figure));
        }
      }
    }
    return new BarChart(title, note(without), charted(groups));
  }

  /// A bar for every total.
  public static BarChart totals(String title, Totals totals) {
    var groups = new TreeMap<Place, List<Bar>>(ORDER);
    for (var total : totals.sums()) {
      add(groups, total.stage(), total.currency(), bar(total));
    }
    var left = totals.leftOut().size();
    var note =
        left == 0 ? "" : left + (left == 1 ? " figure is" : " figures are") + " in no total.";
    return new BarChart(title, note, charted(groups));
  }

  private static boolean money(Figure figure) {
    return figure.quantity().kind() == attache.ledger.Quantity.Kind.MONEY
        && figure.quantity().quantified();
  }

  private static void add(Map<Place, List<Bar>> groups, Stage stage, String unit, Bar bar) {
    groups.computeIfAbsent(new Place(unit, stage), _ -> new ArrayList<>()).add(bar);
  }

  private static Bar bar(Row row, Figure figure) {
    var payer = figure.role() == Role.FUNDING_RAISED ? figure.counterpart() : figure.actor();
    var payee = figure.role() == Role.FUNDING_RAISED ? figure.actor() : figure.counterpart();
    var who = who(payer, payee);
    var what = figure.purpose().isEmpty() ? low(figure.role()) : figure.purpose();
    return new Bar(
        (who.isEmpty() ? row.headline() : who) + " · " + what,
        Wording.of(figure.quantity()),
        Extent.of(figure.quantity()));
  }

  private static String who(Party payer, Party payee) {
    if (!payee.isStated()) {
      return String.join("; ", payer.names());
    }
    return (payer.isStated() ? payer.toString() : "–") + " → " + payee;
  }

  private static Bar bar(Total total) {
    var count = total.counted().size();
    var label =
        (total.group().isEmpty() ? "" : total.group() + " · ")
            + low(total.role())
            + (count == 1 ? "" : ", " + count + " figures");
    return new Bar(label, Wording.of(total.amount()), Extent.of(total.amount()));
  }

  private static List<Group> charted(Map<Place, List<Bar>> groups) {
    return groups.entrySet().stream()
        .map(entry ->
            new Group(
                name(entry.getKey().stage()) + " · " + entry.getKey().unit(),
                entry.getKey().unit(),
                entry.getValue()))
        .toList();
  }

  private static String note(int without) {
    return without == 0
        ? ""
        : without
            + (without == 1 ? " figure is" : " figures are")
            + " not drawn: no money, no currency, no number, or one too many.";
  }

  private static String name(Stage stage) {
    var name = stage == Stage.UNSPECIFIED ? "Stage not said" : low(stage);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String low(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
