package attache.door.cli;

import attache.desk.Desk;
import attache.door.json.WatchContract;
import attache.watch.Lens;
import attache.watch.Seen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lens`: scenarios that stories are held against.
@Command(
    name = "lens",
    description =
        "Adds, shows, lists and removes lenses: named sets of scenarios in your words, and the"
            + " sentences of stories that bear on them.",
    footer = {
      "  attache lens add compute --scenario \"Compute becomes scarce and dear\" \\",
      "      --scenario \"States build data centres of their own\"",
      "  attache lens show compute"
    })
final class LensCommand implements Callable<Integer> {
  private final Reception reception;
  @Spec private @Nullable CommandSpec spec;

  LensCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "it wants to know what to do: add, show, list, remove or undo");
    }
    return Exit.USAGE;
  }

  private static Lens one(Desk desk, String name) throws IOException {
    var lens = desk.watches().lens(name);
    if (lens.isEmpty()) {
      var names =
          desk.watches().lenses().stream().map(Lens::name).collect(Collectors.joining(", "));
      throw new Finder.NotFound(
          "there is no lens \"%s\"; there %s"
              .formatted(name, names.isEmpty() ? "is none" : "are: " + names));
    }
    return lens.get();
  }

  @Command(
      name = "add",
      description = "Adds a lens, and holds the nearest stories of the last 30 days against it.",
      footer = "  attache lens add compute --scenario \"Compute becomes scarce and dear\"")
  int add(
      @Parameters(paramLabel = "NAME", description = "What it is called.") String name,
      @Option(
              names = "--scenario",
              paramLabel = "WORDS",
              required = true,
              description = "A scenario or hypothesis, in a sentence; may be given again.")
          List<String> scenarios,
      @Option(names = "--json", description = "Print it as JSON.") boolean asJson)
      throws IOException {
    var screen = reception.screen();
    var line = new ProgressLine(screen);
    try (var desk = reception.open()) {
      desk.learnMeanings(line);
      var lens = desk.watches().addLens(name, new ArrayList<>(scenarios), line);
      line.clear();
      show(desk, lens, 20, asJson);
    } finally {
      line.clear();
    }
    return Exit.DONE;
  }

  @Command(
      name = "show",
      description = "Shows a lens and what was seen through it, by scenario, the newest first.",
      footer = "  attache lens show compute")
  int show(
      @Parameters(paramLabel = "NAME", description = "The lens.") String name,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "20",
              description = "Most signals shown, 1 to 1000 (usually 20).")
          int limit,
      @Option(names = "--json", description = "Print it as JSON.") boolean asJson)
      throws IOException {
    Limits.check(limit, 0);
    var line = new ProgressLine(reception.screen());
    try (var desk = reception.open()) {
      desk.learnMeanings(line);
      line.clear();
      show(desk, one(desk, name), limit, asJson);
    } finally {
      line.clear();
    }
    return Exit.DONE;
  }

  private void show(Desk desk, Lens lens, int limit, boolean asJson) throws IOException {
    var screen = reception.screen();
    var signals = desk.watches().signals(lens, limit);
    if (asJson) {
      screen.out().println(WatchContract.page(lens, signals));
      return;
    }
    screen.out().println(screen.paint().strong(Shown.line(lens.name())));
    var printer = new WatchPrinter(screen);
    var wrap = new Wrap(screen.width());
    for (var scenario : lens.scenarios()) {
      var seen = signals.stream().filter(it -> it.scenario().equals(scenario)).toList();
      screen.out().print(wrap.fill("", "  ", screen.paint().strong(Shown.line(scenario))));
      if (seen.isEmpty()) {
        screen.out().println("  Nothing seen.");
      }
      for (Seen one : seen) {
        screen.out().print(printer.print(one));
      }
    }
  }

  @Command(name = "list", description = "Lists the lenses.", footer = "  attache lens list")
  int list(@Option(names = "--json", description = "Print a JSON array.") boolean asJson)
      throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var lenses = desk.watches().lenses();
      if (asJson) {
        screen.out().println(WatchContract.lenses(lenses));
      } else if (lenses.isEmpty()) {
        screen.out().println("There is no lens. To add one: attache lens add NAME --scenario …");
      } else {
        var table =
            new Table(screen.paint(), screen.width(), List.of("Name", "Signals", "Scenarios"));
        for (var lens : lenses) {
          table.row(
              List.of(
                  lens.name(),
                  String.valueOf(desk.watches().signals(lens, 1000).size()),
                  String.join(" | ", lens.scenarios())));
        }
        screen.out().print(table.print());
      }
    }
    return Exit.DONE;
  }

  @Command(
      name = "remove",
      description = "Removes a lens; undo brings it back within 30 days.",
      footer = "  attache lens remove compute")
  int remove(@Parameters(paramLabel = "NAME", description = "The lens.") String name)
      throws IOException {
    try (var desk = reception.open()) {
      var lens = one(desk, name);
      desk.watches().removeLens(lens);
      reception
          .screen()
          .out()
          .println("Removed (attache lens undo brings it back): " + Shown.line(lens.name()));
    }
    return Exit.DONE;
  }

  @Command(
      name = "undo",
      description = "Takes back the newest thing done to a watch or a lens; again, the one before.",
      footer = "  attache lens undo")
  int undo() throws IOException {
    return WatchCommand.undo(reception);
  }
}
