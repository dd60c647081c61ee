package attache.store.embedded;

import attache.story.Archive;
import attache.story.Arrival;
import attache.story.Change;
import attache.story.Receipt;
import attache.story.Revision;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The archive in SQLite.
public final class SqliteArchive implements Archive {
  private static final int PREFIX_MATCHES = 10;

  private final SqliteRecord record;
  private final InstantSource clock;
  private final Ulid ulid = new Ulid(new SecureRandom());

  /// @param record closed together with this
  public SqliteArchive(SqliteRecord record) {
    this(record, InstantSource.system());
  }

  SqliteArchive(SqliteRecord record, InstantSource clock) {
    this.record = record;
    this.clock = clock;
  }

  @Override
  public List<Receipt> receiveAll(List<Arrival> arrivals) throws IOException {
    if (arrivals.isEmpty()) {
      return List.of();
    }
    var read = arrivals.stream().map(ReadArrival::of).toList();
    var now = clock.instant();
    return record.write(
        storing(read),
        db -> {
          var receiving = new Receiving(db, ulid, now);
          var receipts = new ArrayList<Receipt>();
          for (var arrival : read) {
            receipts.add(receiving.receive(arrival));
          }
          return List.copyOf(receipts);
        });
  }

  private static String storing(List<ReadArrival> arrivals) {
    var units = arrivals.stream().mapToLong(a -> a.text().body().length()).sum();
    return "store %d %s, about %,d KB"
        .formatted(arrivals.size(), arrivals.size() == 1 ? "story" : "stories", 1 + units / 512);
  }

  @Override
  public Optional<Story> story(StoryId id) throws IOException {
    return record.read("read a story", db -> StoryRows.story(db, id));
  }

  @Override
  public List<Story> storiesByPrefix(String prefix) throws IOException {
    if (prefix.length() < 4) {
      throw new IllegalArgumentException(
          "the start of a story id must have 4 characters or more, got \"" + prefix + "\"");
    }
    var from = prefix.toUpperCase(Locale.ROOT);
    return record.read(
        "look for a story",
        db -> {
          var found = StoryRows.between(db, from, from + "~", PREFIX_MATCHES);
          return found.isEmpty() ? StoryRows.ending(db, from, PREFIX_MATCHES) : found;
        });
  }

  @Override
  public List<Revision> revisions(StoryId id) throws IOException {
    return record.read("read a story", db -> StoryRows.revisions(db, id));
  }

  @Override
  public List<Story> stories(int skip, int limit) throws IOException {
    if (skip < 0) {
      throw new IllegalArgumentException("skip must be 0 or more, got " + skip);
    }
    requireLimit(limit, 1000);
    return record.read("list stories", db -> StoryRows.newest(db, skip, limit));
  }

  @Override
  public int arrivedSince(Instant moment) throws IOException {
    return record.read(
        "count stories",
        db ->
            (int)
                db.number(
                    """
                    SELECT count(*) FROM story
                    WHERE withdrawn = 0 AND first_seen > ? AND nature <> 'BACKGROUND'\
                    """,
                    Instants.nanos(moment)));
  }

  @Override
  public Holdings holdings() throws IOException {
    return record.read("count stories", SqliteArchive::holdings);
  }

  private static Holdings holdings(Db db) throws SQLException {
    return db.first(
            row ->
                new Holdings(
                    row.getInt(1), row.getInt(2), row.getInt(3), row.getLong(4), row.getLong(5)),
            """
            SELECT coalesce(sum(stories), 0), coalesce(sum(news), 0),
                   coalesce(sum(news > 0), 0), coalesce(sum(sentences), 0),
                   (SELECT coalesce(max(position), 0) FROM change)
            FROM source\
            """)
        .orElseThrow();
  }

  @Override
  public boolean withdraw(StoryId id) throws IOException {
    return record.write(
        "withdraw a story",
        db -> {
          var found = StoryRows.story(db, id);
          if (found.isPresent() && !found.get().withdrawn()) {
            mark(db, id, true);
          }
          return found.isPresent();
        });
  }

  @Override
  public boolean reinstate(StoryId id) throws IOException {
    return record.write(
        "reinstate a story",
        db -> {
          var withdrawn = StoryRows.story(db, id).filter(Story::withdrawn).isPresent();
          if (withdrawn) {
            mark(db, id, false);
          }
          return withdrawn;
        });
  }

  private static void mark(Db db, StoryId id, boolean withdrawn) throws SQLException {
    db.execute("UPDATE story SET withdrawn = ? WHERE id = ?", withdrawn ? 1 : 0, id.value());
    var number = StoryRows.number(db, id).orElseThrow();
    Receiving.noteChange(db, number, withdrawn ? Change.Kind.REMOVED : Change.Kind.STORED);
  }

  @Override
  public boolean forget(StoryId id) throws IOException {
    var known =
        record.write(
            "forget a story",
            db -> {
              var number = StoryRows.number(db, id);
              if (number.isPresent()) {
                Forgetting.story(db, number.get());
              }
              return number.isPresent();
            });
    if (known) {
      record.sweep();
    }
    return known;
  }

  @Override
  public List<Change> changesAfter(long position, int limit) throws IOException {
    requireLimit(limit, 10_000);
    return record.read(
        "read the changes",
        db ->
            db.list(
                row ->
                    new Change(
                        row.getLong(1),
                        Change.Kind.valueOf(row.getString(2)),
                        new StoryId(row.getString(3))),
                """
                SELECT position, kind, id FROM change JOIN story ON number = story
                WHERE position > ? ORDER BY position LIMIT ?\
                """,
                position,
                limit));
  }

  private static void requireLimit(int limit, int most) {
    if (limit < 1 || limit > most) {
      throw new IllegalArgumentException("limit must be 1.." + most + ", got " + limit);
    }
  }

  @Override
  public void backUp(Path file) throws IOException {
    Backup.write(record, file);
  }

  @Override
  public void close() throws IOException {
    record.close();
  }
}
