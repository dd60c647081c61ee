package attache.door.cli;

import attache.door.cli.Grid.Column;
import attache.door.json.ReviewContract;
import attache.ledger.ActorDecision;
import attache.ledger.Review;
import attache.ledger.Row;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `review`: what people make of what was read.
@Command(
    name = "review",
    description =
        "Lists the rows nobody looked at yet, the least certain first, and notes what people make of"
            + " them. Nothing is overwritten: every review can be taken back.",
    footer = {
      "  attache review",
      "  attache review confirm f3a91c20",
      "  attache review correct f3a91c20 stage=planned \"actor=Port fund\"",
      "  attache review reject f3a91c20 --note \"a product name\"",
      "  attache review undo 12"
    })
final class ReviewCommand implements Callable<Integer> {
  private static final int USUAL = 20;

  @Option(names = "--limit", paramLabel = "N", description = "Most shown, 1 to 1000 (usually 20).")
  private int limit = USUAL;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  @Mixin private final Filters filters = new Filters();

  private final Reception reception;

  ReviewCommand(Reception reception) {
    this.reception = reception;
  }

  /// Who reviews.
  static final class Reviewer {
    @Option(
        names = "--by",
        paramLabel = "NAME",
        description = "Who says so (else the name of the user).")
    private @Nullable String by;

    String name() {
      if (by != null && by.isBlank()) {
        throw new IllegalArgumentException("--by must not be empty");
      }
      return by == null ? System.getProperty("user.name", "unknown") : by.strip();
    }
  }

  @Override
  public Integer call() throws IOException {
    Limits.check(limit, 0);
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var queue = desk.ledger().queue(filters.selection(desk));
      var shown = queue.stream().limit(limit).toList();
      if (json) {
        screen.out().println(ReviewContract.queue(shown));
      } else if (queue.isEmpty()) {
        screen.out().println("Nothing waits for a review.");
      } else {
        var grid =
            new Grid(
                screen.paint(),
                screen.width(),
                List.of(Column.whole("ID"), Column.cut("Read as"), Column.cut("Who → whom")));
        for (var waiting : shown) {
          grid.row(cells(waiting.row()), why(waiting.doubt().reasons()), said(waiting.row()));
        }
        screen.out().print(grid.print());
        var count = Count.shown(shown.size(), queue.size(), "row waits", "rows wait");
        screen.out().println(screen.paint().quiet(count));
      }
    }
    return Exit.DONE;
  }

  private static List<String> cells(Row row) {
    var claim = row.claim();
    return List.of(
        LedgerWords.id(row),
        LedgerWords.joined(
            Stream.of(
                LedgerWords.what(claim), LedgerWords.matter(claim), LedgerWords.stage(claim))),
        LedgerWords.parties(claim));
  }

  private static String why(List<String> reasons) {
    return reasons.isEmpty() ? "nothing doubtful" : String.join("; ", reasons);
  }

  private static String said(Row row) {
    return "“" + row.claim().asWritten() + "” · " + LedgerWords.place(row);
  }

  @Command(
      name = "confirm",
      description = "Notes that a row is right as it was read.",
      footer = "  attache review confirm f3a91c20")
  int confirm(
      @Parameters(paramLabel = "ID", description = "Id of the row, or its beginning.") String id,
      @Option(names = "--note", paramLabel = "WORDS", description = "Why.", defaultValue = "")
          String note,
      @Mixin Reviewer reviewer)
      throws IOException {
    try (var desk = reception.open()) {
      var row = new Claims(desk).one(id);
      return noted(row, desk.ledger().confirm(row.claim().id(), note, reviewer.name()));
    }
  }

  @Command(
      name = "correct",
      description =
          "Notes what is right in place of what was read. The fields are those of the row as JSON"
              + " has them.",
      footer = "  attache review correct f3a91c20 stage=planned \"actor=Port fund\"")
  int correct(
      @Parameters(index = "0", paramLabel = "ID", description = "Id of the row, or its beginning.")
          String id,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "FIELD=VALUE",
              description = "A field and its new value; empty takes it away.")
          List<String> fields,
      @Option(names = "--note", paramLabel = "WORDS", description = "Why.", defaultValue = "")
          String note,
      @Mixin Reviewer reviewer)
      throws IOException {
    var corrections = corrections(fields);
    try (var desk = reception.open()) {
      var row = new Claims(desk).one(id);
      return noted(
          row, desk.ledger().correct(row.claim().id(), corrections, note, reviewer.name()));
    }
  }

  private static Map<String, String> corrections(List<String> fields) {
    var corrections = new LinkedHashMap<String, String>();
    for (var field : fields) {
      var at = field.indexOf('=');
      if (at < 1) {
        throw new IllegalArgumentException(
            "a correction must be FIELD=VALUE, such as stage=planned, got \"%s\"".formatted(field));
      }
      corrections.put(field.substring(0, at).strip(), field.substring(at + 1).strip());
    }
    return corrections;
  }

  @Command(
      name = "reject",
      description = "Notes that the text does not say it; the row is left out from then on.",
      footer = "  attache review reject f3a91c20 --note \"a product name\"")
  int reject(
      @Parameters(paramLabel = "ID", description = "Id of the row, or its beginning.") String id,
      @Option(names = "--note", paramLabel = "WORDS", description = "Why.", defaultValue = "")
          String note,
      @Mixin Reviewer reviewer)
      throws IOException {
    try (var desk = reception.open()) {
      var row = new Claims(desk).one(id);
      return noted(row, desk.ledger().reject(row.claim().id(), note, reviewer.name()));
    }
  }

  private int noted(Row row, Review review) {
    var words = "%s: %s".formatted(LedgerWords.verdict(review), row.claim().asWritten());
    return noted(words, String.valueOf(review.number()));
  }

  private int noted(String words, String number) {
    var out = reception.screen().out();
    var line = Shown.line(words);
    out.println(line.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + line.substring(1));
    out.println("To undo it: attache review undo " + number);
    return Exit.DONE;
  }

  @Command(
      name = "merge",
      description = "Decides that two names are one actor.",
      footer = "  attache review merge \"Port Fund Ltd\" \"Port fund\"")
  int merge(
      @Parameters(index = "0", paramLabel = "NAME", description = "The name that goes.")
          String gone,
      @Parameters(index = "1", paramLabel = "OTHER", description = "The name that stays.")
          String other,
      @Mixin Reviewer reviewer)
      throws IOException {
    try (var desk = reception.open()) {
      return noted(desk.ledger().merge(gone, other, reviewer.name()));
    }
  }

  @Command(
      name = "split",
      description = "Decides that in one story a name is somebody else's.",
      footer = "  attache review split Meridian --story 7QK2ZF \"Meridian (bank)\"")
  int split(
      @Parameters(index = "0", paramLabel = "NAME", description = "The name in the story.")
          String shared,
      @Parameters(index = "1", paramLabel = "OTHER", description = "Who it is there.") String other,
      @Option(
              names = "--story",
              required = true,
              paramLabel = "ID",
              description = "The story, or the beginning or end of its id.")
          String story,
      @Mixin Reviewer reviewer)
      throws IOException {
    try (var desk = reception.open()) {
      var found = new Finder(desk).story(story);
      return noted(desk.ledger().split(shared, found.id(), other, reviewer.name()));
    }
  }

  private int noted(ActorDecision decision) {
    return noted(ReviewLog.words(decision), ReviewLog.ACTORS + decision.number());
  }

  @Command(
      name = "undo",
      description = "Takes a review or a decision on names back.",
      footer = {"  attache review undo 12", "  attache review undo a3"})
  int undo(
      @Parameters(paramLabel = "N", description = "Its number, as the log has it.") String number)
      throws IOException {
    try (var desk = reception.open()) {
      var names = number.startsWith(ReviewLog.ACTORS);
      var parsed = number(names ? number.substring(ReviewLog.ACTORS.length()) : number);
      var undone = names ? desk.ledger().undoDecision(parsed) : desk.ledger().undo(parsed);
      if (!undone) {
        throw new Finder.NotFound(
            "there is no review %s to take back. What there is: attache review log"
                .formatted(number));
      }
      reception.screen().out().println("Taken back: " + number);
    }
    return Exit.DONE;
  }

  private static long number(String given) {
    try {
      return Long.parseLong(given);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "a review has a number such as 12, or a3 for names; got \"%s\"".formatted(given), e);
    }
  }

  @Command(
      name = "log",
      description = "Lists the reviews and the decisions on names, newest first.",
      footer = "  attache review log --limit 100")
  int log(
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "20",
              description = "Most shown, 1 to 1000 (usually 20).")
          int most,
      @Option(names = "--json", description = "Print a JSON array.") boolean asJson)
      throws IOException {
    Limits.check(most, 0);
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var reviews = desk.ledger().reviews(most);
      var decisions = desk.ledger().decisions();
      if (asJson) {
        screen.out().println(ReviewContract.log(reviews, decisions));
        return Exit.DONE;
      }
      screen.out().print(new ReviewLog(screen).print(reviews, decisions, most));
    }
    return Exit.DONE;
  }
}
