package attache.store.embedded;

import attache.ledger.Claim;
import attache.ledger.Ledger;
import attache.ledger.Party;
import attache.ledger.Wording;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// Puts claims into their tables, in one transaction, which holds the right to write.
final class ClaimWriting {
  private final Db db;
  private final Instant now;
  private final Map<String, Long> names = new HashMap<>();

  ClaimWriting(Db db, Instant now) {
    this.db = db;
    this.now = now;
  }

  /// Puts claims in place of what a story had; a story that is gone or withdrawn has none.
  void put(Ledger.Read read) throws SQLException {
    var story =
        db.first(
            row -> new Known(row.getLong(1), row.getBoolean(2)),
            "SELECT number, withdrawn FROM story WHERE id = ?",
            read.story().value());
    if (story.isEmpty()) {
      return;
    }
    clear(db, story.get().number);
    if (!story.get().withdrawn) {
      var revisions = new HashMap<String, Long>();
      for (var ordinal = 0; ordinal < read.claims().size(); ordinal++) {
        put(read.claims().get(ordinal), story.get().number, ordinal, revisions);
      }
    }
  }

  private record Known(long number, boolean withdrawn) {}

  static void clear(Db db, long story) throws SQLException {
    db.execute("DELETE FROM figure WHERE story = ?", story);
    db.execute("DELETE FROM measure WHERE story = ?", story);
  }

  private void put(Claim claim, long story, int ordinal, Map<String, Long> revisions)
      throws SQLException {
    var revision = revision(claim.place().revision().value(), story, revisions);
    if (revision == 0) {
      return;
    }
    var table = ClaimTable.of(claim);
    var row =
        new Values()
            .put(claim.id().value())
            .put(story)
            .put(revision)
            .put(ordinal)
            .put(Instants.nanos(now))
            .put(ClaimTable.extractor(claim));
    table.write(claim, row);
    var number = db.first(it -> it.getLong(1), table.insert(), row.array());
    if (number.isPresent()) {
      name(table, number.get(), "A", claim.actor());
      name(table, number.get(), "C", claim.counterpart());
    }
  }

  /// 0 if the story does not have that text any more.
  private long revision(String id, long story, Map<String, Long> known) throws SQLException {
    var found = known.get(id);
    if (found == null) {
      found =
          db.first(
                  row -> row.getLong(1),
                  "SELECT number FROM revision WHERE story = ? AND hash = ?",
                  story,
                  HexFormat.of().parseHex(id))
              .orElse(0L);
      known.put(id, found);
    }
    return found;
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
}
