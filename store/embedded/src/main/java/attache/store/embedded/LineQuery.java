package attache.store.embedded;

import attache.ledger.RowOrder;
import attache.ledger.RowQuery;
import attache.ledger.Selection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The question to the lines that a page of rows comes to. It tells all but words, for which it
/// finds no fewer lines than are wanted.
final class LineQuery {
  private static final int MOST_WORDS = 8;

  private final RowQuery wanted;
  private final StringBuilder where = new StringBuilder("hidden = 0");
  private final List<@Nullable Object> values = new ArrayList<>();

  LineQuery(RowQuery wanted) {
    this.wanted = wanted;
    var selection = wanted.selection();
    if (!selection.rejected() || wanted.waiting()) {
      where.append(" AND standing <> 'REJECTED'");
    }
    if (wanted.waiting()) {
      where.append(" AND standing = 'MACHINE'");
    }
    kinds(selection);
    in("stage", selection.stages());
    in("modality", selection.modalities());
    selection.story().ifPresent(it -> and("told = ?", it.value()));
    selection.since().ifPresent(it -> and("published >= ?", it.toString()));
    selection.until().ifPresent(it -> and("published < ?", it.plusDays(1).toString()));
    wanted.actors().ifPresent(names -> named("A", names));
    wanted.counterparts().ifPresent(names -> named("C", names));
    words(selection);
  }

  private void kinds(Selection selection) {
    var figures = selection.figures() && wanted.only() != RowQuery.Only.MEASURES;
    var measures = selection.measures() && wanted.only() != RowQuery.Only.FIGURES;
    if (figures && measures && selection.types().isEmpty()) {
      return; // then nothing is said of figures either
    }
    where.append(" AND (0");
    if (figures) {
      where.append(" OR (figure = 1");
      in("kind", selection.kinds());
      in("bound", selection.bounds());
      in("role", selection.roles());
      selection.unit().ifPresent(it -> and("unit = ?", it));
      where.append(')');
    }
    if (measures) {
      where.append(" OR (figure = 0");
      in("type", selection.types());
      where.append(')');
    }
    where.append(')');
    if (figures != measures) {
      where.append(figures ? " AND figure = 1" : " AND figure = 0");
    }
  }

  private void and(String condition, String value) {
    where.append(" AND ").append(condition);
    values.add(value);
  }

  /// How many constants there are: who names them all wants any.
  private static int kinds(Set<? extends Enum<?>> constants) {
    return constants.iterator().next().getDeclaringClass().getEnumConstants().length;
  }

  /// Lists have lengths of powers of two, so that there are few different questions.
  private void in(String column, Set<? extends Enum<?>> constants) {
    if (!constants.isEmpty() && constants.size() < kinds(constants)) {
      var names = new ArrayList<>(constants.stream().map(Enum::name).sorted().toList());
      while (Integer.bitCount(names.size()) != 1) {
        names.add(names.getLast());
      }
      where.append(
          " AND %s IN (%s)"
              .formatted(column, String.join(", ", Collections.nCopies(names.size(), "?"))));
      values.addAll(names);
    }
  }

  /// Two questions that do not depend on the line are asked once; one that did would be asked for
  /// each.
  private void named(String part, Set<String> names) {
    where.append(
        """
         AND (
          figure = 1 AND claim IN (
            SELECT p.figure FROM figure_name AS p WHERE p.part = '%1$s' AND p.name IN (
              SELECT n.number FROM ledger_name AS n JOIN json_each(?) AS j ON n.name = j.value))
          OR figure = 0 AND claim IN (
            SELECT p.measure FROM measure_name AS p WHERE p.part = '%1$s' AND p.name IN (
              SELECT n.number FROM ledger_name AS n JOIN json_each(?) AS j ON n.name = j.value)))\
        """
            .formatted(part));
    var list = json(names);
    values.add(list);
    values.add(list);
  }

  /// Strings as a JSON array.
  static String json(Set<String> words) {
    return words.stream()
        .sorted()
        .map(LineQuery::quoted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String word) {
    var quoted = new StringBuilder("\"");
    word.chars()
        .forEach(unit -> {
          if (unit == '"' || unit == '\\') {
            quoted.append('\\').append((char) unit);
          } else if (unit < ' ') {
            quoted.append("\\u%04x".formatted(unit));
          } else {
            quoted.append((char) unit);
          }
        });
    return quoted.append('"').toString();
  }

  private void words(Selection selection) {
    selection.topic().ifPresent(words -> standing(words, true, true));
    selection.text().ifPresent(words -> standing(words, true, false));
    selection.purpose().ifPresent(words -> standing(words, false, true));
  }

  /// Each word must stand in the text of the story, in the matter of the claim, or in either.
  private void standing(String words, boolean text, boolean matter) {
    for (var word : Stream.of(words.strip().split("\\s+")).distinct().limit(MOST_WORDS).toList()) {
      var pattern = LikePattern.of(word);
      where.append(" AND (0");
      if (matter) {
        where.append(" OR matter LIKE ? ESCAPE '\\'");
        values.add(pattern);
      }
      if (text) {
        where.append(
            """
             OR revision IN (SELECT r.number FROM revision AS r
                             WHERE r.body LIKE ? ESCAPE '\\' OR r.headline LIKE ? ESCAPE '\\')\
            """);
        values.add(pattern);
        values.add(pattern);
      }
      where.append(')');
    }
  }

  /// A claim: the table it is in and its number there.
  record Line(ClaimTable table, long number) {}

  /// Claims in the order wanted.
  List<Line> keys(Db db, int skip, int limit) throws SQLException {
    var all = new ArrayList<>(values);
    all.add(limit);
    all.add(skip);
    return db.list(
        row -> new Line(row.getBoolean(1) ? ClaimTable.FIGURE : ClaimTable.MEASURE, row.getLong(2)),
        "SELECT figure, claim FROM claim_line WHERE "
            + where
            + " ORDER BY "
            + order(wanted.order())
            + "came, told, char_start, ordinal LIMIT ? OFFSET ?",
        all.toArray());
  }

  private static String order(RowOrder order) {
    return switch (order) {
      case READING -> "";
      case NEWEST -> "day DESC, vague, ";
      case AMOUNT -> "unit, reach DESC, ";
      case ACTOR -> "actor, ";
      case STAGE -> "height DESC, ";
      case DOUBT -> "doubt DESC, ";
    };
  }

  int count(Db db) throws SQLException {
    return (int) db.number("SELECT count(*) FROM claim_line WHERE " + where, values.toArray());
  }
}
