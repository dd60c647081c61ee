package attache.answer.computed;

import attache.answer.Cited;
import attache.answer.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Makes statements of rows.
final class Computed {
  private static final int MOST_WORDS = 110;
  private static final int MOST_EXTRACTS = 2;

  private Computed() {}

  /// A computed statement, with its working and every row cited.
  static Statement statement(String text, String working, List<Said> rows) {
    return new Statement(
        text,
        Statement.Kind.COMPUTED,
        cited(rows),
        rows.stream().map(Said::id).distinct().toList(),
        Optional.of(working).filter(it -> !it.isBlank()));
  }

  /// A verdict that rests on a row.
  static Statement verdict(String text, List<Said> rows) {
    return new Statement(
        text,
        Statement.Kind.VERDICT,
        cited(rows),
        rows.stream().map(Said::id).distinct().toList(),
        Optional.empty());
  }

  /// The sentence of a row, in its own words.
  static Statement extract(Said said) {
    return new Statement(
        said.sentence(),
        Statement.Kind.EXTRACT,
        List.of(said.cited()),
        List.of(said.id()),
        Optional.empty());
  }

  /// A statement, then the sentences that carry it, as long as it stays short.
  static List<Statement> withSentences(Statement first, List<Said> rows) {
    var statements = new ArrayList<Statement>(List.of(first));
    var words = words(first.text());
    var shown = new LinkedHashSet<Cited>();
    for (var said : rows) {
      words += words(said.sentence());
      if (words <= MOST_WORDS && shown.size() < MOST_EXTRACTS && shown.add(said.cited())) {
        statements.add(extract(said));
      } else {
        words -= words(said.sentence());
      }
    }
    return statements;
  }

  static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static List<Cited> cited(List<Said> rows) {
    return rows.stream().map(Said::cited).distinct().toList();
  }
}
