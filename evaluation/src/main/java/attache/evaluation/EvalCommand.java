package attache.evaluation;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `attache eval`: asks the questions of a set in a fresh home and says how good the answers are.
@Command(
    name = "eval",
    description = "Asks the questions of a set and marks the answers.",
    sortOptions = false,
    footer = {
      "  attache eval --set questions.jsonl --stories digest.txt",
      "  attache eval --set questions.jsonl --stories digest.txt --min accuracy=0.8"
    },
    exitCodeList = {
      "0:marked, and every bar is met",
      "1:marked, and a bar is missed",
      "2:the command, the set or the stories cannot be read"
    })
public final class EvalCommand implements Callable<Integer> {
  private static final int MET = 0;
  private static final int MISSED = 1;
  private static final int UNREADABLE = 2;

  private final DeskOpener opener;
  private final Scorebook scorebook;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--set",
      paramLabel = "FILE",
      description = "Questions: JSON Lines, or SQuAD v2 JSON.")
  private Path set = Path.of("");

  @Option(
      names = "--check",
      paramLabel = "DIR",
      description =
          "Instead of questions, statements: true ones in true-*.jsonl, ones with a planted error in"
              + " false-*.jsonl. --min caught=0.9 --max refused=0.1; --stories for the sentences before.")
  private Optional<Path> check = Optional.empty();

  @Option(
      names = "--developments",
      paramLabel = "DIR",
      description =
          "Instead of questions, stories to be grouped: stories.jsonl and gold.tsv, or folders with"
              + " them. --min open.duplicates=0.97 --min open.developments=0.85")
  private Optional<Path> developments = Optional.empty();

  @Option(
      names = "--ledger",
      paramLabel = "DIR",
      description =
          "Instead of questions, rows a careful reader finds: figures.tsv and measures.tsv, and"
              + " trackers.json with what trackers and totals then hold. --stories for the stories, if"
              + " they are not beside them in stories.jsonl. --min figures.recall=1 --min totals=1")
  private Optional<Path> ledger = Optional.empty();

  @Option(
      names = "--lenses",
      paramLabel = "FILE",
      description =
          "Instead of questions, sentences that bear on a scenario or do not: JSON Lines with"
              + " scenario, headline, sentence, bears and kind. --min recall=0.5 --min precision=0.4")
  private Optional<Path> lenses = Optional.empty();

  @Option(
      names = "--shuffle",
      paramLabel = "NUMBER",
      description = "With --developments: stories arrive in an order made from this number.")
  private Optional<Long> shuffle = Optional.empty();

  @Option(
      names = "--stories",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Where the answers are; a SQuAD set brings its own paragraphs.")
  private List<String> stories = new ArrayList<>();

  @Option(
      names = "--types",
      split = ",",
      paramLabel = "TYPE",
      description = "Ask questions of these types only.")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--show",
      paramLabel = "wrong|all|ID",
      description = "Show these questions with what was wanted and what came.")
  private Optional<String> show = Optional.empty();

  @Option(
      names = "--min",
      paramLabel = "NAME=VALUE",
      description = "Exit with 1 if a figure is below: accuracy=0.8, accuracy.number=0.9, …")
  private List<String> minima = new ArrayList<>();

  @Option(
      names = "--max",
      paramLabel = "NAME=VALUE",
      description = "Exit with 1 if a figure is above: latency-p95=250, violations=0, …")
  private List<String> maxima = new ArrayList<>();

  @Option(
      names = "--json",
      paramLabel = "FILE|-",
      description =
          "Write everything as JSON; - for standard output, the table then goes to "
              + "standard error.")
  private Optional<String> json = Optional.empty();

  @Option(
      names = "--vectors",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Search by meaning as well as by words (the default).")
  private boolean vectors = true;

  /// @param opener opens a desk on the folder the command makes for it and removes afterwards
  /// @param scorebook keeps what came of it
  public EvalCommand(DeskOpener opener, Scorebook scorebook) {
    this.opener = opener;
    this.scorebook = scorebook;
  }

  @Override
  public Integer call() {
    try {
      if (check.isPresent()) {
        return statements(check.get());
      }
      if (ledger.isPresent()) {
        return rows(ledger.get());
      }
      if (lenses.isPresent()) {
        return signals(lenses.get());
      }
      return developments.isPresent() ? grouping(developments.get()) : evaluate();
    } catch (IOException | IllegalArgumentException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return UNREADABLE;
    }
  }

  private int statements(Path folder) throws IOException {
    return told(new StatementSet(stories.stream().map(Path::of).toList()).run(folder));
  }

  private int grouping(Path folder) throws IOException {
    try (var progress = progress()) {
      return told(new StorySet(opener, vectors, progress).run(folder, shuffle));
    }
  }

  private int rows(Path folder) throws IOException {
    try (var progress = progress()) {
      return told(new LedgerSet(opener, progress).run(folder, stories));
    }
  }

  private int signals(Path file) throws IOException {
    try (var progress = progress()) {
      return told(new LensSet(opener, progress).run(file));
    }
  }

  private int told(FigureReport report) {
    var bars = report.bars(minima, maxima);
    var out = spec.commandLine().getOut();
    if (show.isPresent()) {
      report.wrong().forEach(out::println);
    }
    out.print(report.table());
    out.flush();
    var figures = report.figures();
    return bars.stream().allMatch(bar -> bar.isMet(figures)) ? MET : MISSED;
  }

  private ProgressLine progress() {
    var watched = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return new ProgressLine(spec.commandLine().getErr(), watched);
  }

  private int evaluate() throws IOException {
    if (set.toString().isEmpty()) {
      throw new IllegalArgumentException(
          "--set FILE, --check DIR, --ledger DIR, --lenses FILE or --developments DIR was wanted, got none");
    }
    var questions = questions();
    var bars = bars(questions);
    var showing = show.map(choice -> Showing.of(choice, questions));
    var report = run(questions);
    if (json.isPresent()) {
      write(json.get(), new ReportJson(report).text(bars));
    }
    var line = spec.commandLine();
    var out = json.equals(Optional.of("-")) ? line.getErr() : line.getOut();
    showing.ifPresent(wanted -> out.println(wanted.text(report.marks())));
    out.print(new ReportTable(report).text(bars));
    out.flush();
    var figures = report.figures().named(questions);
    keep(questions.name(), report.marks().size(), figures, bars);
    return bars.stream().allMatch(bar -> bar.isMet(figures)) ? MET : MISSED;
  }

  /// What cannot be kept is no reason to lose what was measured.
  private void keep(String name, int questions, Map<String, Double> figures, List<Bar> bars) {
    var missed = bars.stream().filter(bar -> !bar.isMet(figures)).map(Bar::toString).toList();
    try {
      scorebook.keep(name, questions, figures, missed);
    } catch (IOException e) {
      spec.commandLine().getErr().println("The scorecard was not kept: " + e.getMessage());
    }
  }

  private Report run(QuestionSet questions) throws IOException {
    try (var progress = progress()) {
      return new Evaluation(opener, vectors, progress).run(questions, stories);
    }
  }

  private QuestionSet questions() throws IOException {
    var read = new SetReader().read(set);
    if (stories.isEmpty() && read instanceof QuestionSet.Seed) {
      throw new IllegalArgumentException(
          "--stories FILE was wanted: the set %s has questions, no stories".formatted(set));
    }
    var known =
        read.items().stream().map(Item::type).collect(Collectors.toCollection(TreeSet::new));
    for (var type : types) {
      if (!known.contains(type)) {
        throw new IllegalArgumentException(
            "types of the set were wanted, got %s; it has %s"
                .formatted(type, String.join(", ", known)));
      }
    }
    return types.isEmpty() ? read : read.only(item -> types.contains(item.type()));
  }

  private List<Bar> bars(QuestionSet questions) {
    var bars = new ArrayList<Bar>();
    minima.forEach(written -> bars.add(Bar.of(written, true, questions)));
    maxima.forEach(written -> bars.add(Bar.of(written, false, questions)));
    return bars;
  }

  private void write(String place, String text) throws IOException {
    if (place.equals("-")) {
      spec.commandLine().getOut().println(text);
      spec.commandLine().getOut().flush();
    } else {
      Files.writeString(Path.of(place), text + "\n");
    }
  }
}
