package attache.store.embedded;

import attache.source.HubOffer;
import attache.source.SourceId;
import attache.source.hub.HubShelf;
import attache.source.hub.HubSubscription;
import java.io.IOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shelf of hubs in the record's SQLite file.
public final class SqliteHubShelf implements HubShelf {
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final SqliteRecord record;

  public SqliteHubShelf(SqliteRecord record) {
    this.record = record;
  }

  private int write(String doing, String sql, @Nullable Object... values) throws IOException {
    return record.write(doing, db -> db.execute(sql, values));
  }

  @Override
  public void learn(SourceId source, HubOffer offer) throws IOException {
    var hub = offer.complete() ? offer.hub().map(URI::toString).orElse(null) : null;
    var topic = hub == null ? null : offer.topic().map(URI::toString).orElse(null);
    write(
        "keep the hub of a source",
        """
        UPDATE subscription SET hub = ?, topic = ?
        WHERE number = ? AND (hub IS NOT ? OR topic IS NOT ?)\
        """,
        hub,
        topic,
        source.value(),
        hub,
        topic);
  }

  @Override
  public List<Offered> offered() throws IOException {
    return record.read(
        "list hubs",
        db ->
            db.list(
                row ->
                    new Offered(
                        new SourceId(row.getLong(1)),
                        URI.create(row.getString(2)),
                        URI.create(row.getString(3)),
                        row.getBoolean(4)),
                """
                SELECT number, hub, topic, private FROM subscription
                WHERE hub IS NOT NULL AND topic IS NOT NULL AND kind = 'FEED'
                  AND removed IS NULL AND paused = 0 AND stopped = 0
                ORDER BY number\
                """));
  }

  @Override
  public List<HubSubscription> pacts() throws IOException {
    return record.read("list pacts with hubs", HubRows::all);
  }

  @Override
  public Optional<HubSubscription> pact(String path) throws IOException {
    return record.read("look up a pact with a hub", db -> HubRows.ofPath(db, path));
  }

  @Override
  public void begin(Offered offered, URI base, String path, String secret, Instant now)
      throws IOException {
    record.write(
        "make a pact with a hub",
        db -> {
          var number = offered.source().value();
          db.execute(
              """
              UPDATE hub_pact SET leaving = 1, next = ?, times = 0
              WHERE subscription = ? AND leaving = 0\
              """,
              Instants.nanos(now),
              number);
          return db.execute(
              """
              INSERT INTO hub_pact (subscription, hub, topic, base, path, secret, leaving, denied,
                next, times, told, ignored)
              VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, 0, 0, 0)\
              """,
              number,
              offered.hub().toString(),
              offered.topic().toString(),
              base.toString(),
              path,
              secret,
              Instants.nanos(now));
        });
  }

  @Override
  public void leave(long pact, Instant now) throws IOException {
    write(
        "leave a hub",
        "UPDATE hub_pact SET leaving = 1, next = ?, times = 0 WHERE number = ? AND leaving = 0",
        Instants.nanos(now),
        pact);
  }

  @Override
  public void drop(long pact) throws IOException {
    record.write(
        "end a pact with a hub",
        db -> {
          db.execute("DELETE FROM hub_told WHERE pact = ?", pact);
          return db.execute("DELETE FROM hub_pact WHERE number = ?", pact);
        });
  }

  @Override
  public void asked(long pact, Instant now, Instant next) throws IOException {
    write(
        "note that a hub is asked",
        """
        UPDATE hub_pact SET asked = ?, next = ?, times = times + 1, denied = 0, why = NULL
        WHERE number = ?\
        """,
        Instants.nanos(now),
        Instants.nanos(next),
        pact);
  }

  @Override
  public void refused(long pact, String why) throws IOException {
    write(
        "note that a hub refused",
        "UPDATE hub_pact SET why = ? WHERE number = ? AND times > 0",
        why,
        pact);
  }

  @Override
  public void confirmed(long pact, Instant until, Instant next) throws IOException {
    write(
        "note that a hub confirmed",
        """
        UPDATE hub_pact SET until = ?, next = ?, times = 0, denied = 0, why = NULL
        WHERE number = ? AND leaving = 0\
        """,
        Instants.nanos(until),
        Instants.nanos(next),
        pact);
  }

  @Override
  public void denied(long pact, String why, Instant next) throws IOException {
    write(
        "note that a hub denied",
        """
        UPDATE hub_pact SET until = NULL, denied = 1, why = ?, next = ?
        WHERE number = ? AND leaving = 0\
        """,
        why,
        Instants.nanos(next),
        pact);
  }

  @Override
  public void ignored(long pact) throws IOException {
    write(
        "count what a hub told",
        "UPDATE hub_pact SET ignored = ignored + 1 WHERE number = ?",
        pact);
  }

  @Override
  public boolean keep(
      long pact, byte[] digest, Optional<String> contentType, byte[] content, Instant now)
      throws IOException {
    return record.write(
        "keep what a hub told",
        db -> {
          var kept =
              db.execute(
                  """
                  INSERT OR IGNORE INTO hub_told (pact, digest, came, content_type, content)
                  SELECT number, ?, ?, ?, ? FROM hub_pact WHERE number = ?\
                  """,
                  digest,
                  Instants.nanos(now),
                  contentType.orElse(null),
                  content,
                  pact);
          if (kept == 1) {
            db.execute("UPDATE hub_pact SET told = told + 1 WHERE number = ?", pact);
          }
          return kept == 1;
        });
  }

  @Override
  public Optional<Distribution> next() throws IOException {
    return record.read(
        "look for what hubs told",
        db ->
            db.first(
                SqliteHubShelf::told,
                """
                SELECT t.number, t.pact, p.subscription, t.content_type, t.content
                FROM hub_told AS t JOIN hub_pact AS p ON p.number = t.pact
                WHERE t.content IS NOT NULL ORDER BY t.number LIMIT 1\
                """));
  }

  private static Distribution told(ResultSet row) throws SQLException {
    return new Distribution(
        row.getLong(1),
        row.getLong(2),
        new SourceId(row.getLong(3)),
        Optional.ofNullable(row.getString(4)),
        row.getBytes(5));
  }

  @Override
  public Waiting waiting() throws IOException {
    return record.read(
        "count what hubs told",
        db ->
            db.first(
                    row -> new Waiting(row.getInt(1), row.getLong(2)),
                    """
                    SELECT count(*), COALESCE(sum(length(content)), 0) FROM hub_told
                    WHERE content IS NOT NULL\
                    """)
                .orElseThrow());
  }

  @Override
  public int waiting(long pact) throws IOException {
    return record.read(
        "count what a hub told",
        db ->
            (int)
                // By what waits, not by all that the pact was told in a month.
                db.number(
                    "SELECT count(*) FROM hub_told WHERE content IS NOT NULL AND +pact = ?", pact));
  }

  @Override
  public void read(long told, Instant now) throws IOException {
    record.write(
        "note what was read of a hub",
        db -> {
          db.execute("UPDATE hub_told SET content = NULL WHERE number = ?", told);
          return db.execute(
              "DELETE FROM hub_told WHERE content IS NULL AND came < ?",
              Instants.nanos(now.minus(REMEMBERED)));
        });
  }

  @Override
  public void heard(Instant until) throws IOException {
    write(
        "note that hubs are listened to",
        "UPDATE hub_listener SET until = ?",
        Instants.nanos(until));
  }

  @Override
  public void putOff(SourceId source, Instant next) throws IOException {
    write(
        "have a source asked later",
        "UPDATE subscription SET usual_next = next, next = ? WHERE number = ? AND next < ?",
        Instants.nanos(next),
        source.value(),
        Instants.nanos(next));
  }

  @Override
  public void bringBack(Instant now) throws IOException {
    write(
        "have sources asked again",
        """
        UPDATE subscription SET next = MIN(next, usual_next), usual_next = NULL
        WHERE usual_next IS NOT NULL AND usual_next > COALESCE(tried, 0)
          AND NOT EXISTS (
            SELECT 1 FROM hub_pact AS p JOIN hub_listener AS l
            WHERE p.subscription = subscription.number AND p.leaving = 0 AND p.until > ?
              AND l.until > ?)\
        """,
        Instants.nanos(now),
        Instants.nanos(now));
  }
}
