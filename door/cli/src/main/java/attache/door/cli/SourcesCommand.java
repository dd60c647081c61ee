package attache.door.cli;

import attache.desk.Desk;
import attache.desk.SourceDesk;
import attache.door.json.SourceContract;
import attache.source.Candidate;
import attache.source.Manners;
import attache.source.Source;
import attache.source.Subscription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sources`: what is followed.
@Command(
    name = "sources",
    description = "Lists the sources that are followed, and looks after them.",
    footer = {
      "  attache sources",
      "  attache sources add news.example",
      "  attache sources add ~/monitoring --title \"Our monitoring\"",
      "  attache sources health \"Harbour Gazette\"",
      "  attache sources import feeds.opml"
    })
final class SourcesCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  @Option(names = "--broken", description = "Only those that fail or have stopped.")
  private boolean broken;

  private final Reception reception;

  SourcesCommand(Reception reception) {
    this.reception = reception;
  }

  /// How what is added shall be followed.
  static final class Wanted {
    @Option(names = "--title", paramLabel = "WORDS", description = "What it shall be called.")
    private @Nullable String title;

    @Option(
        names = "--folder",
        paramLabel = "NAME",
        description = "A folder for it, such as Europe/Chips; may be given again.")
    private List<String> folders = List.of();

    @Option(
        names = "--every",
        paramLabel = "TIME",
        description = "How often it is asked at most: 2h, 1d; on the open web not under 1h.")
    private @Nullable String every;

    @Option(
        names = "--licence",
        paramLabel = "WORDS",
        description = "The terms it stands under, if it does not state them.")
    private @Nullable String licence;

    @Option(
        names = "--pages",
        paramLabel = "WHEN",
        description = "When pages behind its items are read: when_needed, always, never.")
    private Manners.Pages pages = Manners.Pages.WHEN_NEEDED;

    @Option(names = "--allow-private", description = "It may lie in a private network.")
    private boolean privately;

    SourceDesk.Wishes wishes() {
      return new SourceDesk.Wishes(
          Optional.ofNullable(title), folders, Optional.ofNullable(licence), manners());
    }

    Manners manners() {
      return new Manners(Optional.ofNullable(every).map(Interval::of), pages, privately);
    }

    /// A guest of the open web does not ask more than once an hour.
    void requireManners(List<Candidate> chosen) {
      var often = manners().every().filter(time -> time.compareTo(Duration.ofHours(1)) < 0);
      if (often.isPresent() && !privately && chosen.stream().anyMatch(one -> one.kind().isWeb())) {
        throw new IllegalArgumentException(
            "--every must be 1h or more for a source of the open web, got " + every);
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var now = Instant.now();
      var shown =
          desk.sources().sources().stream()
              .filter(
                  one -> !broken || one.health().trouble().isPresent() || one.health().stopped())
              .toList();
      if (json) {
        shown.forEach(one -> screen.out().println(SourceContract.of(one, now)));
      } else if (shown.isEmpty()) {
        screen
            .out()
            .println(
                broken
                    ? "No source is in trouble."
                    : "No source is followed yet. Add one: attache sources add ADDRESS");
      } else {
        screen.out().print(new SourcePrinter(screen).table(shown, now));
      }
    }
    return Exit.DONE;
  }

  @Command(
      name = "add",
      description =
          "Follows a feed, a site, a sitemap, a page, a folder or a file. Of a site, its feeds are"
              + " found.",
      footer = {
        "  attache sources add https://news.example/feed.xml",
        "  attache sources add news.example --all",
        "  attache sources add https://ministry.example/notice --page"
      })
  int add(
      @Parameters(paramLabel = "PLACE", description = "An address, a folder or a file.")
          String place,
      @Mixin Wanted wanted,
      @Option(names = "--page", description = "Follow the page itself, not the feeds of its site.")
          boolean page,
      @Option(names = "--all", description = "Follow every feed the site names.") boolean all,
      @Option(names = "--json", description = "Print what is followed as JSON.") boolean asJson)
      throws IOException {
    try (var desk = reception.open()) {
      var found = desk.sources().discover(place, wanted.privately);
      var chosen = choose(found, page, all);
      if (chosen.isEmpty()) {
        return several(found, asJson);
      }
      wanted.requireManners(chosen);
      for (var candidate : chosen) {
        follow(desk, candidate, wanted, asJson);
      }
    }
    return Exit.DONE;
  }

  /// The ones that are meant; none if that must be asked.
  private static List<Candidate> choose(List<Candidate> found, boolean page, boolean all) {
    if (page) {
      return found.stream()
          .filter(one -> one.kind() == Source.Kind.PAGE)
          .findFirst()
          .map(List::of)
          .orElseThrow(() ->
              new IllegalArgumentException("there is no page at this address; leave --page out"));
    }
    var others = found.stream().filter(one -> one.kind() != Source.Kind.PAGE).toList();
    if (all || others.size() == 1) {
      return others.isEmpty() ? found : others;
    }
    return List.of();
  }

  private int several(List<Candidate> found, boolean asJson) {
    var screen = reception.screen();
    if (asJson) {
      screen.out().println(SourceContract.candidates(found));
      return Exit.PROBLEMS;
    }
    var feeds = found.stream().anyMatch(one -> one.kind() != Source.Kind.PAGE);
    screen
        .out()
        .println(
            feeds
                ? "There is more than one. Add the one you want, or all of them with --all:"
                : "No feed and no sitemap was found. To follow the page itself, add --page:");
    screen.out().print(new SourcePrinter(screen).candidates(found));
    return Exit.PROBLEMS;
  }

  private void follow(Desk desk, Candidate candidate, Wanted wanted, boolean asJson)
      throws IOException {
    var adding = desk.sources().add(candidate, wanted.wishes());
    var source = adding.source();
    if (asJson) {
      var one = desk.sources().source(source.id()).orElseThrow();
      reception.screen().out().println(SourceContract.of(one, Instant.now()));
      return;
    }
    reception
        .screen()
        .out()
        .println(
            Shown.line(
                "%s: %s, %s, %s"
                    .formatted(
                        adding.isNew() ? "Followed" : "Already followed",
                        source.id(),
                        source.title(),
                        source.place())));
  }

  @Command(
      name = "pause",
      description = "Leaves a source alone until it is resumed.",
      footer = "  attache sources pause 3")
  int pause(
      @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Number, title or address.")
          List<String> which)
      throws IOException {
    return each(which, "Paused", (desk, one) -> desk.pause(one.id()));
  }

  @Command(
      name = "resume",
      description = "Asks a source again that was paused or had stopped.",
      footer = "  attache sources resume 3")
  int resume(
      @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Number, title or address.")
          List<String> which)
      throws IOException {
    return each(which, "Resumed", (desk, one) -> desk.resume(one.id()));
  }

  @Command(
      name = "remove",
      description = "Stops following a source; its stories stay. Adding it again undoes this.",
      footer = "  attache sources remove 3")
  int remove(
      @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Number, title or address.")
          List<String> which)
      throws IOException {
    return each(which, "Removed", (desk, one) -> desk.remove(one.id()));
  }

  @Command(
      name = "rename",
      description = "Calls a source something else; stories that came before keep the old name.",
      footer = "  attache sources rename 3 \"Harbour Gazette\"")
  int rename(
      @Parameters(paramLabel = "SOURCE", description = "Number, title or address.") String which,
      @Parameters(paramLabel = "TITLE", description = "The new title.") String title)
      throws IOException {
    return each(List.of(which), "Renamed", (desk, one) -> desk.rename(one.id(), title));
  }

  private interface Verb {
    boolean on(SourceDesk desk, Subscription one) throws IOException;
  }

  private int each(List<String> which, String done, Verb verb) throws IOException {
    try (var desk = reception.open()) {
      var meant = which.stream().map(words -> one(desk, words)).toList();
      for (var one : meant) {
        if (!verb.on(desk.sources(), one)) {
          throw new Finder.NotFound("source %s is no longer there".formatted(one.id()));
        }
        reception
            .screen()
            .out()
            .println(Shown.line("%s: %s, %s".formatted(done, one.id(), one.source().title())));
      }
    }
    return Exit.DONE;
  }

  private static Subscription one(Desk desk, String which) {
    List<Subscription> found;
    try {
      found = desk.sources().find(which);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (found.isEmpty()) {
      throw new Finder.NotFound(
          "there is no source \"%s\". What there is: attache sources".formatted(which));
    }
    if (found.size() > 1) {
      throw new Finder.NotFound(
          "\"%s\" may mean more than one source: %s"
              .formatted(
                  which,
                  String.join(
                      ", ",
                      found.stream()
                          .limit(5)
                          .map(one -> one.id() + " " + one.source().title())
                          .toList())));
    }
    return found.getFirst();
  }

  @Command(
      name = "health",
      description =
          "Shows how it goes with a source: since when it fails, why, when it is next asked.",
      footer = "  attache sources health 3")
  int health(
      @Parameters(paramLabel = "SOURCE", description = "Number, title or address.") String which,
      @Option(names = "--json", description = "Print it as JSON.") boolean asJson)
      throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var one = one(desk, which);
      if (asJson) {
        screen.out().println(SourceContract.of(one, Instant.now()));
      } else {
        screen.out().print(new SourcePrinter(screen).full(one, Instant.now()));
      }
    }
    return Exit.DONE;
  }

  @Command(
      name = "test",
      description = "Shows what would come from a source, and stores nothing.",
      footer = {"  attache sources test 3", "  attache sources test https://news.example/feed.xml"})
  int test(
      @Parameters(paramLabel = "PLACE", description = "A source, an address, a folder or a file.")
          String place,
      @Mixin Wanted wanted,
      @Option(names = "--json", description = "Print it as JSON.") boolean asJson)
      throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var known = desk.sources().find(place);
      var trial =
          known.size() == 1
              ? desk.sources().test(known.getFirst().source())
              : desk.sources()
                  .test(
                      desk.sources().discover(place, wanted.privately).getFirst(),
                      wanted.manners());
      if (asJson) {
        screen.out().println(SourceContract.of(trial));
      } else {
        screen.out().print(new SourcePrinter(screen).trial(trial));
      }
      return trial.trouble().isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    }
  }

  @Command(
      name = "import",
      description = "Follows every feed of a list (OPML); folders and unknown attributes are kept.",
      footer = "  attache sources import feeds.opml")
  int importList(
      @Parameters(paramLabel = "FILE", description = "An OPML file.") Path file,
      @Option(names = "--json", description = "Print what is followed as JSON.") boolean asJson)
      throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var imported =
          desk.sources().importList(file.getFileName().toString(), Files.readAllBytes(file));
      if (asJson) {
        for (var source : imported.added()) {
          var one = desk.sources().source(source.id()).orElseThrow();
          screen.out().println(SourceContract.of(one, Instant.now()));
        }
      } else {
        screen
            .out()
            .println(
                "%s added, %d already followed, %d refused"
                    .formatted(
                        Count.of(imported.added().size(), "source", "sources"),
                        imported.known().size(),
                        imported.refused().size()));
      }
      imported.refused().forEach(reason -> screen.complain("refused " + reason));
      return imported.refused().isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    }
  }

  @Command(
      name = "export",
      description = "Writes the sources as a list (OPML), in their folders.",
      footer = {"  attache sources export > feeds.opml", "  attache sources export --json"})
  int export(
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "Where to; else the output.")
          @Nullable Path file,
      @Option(names = "--json", description = "Print one JSON object a line instead.")
          boolean asJson)
      throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      if (asJson) {
        var now = Instant.now();
        desk.sources().sources().forEach(one -> screen.out().println(SourceContract.of(one, now)));
      } else if (file == null) {
        screen.out().print(desk.sources().exportList());
      } else {
        Files.writeString(file, desk.sources().exportList(), StandardCharsets.UTF_8);
        screen
            .out()
            .println(
                "Written: %s, %s"
                    .formatted(
                        file,
                        Count.of(desk.sources().sources().size(), "source", "sources")
                            .toLowerCase(Locale.ROOT)));
      }
    }
    return Exit.DONE;
  }
}
