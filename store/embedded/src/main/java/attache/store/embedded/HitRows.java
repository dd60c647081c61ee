package attache.store.embedded;

import attache.ledger.ClaimId;
import attache.story.RevisionId;
import attache.story.Span;
import attache.story.StoryId;
import attache.watch.Alert;
import attache.watch.Reason;
import attache.watch.Signal;
import attache.watch.WatchHit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// Reads and writes what watches and lenses found.
final class HitRows {
  private static final String HITS =
      """
      SELECT h.number, w.id, s.id, h.revision, h.at, h.substance, h.known, h.weight,
             (SELECT id FROM alert WHERE number = h.alert)
      FROM watch_hit AS h JOIN watch AS w ON w.number = h.watch JOIN story AS s ON s.number = h.story
      WHERE w.id = ?\
      """;

  private HitRows() {}

  /// What a watch removed or a story forgotten meanwhile gave is not kept.
  static void keep(Db db, WatchHit hit) throws SQLException {
    var number =
        db.first(
            row -> row.getLong(1),
            """
            INSERT INTO watch_hit (watch, story, revision, at, substance, known, weight)
            SELECT w.number, s.number, ?, ?, ?, ?, ? FROM watch AS w, story AS s
            WHERE w.id = ? AND s.id = ? AND s.forgotten = 0
            ON CONFLICT DO NOTHING RETURNING number\
            """,
            hit.revision().value(),
            Instants.nanos(hit.at()),
            Values.joined(hit.substance()),
            Values.joined(hit.known()),
            hit.weight().map(Enum::name).orElse(null),
            hit.watch(),
            hit.story().value());
    if (number.isPresent()) {
      for (var i = 0; i < hit.reasons().size(); i++) {
        keep(db, number.get(), i, hit.reasons().get(i));
      }
    }
  }

  private static void keep(Db db, long hit, int ordinal, Reason reason) throws SQLException {
    db.execute(
        """
        INSERT INTO watch_reason (hit, ordinal, kind, what, sentence, char_start, char_end, claim,
          strength)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        hit,
        ordinal,
        reason.kind().name(),
        reason.what(),
        reason.sentence(),
        reason.span().start(),
        reason.span().end(),
        reason.claim().map(ClaimId::value).orElse(null),
        reason.strength());
  }

  static List<WatchHit> newest(Db db, String watch, int limit) throws SQLException {
    return db.list(
        row -> hit(db, row),
        HITS + " ORDER BY h.at DESC, s.id, h.number DESC LIMIT ?",
        watch,
        limit);
  }

  static List<WatchHit> of(Db db, String watch, StoryId story) throws SQLException {
    return db.list(
        row -> hit(db, row), HITS + " AND s.id = ? ORDER BY h.number", watch, story.value());
  }

  static List<WatchHit> unweighed(Db db, String watch) throws SQLException {
    return db.list(
        row -> hit(db, row), HITS + " AND h.weight IS NULL ORDER BY h.at, h.number", watch);
  }

  static List<WatchHit> told(Db db, String watch, long alert) throws SQLException {
    return db.list(row -> hit(db, row), HITS + " AND h.alert = ? ORDER BY h.number", watch, alert);
  }

  private static WatchHit hit(Db db, ResultSet result) throws SQLException {
    var row = new Columns(result);
    var number = row.number();
    return new WatchHit(
        row.text(),
        new StoryId(row.text()),
        new RevisionId(row.text()),
        Instants.of(row.number()),
        reasons(db, number),
        Set.copyOf(row.texts()),
        Set.copyOf(row.texts()),
        row.maybe().map(WatchHit.Weight::valueOf),
        row.maybe());
  }

  private static List<Reason> reasons(Db db, long hit) throws SQLException {
    return db.list(
        HitRows::reason,
        """
        SELECT kind, what, sentence, char_start, char_end, claim, strength
        FROM watch_reason WHERE hit = ? ORDER BY ordinal\
        """,
        hit);
  }

  private static Reason reason(ResultSet result) throws SQLException {
    var row = new Columns(result);
    return new Reason(
        row.one(Reason.Kind.class),
        row.text(),
        row.whole(),
        new Span(row.whole(), row.whole()),
        row.maybe().map(ClaimId::new),
        row.whole());
  }

  /// False if it was weighed meanwhile, or is gone.
  static boolean weigh(Db db, WatchHit hit) throws SQLException {
    return db.execute(
            """
            UPDATE watch_hit SET weight = ?
            WHERE watch = (SELECT number FROM watch WHERE id = ?)
              AND story = (SELECT number FROM story WHERE id = ?) AND revision = ?
              AND weight IS NULL\
            """,
            hit.weight().orElseThrow().name(),
            hit.watch(),
            hit.story().value(),
            hit.revision().value())
        == 1;
  }

  static void tell(Db db, String watch, Alert.Item item, long alert) throws SQLException {
    db.execute(
        """
        UPDATE watch_hit SET alert = ?
        WHERE watch = (SELECT number FROM watch WHERE id = ?)
          AND story = (SELECT number FROM story WHERE id = ?) AND revision = ?\
        """,
        alert,
        watch,
        item.story().value(),
        item.revision().value());
  }

  static void keep(Db db, Signal signal) throws SQLException {
    db.execute(
        """
        INSERT INTO lens_signal (lens, scenario, story, revision, sentence, char_start, char_end,
          strength, at)
        SELECT l.number, ?, s.number, ?, ?, ?, ?, ?, ? FROM lens AS l, story AS s
        WHERE l.id = ? AND s.id = ? AND s.forgotten = 0
        ON CONFLICT DO UPDATE SET revision = excluded.revision, sentence = excluded.sentence,
          char_start = excluded.char_start, char_end = excluded.char_end,
          strength = excluded.strength, at = excluded.at
        WHERE lens_signal.revision <> excluded.revision\
        """,
        signal.scenario(),
        signal.revision().value(),
        signal.sentence(),
        signal.span().start(),
        signal.span().end(),
        signal.strength(),
        Instants.nanos(signal.at()),
        signal.lens(),
        signal.story().value());
  }

  static List<Signal> signals(Db db, String lens, int limit) throws SQLException {
    return db.list(
        HitRows::signal,
        """
        SELECT l.id, g.scenario, s.id, g.revision, g.sentence, g.char_start, g.char_end, g.strength,
               g.at
        FROM lens_signal AS g JOIN lens AS l ON l.number = g.lens
        JOIN story AS s ON s.number = g.story
        WHERE l.id = ? ORDER BY g.at DESC, g.strength DESC, s.id, g.scenario LIMIT ?\
        """,
        lens,
        limit);
  }

  private static Signal signal(ResultSet result) throws SQLException {
    var row = new Columns(result);
    return new Signal(
        row.text(),
        row.whole(),
        new StoryId(row.text()),
        new RevisionId(row.text()),
        row.whole(),
        new Span(row.whole(), row.whole()),
        row.whole(),
        Instants.of(row.number()));
  }

  static void withdrawn(Db db, StoryId story) throws SQLException {
    db.execute(
        """
        DELETE FROM watch_hit WHERE weight IS NULL
          AND story = (SELECT number FROM story WHERE id = ?)\
        """,
        story.value());
  }

  static void forget(Db db, StoryId story) throws SQLException {
    var id = story.value();
    db.execute("DELETE FROM watch_hit WHERE story = (SELECT number FROM story WHERE id = ?)", id);
    db.execute("DELETE FROM lens_signal WHERE story = (SELECT number FROM story WHERE id = ?)", id);
    db.execute(
        """
        DELETE FROM watch_answer
        WHERE watch IN (SELECT watch FROM watch_answer_story WHERE story = ?)\
        """,
        id);
  }
}
