package attache.door.cli;

import attache.desk.Desk;
import attache.desk.SourceDesk.Round;
import attache.door.json.SourceContract;
import attache.index.Progress;
import attache.source.Gathered;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `gather`: what the sources have.
@Command(
    name = "gather",
    description =
        "Asks the sources whose turn it is, and stores what is new. Then sends the alerts and makes"
            + " the briefings that are due.",
    footer = {"  attache gather", "  attache gather --now", "  attache gather --every 30m"})
final class GatherCommand implements Callable<Integer> {
  @Option(names = "--now", description = "Ask all sources, whatever their turn.")
  private boolean now;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "Go on, and look each time (30m, 2h) whose turn it is; Ctrl-C stops it.")
  private @Nullable String every;

  @Option(names = "--json", description = "Print what came of it as JSON, one line a round.")
  private boolean json;

  private final Reception reception;

  GatherCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var pause = Optional.ofNullable(every).map(Interval::of);
    var line = new ProgressLine(reception.screen());
    try (var stop = Interruption.listen(() -> line.say("Stopping; what was read is stored"));
        var desk = reception.open()) {
      var status = round(desk, now ? Round.ALL : Round.DUE, line, stop);
      while (pause.isPresent() && !stop.asked()) {
        if (rest(pause.get(), stop)) {
          status = round(desk, Round.DUE, line, stop);
        }
      }
      return stop.asked() ? Exit.INTERRUPTED : status;
    } finally {
      line.clear();
      reception.screen().out().flush();
    }
  }

  /// False if it was told to stop.
  private static boolean rest(Duration time, Interruption stop) throws IOException {
    return stop.whileReading(() -> {
      try {
        Thread.sleep(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    })
        && !stop.asked();
  }

  private int round(Desk desk, Round round, ProgressLine line, Interruption stop)
      throws IOException {
    var gathered =
        stop.whileReading(() ->
            desk.sources()
                .gather(
                    round,
                    (result, done, all) ->
                        line.say(
                            "Gathering · %d of %d · %s"
                                .formatted(done, all, result.source().title()))));
    line.clear();
    if (gathered.isEmpty()) {
      reception
          .screen()
          .complain("another attache is gathering for this home, so this one leaves it to that");
      return Exit.DONE;
    }
    report(desk, gathered.get());
    var delivered = stop.asked() || deliver(desk, line, stop);
    return delivered && gathered.get().failed() == 0 && refused(gathered.get()) == 0
        ? Exit.DONE
        : Exit.PROBLEMS;
  }

  /// Learns what came, sends the alerts and makes the briefings that are due. False if some could
  /// not be sent or made.
  private boolean deliver(Desk desk, ProgressLine line, Interruption stop) throws IOException {
    Progress progress =
        (work, done, all) -> {
          line.at(work, done, all);
          stop.check();
        };
    var troubles = new ArrayList<String>();
    try {
      desk.catchUp(progress);
      desk.learnMeanings(progress);
      for (var trouble : desk.watches().deliver(progress).told().troubles()) {
        troubles.add("not sent, tried again later: " + trouble);
      }
      stop.check();
      for (var made : desk.runDue()) {
        made.trouble()
            .ifPresent(why -> troubles.add(made.schedule().name() + " was not written: " + why));
      }
    } catch (Interruption.Stopped e) {
      // What is not learnt yet is learnt the next time.
    } finally {
      line.clear();
    }
    troubles.forEach(reception.screen()::complain);
    return troubles.isEmpty();
  }

  private static int refused(Gathered gathered) {
    return gathered.results().stream().mapToInt(result -> result.refused().size()).sum();
  }

  private void report(Desk desk, Gathered gathered) throws IOException {
    var screen = reception.screen();
    if (json) {
      screen.out().println(SourceContract.of(gathered));
      screen.out().flush();
      return;
    }
    if (gathered.results().isEmpty()) {
      screen
          .out()
          .println(
              desk.sources().sources().isEmpty()
                  ? "No source is followed yet. Add one: attache sources add ADDRESS"
                  : "It is no source's turn yet. To ask all: attache gather --now");
      return;
    }
    screen.out().print(new SourcePrinter(screen).round(gathered));
    screen.out().flush();
  }
}
