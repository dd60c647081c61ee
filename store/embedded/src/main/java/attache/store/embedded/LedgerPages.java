package attache.store.embedded;

import attache.ledger.Naming;
import attache.ledger.Row;
import attache.ledger.RowPage;
import attache.ledger.RowQuery;
import attache.ledger.Wording;
import attache.store.embedded.LedgerRows.Found;
import attache.story.StoryId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads pages of rows, and what else can be had without reading all, in one transaction.
final class LedgerPages {
  private static final int STRIDE = 200;

  /// Lines that hold enough of a word that is not rare.
  private static final int OFTEN_ENOUGH = 4000;

  private final Db db;
  private final LedgerRows rows;
  private final boolean reviewed;

  LedgerPages(Db db) throws SQLException {
    this.db = db;
    this.rows = new LedgerRows(db);
    this.reviewed = db.number("SELECT EXISTS (SELECT 1 FROM review)") == 1;
  }

  RowPage page(RowQuery wanted) throws SQLException {
    var lines = new LineQuery(wanted);
    if (wanted.worded()) {
      return walked(wanted, lines);
    }
    var page = read(lines.keys(db, wanted.skip(), wanted.limit()));
    return new RowPage(page.stream().map(Found::row).toList(), lines.count(db), true);
  }

  /// Reads on until the page is full and rows are counted as far as they are.
  private RowPage walked(RowQuery wanted, LineQuery lines) throws SQLException {
    var most = Math.max(RowPage.COUNTED, wanted.skip() + wanted.limit());
    var admitted = new ArrayList<Row>();
    var sentenced = wanted.selection().topic().isPresent();
    var keys = lines.keys(db, 0, OFTEN_ENOUGH);
    for (var at = 0; at < keys.size() && admitted.size() <= most; at += STRIDE) {
      for (var found : read(keys.subList(at, Math.min(keys.size(), at + STRIDE)))) {
        if (wanted.admits(found.row(), sentenced ? rows.sentence(found) : "")) {
          admitted.add(found.row());
        }
      }
      if (at + STRIDE >= keys.size() && keys.size() == OFTEN_ENOUGH) {
        keys = lines.keys(db, 0, Integer.MAX_VALUE);
      }
    }
    var from = Math.min(wanted.skip(), admitted.size());
    var to = Math.min(from + wanted.limit(), admitted.size());
    return new RowPage(
        admitted.subList(from, to), Math.min(admitted.size(), most), admitted.size() <= most);
  }

  /// The rows of some claims as they stand, in the order of the claims.
  private List<Found> read(List<LineQuery.Line> keys) throws SQLException {
    var found = new HashMap<LineQuery.Line, Found>();
    for (var table : ClaimTable.values()) {
      var numbers =
          keys.stream().filter(it -> it.table() == table).map(LineQuery.Line::number).toList();
      for (var one : rows.numbered(table, numbers)) {
        var review = reviewed ? ReviewRows.standing(db, one.row().claim().id()).orElse(null) : null;
        found.put(new LineQuery.Line(table, one.number()), one.with(review));
      }
    }
    return keys.stream().filter(found::containsKey).map(found::get).toList();
  }

  List<Row> of(Set<StoryId> stories) throws SQLException {
    var ids = LineQuery.json(stories.stream().map(StoryId::value).collect(Collectors.toSet()));
    return LedgerRows.inOrder(
        read(
            keys(
                """
                SELECT figure, claim FROM claim_line
                WHERE story IN (SELECT s.number FROM story AS s JOIN json_each(?) AS j ON s.id = j.value)
                  AND hidden = 0 AND standing <> 'REJECTED'\
                """,
                ids)));
  }

  private List<LineQuery.Line> keys(String sql, Object... values) throws SQLException {
    return db.list(
        row ->
            new LineQuery.Line(
                row.getBoolean(1) ? ClaimTable.FIGURE : ClaimTable.MEASURE, row.getLong(2)),
        sql,
        values);
  }

  List<Row> naming(Set<String> names) throws SQLException {
    var folded = LineQuery.json(names.stream().map(Wording::folded).collect(Collectors.toSet()));
    var found = new ArrayList<Found>();
    for (var table : ClaimTable.values()) {
      var numbers =
          db.list(
              row -> row.getLong(1),
              """
              SELECT DISTINCT p.%1$s FROM %1$s_name AS p
              WHERE p.name IN (SELECT n.number FROM ledger_name AS n
                               JOIN json_each(?) AS j ON n.folded = j.value)\
              """
                  .formatted(table.table()),
              folded);
      found.addAll(
          read(numbers.stream().map(number -> new LineQuery.Line(table, number)).toList()));
    }
    return LedgerRows.inOrder(
        found.stream().filter(it -> it.row().review() != Row.Standing.REJECTED).toList());
  }

  List<Naming> names() throws SQLException {
    return db.list(
        row -> new Naming(row.getString(1), row.getInt(2)),
        "SELECT name, claims FROM ledger_name WHERE claims > 0 ORDER BY claims DESC, name");
  }

  /// Goes from one to the next in the index: there are few units and many claims.
  List<String> units(int limit) throws SQLException {
    return db.list(
        row -> row.getString(1),
        """
        WITH RECURSIVE known (unit) AS (
          SELECT min(unit) FROM claim_line
          WHERE hidden = 0 AND standing <> 'REJECTED' AND unit > ''
          UNION ALL
          SELECT (SELECT min(unit) FROM claim_line
                  WHERE hidden = 0 AND standing <> 'REJECTED' AND unit > known.unit)
          FROM known WHERE known.unit IS NOT NULL)
        SELECT unit FROM known WHERE unit IS NOT NULL LIMIT ?\
        """,
        limit);
  }

  List<Row> due(LocalDate from, LocalDate until) throws SQLException {
    var keys =
        keys(
            """
            SELECT figure, claim FROM claim_line
            WHERE due >= ? AND due <= ? AND hidden = 0 AND standing <> 'REJECTED'\
            """,
            from.toString(),
            until.toString());
    return LedgerRows.inOrder(read(keys));
  }

  /// What moves when stories, claims, reviews or decisions do.
  String edition() throws SQLException {
    return db.first(
            row -> row.getString(1),
            """
            SELECT (SELECT coalesce(max(position), 0) FROM change)
              || ' ' || (SELECT coalesce(max(extractor || ' ' || position), '') FROM ledger_state)
              || ' ' || (SELECT coalesce(max(number), 0) || ' ' || count(undone) FROM review)
              || ' ' || (SELECT coalesce(max(number), 0) || ' ' || count(undone) FROM actor_decision)\
            """)
        .orElseThrow();
  }
}
