package attache.door.cli;

import attache.briefing.KeptBriefing;
import attache.briefing.Schedule;
import attache.desk.BriefingDesk;
import attache.desk.Desk;
import attache.door.json.BriefingContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `briefings`: those kept, and those made again and again.
@Command(
    name = "briefings",
    description = "Lists the briefings kept, newest first; shows one again; forgets one.",
    footer = {
      "  attache briefings",
      "  attache briefings 7QK2ZF",
      "  attache briefings 7QK2ZF --to briefing.docx",
      "  attache briefings --forget 7QK2ZF",
      "  attache briefings --schedules",
      "  attache briefings --run"
    })
final class BriefingsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "One of them: its id, or the beginning or end of it.")
  private @Nullable String id;

  @Option(names = "--limit", paramLabel = "N", description = "Most shown, 1 to 1000 (usually 20).")
  private int limit = 20;

  @Option(names = "--to", paramLabel = "FILE", description = "Write the one to a file.")
  private @Nullable Path to;

  @Option(names = "--force", description = "Replace the file if there is one.")
  private boolean force;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "Print the one in this form: md, html, json, bib, ris, csl, …")
  private @Nullable String format;

  @Option(names = "--forget", paramLabel = "ID", description = "Remove one for good.")
  private @Nullable String forgotten;

  @Option(names = "--schedules", description = "List what is made again and again.")
  private boolean schedules;

  @Option(names = "--drop", paramLabel = "NAME", description = "Make it no more.")
  private @Nullable String dropped;

  @Option(names = "--run", description = "Make what is due, as gather and serve do.")
  private boolean run;

  @Option(names = "--json", description = "Print one JSON object a line, as they were made.")
  private boolean json;

  private final Reception reception;

  BriefingsCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    Limits.check(limit, 0);
    var file = Optional.ofNullable(to).map(path -> PaperFile.of(path, force));
    var form = Optional.ofNullable(format).map(PaperFile::form);
    try (var desk = reception.open()) {
      var briefings = desk.briefings();
      if (forgotten != null) {
        return forget(briefings, forgotten);
      }
      if (dropped != null) {
        return drop(briefings, dropped);
      }
      if (run) {
        return run(briefings);
      }
      if (schedules) {
        return schedules(briefings.schedules());
      }
      if (id != null) {
        var contract = BriefingContract.parse(one(briefings, id).contract());
        BriefCommand.show(contract, file, form, desk, reception.screen());
        return Exit.DONE;
      }
      if (file.isPresent() || form.isPresent()) {
        throw new IllegalArgumentException("--to and --format want an ID: attache briefings ID …");
      }
      return list(desk, briefings.briefings(limit));
    }
  }

  private static KeptBriefing one(BriefingDesk briefings, String given) throws IOException {
    var typed = ShortId.typed(given);
    if (typed.length() < ShortId.LEAST) {
      throw new IllegalArgumentException(
          "an id must have %d characters or more, got \"%s\"".formatted(ShortId.LEAST, given));
    }
    var found = briefings.find(typed);
    if (found.isEmpty()) {
      throw new Finder.NotFound(
          "there is no briefing \"%s\". What there is: attache briefings".formatted(given));
    }
    if (found.size() > 1) {
      throw new Finder.NotFound(
          "\"%s\" may mean more than one briefing; give the whole id".formatted(given));
    }
    return found.getFirst();
  }

  private int list(Desk desk, List<KeptBriefing> kept) {
    var screen = reception.screen();
    if (json) {
      kept.forEach(briefing -> screen.out().println(briefing.contract()));
    } else if (kept.isEmpty()) {
      screen
          .out()
          .println(
              desk.keeping().answers()
                  ? "No briefing yet. Write one: attache brief TOPIC"
                  : "Briefings are not kept here.");
    } else {
      var table =
          new Table(screen.paint(), screen.width(), List.of("ID", "Made", "Schedule", "Title"));
      for (var briefing : kept) {
        table.row(
            List.of(
                ShortId.of(briefing.id()),
                ShownDate.briefMinute(briefing.made()),
                briefing.schedule().orElse("–"),
                briefing.title()));
      }
      screen.out().print(table.print());
    }
    return Exit.DONE;
  }

  private int forget(BriefingDesk briefings, String given) throws IOException {
    briefings.forget(one(briefings, given).id());
    reception.screen().out().println("Forgotten.");
    return Exit.DONE;
  }

  private int drop(BriefingDesk briefings, String name) throws IOException {
    if (!briefings.drop(name.strip())) {
      throw new Finder.NotFound(
          "there is no schedule \"%s\". What there is: attache briefings --schedules"
              .formatted(name));
    }
    reception.screen().out().println("Dropped. What it made stays.");
    return Exit.DONE;
  }

  private int run(BriefingDesk briefings) throws IOException {
    var screen = reception.screen();
    var failed = false;
    var deliveries = briefings.runDue();
    for (var delivery : deliveries) {
      failed |= delivery.trouble().isPresent();
      var came =
          delivery
              .trouble()
              .or(() -> delivery.file().map(file -> "written to " + file))
              .orElse("made; nothing was written to a folder");
      screen.out().println(delivery.schedule().name() + ": " + came);
    }
    if (deliveries.isEmpty()) {
      screen.out().println("Nothing is due.");
    }
    return failed ? Exit.PROBLEMS : Exit.DONE;
  }

  private int schedules(List<Schedule> all) {
    var screen = reception.screen();
    if (all.isEmpty()) {
      screen.out().println("Nothing is made again and again. See attache brief --help");
      return Exit.DONE;
    }
    var head = List.of("Name", "On", "Every", "Last", "Where", "Trouble");
    var table = new Table(screen.paint(), screen.width(), head);
    for (var one : all) {
      table.row(
          List.of(
              one.name(),
              one.wish().words(),
              "%s, %s".formatted(one.every().name().toLowerCase(Locale.ROOT), one.at()),
              one.lastRun().map(ShownDate::briefMinute).orElse("never"),
              one.folder().map(folder -> folder + " (" + one.form() + ")").orElse("kept here"),
              one.trouble().orElse("–")));
    }
    screen.out().print(table.print());
    return Exit.DONE;
  }
}
