package attache.answer.written;

import attache.answer.Cited;
import attache.answer.LeftOut;
import attache.answer.Statement;
import attache.answer.Statement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An answer in the making: what has been shown of it stays. Not safe for use by many threads.
final class Composition {
  private static final int MOST_WORDS = 120;

  private final List<Statement> given;
  private final Consumer<Statement> shown;
  private final List<Statement> statements = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private int written;

  /// @param given what the answer says without a model
  Composition(List<Statement> given, Consumer<Statement> shown) {
    this.given = List.copyOf(given);
    this.shown = shown;
    given.stream().filter(statement -> statement.kind() != Kind.EXTRACT).forEach(this::show);
  }

  private void show(Statement statement) {
    statements.add(statement);
    shown.accept(statement);
  }

  /// Takes a proven sentence, unless it has been said.
  void add(Statement statement) {
    if (statements.stream().noneMatch(s -> s.text().equals(statement.text()))) {
      show(statement);
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

  /// Whether what rests on the same sentences says as much.
  private boolean isSaid(Statement extract) {
    var said =
        statements.stream()
            .filter(s -> s.citations().stream().anyMatch(c -> rests(extract, c)))
            .map(Statement::text)
            .collect(Collectors.joining(" "));
    return Fullness.covers(said, extract.text());
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
        >= MOST_WORDS;
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
