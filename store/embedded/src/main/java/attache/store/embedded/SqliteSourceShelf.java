package attache.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.source.Access;
import attache.source.NewSource;
import attache.source.Provenance;
import attache.source.SeenItem;
import attache.source.Source;
import attache.source.SourceId;
import attache.source.SourceShelf;
import attache.source.Subscription;
import attache.story.StoryId;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shelf of sources in the record's SQLite file.
public final class SqliteSourceShelf implements SourceShelf {
  private static final String SEPARATOR = "\u001F";

  private final SqliteRecord record;

  public SqliteSourceShelf(SqliteRecord record) {
    this.record = record;
  }

  @Override
  public Adding add(NewSource source, Instant now) throws IOException {
    return record.write("follow a source", db -> add(db, source, now));
  }

  private record Known(long number, boolean removed) {}

  private static Adding add(Db db, NewSource source, Instant now) throws SQLException {
    var known =
        db.first(
            row -> new Known(row.getLong(1), row.getBoolean(2)),
            "SELECT number, removed IS NOT NULL FROM subscription WHERE place_key = ?",
            source.key());
    var back = known.filter(Known::removed);
    if (known.isPresent() && back.isEmpty()) {
      return new Adding(one(db, known.get().number()), false);
    }
    var number = back.isPresent() ? comeBack(db, back.get(), source, now) : insert(db, source, now);
    SubscriptionWriting.lists(db, number, source.folders(), source.attributes());
    return new Adding(one(db, number), true);
  }

  private static Source one(Db db, long number) throws SQLException {
    return db.first(
            row -> SubscriptionRows.source(db, row),
            SubscriptionRows.ALL + "WHERE number = ?",
            number)
        .orElseThrow();
  }

  private static long insert(Db db, NewSource source, Instant now) throws SQLException {
    return db.number(
        """
        INSERT INTO subscription (owner, place, first_place, place_key, kind, title, licence,
          access, every_seconds, pages, private, paused, added, next, stopped, quiet_hours,
          quiet_days, stories)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0, '', '', 0) RETURNING number\
        """,
        source.owner(),
        source.place(),
        source.place(),
        source.key(),
        source.kind().name(),
        source.title(),
        source.licence().orElse(null),
        Access.UNKNOWN.name(),
        source.manners().every().map(Duration::toSeconds).orElse(null),
        source.manners().pages().name(),
        source.manners().privateAddresses() ? 1 : 0,
        Instants.nanos(now),
        Instants.nanos(now));
  }

  private static long comeBack(Db db, Known known, NewSource source, Instant now)
      throws SQLException {
    db.execute(
        """
        UPDATE subscription SET owner = ?, place = ?, kind = ?, title = ?,
          licence = ?, every_seconds = ?, pages = ?, private = ?, paused = 0, removed = NULL,
          trouble_since = NULL, trouble_times = NULL, trouble_kind = NULL, trouble_reason = NULL,
          next = ?, stopped = 0
        WHERE number = ?\
        """,
        source.owner(),
        source.place(),
        source.kind().name(),
        source.title(),
        source.licence().orElse(null),
        source.manners().every().map(Duration::toSeconds).orElse(null),
        source.manners().pages().name(),
        source.manners().privateAddresses() ? 1 : 0,
        Instants.nanos(now),
        known.number());
    return known.number();
  }

  @Override
  public List<Subscription> all() throws IOException {
    return list("WHERE removed IS NULL ORDER BY number");
  }

  private List<Subscription> list(String which, Object... values) throws IOException {
    return record.read(
        "list sources",
        db -> db.list(row -> SubscriptionRows.read(db, row), SubscriptionRows.ALL + which, values));
  }

  @Override
  public Optional<Subscription> source(SourceId id) throws IOException {
    return list("WHERE number = ? AND removed IS NULL", id.value()).stream().findFirst();
  }

  @Override
  public List<Subscription> due(Instant now) throws IOException {
    return list(
        "WHERE next <= ? AND removed IS NULL AND paused = 0 AND stopped = 0 ORDER BY next, number",
        Instants.nanos(now));
  }

  @Override
  public boolean change(Source source, String key) throws IOException {
    return record.write("change a source", db -> change(db, source, key));
  }

  private static boolean change(Db db, Source source, String key) throws SQLException {
    var number = source.id().value();
    var changed =
        db.execute(
            """
            UPDATE OR IGNORE subscription SET place = ?, place_key = ?, kind = ?, title = ?,
              licence = ?, access = ?, every_seconds = ?, pages = ?, private = ?, paused = ?
            WHERE number = ? AND removed IS NULL\
            """,
            source.place(),
            key,
            source.kind().name(),
            source.title(),
            source.licence().orElse(null),
            source.access().name(),
            source.manners().every().map(Duration::toSeconds).orElse(null),
            source.manners().pages().name(),
            source.manners().privateAddresses() ? 1 : 0,
            source.paused() ? 1 : 0,
            number);
    if (changed == 1) {
      SubscriptionWriting.lists(db, number, source.folders(), source.attributes());
    }
    return changed == 1;
  }

  @Override
  public boolean remove(SourceId id, Instant now) throws IOException {
    return record.write(
            "remove a source",
            db ->
                db.execute(
                    "UPDATE subscription SET removed = ? WHERE number = ? AND removed IS NULL",
                    Instants.nanos(now),
                    id.value()))
        == 1;
  }

  @Override
  public Map<String, SeenItem> seen(SourceId id, Collection<String> keys) throws IOException {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return record.read(
        "look up items",
        db -> {
          var seen = new HashMap<String, SeenItem>();
          for (var key : keys) {
            db.first(
                    row -> seen(key, row),
                    """
                    SELECT content, access, tries, looked FROM subscription_item
                    WHERE subscription = ? AND item = ?\
                    """,
                    id.value(),
                    hash(key))
                .ifPresent(item -> seen.put(key, item));
          }
          return seen;
        });
  }

  private static SeenItem seen(String key, ResultSet row) throws SQLException {
    return new SeenItem(
        key,
        HexFormat.of().formatHex(row.getBytes(1)),
        Access.valueOf(row.getString(2)),
        row.getInt(3),
        Instants.of(row.getLong(4)));
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }

  @Override
  public void settle(List<Settled> outcomes) throws IOException {
    record.write(
        "note what came of asking sources",
        db -> {
          for (var outcome : outcomes) {
            settle(db, outcome);
          }
          return outcomes.size();
        });
  }

  private static void settle(Db db, Settled outcome) throws SQLException {
    var number = outcome.id().value();
    if (!SubscriptionWriting.health(db, number, outcome.health())) {
      return;
    }
    for (var item : outcome.items()) {
      db.execute(
          """
          INSERT OR REPLACE INTO subscription_item
            (subscription, item, content, access, tries, looked)
          VALUES (?, ?, ?, ?, ?, ?)\
          """,
          number,
          hash(item.key()),
          HexFormat.of().parseHex(item.content()),
          item.access().name(),
          item.tries(),
          Instants.nanos(item.looked()));
    }
    for (var story : outcome.stories()) {
      db.execute(
          """
          INSERT INTO provenance (story, subscription, access, why, licence, authors, since)
          SELECT number, ?, ?, ?, ?, ?, ? FROM story WHERE id = ? AND forgotten = 0
          ON CONFLICT (story, subscription) DO UPDATE SET access = excluded.access,
            why = excluded.why, licence = excluded.licence, authors = excluded.authors\
          """,
          number,
          story.access().name(),
          story.why().orElse(null),
          story.licence().orElse(null),
          String.join(SEPARATOR, story.authors()),
          Instants.nanos(story.since()),
          story.story().value());
    }
  }

  @Override
  public List<Given> given(StoryId story) throws IOException {
    return record.read(
        "look up the sources of a story",
        db ->
            db.list(
                row -> new Given(SubscriptionRows.source(db, row), provenance(story, row)),
                """
                SELECT s.*, p.access AS had, p.why AS why, p.licence AS terms,
                       p.authors AS authors, p.since AS since
                FROM provenance AS p JOIN subscription AS s ON s.number = p.subscription
                WHERE p.story = (SELECT number FROM story WHERE id = ?)
                ORDER BY p.since, s.number\
                """,
                story.value()));
  }

  private static Provenance provenance(StoryId story, ResultSet row) throws SQLException {
    var authors = row.getString("authors");
    return new Provenance(
        story,
        new SourceId(row.getLong("number")),
        Access.valueOf(row.getString("had")),
        Optional.ofNullable(row.getString("why")),
        Optional.ofNullable(row.getString("terms")),
        authors.isEmpty() ? List.of() : Arrays.asList(authors.split(SEPARATOR)),
        Instants.of(row.getLong("since")));
  }
}
