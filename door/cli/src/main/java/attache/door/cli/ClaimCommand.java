package attache.door.cli;

import attache.door.json.ClaimContract;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `claim`: one figure or measure, where it stands.
@Command(
    name = "claim",
    description =
        "Shows a figure, a decision or a deal in its sentence: how it was read, what it is joined to,"
            + " what people made of it.",
    footer = {"  attache claim f3a91c20", "  attache claim m77e0 --json"})
final class ClaimCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it.")
  private String id = "";

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  private final Reception reception;

  ClaimCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var claims = new Claims(desk);
      var row = claims.one(id);
      var page = desk.ledger().page(row);
      if (json) {
        var positions = claims.positions(java.util.List.of(row));
        screen.out().println(ClaimContract.json(page, positions));
      } else {
        screen.out().print(new ClaimPrinter(screen).print(page));
      }
    }
    return Exit.DONE;
  }
}
