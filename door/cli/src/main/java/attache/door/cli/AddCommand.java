package attache.door.cli;

import attache.desk.Desk;
import attache.desk.Intake;
import attache.desk.IntakeListener;
import attache.source.Extract;
import attache.source.Extractor;
import attache.story.Draft;
import attache.story.Receipt;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `add`: stories from files, folders, addresses or standard input.
@Command(
    name = "add",
    description = "Adds stories. Adding twice changes nothing; an edited story gets a new version.",
    footer = {
      "  attache add digest.txt",
      "  attache add stories/ --source \"Our monitoring\"",
      "  attache add https://news.example/feed.xml",
      "  cat note.md | attache add - --as markdown"
    })
final class AddCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PLACE",
      description = "A file, a folder, an address (http, https), or - for standard input.")
  private List<String> places = List.of();

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description =
          "What it is, if not detected: digest, text, markdown, html, feed, sitemap, jsonl, mail,"
              + " pdf, docx.")
  private Extractor.@Nullable Kind kind;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "The source the stories shall carry, if not the one they name.")
  private @Nullable String source;

  @Option(
      names = "--allow-private",
      description = "Also fetch from this machine and private networks.")
  private boolean privately;

  private final Reception reception;

  AddCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    if (places.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "a file, a folder or an address was wanted, got nothing; for this folder, add .");
    }
    var screen = reception.screen();
    var line = new ProgressLine(screen);
    var premises =
        privately ? reception.premises().visitingPrivateAddresses() : reception.premises();
    try (var stop = Interruption.listen(() -> line.say("Stopping after this item"));
        var desk = premises.open()) {
      var status = add(desk, line, stop);
      screen.out().flush();
      return status;
    } finally {
      line.clear();
    }
  }

  private int add(Desk desk, ProgressLine line, Interruption stop) throws IOException {
    var heard = new Tally(line);
    var intake =
        stop.whileReading(
            () -> desk.add(places, Optional.ofNullable(kind), Optional.ofNullable(source), heard));
    line.clear();
    report(intake);
    if (!stop.asked()) {
      learn(desk, line, stop);
    }
    line.clear();
    if (stop.asked()) {
      reception
          .screen()
          .out()
          .println("Stopped. What is counted above is stored; run the same command to go on.");
      return Exit.INTERRUPTED;
    }
    return intake.refused().isEmpty() ? Exit.DONE : Exit.PROBLEMS;
  }

  private void learn(Desk desk, ProgressLine line, Interruption stop) throws IOException {
    try {
      var found =
          desk.catchUp((work, done, all) -> {
            line.at(work, done, all);
            stop.check();
          });
      if (!found) {
        line.clear();
        reception
            .screen()
            .out()
            .println("Another attache is indexing; it will make these stories findable.");
        return;
      }
      desk.learnMeanings((work, done, all) -> {
        line.at(work, done, all);
        stop.check();
      });
    } catch (Interruption.Stopped e) {
      line.clear();
    }
  }

  private void report(Intake intake) {
    var screen = reception.screen();
    var paint = screen.paint();
    var refused = intake.refused();
    screen
        .out()
        .println(
            "%s added, %d unchanged, %d revised, %d refused"
                .formatted(
                    Count.of(intake.added(), "story", "stories"),
                    intake.unchanged(),
                    intake.revised(),
                    refused.size()));
    var wrap = new Wrap(screen.width());
    if (!intake.passedOver().isEmpty()) {
      screen.out().print(wrap.fill("passed over ", "  ", passedOver(intake)));
    }
    for (var bad : refused) {
      var where = bad.line() > 0 ? bad.where() + ":" + bad.line() : bad.where();
      screen
          .out()
          .print(
              wrap.fill(
                  paint.wrong("refused "),
                  "  ",
                  Shown.line(where) + ": " + Shown.line(bad.reason())));
    }
  }

  /// `53 files: 50 .bin is not read, 3 hidden`.
  private static String passedOver(Intake intake) {
    var reasons = new TreeMap<String, Integer>();
    intake.passedOver().forEach(passed -> reasons.merge(passed.reason(), 1, Integer::sum));
    var counted =
        reasons.entrySet().stream()
            .map(reason -> Shown.line(reason.getValue() + " " + reason.getKey()))
            .toList();
    return Count.of(intake.passedOver().size(), "file", "files")
        + ": "
        + String.join(", ", counted);
  }

  /// Counts on the progress line.
  private static final class Tally implements IntakeListener {
    private final ProgressLine line;
    private int stored;
    private int refused;

    Tally(ProgressLine line) {
      this.line = line;
    }

    @Override
    public void stored(Draft draft, Receipt receipt) {
      stored++;
      say(draft.headline());
    }

    @Override
    public void refused(Extract.Bad bad) {
      refused++;
      say(bad.where());
    }

    private void say(String what) {
      var not = refused == 0 ? "" : " · " + refused + " refused";
      line.say("Adding · " + Count.of(stored, "story", "stories") + not + " · " + what);
    }
  }
}
