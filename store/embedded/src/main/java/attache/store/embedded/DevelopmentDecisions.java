package attache.store.embedded;

import attache.development.Decision;
import attache.development.DevelopmentId;
import attache.story.StoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Carries out what people decide about developments and keeps it, in one transaction.
final class DevelopmentDecisions {
  private static final String OWNER = "local";

  private final Db db;

  DevelopmentDecisions(Db db) {
    this.db = db;
  }

  Decision split(
      DevelopmentId from, Set<StoryId> stories, String note, String by, Instant now, Ulid ulid)
      throws SQLException {
    var source = resolved(from);
    var all = new HashSet<>(members(source));
    var moved = new LinkedHashSet<Long>();
    for (var story : stories) {
      var number = StoryRows.number(db, story).filter(all::contains);
      moved.addAll(
          copies(
              number.orElseThrow(() ->
                  new IllegalArgumentException(
                      "story %s is not of development %s".formatted(story.value(), from.value()))),
              source));
    }
    if (moved.isEmpty() || moved.containsAll(all)) {
      throw new IllegalArgumentException(
          "some of the stories of development %s were wanted, and not all, reprints counted: got %d of %d"
              .formatted(from.value(), moved.size(), all.size()));
    }
    var other = DevelopmentRows.number(db, SqliteBoard.begin(db, ulid, now)).orElseThrow();
    for (var story : moved) {
      move(story, other);
    }
    touch(source, now);
    return keep(Decision.Kind.SPLIT, source, other, moved, note, by, now);
  }

  Decision merge(DevelopmentId one, DevelopmentId other, String note, String by, Instant now)
      throws SQLException {
    var first = resolved(one);
    var second = resolved(other);
    if (first == second) {
      throw new IllegalArgumentException(
          "two developments were wanted, got one: " + DevelopmentRows.id(db, first).value());
    }
    // Numbers are given in the order in which they are begun.
    var stays = Math.min(first, second);
    var goes = Math.max(first, second);
    var moved = members(goes);
    db.execute("UPDATE development_story SET pinned = 1 WHERE development IN (?, ?)", stays, goes);
    SqliteBoard.join(db, stays, goes, now);
    return keep(Decision.Kind.MERGE, stays, goes, moved, note, by, now);
  }

  boolean undo(long number, Instant at) throws SQLException {
    var decision =
        db.first(
            row -> new Standing(row.getString(1), row.getLong(2), row.getLong(3)),
            """
            SELECT kind, development, other FROM development_decision
            WHERE number = ? AND undone IS NULL\
            """,
            number);
    if (decision.isEmpty()) {
      return false;
    }
    db.execute(
        "UPDATE development_decision SET undone = ? WHERE number = ?", Instants.nanos(at), number);
    switch (Decision.Kind.valueOf(decision.get().kind)) {
      case SPLIT -> undoSplit(decision.get(), at);
      case MERGE -> undoMerge(number, decision.get(), at);
    }
    return true;
  }

  private record Standing(String kind, long development, long other) {}

  private void undoSplit(Standing split, Instant at) throws SQLException {
    var stays = DevelopmentRows.resolved(db, split.development);
    var goes = DevelopmentRows.resolved(db, split.other);
    if (stays != goes) {
      db.execute(
          "UPDATE development_story SET pinned = 1 WHERE development IN (?, ?)", stays, goes);
      SqliteBoard.join(db, stays, goes, at);
    }
  }

  private void undoMerge(long number, Standing merge, Instant at) throws SQLException {
    var stays = DevelopmentRows.resolved(db, merge.development);
    db.execute("UPDATE development SET into_ = NULL WHERE number = ?", merge.other);
    for (var story : stories(number)) {
      db.execute(
          """
          UPDATE development_story SET development = ?, pinned = 1
          WHERE story = ? AND development = ?\
          """,
          merge.other,
          story,
          stays);
    }
    touch(stays, at);
    touch(merge.other, at);
  }

  List<Decision> newest(int limit) throws SQLException {
    var found =
        db.list(
            DevelopmentDecisions::decision,
            """
            SELECT m.number, m.kind, d.id, o.id, m.note, m.owner, m.by, m.at, m.undone
            FROM development_decision AS m JOIN development AS d ON d.number = m.development
            JOIN development AS o ON o.number = m.other
            ORDER BY m.number DESC LIMIT ?\
            """,
            limit);
    var whole = new ArrayList<Decision>();
    for (var decision : found) {
      whole.add(with(decision, ids(decision.number())));
    }
    return whole;
  }

  private static Decision decision(ResultSet row) throws SQLException {
    var undone = row.getLong(9);
    var stands = row.wasNull();
    return new Decision(
        row.getLong(1),
        Decision.Kind.valueOf(row.getString(2)),
        new DevelopmentId(row.getString(3)),
        new DevelopmentId(row.getString(4)),
        List.of(),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        Instants.of(row.getLong(8)),
        stands ? Optional.empty() : Optional.of(Instants.of(undone)));
  }

  private static Decision with(Decision it, List<StoryId> stories) {
    return new Decision(
        it.number(),
        it.kind(),
        it.development(),
        it.other(),
        stories,
        it.note(),
        it.owner(),
        it.by(),
        it.at(),
        it.undone());
  }

  private long resolved(DevelopmentId id) throws SQLException {
    var number =
        DevelopmentRows.number(db, id)
            .orElseThrow(
                () -> new IllegalArgumentException("there is no development " + id.value()));
    return DevelopmentRows.resolved(db, number);
  }

  private List<Long> members(long development) throws SQLException {
    return db.list(
        row -> row.getLong(1),
        """
        SELECT m.story FROM development_story AS m JOIN story AS s ON s.number = m.story
        WHERE m.development = ? AND s.withdrawn = 0 ORDER BY m.story\
        """,
        development);
  }

  private List<Long> copies(long story, long development) throws SQLException {
    return db.list(
        row -> row.getLong(1),
        """
        SELECT story FROM development_story
        WHERE copies = (SELECT copies FROM development_story WHERE story = ?) AND development = ?\
        """,
        story,
        development);
  }

  private void move(long story, long development) throws SQLException {
    db.execute(
        "UPDATE development_story SET development = ?, pinned = 1 WHERE story = ?",
        development,
        story);
  }

  private void touch(long development, Instant now) throws SQLException {
    db.execute(
        "UPDATE development SET changed = ? WHERE number = ?", Instants.nanos(now), development);
  }

  private Decision keep(
      Decision.Kind kind,
      long development,
      long other,
      Iterable<Long> stories,
      String note,
      String by,
      Instant at)
      throws SQLException {
    var number =
        db.number(
            """
            INSERT INTO development_decision (kind, development, other, note, owner, by, at)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number\
            """,
            kind.name(),
            development,
            other,
            note,
            OWNER,
            by,
            Instants.nanos(at));
    for (var story : stories) {
      db.execute(
          "INSERT INTO development_decision_story (decision, story) VALUES (?, ?)", number, story);
    }
    return new Decision(
        number,
        kind,
        DevelopmentRows.id(db, development),
        DevelopmentRows.id(db, other),
        ids(number),
        note,
        OWNER,
        by,
        at,
        Optional.empty());
  }

  private List<Long> stories(long decision) throws SQLException {
    return db.list(
        row -> row.getLong(1),
        "SELECT story FROM development_decision_story WHERE decision = ? ORDER BY story",
        decision);
  }

  private List<StoryId> ids(long decision) throws SQLException {
    return db.list(
        row -> new StoryId(row.getString(1)),
        """
        SELECT id FROM development_decision_story JOIN story ON number = story
        WHERE decision = ? ORDER BY story\
        """,
        decision);
  }
}
