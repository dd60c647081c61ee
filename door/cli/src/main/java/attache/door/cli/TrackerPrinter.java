package attache.door.cli;

import attache.door.cli.Grid.Column;
import attache.ledger.Row;
import attache.ledger.reconcile.By;
import attache.ledger.reconcile.Totals;
import attache.ledger.reconcile.Tracked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Shows what a tracker holds: a line a matter, the other claims on it under it, the background,
/// the totals.
final class TrackerPrinter {
  private final Screen screen;
  private final Paint paint;

  TrackerPrinter(Screen screen) {
    this.screen = screen;
    this.paint = screen.paint();
  }

  String print(Tracked held, Totals totals, By by) {
    var shown = new StringBuilder(paint.strong(Shown.line(held.tracker().title())) + "\n\n");
    if (held.entries().isEmpty()) {
      shown.append("Nothing yet.\n");
    } else {
      shown.append(matters(held));
    }
    if (!held.context().isEmpty()) {
      shown.append('\n').append(paint.strong("Background")).append('\n');
      shown.append(background(held.context()));
    }
    if (!totals.sums().isEmpty()) {
      shown.append('\n').append(paint.strong("Totals")).append('\n');
      shown.append(new TotalsPrinter(screen).print(totals, by));
    }
    return shown.toString();
  }

  private String matters(Tracked held) {
    var grid = grid();
    for (var entry : held.entries()) {
      var main = entry.main();
      var under = new ArrayList<String>();
      under.add(
          LedgerWords.joined(Stream.of(LedgerWords.matter(main.claim()), LedgerWords.place(main))));
      entry.claims().stream().skip(1).map(TrackerPrinter::also).forEach(under::add);
      differing(held, entry).forEach(under::add);
      grid.row(cells(main), under.toArray(String[]::new));
    }
    return grid.print();
  }

  private Grid grid() {
    return new Grid(
        paint,
        screen.tableWidth(),
        List.of(
            Column.whole("ID"),
            Column.cut("What", 26),
            Column.cut("Who → whom", 20),
            Column.cut("Stage", 12)));
  }

  private static List<String> cells(Row row) {
    return List.of(
        LedgerWords.id(row),
        LedgerWords.what(row.claim()),
        LedgerWords.parties(row.claim()),
        LedgerWords.stage(row.claim()));
  }

  private static String also(Row row) {
    return LedgerWords.joined(
        Stream.of(
            "+ " + LedgerWords.id(row) + " " + LedgerWords.what(row.claim()),
            LedgerWords.stage(row.claim()),
            LedgerWords.place(row)));
  }

  /// What sources differ in about one matter.
  private static List<String> differing(Tracked held, Tracked.Entry entry) {
    var ids = entry.claims().stream().map(row -> row.claim().id()).toList();
    return held.links().conflicts().stream()
        .filter(link -> ids.contains(link.from()) && ids.contains(link.to()))
        .map(link -> "Sources differ: " + link.why())
        .distinct()
        .toList();
  }

  private String background(List<Row> rows) {
    var grid = grid();
    rows.forEach(row -> grid.row(cells(row)));
    return grid.print();
  }
}
