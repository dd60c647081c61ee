package attache.door.cli;

import attache.desk.Desk;
import attache.development.Decision;
import attache.development.Development;
import attache.door.json.DevelopmentContract;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `development`: one matter, and what people decide about it.
@Command(
    name = "development",
    description =
        "Shows one development: its stories with their reprints, its timeline, disagreements, claims,"
            + " and the other developments it mentions.",
    footer = {
      "  attache development 7QK2ZF",
      "  attache development split 7QK2ZF 4M1XPA --note \"another fine\"",
      "  attache development merge 7QK2ZF 9B3KTD",
      "  attache development undo 3",
      "  attache development history"
    })
final class DevelopmentCommand implements Callable<Integer> {
  private static final int MOST = 1000;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "Its id, or the beginning or end of it.")
  private @Nullable String id;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  private final Reception reception;

  DevelopmentCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    if (id == null) {
      throw new IllegalArgumentException(
          "the id of a development was wanted, got none; what there is: attache developments");
    }
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var found = one(desk, id);
      var page = desk.developments().page(found.id()).orElseThrow(() -> none(found.id().value()));
      if (json) {
        var positions = new Claims(desk).positions(page.claims());
        screen.out().println(DevelopmentContract.page(page, positions));
      } else {
        screen.out().print(new DevelopmentPrinter(screen).print(page));
      }
    }
    return Exit.DONE;
  }

  private static Development one(Desk desk, String given) throws IOException {
    var typed = ShortId.typed(given);
    if (typed.length() < ShortId.LEAST) {
      throw new IllegalArgumentException(
          "an id must have %d characters or more, got \"%s\"".formatted(ShortId.LEAST, given));
    }
    var found = desk.developments().find(typed);
    if (found.isEmpty()) {
      throw none(given);
    }
    if (found.size() > 1) {
      var ids = found.stream().map(it -> it.id().value()).limit(5).toList();
      throw new Finder.NotFound(
          "\"%s\" may mean more than one development: %s".formatted(given, String.join(", ", ids)));
    }
    return found.getFirst();
  }

  private static Finder.NotFound none(String given) {
    return new Finder.NotFound(
        "there is no development \"%s\". What there is: attache developments".formatted(given));
  }

  @Command(
      name = "split",
      description = "Decides that some of its stories are another matter; reprints come along.",
      footer = "  attache development split 7QK2ZF 4M1XPA --note \"another fine\"")
  int split(
      @Parameters(index = "0", paramLabel = "ID", description = "The development.") String from,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "STORY",
              description = "Stories to take out: ids, or beginnings or ends of them.")
          List<String> stories,
      @Option(names = "--note", paramLabel = "WORDS", description = "Why.", defaultValue = "")
          String note,
      @Mixin ReviewCommand.Reviewer who)
      throws IOException {
    try (var desk = reception.open()) {
      var finder = new Finder(desk);
      var wanted = new LinkedHashSet<attache.story.StoryId>();
      for (var story : stories) {
        wanted.add(finder.story(story).id());
      }
      var development = one(desk, from);
      return noted(desk.developments().split(development.id(), wanted, note, who.name()));
    }
  }

  @Command(
      name = "merge",
      description = "Decides that two are one matter; the older id stays, the other points to it.",
      footer = "  attache development merge 7QK2ZF 9B3KTD")
  int merge(
      @Parameters(index = "0", paramLabel = "ID", description = "A development.") String first,
      @Parameters(index = "1", paramLabel = "OTHER", description = "Another.") String second,
      @Option(names = "--note", paramLabel = "WORDS", description = "Why.", defaultValue = "")
          String note,
      @Mixin ReviewCommand.Reviewer who)
      throws IOException {
    try (var desk = reception.open()) {
      var one = one(desk, first).id();
      var other = one(desk, second).id();
      return noted(desk.developments().merge(one, other, note, who.name()));
    }
  }

  private int noted(Decision decision) {
    var out = reception.screen().out();
    out.println(words(decision));
    out.println("To undo it: attache development undo " + decision.number());
    return Exit.DONE;
  }

  private static String words(Decision decision) {
    var stories = Count.of(decision.stories().size(), "story", "stories");
    var development = ShortId.of(decision.development().value());
    var other = ShortId.of(decision.other().value());
    return switch (decision.kind()) {
      case SPLIT -> "Split: %s of %s are %s now".formatted(stories, development, other);
      case MERGE -> "Merged: %s of %s are in %s now".formatted(stories, other, development);
    };
  }

  @Command(
      name = "undo",
      description = "Takes a split or a merge back; it is not done again by itself.",
      footer = "  attache development undo 3")
  int undo(
      @Parameters(paramLabel = "N", description = "Its number, as the history has it.") long number)
      throws IOException {
    try (var desk = reception.open()) {
      if (!desk.developments().undo(number)) {
        throw new Finder.NotFound(
            "there is no decision %d to take back. What there is: attache development history"
                .formatted(number));
      }
      reception.screen().out().println("Taken back: " + number);
    }
    return Exit.DONE;
  }

  @Command(
      name = "history",
      description = "Lists what was decided, on one development or on all, the newest first.",
      footer = {"  attache development history", "  attache development history 7QK2ZF"})
  int history(
      @Parameters(arity = "0..1", paramLabel = "ID", description = "The development.")
          @Nullable String of,
      @Option(names = "--json", description = "Print a JSON array.") boolean asJson)
      throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var developments = desk.developments();
      var decisions =
          of == null
              ? developments.history(MOST)
              : developments.history(one(desk, of).id()).reversed();
      if (asJson) {
        screen.out().println(DevelopmentContract.decisions(decisions));
      } else if (decisions.isEmpty()) {
        screen.out().println("Nothing was decided.");
      } else {
        for (var decision : decisions) {
          screen.out().println(Shown.line(line(decision)));
        }
      }
    }
    return Exit.DONE;
  }

  private static String line(Decision decision) {
    var note = decision.note().isBlank() ? "" : " · " + decision.note();
    var undone =
        decision.undone().map(at -> " · taken back " + ShownDate.briefMinute(at)).orElse("");
    return String.format(
        Locale.ROOT,
        "%3d  %s  %s · %s%s%s",
        decision.number(),
        ShownDate.briefMinute(decision.at()),
        words(decision),
        decision.by(),
        note,
        undone);
  }
}
