package attache.store.embedded;

import attache.story.StoryId;
import attache.watch.Alert;
import attache.watch.Channels;
import attache.watch.Dispatch;
import attache.watch.Lens;
import attache.watch.Signal;
import attache.watch.Watch;
import attache.watch.WatchHit;
import attache.watch.WatchList;
import attache.watch.WatchedAnswer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Watches, lenses and what they found in the record's SQLite file.
public final class SqliteWatchList implements WatchList {
  private static final int MOST = 1000;
  private static final String READING_WATCHES = "read the watches";

  private final SqliteRecord record;

  public SqliteWatchList(SqliteRecord record) {
    this.record = record;
  }

  /// Work that gives nothing back.
  private interface Change {
    void on(Db db) throws SQLException;
  }

  private void write(String doing, Change change) throws IOException {
    record.write(
        doing,
        db -> {
          change.on(db);
          return true;
        });
  }

  private static int checked(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1..1000, got " + limit);
    }
    return limit;
  }

  @Override
  public List<Watch> watches(String owner) throws IOException {
    return record.read(READING_WATCHES, db -> WatchRows.all(db, owner));
  }

  @Override
  public List<Watch> watches() throws IOException {
    return record.read(READING_WATCHES, WatchRows::all);
  }

  @Override
  public void add(Watch watch, Instant now) throws IOException {
    write("keep a watch", db -> WatchRows.add(db, watch, now));
  }

  @Override
  public boolean pause(String watch, boolean paused, Instant now) throws IOException {
    return record.write("pause a watch", db -> WatchRows.pause(db, watch, paused, now));
  }

  @Override
  public boolean remove(String watch, Instant now) throws IOException {
    return record.write("remove a watch", db -> WatchRows.remove(db, false, watch, now));
  }

  @Override
  public List<Lens> lenses(String owner) throws IOException {
    return record.read("read the lenses", db -> WatchRows.lenses(db, owner));
  }

  @Override
  public List<Lens> lenses() throws IOException {
    return record.read("read the lenses", WatchRows::lenses);
  }

  @Override
  public void add(Lens lens, Instant now) throws IOException {
    write("keep a lens", db -> WatchRows.add(db, lens, now));
  }

  @Override
  public boolean removeLens(String lens, Instant now) throws IOException {
    return record.write("remove a lens", db -> WatchRows.remove(db, true, lens, now));
  }

  @Override
  public Optional<Act> undo(String owner, Instant now) throws IOException {
    return record.write("take an act back", db -> WatchRows.undo(db, owner, now));
  }

  @Override
  public void purge(Instant before) throws IOException {
    var moment = Instants.nanos(before);
    var gone =
        record.read(
            "look for what was removed",
            db ->
                db.number(
                    """
                    SELECT (SELECT count(*) FROM watch WHERE removed < ?)
                         + (SELECT count(*) FROM lens WHERE removed < ?)\
                    """,
                    moment,
                    moment));
    if (gone > 0) {
      write("drop what was removed", db -> WatchRows.purge(db, before));
    }
  }

  @Override
  public long position(Reading reading) throws IOException {
    return record.read("look how far watching is", db -> position(db, reading));
  }

  private static long position(Db db, Reading reading) throws SQLException {
    return db.first(
            row -> row.getLong(1),
            "SELECT position FROM watch_state WHERE reading = ?",
            reading.name())
        .orElse(0L);
  }

  @Override
  public boolean record(
      Reading reading,
      long from,
      long to,
      List<WatchHit> hits,
      List<Signal> signals,
      Collection<String> questions,
      Instant now)
      throws IOException {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "positions must satisfy 0 <= from <= to, got %d and %d".formatted(from, to));
    }
    return record.write(
        "keep what watches found",
        db -> {
          if (position(db, reading) != from) {
            return false;
          }
          keep(db, hits, signals);
          for (var question : questions) {
            db.execute(
                "INSERT INTO question_due (id, since) VALUES (?, ?) ON CONFLICT DO NOTHING",
                question,
                Instants.nanos(now));
          }
          db.execute(
              "INSERT OR REPLACE INTO watch_state (reading, position) VALUES (?, ?)",
              reading.name(),
              to);
          return true;
        });
  }

  private static void keep(Db db, List<WatchHit> hits, List<Signal> signals) throws SQLException {
    for (var hit : hits) {
      HitRows.keep(db, hit);
    }
    for (var signal : signals) {
      HitRows.keep(db, signal);
    }
  }

  @Override
  public void keep(List<WatchHit> hits, List<Signal> signals) throws IOException {
    if (!hits.isEmpty() || !signals.isEmpty()) {
      write("keep what was found", db -> keep(db, hits, signals));
    }
  }

  @Override
  public void withdrawn(StoryId story) throws IOException {
    write("drop what a withdrawn story gave", db -> HitRows.withdrawn(db, story));
  }

  @Override
  public void forget(StoryId story) throws IOException {
    write("forget what a story gave", db -> HitRows.forget(db, story));
  }

  @Override
  public List<String> due(int limit) throws IOException {
    return record.read(
        "look which questions are due",
        db ->
            db.list(
                row -> row.getString(1),
                "SELECT id FROM question_due ORDER BY since, id LIMIT ?",
                checked(limit)));
  }

  @Override
  public void asked(String id) throws IOException {
    write(
        "note that a question was asked",
        db -> db.execute("DELETE FROM question_due WHERE id = ?", id));
  }

  @Override
  public Optional<WatchedAnswer> answer(String watch) throws IOException {
    return record.read(
        "read a watched answer",
        db ->
            db.first(
                row ->
                    new WatchedAnswer(
                        watch,
                        Instants.of(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        stories(db, row.getLong(1))),
                """
                SELECT a.watch, a.at, a.outcome, a.text
                FROM watch_answer AS a JOIN watch AS w ON w.number = a.watch WHERE w.id = ?\
                """,
                watch));
  }

  private static List<StoryId> stories(Db db, long watch) throws SQLException {
    return db.list(
        row -> new StoryId(row.getString(1)),
        "SELECT story FROM watch_answer_story WHERE watch = ? ORDER BY ordinal",
        watch);
  }

  @Override
  public void answered(WatchedAnswer answer) throws IOException {
    write(
        "keep a watched answer",
        db -> {
          db.execute(
              "DELETE FROM watch_answer WHERE watch = (SELECT number FROM watch WHERE id = ?)",
              answer.watch());
          var number =
              db.number(
                  """
                  INSERT INTO watch_answer (watch, at, outcome, text)
                  VALUES ((SELECT number FROM watch WHERE id = ?), ?, ?, ?) RETURNING watch\
                  """,
                  answer.watch(),
                  Instants.nanos(answer.at()),
                  answer.outcome(),
                  answer.text());
          for (var i = 0; i < answer.stories().size(); i++) {
            db.execute(
                "INSERT INTO watch_answer_story (watch, ordinal, story) VALUES (?, ?, ?)",
                number,
                i,
                answer.stories().get(i).value());
          }
        });
  }

  @Override
  public List<WatchHit> hits(String watch, int limit) throws IOException {
    return record.read("read hits", db -> HitRows.newest(db, watch, checked(limit)));
  }

  @Override
  public List<WatchHit> hits(String watch, Collection<StoryId> stories) throws IOException {
    return record.read(
        "read hits",
        db -> {
          var hits = new ArrayList<WatchHit>();
          for (var story : stories) {
            hits.addAll(HitRows.of(db, watch, story));
          }
          return hits;
        });
  }

  @Override
  public List<WatchHit> unweighed(String watch) throws IOException {
    return record.read("read hits", db -> HitRows.unweighed(db, watch));
  }

  @Override
  public List<Signal> signals(String lens, int limit) throws IOException {
    return record.read("read signals", db -> HitRows.signals(db, lens, checked(limit)));
  }

  /// A hit was weighed by another process meanwhile.
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public boolean tell(
      List<WatchHit> weighed, Optional<Alert> alert, List<Channels.Channel> channels)
      throws IOException {
    try {
      write(
          "keep an alert",
          db -> {
            for (var hit : weighed) {
              if (!HitRows.weigh(db, hit)) {
                throw new Overtaken();
              }
            }
            if (alert.isPresent()) {
              var number = AlertRows.add(db, alert.get(), channels);
              for (var item : alert.get().items()) {
                HitRows.tell(db, alert.get().watch(), item, number);
              }
            }
          });
      return true;
    } catch (Overtaken e) {
      return false;
    }
  }

  @Override
  public List<Alert> alerts(String watch, int limit) throws IOException {
    return record.read("read alerts", db -> AlertRows.newest(db, watch, checked(limit)));
  }

  @Override
  public List<Alert> unseen(String owner) throws IOException {
    return record.read("read alerts", db -> AlertRows.unseen(db, owner));
  }

  @Override
  public void seen(Collection<String> alerts, Instant now) throws IOException {
    if (alerts.isEmpty()) {
      return;
    }
    write(
        "note that alerts were seen",
        db -> {
          for (var alert : alerts) {
            AlertRows.seen(db, alert, now);
          }
        });
  }

  @Override
  public List<Dispatch> due(Instant now, int limit) throws IOException {
    return record.read("look what is to be sent", db -> AlertRows.due(db, now, checked(limit)));
  }

  @Override
  public boolean take(Dispatch dispatch, Instant now, Instant until) throws IOException {
    return record.write("take a letter in hand", db -> AlertRows.take(db, dispatch, now, until));
  }

  @Override
  public void note(Dispatch dispatch) throws IOException {
    write("note what came of a letter", db -> AlertRows.note(db, dispatch));
  }

  @Override
  public List<Dispatch> dispatches(String watch, int limit) throws IOException {
    return record.read(
        "read what was sent", db -> AlertRows.newestDispatches(db, watch, checked(limit)));
  }

  @Override
  public Optional<Alert> alert(String id) throws IOException {
    return record.read("read an alert", db -> AlertRows.one(db, id));
  }

  @Override
  public Optional<Instant> lastLook(String owner) throws IOException {
    return record.read(
        "read the last look",
        db ->
            db.first(
                row -> Instants.of(row.getLong(1)), "SELECT at FROM look WHERE owner = ?", owner));
  }

  @Override
  public void looked(String owner, Instant now) throws IOException {
    write(
        "note a look",
        db ->
            db.execute(
                "INSERT OR REPLACE INTO look (owner, at) VALUES (?, ?)",
                owner,
                Instants.nanos(now)));
  }
}
