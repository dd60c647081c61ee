package attache.store.embedded;

import attache.development.Board;
import attache.development.DevelopmentId;
import attache.development.Placed;
import attache.story.StoryId;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The developments in one transaction.
final class SqliteBoard implements Board {
  private final Db db;
  private final Ulid ulid;
  private final RecordTrouble trouble;
  private final DevelopmentKeys keys;

  SqliteBoard(Db db, Ulid ulid, RecordTrouble trouble) {
    this.db = db;
    this.ulid = ulid;
    this.trouble = trouble;
    this.keys = new DevelopmentKeys(db);
  }

  private <T> T doing(SqliteRecord.Work<T> work) throws IOException {
    try {
      return work.on(db);
    } catch (SQLException e) {
      throw trouble.of("group stories", e);
    }
  }

  @Override
  public Map<StoryId, Double> sharing(Map<Long, Double> weights, int perKey, int most)
      throws IOException {
    return doing(_ -> {
      var sharing = new LinkedHashMap<StoryId, Double>();
      for (var entry : keys.sharing(weights, perKey, most).entrySet()) {
        sharing.put(story(entry.getKey()), entry.getValue());
      }
      return sharing;
    });
  }

  private StoryId story(long number) throws SQLException {
    return db.first(
            row -> new StoryId(row.getString(1)), "SELECT id FROM story WHERE number = ?", number)
        .orElseThrow();
  }

  @Override
  public Map<Long, Integer> frequencies(Collection<Long> wanted) throws IOException {
    return doing(_ -> keys.counts(wanted));
  }

  @Override
  public int size() throws IOException {
    return doing(_ -> (int) db.number("SELECT count(*) FROM development_story WHERE placed = 1"));
  }

  @Override
  public Map<StoryId, Placed> placed(Collection<StoryId> stories) throws IOException {
    return doing(_ -> {
      var placed = new LinkedHashMap<StoryId, Placed>();
      for (var story : stories) {
        db.first(
                row -> placed(story, row),
                """
                SELECT m.profile, m.lead, m.actors, d.id, c.id, m.pinned, m.meant
                FROM development_story AS m JOIN story AS s ON s.number = m.story
                JOIN development AS d ON d.number = m.development
                JOIN story AS c ON c.number = m.copies
                WHERE s.id = ? AND m.placed = 1\
                """,
                story.value())
            .ifPresent(it -> placed.put(story, it));
      }
      return placed;
    });
  }

  private static Placed placed(StoryId story, ResultSet row) throws SQLException {
    return new Placed(
        ProfileBytes.read(
            story, row.getBytes(1), row.getString(2), Columns.split(row.getString(3))),
        new DevelopmentId(row.getString(4)),
        new StoryId(row.getString(5)),
        row.getBoolean(6),
        row.getBoolean(7));
  }

  @Override
  public List<StoryId> members(DevelopmentId development, int most) throws IOException {
    return doing(_ ->
        db.list(
            row -> new StoryId(row.getString(1)),
            """
            SELECT s.id FROM development_story AS m JOIN story AS s ON s.number = m.story
            WHERE m.development = (SELECT number FROM development WHERE id = ?) AND m.placed = 1
            ORDER BY m.story DESC LIMIT ?\
            """,
            development.value(),
            most));
  }

  @Override
  public Set<StoryId> prints(StoryId story) throws IOException {
    return doing(_ ->
        Set.copyOf(
            db.list(
                row -> new StoryId(row.getString(1)),
                """
                SELECT o.id FROM development_story AS m JOIN story AS s ON s.number = m.story
                JOIN development_story AS p ON p.copies = m.copies AND p.story <> m.story
                JOIN story AS o ON o.number = p.story
                WHERE s.id = ? AND p.placed = 1\
                """,
                story.value())));
  }

  @Override
  public Optional<DevelopmentId> former(StoryId story) throws IOException {
    return doing(_ ->
        db.first(
            row -> new DevelopmentId(row.getString(1)),
            """
            SELECT d.id FROM development_story AS m JOIN development AS d ON d.number = development
            JOIN story AS s ON s.number = m.story WHERE s.id = ?\
            """,
            story.value()));
  }

  @Override
  public boolean pinned(StoryId story) throws IOException {
    return doing(_ ->
        db.first(
                row -> row.getBoolean(1),
                """
                SELECT pinned FROM development_story AS m JOIN story AS s ON s.number = m.story
                WHERE s.id = ?\
                """,
                story.value())
            .orElse(false));
  }

  @Override
  public Set<Set<DevelopmentId>> apart() throws IOException {
    return doing(_ -> {
      var apart = new HashSet<Set<DevelopmentId>>();
      var pairs =
          db.list(
              row -> List.of(row.getLong(1), row.getLong(2)),
              """
              SELECT development, other FROM development_decision
              WHERE (kind = 'SPLIT') = (undone IS NULL)\
              """);
      for (var pair : pairs) {
        var one = DevelopmentRows.resolved(db, pair.getFirst());
        var other = DevelopmentRows.resolved(db, pair.getLast());
        if (one != other) {
          apart.add(Set.of(DevelopmentRows.id(db, one), DevelopmentRows.id(db, other)));
        }
      }
      return apart;
    });
  }

  @Override
  public DevelopmentId begin(Instant now) throws IOException {
    return doing(_ -> begin(db, ulid, now));
  }

  static DevelopmentId begin(Db db, Ulid ulid, Instant now) throws SQLException {
    var last =
        db.first(
            row -> new StoryId(row.getString(1)),
            "SELECT id FROM development ORDER BY id DESC LIMIT 1");
    var id = ulid.after(last, now).value();
    db.execute(
        "INSERT INTO development (id, begun, changed) VALUES (?, ?, ?)",
        id,
        Instants.nanos(now),
        Instants.nanos(now));
    return new DevelopmentId(id);
  }

  @Override
  public Instant begun(DevelopmentId development) throws IOException {
    return doing(_ ->
        Instants.of(db.number("SELECT begun FROM development WHERE id = ?", development.value())));
  }

  @Override
  public void put(Placed placed, Set<StoryId> copies, Instant now) throws IOException {
    doing(_ -> {
      var story = StoryRows.number(db, placed.story()).orElseThrow();
      var development = DevelopmentRows.number(db, placed.development()).orElseThrow();
      var bytes = ProfileBytes.write(placed.profile());
      var before = before(story);
      var same =
          before.isPresent()
              && before.get().development == development
              && Arrays.equals(before.get().profile, bytes);
      if (before.isPresent()) {
        if (!Arrays.equals(before.get().profile, bytes)) {
          clearKeys(story, before.get().profile);
        }
        leaveCopies(db, story);
        if (before.get().development != development) {
          touch(before.get().development, now);
        }
      }
      var group = group(story, copies);
      db.execute(
          """
          INSERT OR REPLACE INTO development_story
            (story, development, copies, pinned, placed, meant, lead, actors, profile)
          VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)\
          """,
          story,
          development,
          group,
          placed.pinned() ? 1 : 0,
          placed.meant() ? 1 : 0,
          placed.profile().lead(),
          Values.joined(placed.profile().actors()),
          bytes);
      if (before.isEmpty() || !before.get().placed || !Arrays.equals(before.get().profile, bytes)) {
        keys.add(story, placed.profile().keys().keySet());
      }
      if (!same) {
        touch(development, now);
      }
      return story;
    });
  }

  private record Before(long development, byte[] profile, boolean placed) {}

  private Optional<Before> before(long story) throws SQLException {
    return db.first(
        row -> new Before(row.getLong(1), row.getBytes(2), row.getBoolean(3)),
        "SELECT development, profile, placed FROM development_story WHERE story = ?",
        story);
  }

  private void clearKeys(long story, byte[] profile) throws SQLException {
    keys.remove(story, ProfileBytes.read(story(story), profile, "", List.of()).keys().keySet());
  }

  /// One name for all that print the same text, those that were grouped before included.
  private long group(long story, Set<StoryId> copies) throws SQLException {
    var groups = new ArrayList<Long>();
    for (var copy : copies) {
      db.first(
              row -> row.getLong(1),
              """
              SELECT copies FROM development_story AS m JOIN story AS s ON s.number = m.story
              WHERE s.id = ?\
              """,
              copy.value())
          .ifPresent(groups::add);
    }
    var first = groups.stream().min(Comparator.naturalOrder()).orElse(story);
    for (var group : groups) {
      db.execute("UPDATE development_story SET copies = ? WHERE copies = ?", first, group);
    }
    return first;
  }

  /// Those grouped under a story that leaves get the name of another of them.
  static void leaveCopies(Db db, long story) throws SQLException {
    db.execute(
        """
        UPDATE development_story
        SET copies = (SELECT min(story) FROM development_story WHERE copies = ? AND story <> ?)
        WHERE copies = ? AND story <> ?\
        """,
        story,
        story,
        story,
        story);
  }

  private void touch(long development, Instant now) throws SQLException {
    db.execute(
        "UPDATE development SET changed = max(changed, ?) WHERE number = ?",
        Instants.nanos(now),
        development);
  }

  @Override
  public void take(StoryId id, Instant now) throws IOException {
    doing(_ -> {
      var story = StoryRows.number(db, id);
      var before = story.isPresent() ? before(story.get()) : Optional.<Before>empty();
      if (before.isPresent()) {
        clearKeys(story.get(), before.get().profile);
        db.execute("UPDATE development_story SET placed = 0 WHERE story = ?", story.get());
        touch(before.get().development, now);
      }
      return before.isPresent();
    });
  }

  @Override
  public void join(DevelopmentId stays, DevelopmentId goes, Instant now) throws IOException {
    doing(_ -> {
      join(
          db,
          DevelopmentRows.number(db, stays).orElseThrow(),
          DevelopmentRows.number(db, goes).orElseThrow(),
          now);
      return true;
    });
  }

  static void join(Db db, long stays, long goes, Instant now) throws SQLException {
    db.execute("UPDATE development_story SET development = ? WHERE development = ?", stays, goes);
    db.execute(
        "UPDATE development SET into_ = ?, changed = ? WHERE number = ?",
        stays,
        Instants.nanos(now),
        goes);
    db.execute("UPDATE development SET changed = ? WHERE number = ?", Instants.nanos(now), stays);
  }
}
