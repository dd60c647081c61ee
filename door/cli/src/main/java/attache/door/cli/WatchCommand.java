package attache.door.cli;

import attache.desk.Desk;
import attache.door.json.WatchContract;
import attache.door.json.WatchFeed;
import attache.watch.Channels;
import attache.watch.Watch;
import attache.watch.WatchList;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `watch`: one watch: adding it, trying it, looking at what it found.
@Command(
    name = "watch",
    description = "Adds, tries, shows, pauses and removes watches.",
    footer = {
      "  attache watch preview --terms \"chips \\\"export licence\\\" -potato\"",
      "  attache watch add docks --actor \"Quillon Docks\" --over \"10m EUR\"",
      "  attache watch add quantum --new-on \"access to quantum computers\" --mail me@example.org",
      "  attache watch show docks"
    })
final class WatchCommand implements Callable<Integer> {
  private final Reception reception;
  @Spec private @Nullable CommandSpec spec;

  WatchCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "it wants to know what to do: add, preview, show, feed, pause, resume, remove or undo");
    }
    return Exit.USAGE;
  }

  private static Watch one(Desk desk, String name) throws IOException {
    var watch = desk.watches().watch(name);
    if (watch.isEmpty()) {
      var names =
          desk.watches().watches().stream().map(Watch::name).collect(Collectors.joining(", "));
      throw new Finder.NotFound(
          "there is no watch \"%s\"; there %s"
              .formatted(name, names.isEmpty() ? "is none" : "are: " + names));
    }
    return watch.get();
  }

  @Command(
      name = "add",
      description =
          "Adds a watch. It looks at what arrives from now on; preview shows what it would have"
              + " found before.",
      footer = {
        "  attache watch add licences --terms \"\\\"export licence\\\" chips\"",
        "  attache watch add aid --type state-aid --stage approved --over \"10m EUR\"",
        "  attache watch add merger --question \"Who buys Quillon Docks?\""
      })
  int add(
      @Parameters(paramLabel = "NAME", description = "What it is called.") String name,
      @Mixin Wishes wishes,
      @Mixin Ways ways,
      @Option(names = "--json", description = "Print it as JSON.") boolean asJson)
      throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var watch = desk.watches().add(name, wishes.criteria(), ways.channels());
      if (asJson) {
        screen.out().println(WatchContract.watch(watch));
      } else {
        screen
            .out()
            .println("Watching \"%s\": %s".formatted(watch.name(), watch.criteria().inWords()));
        warnOfOpenLines(watch.channels());
      }
    }
    return Exit.DONE;
  }

  private void warnOfOpenLines(Channels channels) {
    for (var address : channels.webhooks()) {
      if (address.getScheme().equalsIgnoreCase("http")) {
        reception.screen().complain("note: %s is posted to over an open line".formatted(address));
      }
    }
  }

  @Command(
      name = "preview",
      description = "Shows what a watch would have found in the last days. Keeps nothing.",
      footer = {
        "  attache watch preview --terms \"quantum\" --days 90",
        "  attache watch preview docks"
      })
  int preview(
      @Parameters(
              arity = "0..1",
              paramLabel = "NAME",
              description = "A watch there is; or give options as for add.")
          @Nullable String name,
      @Mixin Wishes wishes,
      @Option(
              names = "--days",
              paramLabel = "N",
              defaultValue = "30",
              description = "How far back, 1 to 366 days (usually 30).")
          int days,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "20",
              description = "Most shown, 1 to 1000 (usually 20).")
          int limit,
      @Option(names = "--json", description = "Print it as JSON.") boolean asJson)
      throws IOException {
    Limits.check(limit, 0);
    var screen = reception.screen();
    var line = new ProgressLine(screen);
    try (var desk = reception.open()) {
      if (name != null && !wishes.none()) {
        throw new IllegalArgumentException(
            "preview wants the name of a watch or what to wait for, not both");
      }
      var criteria = name == null ? wishes.criteria() : one(desk, name).criteria();
      if (criteria.newOn().isPresent()) {
        desk.learnMeanings(line);
      }
      var preview = desk.watches().preview(criteria, days, line);
      line.clear();
      if (asJson) {
        screen.out().println(WatchContract.preview(preview));
      } else {
        print(desk, preview, limit, days);
      }
    } finally {
      line.clear();
    }
    return Exit.DONE;
  }

  private void print(Desk desk, attache.desk.WatchDesk.Preview preview, int limit, int days) {
    var screen = reception.screen();
    if (preview.reply().isPresent()) {
      var answer = attache.door.json.AnswerContract.of(preview.reply().get());
      screen.out().println("The answer now; the watch tells when it changes:");
      screen.out().println(reception.answers(desk).print(answer));
      return;
    }
    var printer = new WatchPrinter(screen);
    preview.found().stream().limit(limit).forEach(it -> screen.out().print(printer.print(it)));
    screen
        .out()
        .println(
            "It would have found %s of the last %d days, of %d looked at."
                .formatted(
                    Count.of(preview.found().size(), "story", "stories"), days, preview.looked()));
  }

  @Command(
      name = "show",
      description = "Shows a watch: what it waits for, what it found and why, what was sent.",
      footer = "  attache watch show docks")
  int show(
      @Parameters(paramLabel = "NAME", description = "The watch.") String name,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "20",
              description = "Most hits shown, 1 to 1000 (usually 20).")
          int limit,
      @Option(names = "--json", description = "Print it as JSON.") boolean asJson)
      throws IOException {
    Limits.check(limit, 0);
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var watch = one(desk, name);
      var hits = desk.watches().hits(watch, limit);
      var sent = desk.watches().dispatches(watch, 10);
      if (asJson) {
        screen.out().println(WatchContract.page(watch, hits, sent));
        return Exit.DONE;
      }
      var wrap = new Wrap(screen.width());
      screen
          .out()
          .print(
              wrap.fill(
                  "",
                  "  ",
                  screen.paint().strong(Shown.line(watch.name()))
                      + " · "
                      + Shown.line(watch.criteria().inWords())
                      + (watch.paused() ? " · paused" : "")));
      screen
          .out()
          .println(
              screen
                  .paint()
                  .quiet(
                      "since %s · sends to %s"
                          .formatted(
                              ShownDate.minute(watch.since()),
                              WatchContract.words(watch.channels()))));
      var printer = new WatchPrinter(screen);
      hits.forEach(it -> screen.out().print(printer.print(it)));
      if (hits.isEmpty()) {
        screen.out().println("Nothing found yet.");
      }
      for (var dispatch : sent) {
        screen.out().print(wrap.fill("", "  ", WatchPrinter.words(dispatch)));
      }
    }
    return Exit.DONE;
  }

  @Command(
      name = "feed",
      description = "Prints the alerts of a watch as a feed: Atom, or JSON Feed.",
      footer = {"  attache watch feed docks > docks.xml", "  attache watch feed docks --json"})
  int feed(
      @Parameters(paramLabel = "NAME", description = "The watch.") String name,
      @Option(names = "--atom", description = "Atom (usual).") boolean atom,
      @Option(names = "--json", description = "JSON Feed.") boolean asJson,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "50",
              description = "Most alerts, 1 to 1000 (usually 50).")
          int limit)
      throws IOException {
    Limits.check(limit, 0);
    if (atom && asJson) {
      throw new IllegalArgumentException("a feed is --atom or --json, not both");
    }
    try (var desk = reception.open()) {
      var watch = one(desk, name);
      var alerts = desk.watches().alerts(watch, limit);
      var feed =
          asJson
              ? WatchFeed.json(watch, alerts, Optional.empty()) + "\n"
              : WatchFeed.atom(watch, alerts, Optional.empty());
      reception.screen().out().print(feed);
    }
    return Exit.DONE;
  }

  @Command(
      name = "pause",
      description = "Has a watch find nothing until it is resumed.",
      footer = "  attache watch pause docks")
  int pause(@Parameters(paramLabel = "NAME", description = "The watch.") String name)
      throws IOException {
    try (var desk = reception.open()) {
      var watch = one(desk, name);
      return said(desk.watches().pause(watch), "Paused: ", "Paused already: ", watch);
    }
  }

  @Command(
      name = "resume",
      description = "Has a paused watch go on with what arrives from now on.",
      footer = "  attache watch resume docks")
  int resume(@Parameters(paramLabel = "NAME", description = "The watch.") String name)
      throws IOException {
    try (var desk = reception.open()) {
      var watch = one(desk, name);
      return said(desk.watches().resume(watch), "Goes on: ", "Was not paused: ", watch);
    }
  }

  @Command(
      name = "remove",
      description = "Removes a watch with what it found; undo brings it back within 30 days.",
      footer = "  attache watch remove docks")
  int remove(@Parameters(paramLabel = "NAME", description = "The watch.") String name)
      throws IOException {
    try (var desk = reception.open()) {
      var watch = one(desk, name);
      return said(
          desk.watches().remove(watch),
          "Removed (attache watch undo brings it back): ",
          "Removed already: ",
          watch);
    }
  }

  private int said(boolean done, String saidDone, String otherwise, Watch watch) {
    reception.screen().out().println((done ? saidDone : otherwise) + Shown.line(watch.name()));
    return done ? Exit.DONE : Exit.PROBLEMS;
  }

  @Command(
      name = "undo",
      description = "Takes back the newest thing done to a watch or a lens; again, the one before.",
      footer = "  attache watch undo")
  int undo() throws IOException {
    return undo(reception);
  }

  static int undo(Reception reception) throws IOException {
    try (var desk = reception.open()) {
      var act = desk.watches().undo();
      reception
          .screen()
          .out()
          .println(act.map(WatchCommand::words).orElse("There is nothing to take back."));
      return act.isPresent() ? Exit.DONE : Exit.PROBLEMS;
    }
  }

  private static String words(WatchList.Act act) {
    return "Taken back: %s %s \"%s\""
        .formatted(
            act.kind().name().toLowerCase(Locale.ROOT),
            act.lens() ? "lens" : "watch",
            Shown.line(act.name()));
  }
}
