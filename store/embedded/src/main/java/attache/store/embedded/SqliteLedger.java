package attache.store.embedded;

import attache.ledger.ActorDecision;
import attache.ledger.ClaimId;
import attache.ledger.Corrections;
import attache.ledger.Ledger;
import attache.ledger.Naming;
import attache.ledger.Review;
import attache.ledger.Row;
import attache.ledger.RowPage;
import attache.ledger.RowQuery;
import attache.ledger.Selection;
import attache.ledger.Tracker;
import attache.story.StoryId;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The ledger in the record's SQLite file.
public final class SqliteLedger implements Ledger {
  private final SqliteRecord record;

  public SqliteLedger(SqliteRecord record) {
    this.record = record;
  }

  @Override
  public long position(String extractor) throws IOException {
    return record.read("look how far the ledger is", db -> position(db, extractor));
  }

  private static long position(Db db, String extractor) throws SQLException {
    return db.first(
            row -> row.getLong(1),
            "SELECT position FROM ledger_state WHERE extractor = ?",
            extractor)
        .orElse(0L);
  }

  @Override
  public boolean record(String extractor, long from, long to, List<Read> batch, Instant now)
      throws IOException {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "positions must satisfy 0 <= from <= to, got %d and %d".formatted(from, to));
    }
    batch.forEach(SqliteLedger::requireOwn);
    return record.write(
        "store what was read from %d stories".formatted(batch.size()),
        db -> {
          if (position(db, extractor) != from) {
            return false;
          }
          var writing = new ClaimWriting(db, now);
          for (var read : batch) {
            writing.put(read);
          }
          db.execute(
              "INSERT OR REPLACE INTO ledger_state (one, extractor, position) VALUES (1, ?, ?)",
              extractor,
              to);
          return true;
        });
  }

  private static void requireOwn(Read read) {
    for (var claim : read.claims()) {
      if (!claim.place().story().equals(read.story())) {
        throw new IllegalArgumentException(
            "claims must be of story %s, got one of %s: %s"
                .formatted(read.story().value(), claim.place().story().value(), claim.id()));
      }
    }
  }

  @Override
  public void startAnew() throws IOException {
    record.write("start the ledger anew", db -> db.execute("DELETE FROM ledger_state"));
  }

  @Override
  public List<Row> rows(Selection selection) throws IOException {
    return record.read("read the ledger", db -> new LedgerRows(db).wanted(selection));
  }

  @Override
  public RowPage page(RowQuery query) throws IOException {
    return record.read("read the ledger", db -> new LedgerPages(db).page(query));
  }

  @Override
  public List<Row> of(Set<StoryId> stories) throws IOException {
    return record.read("read the ledger", db -> new LedgerPages(db).of(stories));
  }

  @Override
  public List<Row> naming(Set<String> names) throws IOException {
    return record.read("read the ledger", db -> new LedgerPages(db).naming(names));
  }

  @Override
  public List<Naming> names() throws IOException {
    return record.read("list names", db -> new LedgerPages(db).names());
  }

  @Override
  public List<String> units(int limit) throws IOException {
    return record.read("list units", db -> new LedgerPages(db).units(limit));
  }

  @Override
  public List<Row> due(LocalDate from, LocalDate until) throws IOException {
    return record.read("look for last days", db -> new LedgerPages(db).due(from, until));
  }

  @Override
  public String edition() throws IOException {
    return record.read("look how the ledger stands", db -> new LedgerPages(db).edition());
  }

  @Override
  public Optional<Row> row(ClaimId id) throws IOException {
    return record.read("read the ledger", db -> new LedgerRows(db).row(ClaimQuery.of(id)));
  }

  @Override
  public List<Row> rowsByPrefix(String prefix) throws IOException {
    if (!prefix.toLowerCase(Locale.ROOT).matches("[fm][0-9a-f]{3,24}")) {
      throw new IllegalArgumentException(
          "the start of a claim's id must be f or m and 3 or more hexadecimal digits, got \"%s\""
              .formatted(prefix));
    }
    var query = ClaimQuery.startingWith(prefix.toLowerCase(Locale.ROOT));
    return record.read("look for a claim", db -> new LedgerRows(db).rows(query));
  }

  @Override
  public List<Review> reviews(ClaimId id) throws IOException {
    return record.read("read reviews", db -> ReviewRows.of(db, id));
  }

  @Override
  public List<Review> reviews(int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, got " + limit);
    }
    return record.read("read reviews", db -> ReviewRows.newest(db, limit));
  }

  @Override
  public List<Review> orphans() throws IOException {
    return record.read("read reviews", ReviewRows::orphans);
  }

  @Override
  public Review review(Review review) throws IOException {
    return record.write(
        "keep a review",
        db -> {
          var claim = new LedgerRows(db).read(ClaimQuery.of(review.claim()));
          if (claim.isEmpty()) {
            throw new IllegalArgumentException("there is no claim " + review.claim().value());
          }
          Corrections.apply(claim.get(), review.corrections());
          var story = StoryRows.number(db, claim.get().place().story()).orElseThrow();
          var kept = ReviewRows.add(db, review, story);
          new LineWriting(db).refresh(review.claim());
          return kept;
        });
  }

  @Override
  public boolean undo(long review, Instant at) throws IOException {
    return record.write(
        "take a review back",
        db -> {
          var undone = undo(db, "review", review, at);
          var claim =
              db.first(
                  row -> new ClaimId(row.getString(1)),
                  "SELECT claim FROM review WHERE number = ?",
                  review);
          if (undone && claim.isPresent()) {
            new LineWriting(db).refresh(claim.get());
          }
          return undone;
        });
  }

  private static boolean undo(Db db, String table, long number, Instant at) throws SQLException {
    var undo = "UPDATE %s SET undone = ? WHERE number = ? AND undone IS NULL".formatted(table);
    return db.execute(undo, Instants.nanos(at), number) == 1;
  }

  @Override
  public List<Tracker> trackers() throws IOException {
    return record.read("read trackers", TrackerRows::all);
  }

  @Override
  public void keep(Tracker tracker) throws IOException {
    record.write(
        "keep a tracker",
        db -> {
          TrackerRows.keep(db, tracker);
          return true;
        });
  }

  @Override
  public boolean drop(String tracker) throws IOException {
    return record.write("drop a tracker", db -> TrackerRows.drop(db, tracker));
  }

  @Override
  public List<ActorDecision> actorDecisions() throws IOException {
    return record.read("read decisions", DecisionRows::all);
  }

  @Override
  public ActorDecision decide(ActorDecision decision) throws IOException {
    return record.write("keep a decision", db -> DecisionRows.add(db, decision));
  }

  @Override
  public boolean undoDecision(long number, Instant at) throws IOException {
    return record.write("take a decision back", db -> undo(db, "actor_decision", number, at));
  }
}
