package attache.store.embedded;

import attache.story.Dated;
import attache.story.Draft;
import attache.story.Origin;
import attache.story.Revision;
import attache.story.Story;
import attache.story.StoryId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads stories and revisions out of their tables.
final class StoryRows {
  private static final String STORIES =
      """
      SELECT s.id, source.name AS source, s.published, s.published_written, s.published_precision,
             s.first_seen, s.address, s.language, s.nature, s.partial, s.file, s.file_offset,
             s.file_line, s.withdrawn, s.authors, r.fetched, r.headline, r.body, r.sentences,
             (SELECT count(*) FROM revision WHERE story = s.number) AS revisions
      FROM story AS s JOIN source ON source.number = s.source
      JOIN revision AS r
        ON r.number = (SELECT max(number) FROM revision WHERE story = s.number)
      """;

  private StoryRows() {}

  static Optional<Long> number(Db db, StoryId id) throws SQLException {
    return db.first(row -> row.getLong(1), "SELECT number FROM story WHERE id = ?", id.value());
  }

  static Optional<Story> story(Db db, StoryId id) throws SQLException {
    return db.first(StoryRows::story, STORIES + "WHERE s.id = ?", id.value());
  }

  static Optional<Story> numbered(Db db, long number) throws SQLException {
    return db.first(StoryRows::story, STORIES + "WHERE s.number = ?", number);
  }

  static List<Story> between(Db db, String from, String to, int limit) throws SQLException {
    return db.list(
        StoryRows::story,
        STORIES + "WHERE s.id >= ? AND s.id < ? ORDER BY s.id LIMIT ?",
        from,
        to,
        limit);
  }

  /// Looks at every id: some hundredths of a second for a hundred thousand.
  static List<Story> ending(Db db, String letters, int limit) throws SQLException {
    return db.list(
        StoryRows::story,
        STORIES
            + """
            WHERE s.number IN (SELECT number FROM story WHERE substr(id, -length(?)) = ?)
            ORDER BY s.id LIMIT ?\
            """,
        letters,
        letters,
        limit);
  }

  /// The page is taken from the index first, so that skipped stories are not read.
  static List<Story> newest(Db db, int skip, int limit) throws SQLException {
    return db.list(
        StoryRows::story,
        STORIES
            + """
            WHERE s.number IN (SELECT number FROM story WHERE withdrawn = 0
                               ORDER BY first_seen DESC, number DESC LIMIT ? OFFSET ?)
            ORDER BY s.first_seen DESC, s.number DESC\
            """,
        limit,
        skip);
  }

  static List<Revision> revisions(Db db, StoryId id) throws SQLException {
    return db.list(
        row -> revision(id, row),
        """
        SELECT r.fetched, r.headline, r.body, r.sentences
        FROM revision AS r JOIN story AS s ON s.number = r.story
        WHERE s.id = ? ORDER BY r.number\
        """,
        id.value());
  }

  private static Revision revision(StoryId id, ResultSet row) throws SQLException {
    var headline = row.getString("headline");
    return new Revision(
        id,
        Instants.of(row.getLong("fetched")),
        headline,
        row.getString("body"),
        SentenceBytes.read(headline, row.getBytes("sentences")));
  }

  private static Story story(ResultSet row) throws SQLException {
    var id = new StoryId(row.getString("id"));
    return new Story(
        id,
        row.getString("source"),
        published(row),
        Instants.of(row.getLong("first_seen")),
        Optional.ofNullable(row.getString("address")).map(URI::create),
        row.getString("language"),
        Draft.Nature.valueOf(row.getString("nature")),
        row.getBoolean("partial"),
        origin(row),
        row.getInt("revisions"),
        row.getBoolean("withdrawn"),
        revision(id, row),
        Columns.split(row.getString("authors")));
  }

  private static Optional<Dated> published(ResultSet row) throws SQLException {
    var written = row.getString("published_written");
    if (written == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Dated(
            written,
            Instant.parse(row.getString("published")),
            Dated.Precision.valueOf(row.getString("published_precision"))));
  }

  private static Optional<Origin> origin(ResultSet row) throws SQLException {
    var file = row.getString("file");
    if (file == null) {
      return Optional.empty();
    }
    return Optional.of(new Origin(file, row.getInt("file_offset"), row.getInt("file_line")));
  }
}
