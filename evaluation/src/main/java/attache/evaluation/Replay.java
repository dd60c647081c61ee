package attache.evaluation;

import attache.index.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/// Runs the sets of a file of expectations again and says where they fell.
///
/// The file has a `tolerance`; for each set, `NAME.questions` and `NAME.stories`, paths from the
/// file's folder; and any number of `NAME.FIGURE` with the value measured last.
public final class Replay {
  private static final String QUESTIONS = ".questions";
  private static final String STATEMENTS = ".statements";

  private final Path file;
  private final SortedMap<String, String> lines = new TreeMap<>();

  /// Reads expectations.
  ///
  /// @throws IOException if the file cannot be read
  public Replay(Path file) throws IOException {
    this.file = file;
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    properties.stringPropertyNames().forEach(key -> lines.put(key, properties.getProperty(key)));
  }

  /// The names of the sets, in order.
  public List<String> sets() {
    return lines.keySet().stream()
        .filter(key -> key.endsWith(QUESTIONS))
        .map(key -> key.substring(0, key.length() - QUESTIONS.length()))
        .toList();
  }

  /// The names of the folders of statements, in order: those with a line `NAME.statements`.
  public List<String> statementSets() {
    return lines.keySet().stream()
        .filter(key -> key.endsWith(STATEMENTS))
        .map(key -> key.substring(0, key.length() - STATEMENTS.length()))
        .toList();
  }

  /// Checks one folder of statements.
  ///
  /// @return a line for each figure that is worse by more than the tolerance; empty when none is
  /// @throws IOException if the folder or its stories cannot be read
  public List<String> fallsOfStatements(String set) throws IOException {
    var stories = new ArrayList<Path>();
    for (var story : wanted(set + ".stories").split("\\s+")) {
      stories.add(file.resolveSibling(story).normalize());
    }
    var measured = new StatementSet(stories).run(path(set + STATEMENTS)).figures();
    var tolerance = Double.parseDouble(wanted("tolerance"));
    var falls = new ArrayList<String>();
    for (var key : expected(set)) {
      var figure = key.substring(set.length() + 1);
      var most = figure.startsWith("refused");
      var bar = Bar.of(figure + "=" + wanted(key), !most, measured.keySet());
      var loose = new Bar(figure, !most, most ? bar.value() + tolerance : bar.value() - tolerance);
      if (!loose.isMet(measured)) {
        falls.add(
            "%s: %s was expected, got %.3f".formatted(key, wanted(key), measured.get(figure)));
      }
    }
    return falls;
  }

  /// Runs one set, with vectors.
  ///
  /// @return a line for each figure that fell by more than the tolerance; empty when none did
  /// @throws IOException if the set or its stories cannot be read
  /// @throws IllegalArgumentException if something is expected that the set does not have
  public List<String> falls(String set, DeskOpener opener) throws IOException {
    var questions = new SetReader().read(path(set + QUESTIONS));
    if (!questions.faults().isEmpty()) {
      throw new IOException(set + " has questions that cannot be read: " + questions.faults());
    }
    var stories = path(set + ".stories").toString();
    var report = new Evaluation(opener, true, Progress.NONE).run(questions, List.of(stories));
    return falls(set, questions, report.figures().named(questions));
  }

  private List<String> falls(String set, QuestionSet questions, Map<String, Double> measured) {
    var falls = new ArrayList<String>();
    for (var key : expected(set)) {
      var bar = bar(key.substring(set.length() + 1), wanted(key), questions);
      if (!bar.isMet(measured)) {
        var got = bar.measured(measured).map(it -> String.format(Locale.ROOT, "%.3f", it));
        falls.add(
            "%s: %s was expected, got %s, with a tolerance of %s"
                .formatted(key, wanted(key), got.orElse("nothing"), wanted("tolerance")));
      }
    }
    return falls;
  }

  private List<String> expected(String set) {
    return lines.keySet().stream()
        .filter(key -> key.startsWith(set + "."))
        .filter(key -> !key.endsWith(QUESTIONS) && !key.endsWith(STATEMENTS))
        .filter(key -> !key.endsWith(".stories"))
        .toList();
  }

  private Bar bar(String figure, String value, QuestionSet questions) {
    var most = figure.equals(Figures.VIOLATIONS) || figure.equals(Figures.WRONG_REFUSALS);
    var bar = Bar.of(figure + "=" + value, !most, questions);
    var tolerance = Double.parseDouble(wanted("tolerance"));
    return new Bar(figure, !most, most ? bar.value() + tolerance : bar.value() - tolerance);
  }

  private Path path(String key) {
    return file.resolveSibling(wanted(key)).normalize();
  }

  private String wanted(String key) {
    var value = lines.get(key);
    if (value == null) {
      throw new IllegalArgumentException("%s was wanted in %s".formatted(key, file));
    }
    return value.strip();
  }
}
