package attache.door.cli;

import attache.desk.Desk;
import attache.door.chart.LedgerChart;
import attache.door.json.LedgerColumns;
import attache.door.json.LedgerForms;
import attache.door.json.LedgerJsonLd;
import attache.ledger.Measure;
import attache.ledger.Row;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `measures`: the decisions and deals of the news, a row each.
@Command(
    name = "measures",
    description =
        "Lists the decisions and deals the stories tell of: who decides what about whom, how far it"
            + " has got, on what conditions.",
    footer = {
      "  attache measures --type export-control",
      "  attache measures --stage pending --topic licence",
      "  attache measures --json"
    })
final class MeasuresCommand implements Callable<Integer> {
  @Mixin private final Filters filters = new Filters();
  @Mixin private final Output output = new Output();

  private final Reception reception;

  MeasuresCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    try (var desk = reception.open()) {
      var rows = desk.ledger().measures(filters.selection(desk));
      var given = output.of(rows);
      if (output.charted()) {
        var figures = figures(desk, given);
        output.draw(LedgerChart.figures("Decisions and deals", figures), reception.screen());
      }
      if (!output.people()) {
        reception.screen().out().print(written(desk, given));
      } else if (!output.charted()) {
        show(given, rows.size());
      }
    }
    return Exit.DONE;
  }

  /// The amounts of some measures.
  private List<Row> figures(Desk desk, List<Row> measures) throws IOException {
    var theirs =
        measures.stream()
            .flatMap(row -> ((Measure) row.claim()).figures().stream())
            .collect(Collectors.toSet());
    return desk.ledger().figures(attache.ledger.Selection.ALL).stream()
        .filter(row -> theirs.contains(row.claim().id()))
        .toList();
  }

  private String written(Desk desk, List<Row> rows) throws IOException {
    var claims = new Claims(desk);
    var measures = LedgerColumns.measures(rows, claims.positions(rows));
    if (output.csv()) {
      return LedgerForms.csv(LedgerColumns.MEASURES, measures);
    }
    return output.json()
        ? LedgerForms.json(LedgerColumns.MEASURES, measures) + "\n"
        : LedgerJsonLd.measures(measures, claims.addresses(rows)) + "\n";
  }

  private void show(List<Row> rows, int all) {
    var screen = reception.screen();
    if (rows.isEmpty()) {
      screen.out().println("No decision or deal. What there is: attache measures, attache stories");
      return;
    }
    screen.out().print(new ClaimTable(screen).measures(rows));
    var count = Count.shown(rows.size(), all, "decision or deal", "decisions and deals");
    screen.out().println(screen.paint().quiet(count));
  }
}
