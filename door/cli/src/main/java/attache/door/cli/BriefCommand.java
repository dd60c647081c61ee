package attache.door.cli;

import attache.briefing.Composed;
import attache.briefing.Length;
import attache.briefing.Schedule;
import attache.briefing.Wish;
import attache.desk.Desk;
import attache.door.json.BriefingContract;
import attache.door.paper.PaperForm;
import attache.door.paper.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `brief`: a briefing.
@Command(
    name = "brief",
    description =
        "Writes a briefing in the words of the sources: each matter with a headline and a short"
            + " paragraph, the figures, where the sources differ, what is undated, and a note for"
            + " every sentence.",
    footer = {
      "  attache brief \"export controls\"",
      "  attache brief --actor Nvidia --since 2026-11 --to nvidia.docx",
      "  attache brief chips --length short --to chips.pdf",
      "  attache brief chips --writer local",
      "  attache brief \"state aid\" --every week --at 07:00 --save aid --folder ~/briefings",
      "  attache brief --watch chips --every day --save chips --mail desk@example.org",
      "",
      "Files end in md, txt, html, docx, pdf, json, bib, ris, csl.json or zip (an evidence pack)."
    })
final class BriefCommand implements Callable<Integer> {
  private static final String OWNER = "local";

  @Parameters(paramLabel = "TOPIC", arity = "0..*", description = "What it is about.")
  private List<String> topic = List.of();

  @Option(names = "--actor", paramLabel = "NAME", description = "Stories that name it.")
  private @Nullable String actor;

  @Option(
      names = "--development",
      paramLabel = "ID",
      description = "One storyline: its stories one by one.")
  private @Nullable String development;

  @Option(names = "--watch", paramLabel = "NAME", description = "Stories a watch has hit.")
  private @Nullable String watch;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Published then or later: 2026, 2026-03 or 2026-03-12.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "Published then or earlier.")
  private @Nullable String until;

  @Option(
      names = "--length",
      paramLabel = "LENGTH",
      description = "short, standard or long (usually standard).")
  private Length length = Length.STANDARD;

  @Option(names = "--title", paramLabel = "WORDS", description = "What it is called.")
  private @Nullable String title;

  @Option(
      names = "--writer",
      paramLabel = "NAME",
      description =
          "The configured model that puts it into words, each sentence checked; without it the"
              + " sentences are those of the sources.")
  private @Nullable String writer;

  @Option(names = "--to", paramLabel = "FILE", description = "Write it to a file.")
  private @Nullable Path to;

  @Option(names = "--force", description = "Replace the file if there is one.")
  private boolean force;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "Print it in this form: md, html, json, bib, ris, csl, …")
  private @Nullable String format;

  @Option(
      names = "--every",
      paramLabel = "TURN",
      description = "Make it again every day or week (on Mondays); needs --save.")
  private Schedule.@Nullable Every every;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "Time of day for --every (usually 07:00, in the zone of this machine).")
  private @Nullable String at;

  @Option(names = "--save", paramLabel = "NAME", description = "What --every calls it.")
  private @Nullable String save;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Where --every puts the files; without it they are kept, and listed by briefings.")
  private @Nullable Path folder;

  @Option(
      names = "--mail",
      paramLabel = "ADDRESS",
      description = "Also mail each that --every makes; several times for several addresses.")
  private List<String> mail = new ArrayList<>();

  private final Reception reception;

  BriefCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var wish = wish();
    if (every != null || save != null || folder != null || at != null || !mail.isEmpty()) {
      if (writer != null) {
        throw new IllegalArgumentException(
            "--writer and --every exclude each other: what is made again and again is in the words"
                + " of the sources");
      }
      return schedule(wish);
    }
    var file = Optional.ofNullable(to).map(path -> PaperFile.of(path, force));
    var form = Optional.ofNullable(format).map(PaperFile::form);
    if (file.isPresent() && form.isPresent()) {
      throw new IllegalArgumentException("--to and --format exclude each other; name one");
    }
    try (var desk = reception.open()) {
      return switch (desk.briefings().written(wish, Optional.ofNullable(writer))) {
        case Composed.Written(var briefing) -> {
          show(BriefingContract.of(briefing), file, form, desk, reception.screen());
          yield Exit.DONE;
        }
        case Composed.Nothing nothing -> nothing(nothing);
      };
    }
  }

  /// Writes, prints or shows a briefing.
  static void show(
      BriefingContract contract,
      Optional<PaperFile> file,
      Optional<PaperForm> form,
      Desk desk,
      Screen screen)
      throws IOException {
    var paper = Papers.of(contract);
    if (file.isPresent()) {
      file.get().write(paper, desk, screen);
    } else if (form.isPresent()) {
      PaperFile.print(form.get(), paper, desk, screen);
    } else {
      screen.out().print(PaperFile.shown(paper, screen));
    }
  }

  private Wish wish() {
    return new Wish(
        Filters.words("TOPIC", topic.isEmpty() ? null : String.join(" ", topic)),
        Filters.words("--actor", actor),
        Filters.words("--development", development),
        Filters.words("--watch", watch),
        Filters.day("--since", since, false),
        Filters.day("--until", until, true),
        length,
        Filters.words("--title", title));
  }

  private int nothing(Composed.Nothing nothing) {
    var screen = reception.screen();
    screen.complain(nothing.sentence());
    for (var near : nothing.nearest()) {
      screen
          .err()
          .println("  · %s (%s)".formatted(Shown.line(near.citation().title()), near.why()));
    }
    return Exit.PROBLEMS;
  }

  private int schedule(Wish wish) throws IOException {
    if (every == null || save == null) {
      throw new IllegalArgumentException(
          "a briefing that is made again needs --every day or week, and --save NAME");
    }
    if (wish.timed() || to != null) {
      throw new IllegalArgumentException(
          "--every speaks of the time since the last one and names its files itself: leave out"
              + " --since, --until and --to");
    }
    if (folder != null && Files.isRegularFile(folder)) {
      throw new IllegalArgumentException("--folder must name a folder, got the file " + folder);
    }
    var form = PaperFile.form(format == null ? "html" : format);
    var schedule =
        new Schedule(
            save,
            OWNER,
            wish,
            every,
            time(),
            ZoneId.systemDefault(),
            Optional.ofNullable(folder).map(path -> path.toAbsolutePath().normalize().toString()),
            form.ending(),
            mail,
            Instant.now(),
            Optional.empty(),
            Optional.empty());
    try (var desk = reception.open()) {
      var there =
          desk.briefings().schedules().stream()
              .anyMatch(one -> one.name().equalsIgnoreCase(schedule.name()));
      if (there && !force) {
        throw new IllegalArgumentException(
            "there is a schedule \"%s\" already; use another name, or add --force to replace it"
                .formatted(save));
      }
      desk.briefings().save(schedule);
    }
    reception
        .screen()
        .out()
        .println(
            "Saved: %s. Next at %s; made by attache gather or attache serve when they run."
                .formatted(schedule.name(), ShownDate.minute(schedule.turnAfter(Instant.now()))));
    return Exit.DONE;
  }

  private LocalTime time() {
    try {
      return at == null ? LocalTime.of(7, 0) : LocalTime.parse(at.length() == 4 ? "0" + at : at);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--at must be a time of day like 07:00, got \"%s\"".formatted(at), e);
    }
  }
}
