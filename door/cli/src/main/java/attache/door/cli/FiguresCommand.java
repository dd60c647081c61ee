package attache.door.cli;

import attache.desk.Desk;
import attache.door.chart.LedgerChart;
import attache.door.json.LedgerColumns;
import attache.door.json.LedgerForms;
import attache.door.json.LedgerJsonLd;
import attache.ledger.Row;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `figures`: the numbers of the news, a row each.
@Command(
    name = "figures",
    description =
        "Lists the numbers the stories give: how much, what for, who pays and who gets, how far it"
            + " has got, who says so.",
    footer = {
      "  attache figures --stage planned,announced --currency EUR",
      "  attache figures --actor ministry --since 2026-03",
      "  attache figures --role investment --chart investments.svg",
      "  attache figures --csv > figures.csv"
    })
final class FiguresCommand implements Callable<Integer> {
  @Mixin private final Filters filters = new Filters();
  @Mixin private final Output output = new Output();

  private final Reception reception;

  FiguresCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    try (var desk = reception.open()) {
      var rows = desk.ledger().figures(filters.selection(desk));
      var given = output.of(rows);
      if (output.charted()) {
        output.draw(LedgerChart.figures("Figures", output.of(rows)), reception.screen());
      }
      if (!output.people()) {
        reception.screen().out().print(written(desk, given));
      } else if (!output.charted()) {
        show(given, rows.size());
      }
    }
    return Exit.DONE;
  }

  private String written(Desk desk, List<Row> rows) throws IOException {
    var claims = new Claims(desk);
    var figures = LedgerColumns.figures(rows, claims.positions(rows));
    if (output.csv()) {
      return LedgerForms.csv(LedgerColumns.FIGURES, figures);
    }
    return output.json()
        ? LedgerForms.json(LedgerColumns.FIGURES, figures) + "\n"
        : LedgerJsonLd.figures(figures, claims.addresses(rows)) + "\n";
  }

  private void show(List<Row> rows, int all) {
    var screen = reception.screen();
    if (rows.isEmpty()) {
      screen.out().println("No figure. What there is: attache figures, attache stories");
      return;
    }
    screen.out().print(new ClaimTable(screen).figures(rows));
    screen.out().println(screen.paint().quiet(Count.shown(rows.size(), all, "figure", "figures")));
  }
}
