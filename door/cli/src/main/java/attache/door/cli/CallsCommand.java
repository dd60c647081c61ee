package attache.door.cli;

import attache.desk.Opening;
import attache.door.json.CallCalendar;
import attache.door.json.StoryContract;
import attache.door.json.WatchContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `calls`: calls and programmes one can apply to.
@Command(
    name = "calls",
    description =
        "Lists calls and programmes one can apply to, with conditions and last days; the next last"
            + " day first.",
    footer = {"  attache calls", "  attache calls --ics calls.ics", "  attache calls --all --json"})
final class CallsCommand implements Callable<Integer> {
  @Option(names = "--all", description = "Those that are closed, too.")
  private boolean all;

  @Option(
      names = "--ics",
      paramLabel = "FILE",
      description = "Write the last days to a calendar file; - for the output.")
  private @Nullable Path ics;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  private final Reception reception;

  CallsCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    if (ics != null && Files.isDirectory(ics)) {
      throw new IllegalArgumentException("--ics must name a file, got the folder " + ics);
    }
    try (var desk = reception.open()) {
      var calls = desk.watches().calls(all);
      if (ics != null) {
        write(calls, ics);
      }
      if (json) {
        screen.out().println(WatchContract.calls(calls));
      } else if (ics == null || !ics.toString().equals("-")) {
        print(calls);
      }
    }
    return Exit.DONE;
  }

  private void write(List<Opening> calls, Path file) throws IOException {
    var text = CallCalendar.of(calls, Instant.now());
    if (file.toString().equals("-")) {
      reception.screen().out().print(text);
      return;
    }
    Files.writeString(file, text);
    var dated = calls.stream().filter(call -> call.deadline().isPresent()).count();
    reception
        .screen()
        .err()
        .println("Written: %s, %s".formatted(file, Count.of(dated, "last day", "last days")));
  }

  private void print(List<Opening> calls) {
    var screen = reception.screen();
    if (calls.isEmpty()) {
      screen.out().println("No call or programme is known that one can apply to.");
      return;
    }
    var wrap = new Wrap(screen.width());
    for (var call : calls) {
      var day = call.deadline().map(Object::toString).orElse("no last day stated");
      var state = call.state() == Opening.State.CLOSED ? " (closed)" : "";
      screen
          .out()
          .print(
              wrap.fill(
                  "",
                  "    ",
                  screen.paint().strong(day + state)
                      + "  "
                      + Shown.line(call.story().latest().headline())));
      screen.out().print(wrap.fill("    ", "    ", "“" + Shown.line(call.sentence()) + "”"));
      for (var condition : call.conditions()) {
        screen.out().print(wrap.fill("    ", "      ", "condition: " + Shown.line(condition)));
      }
      call.deadlineSaid()
          .ifPresent(said ->
              screen
                  .out()
                  .print(
                      wrap.fill(
                          "    ",
                          "      ",
                          "last day as written: “" + Shown.line(said.quote()) + "”")));
      var place =
          "%s · %s, %s"
              .formatted(
                  ShortId.of(call.story().id().value()),
                  Shown.line(call.story().source()),
                  ShownDate.published(StoryContract.published(call.story())));
      screen.out().print(wrap.fill("    ", "    ", screen.paint().quiet(place)));
    }
  }
}
