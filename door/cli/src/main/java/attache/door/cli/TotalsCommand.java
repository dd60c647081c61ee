package attache.door.cli;

import attache.door.chart.LedgerChart;
import attache.door.json.LedgerForms;
import attache.door.json.TotalColumns;
import attache.ledger.reconcile.By;
import attache.ledger.reconcile.Totals;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `totals`: what amounts come to.
@Command(
    name = "totals",
    description =
        "Adds up amounts of money, never across currency, stage or what they are for. What several"
            + " stories say of one matter counts once.",
    footer = {
      "  attache totals",
      "  attache totals --by actor --stage done",
      "  attache totals --by year --chart years.svg",
      "  attache totals --left-out"
    })
final class TotalsCommand implements Callable<Integer> {
  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "Told apart by stage, currency, actor, purpose, place or year (usually stage).")
  private By by = By.STAGE;

  @Option(names = "--left-out", description = "List the figures that are in no total, and why.")
  private boolean leftOut;

  @Mixin private final Filters filters = new Filters();
  @Mixin private final Output output = new Output();

  private final Reception reception;

  TotalsCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    if (output.jsonld()) {
      throw new IllegalArgumentException(
          "totals are ours, not claims of a story, and have no JSON-LD; use --json or --csv");
    }
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var totals = desk.ledger().totals(filters.selection(desk), by);
      var title = "Totals by " + LedgerWords.of(by);
      if (output.charted()) {
        output.draw(LedgerChart.totals(title, totals), screen);
      }
      if (!output.people()) {
        screen.out().print(written(totals));
      } else if (!output.charted()) {
        var printer = new TotalsPrinter(screen);
        screen.out().print(leftOut ? printer.leftOut(totals) : printer.print(totals, by));
      }
    }
    return Exit.DONE;
  }

  private String written(Totals totals) {
    var left = output.of(totals.leftOut());
    var sums = output.of(totals.sums());
    if (output.csv()) {
      return leftOut
          ? LedgerForms.csv(TotalColumns.LEFT_OUT, left)
          : LedgerForms.csv(TotalColumns.TOTALS, sums);
    }
    return (leftOut
            ? LedgerForms.json(TotalColumns.LEFT_OUT, left)
            : LedgerForms.json(TotalColumns.TOTALS, sums))
        + "\n";
  }
}
