package attache.store.embedded;

import attache.development.DevelopmentId;
import attache.development.DevelopmentShelf.Member;
import attache.development.DevelopmentShelf.Shelved;
import attache.story.Dated;
import attache.story.StoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads developments and their numbers out of their tables.
final class DevelopmentRows {
  private static final String MEMBERS =
      """
      SELECT d.id, d.changed, s.id, c.id, r.headline, s.language, source.name,
             s.published, s.published_written, s.published_precision, s.first_seen, m.actors,
             (SELECT count(*) FROM figure WHERE story = s.number)
               + (SELECT count(*) FROM measure WHERE story = s.number)
      FROM development_story AS m
      JOIN development AS d ON d.number = m.development
      JOIN story AS s ON s.number = m.story
      JOIN source ON source.number = s.source
      JOIN story AS c ON c.number = m.copies
      JOIN revision AS r
        ON r.number = (SELECT max(number) FROM revision WHERE story = s.number)
      WHERE s.withdrawn = 0
      """;

  private DevelopmentRows() {}

  static List<Shelved> all(Db db) throws SQLException {
    return grouped(db.list(DevelopmentRows::found, MEMBERS + "ORDER BY d.id"));
  }

  static Optional<Shelved> one(Db db, long development) throws SQLException {
    return grouped(db.list(DevelopmentRows::found, MEMBERS + "AND d.number = ?", development))
        .stream()
        .findFirst();
  }

  private record Found(DevelopmentId development, Instant changed, Member member) {}

  private static Found found(ResultSet result) throws SQLException {
    var row = new Columns(result);
    var development = new DevelopmentId(row.text());
    var changed = Instants.of(row.number());
    var story = new StoryId(row.text());
    var copies = new StoryId(row.text());
    var headline = row.text();
    var language = row.text();
    var source = row.text();
    var published = dated(row);
    var firstSeen = Instants.of(row.number());
    var actors = row.texts();
    var claims = row.whole();
    return new Found(
        development,
        changed,
        new Member(
            story, copies, headline, language, source, published, firstSeen, actors, claims));
  }

  private static Optional<Dated> dated(Columns row) throws SQLException {
    var instant = row.maybe();
    var written = row.maybe();
    var precision = row.maybe();
    return written.map(words ->
        new Dated(
            words,
            Instant.parse(instant.orElseThrow()),
            Dated.Precision.valueOf(precision.orElseThrow())));
  }

  private static List<Shelved> grouped(List<Found> found) {
    var changed = new LinkedHashMap<DevelopmentId, Instant>();
    var members = new LinkedHashMap<DevelopmentId, List<Member>>();
    for (var one : found) {
      changed.put(one.development, one.changed);
      members.computeIfAbsent(one.development, _ -> new ArrayList<>()).add(one.member);
    }
    var earliest = Comparator.comparing(Member::came).thenComparing(it -> it.story().value());
    var shelved = new ArrayList<Shelved>();
    members.forEach((id, its) ->
        shelved.add(new Shelved(id, changed.get(id), its.stream().sorted(earliest).toList())));
    return shelved;
  }

  static Optional<Long> number(Db db, DevelopmentId id) throws SQLException {
    return db.first(
        row -> row.getLong(1), "SELECT number FROM development WHERE id = ?", id.value());
  }

  static DevelopmentId id(Db db, long number) throws SQLException {
    return db.first(
            row -> new DevelopmentId(row.getString(1)),
            "SELECT id FROM development WHERE number = ?",
            number)
        .orElseThrow();
  }

  /// The one that a development was made one with, in the end; itself if it was not.
  static long resolved(Db db, long number) throws SQLException {
    @Nullable Long next = number;
    var last = number;
    while (next != null) {
      last = next;
      next =
          db.list(
                  row -> {
                    var into = row.getLong(1);
                    return row.wasNull() ? Optional.<Long>empty() : Optional.of(into);
                  },
                  "SELECT into_ FROM development WHERE number = ?",
                  last)
              .getFirst()
              .orElse(null);
    }
    return last;
  }

  /// Takes what stands of a story out of the tables.
  static void forget(Db db, long story) throws SQLException {
    var placed =
        db.first(
            row -> ProfileBytes.read(new StoryId("0".repeat(26)), row.getBytes(1), "", List.of()),
            "SELECT profile FROM development_story WHERE story = ?",
            story);
    if (placed.isPresent()) {
      new DevelopmentKeys(db).remove(story, placed.get().keys().keySet());
    }
    SqliteBoard.leaveCopies(db, story);
    db.execute("DELETE FROM development_story WHERE story = ?", story);
    db.execute("DELETE FROM development_decision_story WHERE story = ?", story);
  }
}
