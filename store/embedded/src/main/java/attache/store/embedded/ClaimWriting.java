package attache.store.embedded;

import attache.ledger.Claim;
import attache.ledger.Ledger;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// Puts claims into their tables, in one transaction, which holds the right to write.
final class ClaimWriting {
  private final Db db;
  private final Instant now;
  private final LineWriting lines;
  private final boolean reviewed;

  ClaimWriting(Db db, Instant now) throws SQLException {
    this.db = db;
    this.now = now;
    this.lines = new LineWriting(db);
    this.reviewed = db.number("SELECT EXISTS (SELECT 1 FROM review)") == 1;
  }

  /// Puts claims in place of what a story had; a story that is gone or withdrawn has none.
  void put(Ledger.Read read) throws SQLException {
    var story = LineWriting.Told.of(db, "id", read.story().value());
    if (story.isEmpty()) {
      return;
    }
    clear(db, story.get().number());
    if (!story.get().hidden()) {
      var revisions = new HashMap<String, Long>();
      for (var ordinal = 0; ordinal < read.claims().size(); ordinal++) {
        put(read.claims().get(ordinal), story.get(), ordinal, revisions);
      }
    }
  }

  static void clear(Db db, long story) throws SQLException {
    db.execute("DELETE FROM figure WHERE story = ?", story);
    db.execute("DELETE FROM measure WHERE story = ?", story);
  }

  private void put(Claim claim, LineWriting.Told story, int ordinal, Map<String, Long> revisions)
      throws SQLException {
    var revision = revision(claim.place().revision().value(), story.number(), revisions);
    if (revision == 0) {
      return;
    }
    var table = ClaimTable.of(claim);
    var row =
        new Values()
            .put(claim.id().value())
            .put(story.number())
            .put(revision)
            .put(ordinal)
            .put(Instants.nanos(now))
            .put(ClaimTable.extractor(claim));
    table.write(claim, row);
    var number = db.first(it -> it.getLong(1), table.insert(), row.array());
    if (number.isPresent()) {
      var review = reviewed ? ReviewRows.standing(db, claim.id()).orElse(null) : null;
      lines.put(Standing.of(claim, review), number.get(), story, revision, ordinal);
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
}
