package attache.store.embedded;

import attache.development.Decision;
import attache.development.DevelopmentId;
import attache.development.DevelopmentShelf;
import attache.ledger.Wording;
import attache.story.StoryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The shelf of developments in the record's SQLite file.
public final class SqliteDevelopmentShelf implements DevelopmentShelf {
  private static final int MATCHES = 10;

  private final SqliteRecord record;
  private final Ulid ulid = new Ulid(new SecureRandom());

  public SqliteDevelopmentShelf(SqliteRecord record) {
    this.record = record;
  }

  @Override
  public long position(String rules) throws IOException {
    return record.read("look how far stories are grouped", db -> position(db, rules));
  }

  private static long position(Db db, String rules) throws SQLException {
    return db.first(
            row -> row.getLong(1), "SELECT position FROM development_state WHERE rules = ?", rules)
        .orElse(0L);
  }

  @Override
  public boolean place(String rules, long from, long to, Work work) throws IOException {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "positions must satisfy 0 <= from <= to, got %d and %d".formatted(from, to));
    }
    try {
      return record.write(
          "group stories",
          db -> {
            if (position(db, rules) != from) {
              return false;
            }
            if (db.execute("DELETE FROM development_state WHERE rules <> ?", rules) > 0) {
              clear(db);
            }
            run(work, db);
            db.execute(
                """
                INSERT OR REPLACE INTO development_state (one, rules, position) VALUES (1, ?, ?)\
                """,
                rules,
                to);
            return true;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void run(Work work, Db db) {
    try {
      work.on(new SqliteBoard(db, ulid, record.trouble()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void look(Work work) throws IOException {
    try {
      record.read(
          "look at developments",
          db -> {
            run(work, db);
            return true;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void clear(Db db) throws SQLException {
    DevelopmentKeys.clear(db);
    db.execute("UPDATE development_story SET placed = 0");
  }

  @Override
  public List<Unmeant> unmeant(int most) throws IOException {
    return record.read(
        "look for stories to group again",
        db ->
            db.list(
                row -> new Unmeant(new StoryId(row.getString(1)), row.getString(2)),
                """
                SELECT s.id, m.lead FROM development_story AS m JOIN story AS s ON s.number = m.story
                WHERE m.placed = 1 AND m.meant = 0 AND s.withdrawn = 0 ORDER BY m.story LIMIT ?\
                """,
                most));
  }

  @Override
  public void startAnew() throws IOException {
    record.write(
        "start grouping anew",
        db -> {
          clear(db);
          return db.execute("DELETE FROM development_state");
        });
  }

  @Override
  public List<Shelved> all() throws IOException {
    return record.read("read developments", DevelopmentRows::all);
  }

  @Override
  public String edition() throws IOException {
    return record.read(
        "look how developments stand",
        db ->
            db.first(
                    row -> row.getString(1),
                    """
                    SELECT (SELECT coalesce(max(position), 0) FROM change)
                      || ' ' || (SELECT coalesce(max(rules || ' ' || position), '') FROM development_state)
                      || ' ' || (SELECT coalesce(max(changed), 0) || ' ' || count(*) FROM development)
                      || ' ' || (SELECT coalesce(max(number), 0) || ' ' || count(undone)
                                 FROM development_decision)
                      || ' ' || (SELECT count(*) FROM development_story WHERE placed = 1 AND meant = 0)\
                    """)
                .orElseThrow());
  }

  @Override
  public Optional<Shelved> one(DevelopmentId id) throws IOException {
    return record.read(
        "read a development",
        db -> {
          var number = DevelopmentRows.number(db, id);
          return number.isEmpty()
              ? Optional.<Shelved>empty()
              : DevelopmentRows.one(db, DevelopmentRows.resolved(db, number.get()));
        });
  }

  @Override
  public Optional<DevelopmentId> of(StoryId story) throws IOException {
    return record.read(
        "look for the development of a story",
        db ->
            db.first(
                row -> new DevelopmentId(row.getString(1)),
                """
                SELECT d.id FROM development_story AS m
                JOIN development AS d ON d.number = m.development
                JOIN story AS s ON s.number = m.story
                WHERE s.id = ? AND s.withdrawn = 0\
                """,
                story.value()));
  }

  @Override
  public List<DevelopmentId> byPrefix(String letters) throws IOException {
    if (letters.length() < 4) {
      throw new IllegalArgumentException(
          "the start of a development id must have 4 characters or more, got \"" + letters + "\"");
    }
    var from = letters.toUpperCase(Locale.ROOT);
    return record.read(
        "look for a development",
        db -> {
          var found =
              db.list(
                  row -> row.getLong(1),
                  "SELECT number FROM development WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
                  from,
                  from + "~",
                  MATCHES);
          if (found.isEmpty()) {
            found =
                db.list(
                    row -> row.getLong(1),
                    """
                    SELECT number FROM development WHERE substr(id, -length(?)) = ?
                    ORDER BY id LIMIT ?\
                    """,
                    from,
                    from,
                    MATCHES);
          }
          var ids = new LinkedHashSet<DevelopmentId>();
          for (var number : found) {
            ids.add(DevelopmentRows.id(db, DevelopmentRows.resolved(db, number)));
          }
          return List.copyOf(ids);
        });
  }

  @Override
  public Set<StoryId> saying(String words) throws IOException {
    var wanted = words.strip().split("\\s+");
    return record.read(
        "look for words",
        db -> {
          var found =
              db.list(
                  row -> new Text(row.getString(1), row.getString(2)),
                  """
                  SELECT s.id, r.headline || char(10) || r.body
                  FROM development_story AS m JOIN story AS s ON s.number = m.story
                  JOIN revision AS r
                    ON r.number = (SELECT max(number) FROM revision WHERE story = s.number)
                  WHERE s.withdrawn = 0 AND r.headline || char(10) || r.body LIKE ? ESCAPE '\\'\
                  """,
                  LikePattern.of(longest(wanted)));
          var saying = new HashSet<StoryId>();
          for (var text : found) {
            if (Wording.stand(words, text.words)) {
              saying.add(new StoryId(text.story));
            }
          }
          return saying;
        });
  }

  private record Text(String story, String words) {}

  private static String longest(String[] words) {
    var longest = words[0];
    for (var word : words) {
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest;
  }

  @Override
  public Decision split(
      DevelopmentId from, Set<StoryId> stories, String note, String by, Instant now)
      throws IOException {
    return record.write(
        "split a development",
        db -> new DevelopmentDecisions(db).split(from, stories, note, by, now, ulid));
  }

  @Override
  public Decision merge(DevelopmentId one, DevelopmentId other, String note, String by, Instant now)
      throws IOException {
    return record.write(
        "merge developments", db -> new DevelopmentDecisions(db).merge(one, other, note, by, now));
  }

  @Override
  public boolean undo(long number, Instant at) throws IOException {
    return record.write(
        "take a decision back", db -> new DevelopmentDecisions(db).undo(number, at));
  }

  @Override
  public List<Decision> decisions(int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, got " + limit);
    }
    return record.read("read decisions", db -> new DevelopmentDecisions(db).newest(limit));
  }
}
