package attache.store.embedded;

import attache.ledger.Measure;
import attache.ledger.Stage;
import attache.watch.Amount;
import attache.watch.Channels;
import attache.watch.Criteria;
import attache.watch.Lens;
import attache.watch.Watch;
import attache.watch.WatchList;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads and writes watches and lenses, and what owners did to them.
final class WatchRows {
  private static final String WATCHES =
      """
      SELECT id, owner, name, terms, actors, stages, types, amount, currency, new_on, question,
             mail, webhooks, at_most_every, since, paused
      FROM watch WHERE removed IS NULL\
      """;

  private WatchRows() {}

  static List<Watch> all(Db db) throws SQLException {
    return db.list(WatchRows::watch, WATCHES + " ORDER BY owner, name COLLATE NOCASE, id");
  }

  static List<Watch> all(Db db, String owner) throws SQLException {
    return db.list(
        WatchRows::watch, WATCHES + " AND owner = ? ORDER BY name COLLATE NOCASE, id", owner);
  }

  private static Watch watch(ResultSet result) throws SQLException {
    var row = new Columns(result);
    return new Watch(
        row.text(), row.text(), row.text(), criteria(row), channels(row), instant(row), row.yes());
  }

  private static Criteria criteria(Columns row) throws SQLException {
    var terms = row.texts();
    var actors = row.texts();
    var stages = row.some(Stage.class);
    var types = row.some(Measure.Type.class);
    var amount = row.decimal();
    var currency = row.maybe();
    return new Criteria(
        terms,
        actors,
        stages,
        types,
        amount.map(value -> new Amount(value, currency.orElseThrow())),
        row.maybe(),
        row.maybe());
  }

  private static Channels channels(Columns row) throws SQLException {
    return new Channels(
        row.texts(),
        row.texts().stream().map(URI::create).toList(),
        Duration.ofSeconds(row.number()));
  }

  private static Instant instant(Columns row) throws SQLException {
    return Instants.of(row.number());
  }

  static void add(Db db, Watch watch, Instant now) throws SQLException {
    requireFree("watch", all(db, watch.owner()).stream().map(Watch::name).toList(), watch.name());
    var criteria = watch.criteria();
    var channels = watch.channels();
    db.execute(
        """
        INSERT INTO watch (id, owner, name, terms, actors, stages, types, amount, currency, new_on,
          question, mail, webhooks, at_most_every, since, paused)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        new Values()
            .put(watch.id())
            .put(watch.owner())
            .put(watch.name())
            .texts(criteria.terms())
            .texts(criteria.actors())
            .names(criteria.stages())
            .names(criteria.types())
            .put(criteria.over().map(it -> it.value().toPlainString()))
            .put(criteria.over().map(Amount::currency))
            .put(criteria.newOn())
            .put(criteria.question())
            .texts(channels.mail())
            .texts(channels.webhooks().stream().map(URI::toString).toList())
            .put(channels.atMostEvery().toSeconds())
            .put(Instants.nanos(watch.since()))
            .put(watch.paused())
            .array());
    did(db, watch.owner(), WatchList.Act.Kind.ADD, false, watch.id(), now);
  }

  static List<Lens> lenses(Db db) throws SQLException {
    return db.list(
        row -> lens(db, row),
        """
        SELECT number, id, owner, name, since FROM lens
        WHERE removed IS NULL ORDER BY owner, name COLLATE NOCASE, id\
        """);
  }

  static List<Lens> lenses(Db db, String owner) throws SQLException {
    return lenses(db).stream().filter(lens -> lens.owner().equals(owner)).toList();
  }

  private static Lens lens(Db db, ResultSet row) throws SQLException {
    var scenarios =
        db.list(
            scenario -> scenario.getString(1),
            "SELECT words FROM lens_scenario WHERE lens = ? ORDER BY ordinal",
            row.getLong(1));
    return new Lens(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        scenarios,
        Instants.of(row.getLong(5)));
  }

  static void add(Db db, Lens lens, Instant now) throws SQLException {
    requireFree("lens", lenses(db, lens.owner()).stream().map(Lens::name).toList(), lens.name());
    var number =
        db.number(
            "INSERT INTO lens (id, owner, name, since) VALUES (?, ?, ?, ?) RETURNING number",
            lens.id(),
            lens.owner(),
            lens.name(),
            Instants.nanos(lens.since()));
    for (var i = 0; i < lens.scenarios().size(); i++) {
      db.execute(
          "INSERT INTO lens_scenario (lens, ordinal, words) VALUES (?, ?, ?)",
          number,
          i,
          lens.scenarios().get(i));
    }
    did(db, lens.owner(), WatchList.Act.Kind.ADD, true, lens.id(), now);
  }

  private static void requireFree(String what, List<String> names, String name) {
    if (names.stream().anyMatch(name::equalsIgnoreCase)) {
      throw new IllegalArgumentException(
          "there is a %s \"%s\" already: give another name, or remove it first"
              .formatted(what, name));
    }
  }

  static boolean pause(Db db, String watch, boolean paused, Instant now) throws SQLException {
    var kind = paused ? WatchList.Act.Kind.PAUSE : WatchList.Act.Kind.RESUME;
    return setPaused(db, watch, paused, now)
        && did(db, owner(db, false, watch), kind, false, watch, now);
  }

  /// What arrives while a watch is paused is not looked at when it goes on.
  private static boolean setPaused(Db db, String watch, boolean paused, Instant now)
      throws SQLException {
    return db.execute(
            """
            UPDATE watch SET paused = ?, since = max(since, ?)
            WHERE id = ? AND removed IS NULL AND paused <> ?\
            """,
            paused ? 1 : 0,
            paused ? 0L : Instants.nanos(now),
            watch,
            paused ? 1 : 0)
        == 1;
  }

  static boolean remove(Db db, boolean lens, String id, Instant now) throws SQLException {
    return setRemoved(db, lens, id, Optional.of(now))
        && did(db, owner(db, lens, id), WatchList.Act.Kind.REMOVE, lens, id, now);
  }

  private static boolean setRemoved(Db db, boolean lens, String id, Optional<Instant> now)
      throws SQLException {
    var sql =
        lens
            ? "UPDATE lens SET removed = ? WHERE id = ? AND (removed IS NULL) = ?"
            : "UPDATE watch SET removed = ? WHERE id = ? AND (removed IS NULL) = ?";
    return db.execute(sql, now.map(Instants::nanos).orElse(null), id, now.isPresent() ? 1 : 0) == 1;
  }

  private static String owner(Db db, boolean lens, String id) throws SQLException {
    var sql = lens ? "SELECT owner FROM lens WHERE id = ?" : "SELECT owner FROM watch WHERE id = ?";
    return db.first(row -> row.getString(1), sql, id).orElseThrow();
  }

  private static boolean did(
      Db db, String owner, WatchList.Act.Kind kind, boolean lens, String of, Instant now)
      throws SQLException {
    return db.execute(
            "INSERT INTO watch_act (owner, kind, lens, of, at) VALUES (?, ?, ?, ?, ?)",
            owner,
            kind.name(),
            lens ? 1 : 0,
            of,
            Instants.nanos(now))
        == 1;
  }

  private record Done(long number, WatchList.Act.Kind kind, boolean lens, String of) {}

  static Optional<WatchList.Act> undo(Db db, String owner, Instant now) throws SQLException {
    var newest =
        db.first(
            row ->
                new Done(
                    row.getLong(1),
                    WatchList.Act.Kind.valueOf(row.getString(2)),
                    row.getInt(3) != 0,
                    row.getString(4)),
            """
            SELECT number, kind, lens, of FROM watch_act
            WHERE owner = ? AND undone IS NULL ORDER BY number DESC LIMIT 1\
            """,
            owner);
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    var done = newest.get();
    var name = name(db, done);
    switch (done.kind()) {
      case ADD -> setRemoved(db, done.lens(), done.of(), Optional.of(now));
      case REMOVE -> {
        var taken = done.lens() ? lensNames(db, owner) : watchNames(db, owner);
        requireFree(done.lens() ? "lens" : "watch", taken, name);
        setRemoved(db, done.lens(), done.of(), Optional.empty());
      }
      case PAUSE -> setPaused(db, done.of(), false, now);
      case RESUME -> setPaused(db, done.of(), true, now);
    }
    db.execute(
        "UPDATE watch_act SET undone = ? WHERE number = ?", Instants.nanos(now), done.number());
    return Optional.of(new WatchList.Act(done.kind(), done.lens(), name));
  }

  private static String name(Db db, Done done) throws SQLException {
    var sql =
        done.lens() ? "SELECT name FROM lens WHERE id = ?" : "SELECT name FROM watch WHERE id = ?";
    return db.first(row -> row.getString(1), sql, done.of()).orElseThrow();
  }

  private static List<String> watchNames(Db db, String owner) throws SQLException {
    return all(db, owner).stream().map(Watch::name).toList();
  }

  private static List<String> lensNames(Db db, String owner) throws SQLException {
    return lenses(db, owner).stream().map(Lens::name).toList();
  }

  static void purge(Db db, Instant before) throws SQLException {
    var moment = Instants.nanos(before);
    db.execute(
        """
        DELETE FROM watch_act WHERE of IN (SELECT id FROM watch WHERE removed < ?)
          OR of IN (SELECT id FROM lens WHERE removed < ?)\
        """,
        moment,
        moment);
    db.execute("DELETE FROM watch WHERE removed < ?", moment);
    db.execute("DELETE FROM lens WHERE removed < ?", moment);
  }
}
