package attache.door.cli;

import attache.desk.WatchDesk;
import attache.door.json.AnswerContract;
import attache.door.json.WatchContract;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `watches`: the watches there are, and what they found.
@Command(
    name = "watches",
    description = "Lists the watches; check shows and sends what they found since.",
    footer = {"  attache watches", "  attache watches check"})
final class WatchesCommand implements Callable<Integer> {
  private final Reception reception;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  WatchesCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var watches = desk.watches().watches();
      if (json) {
        screen.out().println(WatchContract.watches(watches));
      } else if (watches.isEmpty()) {
        screen.out().println("There is no watch. To add one: attache watch add NAME --terms …");
      } else {
        var head = List.of("Name", "State", "Hits", "Sends to", "Waits for");
        var table = new Table(screen.paint(), screen.width(), head);
        for (var watch : watches) {
          table.row(
              List.of(
                  watch.name(),
                  watch.paused() ? "paused" : "on",
                  hits(desk.watches(), watch),
                  WatchContract.words(watch.channels()),
                  watch.criteria().inWords()));
        }
        screen.out().print(table.print());
      }
    }
    return Exit.DONE;
  }

  private static String hits(WatchDesk desk, attache.watch.Watch watch) throws IOException {
    var count = desk.hits(watch, 1000).size();
    return count == 1000 ? "1000+" : String.valueOf(count);
  }

  @Command(
      name = "check",
      description =
          "Holds what arrived against the watches, asks again what new stories could answer, sends"
              + " alerts that are due, and shows each alert once.",
      footer = "  attache watches check")
  int check(@Option(names = "--json", description = "Print it as JSON.") boolean asJson)
      throws IOException {
    var screen = reception.screen();
    var line = new ProgressLine(screen);
    try (var desk = reception.open()) {
      desk.learnMeanings(line);
      var checked = desk.watches().check(line);
      line.clear();
      if (asJson) {
        screen.out().println(WatchContract.checked(checked));
      } else {
        print(desk, checked);
      }
      checked
          .round()
          .told()
          .troubles()
          .forEach(trouble -> screen.complain("not sent, tried again later: " + trouble));
      return checked.round().told().troubles().isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    } finally {
      line.clear();
    }
  }

  private void print(attache.desk.Desk desk, WatchDesk.Checked checked) {
    var screen = reception.screen();
    var printer = new WatchPrinter(screen);
    checked.alerts().forEach(told -> screen.out().println(printer.print(told)));
    for (var reply : checked.round().settled()) {
      screen
          .out()
          .println(screen.paint().strong("Answered: ") + Shown.line(reply.question().text()));
      screen.out().println(reception.answers(desk).print(AnswerContract.of(reply)));
    }
    if (checked.alerts().isEmpty() && checked.round().settled().isEmpty()) {
      screen.out().println("Nothing new.");
    }
    if (checked.round().told().sent() > 0) {
      screen.out().println("Sent: " + Count.of(checked.round().told().sent(), "letter", "letters"));
    }
  }
}
