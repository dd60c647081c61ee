package attache.store.embedded;

import attache.ledger.ClaimId;
import attache.ledger.Selection;
import attache.ledger.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The question to one table of claims that a selection comes to.
///
/// It finds no fewer rows than are wanted and uses an index wherever there is one; what it cannot
/// tell (words, corrections), [Selection#admits] decides on the rows. A claim that people corrected
/// is always found, since what they corrected can be what is asked for.
final class ClaimQuery {
  private final ClaimTable table;
  private final StringBuilder where = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();
  private String order = "";

  private ClaimQuery(ClaimTable table) {
    this.table = table;
  }

  static ClaimQuery of(Selection selection, ClaimTable table) {
    var query = new ClaimQuery(table);
    selection.story().ifPresent(it -> query.and("s.id = ?", it.value()));
    selection.since().ifPresent(it -> query.and("s.published >= ?", it.toString()));
    selection.until().ifPresent(it -> query.and("s.published < ?", it.plusDays(1).toString()));
    var read = new ClaimQuery(table);
    if (table == ClaimTable.FIGURE) {
      read.in("kind", selection.kinds());
      read.in("bound", selection.bounds());
      read.in("role", selection.roles());
      selection.unit().ifPresent(it -> read.and("unit = ?", it));
    } else {
      read.in("type", selection.types());
    }
    read.in("stage", selection.stages());
    read.in("modality", selection.modalities());
    selection.actor().ifPresent(it -> read.named("A", it));
    selection.counterpart().ifPresent(it -> read.named("C", it));
    query.alsoCorrected(read);
    return query;
  }

  static ClaimQuery of(ClaimId id) {
    var query = new ClaimQuery(ClaimTable.of(id.value().charAt(0)));
    query.and("c.id = ?", id.value());
    query.order = " ORDER BY s.number LIMIT 1";
    return query;
  }

  static ClaimQuery of(ClaimTable table, List<Long> numbers) {
    var query = new ClaimQuery(table);
    query.and(
        "c.number IN (SELECT value FROM json_each(?))",
        numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
    return query;
  }

  static ClaimQuery startingWith(String prefix) {
    var query = new ClaimQuery(ClaimTable.of(prefix.charAt(0)));
    query.and("c.id >= ?", prefix);
    query.and("c.id < ?", prefix + "~");
    query.where.append(
        """
         AND s.number = (
          SELECT min(o.story) FROM %s AS o JOIN story ON story.number = o.story
          WHERE o.id = c.id AND story.withdrawn = 0)\
        """
            .formatted(query.table.table()));
    query.order = " ORDER BY c.id LIMIT 10";
    return query;
  }

  private void alsoCorrected(ClaimQuery read) {
    if (!read.where.isEmpty()) {
      where.append(
          """
           AND c.number IN (
            SELECT number FROM %1$s AS t WHERE 1 %2$s
            UNION ALL SELECT t.number FROM review JOIN %1$s AS t ON t.id = review.claim
            WHERE review.verdict = 'CORRECT' AND review.undone IS NULL)\
          """
              .formatted(table.table(), read.where));
      values.addAll(read.values);
    }
  }

  private void and(String condition, String value) {
    where.append(" AND ").append(condition);
    values.add(value);
  }

  /// Lists have lengths of powers of two, so that there are few different questions.
  private void in(String column, Set<? extends Enum<?>> wanted) {
    if (!wanted.isEmpty()) {
      var names = padded(wanted.stream().map(Enum::name).sorted().toList());
      where.append(
          " AND %s IN (%s)"
              .formatted(column, String.join(", ", Collections.nCopies(names.size(), "?"))));
      values.addAll(names);
    }
  }

  private static List<String> padded(Collection<String> names) {
    var padded = new ArrayList<>(names);
    while (Integer.bitCount(padded.size()) != 1) {
      padded.add(padded.getLast());
    }
    return padded;
  }

  private void named(String part, String words) {
    where.append(
        """
         AND t.number IN (
          SELECT p.%1$s FROM ledger_name AS n JOIN %1$s_name AS p ON p.name = n.number
          WHERE p.part = '%2$s' AND instr(n.folded, ?) > 0)\
        """
            .formatted(table.table(), part));
    values.add(Wording.folded(words.strip()));
  }

  ClaimTable table() {
    return table;
  }

  /// The plus keeps SQLite from looking for rows by what nearly all of them share.
  String sql() {
    return """
    SELECT c.number, s.id, r.hash, r.number, c.ordinal, r.headline, source.name, s.published_written,
           s.published, s.published_precision, s.first_seen, c.last_seen, %s
    FROM %s AS c JOIN story AS s ON s.number = c.story AND +s.withdrawn = 0
    JOIN source ON source.number = s.source JOIN revision AS r ON r.number = c.revision
    WHERE 1 %s%s\
    """
        .formatted(table.columns(), table.table(), where, order);
  }

  @Nullable Object[] values() {
    return values.toArray();
  }
}
