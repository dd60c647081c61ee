package attache.answer.written;

import attache.answer.Cited;
import attache.answer.LeftOut;
import attache.answer.Statement;
import attache.answer.Statement.Kind;
import attache.question.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An answer in the making: what has been shown of it stays. Not safe for use by many threads.
final class Composition {
  static final int MOST_WORDS = 120;

  private final List<Statement> given;
  private final Wanted wanted;
  private final int mostWords;
  private final Consumer<Statement> shown;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Statement> english = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private int written;

  /// @param given what the answer says without a model
  /// @param wanted what would answer the question
  /// @param mostWords as many words are enough
  Composition(List<Statement> given, Wanted wanted, int mostWords, Consumer<Statement> shown) {
    this.mostWords = mostWords;
    this.given = List.copyOf(given);
    this.wanted = wanted;
    this.shown = shown;
    given.stream().filter(statement -> statement.kind() != Kind.EXTRACT).forEach(this::show);
  }

  private void show(Statement statement) {
    show(statement, statement);
  }

  private void show(Statement statement, Statement inEnglish) {
    statements.add(statement);
    english.add(inEnglish);
    shown.accept(statement);
  }

  /// Takes a proven sentence, unless it has been said.
  void add(Statement statement) {
    add(statement, statement.text());
  }

  /// Takes a proven sentence in the reader's language, unless it has been said.
  ///
  /// @param text the sentence as it is shown
  void add(Statement proven, String text) {
    if (english.stream().noneMatch(s -> s.text().equals(proven.text()))) {
      show(proven.worded(text), proven);
      written++;
    }
  }

  /// Notes a refused sentence, and shows what it rested on in its place.
  void refuse(LeftOut refused, List<Cited> instead) {
    note(refused);
    instead.stream().filter(cited -> !cites(cited)).forEach(this::extract);
  }

  void note(LeftOut refused) {
    leftOut.add(refused);
  }

  /// Adds what the answer says without a model and what was shown so far does not say.
  void complete() {
    missing().forEach(this::show);
  }

  private List<Statement> missing() {
    return given.stream()
        .filter(statement -> statement.kind() == Kind.EXTRACT && !isSaid(statement))
        .toList();
  }

  /// Whether what rests on the same sentences says as much of what was asked.
  private boolean isSaid(Statement extract) {
    var said =
        english.stream()
            .filter(s -> s.citations().stream().anyMatch(c -> rests(extract, c)))
            .map(Statement::text)
            .collect(Collectors.joining(" "));
    var language = extract.citations().getFirst().language();
    return Fullness.answers(wanted, said, extract.text(), language);
  }

  private static boolean rests(Statement extract, Cited cited) {
    return extract.citations().stream().anyMatch(c -> c.widened().equals(cited.widened()));
  }

  private boolean cites(Cited cited) {
    return statements.stream()
        .flatMap(statement -> statement.citations().stream())
        .anyMatch(c -> c.widened().equals(cited));
  }

  private void extract(Cited cited) {
    show(Statement.extract(cited.sentenceText(), List.of(cited)));
  }

  /// Whether as much has been said as an answer should, with what is still to be added.
  boolean isLongEnough() {
    return Stream.concat(statements.stream(), missing().stream())
            .mapToInt(s -> s.text().split("\\s+").length)
            .sum()
        >= mostWords;
  }

  /// How many sentences of the model are in it.
  int written() {
    return written;
  }

  List<Statement> statements() {
    return List.copyOf(statements);
  }

  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }
}
