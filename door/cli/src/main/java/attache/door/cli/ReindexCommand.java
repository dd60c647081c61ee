package attache.door.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `reindex`: the index and the ledger made anew from the record.
@Command(
    name = "reindex",
    description =
        "Makes the index and the ledger anew from what is stored. Nothing stored is changed.",
    footer = "  attache reindex")
final class ReindexCommand implements Callable<Integer> {
  private final Reception reception;

  ReindexCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    var line = new ProgressLine(screen);
    try (var stop = Interruption.listen(() -> line.say("Stopping"));
        var desk = reception.open()) {
      var status = Exit.DONE;
      try {
        desk.reindex((work, done, all) -> {
          line.at(work, done, all);
          stop.check();
        });
        line.clear();
        var stories = Count.of(desk.holdings().stories(), "story", "stories");
        screen.out().println("Indexed " + stories + ".");
      } catch (Interruption.Stopped e) {
        line.clear();
        screen.out().println("Stopped. The next question indexes the rest by its words;");
        screen.out().println("attache reindex makes the whole index again.");
        status = Exit.INTERRUPTED;
      }
      screen.out().flush();
      return status;
    } finally {
      line.clear();
    }
  }
}
