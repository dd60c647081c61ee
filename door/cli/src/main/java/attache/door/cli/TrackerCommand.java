package attache.door.cli;

import attache.desk.Desk;
import attache.door.chart.LedgerChart;
import attache.door.json.TrackerContract;
import attache.ledger.Selection;
import attache.ledger.Tracker;
import attache.ledger.reconcile.By;
import attache.ledger.reconcile.Tracked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tracker`: saved selections of the ledger.
@Command(
    name = "tracker",
    description = "Lists the trackers, or shows one: its matters, the background, the totals.",
    footer = {
      "  attache tracker",
      "  attache tracker investments_and_subsidies",
      "  attache tracker add quantum --title \"Quantum computing\" --topic quantum",
      "  attache tracker remove quantum"
    })
final class TrackerCommand implements Callable<Integer> {
  private static final List<String> COMMANDS = List.of("add", "remove", "help");

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Its name; all if none.")
  private @Nullable String name;

  @Option(names = "--by", paramLabel = "WHAT", description = "What its totals are told apart by.")
  private By by = By.STAGE;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      description = "Write a chart of its totals to an SVG file; - for the output.")
  private @Nullable Path chart;

  private final Reception reception;

  TrackerCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    try (var desk = reception.open()) {
      if (name == null) {
        list(desk);
      } else {
        show(desk, one(desk, name));
      }
    }
    return Exit.DONE;
  }

  private static Tracker one(Desk desk, String name) throws IOException {
    var trackers = desk.ledger().trackers();
    return trackers.stream()
        .filter(tracker -> tracker.name().equals(normal(name)))
        .findFirst()
        .orElseThrow(() ->
            new Finder.NotFound(
                "there is no tracker \"%s\"; there are: %s"
                    .formatted(
                        name,
                        trackers.stream().map(Tracker::name).collect(Collectors.joining(", ")))));
  }

  private static String normal(String given) {
    return given.strip().toLowerCase(java.util.Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  private void list(Desk desk) throws IOException {
    var screen = reception.screen();
    if (json) {
      screen.out().println(TrackerContract.list(desk.ledger().trackers()));
      return;
    }
    var table =
        new Grid(
            screen.paint(),
            screen.width(),
            List.of(
                Grid.Column.whole("Name"), Grid.Column.whole("Matters"), Grid.Column.cut("Title")));
    for (var tracker : desk.ledger().trackers()) {
      var held = desk.ledger().look(tracker).entries().size();
      var own = desk.ledger().isOwn(tracker) ? " (yours)" : "";
      table.row(List.of(tracker.name(), String.valueOf(held), tracker.title() + own));
    }
    screen.out().print(table.print());
  }

  private void show(Desk desk, Tracker tracker) throws IOException {
    var screen = reception.screen();
    var held = desk.ledger().look(tracker);
    var totals = desk.ledger().totals(held, by);
    if (chart != null) {
      new Drawing(chart).draw(LedgerChart.totals(tracker.title(), totals), screen);
    }
    if (json) {
      var rows =
          Stream.concat(
                  held.entries().stream().map(Tracked.Entry::claims).flatMap(List::stream),
                  held.context().stream())
              .toList();
      var positions = new Claims(desk).positions(rows);
      screen.out().println(TrackerContract.json(held, totals, positions));
    } else if (chart == null) {
      screen.out().print(new TrackerPrinter(screen).print(held, totals, by));
    }
  }

  @Command(
      name = "add",
      description = "Keeps a tracker of your own; every option narrows it.",
      footer = "  attache tracker add quantum --title \"Quantum computing\" --topic quantum")
  int add(
      @Parameters(paramLabel = "NAME", description = "Small letters, digits and _.") String called,
      @Option(
              names = "--title",
              required = true,
              paramLabel = "WORDS",
              description = "What stands over it.")
          String title,
      @Mixin Filters filters)
      throws IOException {
    try (var desk = reception.open()) {
      var selection = filters.selection(desk);
      if (selection.equals(Selection.ALL)) {
        throw new IllegalArgumentException(
            "a tracker must have a filter, such as --topic or --actor; see attache tracker add"
                + " --help");
      }
      if (COMMANDS.contains(called)) {
        throw new IllegalArgumentException(
            "a tracker cannot be called \"%s\", which is a command".formatted(called));
      }
      var tracker = new Tracker(called, title.strip(), List.of(selection), List.of());
      desk.ledger().keep(tracker);
      var held = desk.ledger().look(tracker).entries().size();
      reception
          .screen()
          .out()
          .println("Kept: %s, %s".formatted(called, Count.of(held, "matter", "matters")));
    }
    return Exit.DONE;
  }

  @Command(
      name = "remove",
      description = "Drops a tracker of your own; its rows stay.",
      footer = "  attache tracker remove quantum")
  int remove(@Parameters(paramLabel = "NAME", description = "Its name.") String called)
      throws IOException {
    try (var desk = reception.open()) {
      var tracker = one(desk, called);
      if (!desk.ledger().drop(tracker.name())) {
        throw new Finder.NotFound(
            "\"%s\" ships with the program and cannot be removed".formatted(tracker.name()));
      }
      reception.screen().out().println("Removed: " + tracker.title());
    }
    return Exit.DONE;
  }
}
