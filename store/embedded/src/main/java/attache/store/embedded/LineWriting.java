package attache.store.embedded;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Doubt;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.RowOrder;
import attache.ledger.Wording;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes what lists filter and sort claims by, and who is named in them, in one transaction, which
/// holds the right to write.
final class LineWriting {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final String INSERT =
      """
      INSERT OR REPLACE INTO claim_line (figure, claim, id, story, told, revision, hidden, published,
        came, day, char_start, ordinal, vague, kind, bound, role, type, unit, reach, stage, height,
        modality, actor, matter, standing, doubt, due)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS REAL), ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final Db db;
  private final Map<String, Long> names = new HashMap<>();

  LineWriting(Db db) {
    this.db = db;
  }

  /// A story as its lines tell of it.
  record Told(long number, String id, boolean hidden, Optional<String> published, long firstSeen) {
    static Optional<Told> of(Db db, String column, Object value) throws SQLException {
      return db.first(
          row ->
              new Told(
                  row.getLong(1),
                  row.getString(2),
                  row.getBoolean(3),
                  Optional.ofNullable(row.getString(4)),
                  row.getLong(5)),
          "SELECT number, id, withdrawn, published, first_seen FROM story WHERE " + column + " = ?",
          value);
    }

    long came() {
      return published.map(written -> Instant.parse(written).toEpochMilli()).orElse(Long.MIN_VALUE);
    }

    long day() {
      var arrived = Instants.of(firstSeen).toEpochMilli();
      return published.isPresent() ? came() : Math.floorDiv(arrived, DAY) * DAY;
    }
  }

  /// @param number of the claim's row
  /// @param revision number of the text it stands in
  void put(Standing standing, long number, Told story, long revision, int ordinal)
      throws SQLException {
    var claim = standing.claim();
    var row =
        new Values()
            .put(claim instanceof Figure)
            .put(number)
            .put(claim.id().value())
            .put(story.number)
            .put(story.id)
            .put(revision)
            .put(story.hidden)
            .put(story.published)
            .put(story.came())
            .put(story.day())
            .put(claim.place().span().start())
            .put(ordinal);
    own(claim, row);
    row.put(claim.stage())
        .put(claim.stage().height())
        .put(claim.modality())
        .put(RowOrder.actor(claim))
        .put(claim.matter())
        .put(standing.as())
        .put(Doubt.of(claim).weight())
        .put(claim.period().deadline() ? claim.period().end() : Optional.empty());
    db.execute(INSERT, row.array());
    name(claim, number);
  }

  private static void own(Claim claim, Values row) {
    switch (claim) {
      case Figure figure ->
          row.put(!figure.quantity().quantified())
              .put(figure.quantity().kind())
              .put(figure.quantity().bound())
              .put(figure.role())
              .put("")
              .put(figure.quantity().unit())
              .put(RowOrder.reach(figure).toString());
      case Measure measure ->
          row.put(false).put("").put("").put("").put(measure.type()).put("").put("0");
    }
  }

  private void name(Claim claim, long number) throws SQLException {
    var table = ClaimTable.of(claim);
    name(table, number, "A", claim.actor());
    name(table, number, "C", claim.counterpart());
    name(table, number, "S", claim.attribution());
    switch (claim) {
      case Figure figure -> name(table, number, "B", figure.beneficiary());
      case Measure measure -> {
        name(table, number, "B", measure.beneficiary());
        name(table, number, "G", measure.granter());
      }
    }
  }

  private void name(ClaimTable table, long claim, String part, Party party) throws SQLException {
    for (var name : party.names()) {
      db.execute(
          switch (table) {
            case FIGURE ->
                "INSERT OR IGNORE INTO figure_name (figure, part, name) VALUES (?, ?, ?)";
            case MEASURE ->
                "INSERT OR IGNORE INTO measure_name (measure, part, name) VALUES (?, ?, ?)";
          },
          claim,
          part,
          number(name));
    }
  }

  private long number(String name) throws SQLException {
    var known = names.get(name);
    if (known == null) {
      db.execute(
          "INSERT OR IGNORE INTO ledger_name (name, folded) VALUES (?, ?)",
          name,
          Wording.folded(name));
      known = db.number("SELECT number FROM ledger_name WHERE name = ?", name);
      names.put(name, known);
    }
    return known;
  }

  /// Notes when a story was published, where that has become known or was changed.
  static void published(Db db, long story) throws SQLException {
    var told = Told.of(db, "number", story).orElseThrow();
    db.execute(
        "UPDATE claim_line SET published = ?, came = ?, day = ? WHERE story = ?",
        told.published().orElse(null),
        told.came(),
        told.day(),
        story);
  }

  private record Line(long claim, long story, long revision, int ordinal) {}

  /// Writes the lines of a claim anew, after people made something else of it.
  void refresh(ClaimId id) throws SQLException {
    var table = ClaimTable.of(id.value().charAt(0));
    var review = ReviewRows.standing(db, id).orElse(null);
    for (var line : lines(table, id)) {
      var claim =
          new LedgerRows(db)
              .numbered(table, List.of(line.claim)).stream()
                  .map(found -> found.row().claim())
                  .findFirst();
      if (claim.isPresent()) {
        db.execute(
            switch (table) {
              case FIGURE -> "DELETE FROM figure_name WHERE figure = ?";
              case MEASURE -> "DELETE FROM measure_name WHERE measure = ?";
            },
            line.claim);
        var story = Told.of(db, "number", line.story).orElseThrow();
        put(Standing.of(claim.get(), review), line.claim, story, line.revision, line.ordinal);
      }
    }
  }

  private List<Line> lines(ClaimTable table, ClaimId id) throws SQLException {
    return db.list(
        row -> new Line(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4)),
        "SELECT number, story, revision, ordinal FROM " + table.table() + " WHERE id = ?",
        id.value());
  }
}
