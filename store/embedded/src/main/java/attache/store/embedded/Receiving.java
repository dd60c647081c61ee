package attache.store.embedded;

import attache.story.Change;
import attache.story.Dated;
import attache.story.Origin;
import attache.story.Receipt;
import attache.story.StoryId;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Stores arrivals in one transaction, which holds the right to write.
final class Receiving {
  private final Db db;
  private final Ulid ulid;
  private final Instant now;
  private Optional<StoryId> newest;

  Receiving(Db db, Ulid ulid, Instant now) throws SQLException {
    this.db = db;
    this.ulid = ulid;
    this.now = now;
    this.newest =
        db.first(
            row -> new StoryId(row.getString(1)), "SELECT id FROM story ORDER BY id DESC LIMIT 1");
  }

  Receipt receive(ReadArrival arrival) throws SQLException {
    var known = known(arrival);
    var receipt = known.isPresent() ? again(known.get(), arrival) : added(arrival);
    var story =
        known.isPresent()
            ? known.get().number
            : StoryRows.number(db, receipt.story()).orElseThrow();
    for (var key : arrival.keys()) {
      db.execute("INSERT OR IGNORE INTO story_key (hash, story) VALUES (?, ?)", key.bytes(), story);
    }
    return receipt;
  }

  private Optional<Known> known(ReadArrival arrival) throws SQLException {
    for (var key : arrival.keys()) {
      var found =
          db.first(
              row ->
                  new Known(
                      row.getLong(1),
                      new StoryId(row.getString(2)),
                      row.getBoolean(3),
                      row.getBoolean(4)),
              """
              SELECT number, id, withdrawn, forgotten FROM story_key JOIN story ON number = story
              WHERE hash = ?\
              """,
              key.bytes());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private record Known(long number, StoryId id, boolean withdrawn, boolean forgotten) {}

  private Receipt again(Known story, ReadArrival arrival) throws SQLException {
    if (story.forgotten || !addRevision(story.number, arrival)) {
      return new Receipt.Unchanged(story.id);
    }
    var draft = arrival.draft();
    db.execute(
        """
        UPDATE story SET language = ?, partial = ?, sentences = ?,
          published_written = coalesce(?, published_written),
          published = coalesce(?, published),
          published_precision = coalesce(?, published_precision),
          authors = coalesce(nullif(?, ''), authors), address = coalesce(?, address), file = coalesce(?, file),
          file_offset = coalesce(?, file_offset), file_line = coalesce(?, file_line)
        WHERE number = ?\
        """,
        arrival.language(),
        draft.partial() ? 1 : 0,
        arrival.text().sentences().size(),
        draft.published().map(Dated::asWritten).orElse(null),
        draft.published().map(dated -> dated.instant().toString()).orElse(null),
        draft.published().map(dated -> dated.precision().name()).orElse(null),
        Values.joined(draft.authors()),
        draft.address().map(URI::toString).orElse(null),
        draft.origin().map(Origin::file).orElse(null),
        draft.origin().map(Origin::offset).orElse(null),
        draft.origin().map(Origin::line).orElse(null),
        story.number);
    if (draft.published().isPresent()) {
      LineWriting.published(db, story.number);
    }
    if (!story.withdrawn) {
      noteChange(db, story.number, Change.Kind.STORED);
    }
    return new Receipt.Revised(story.id, arrival.text().id());
  }

  private Receipt added(ReadArrival arrival) throws SQLException {
    var id = ulid.after(newest, now);
    newest = Optional.of(id);
    var number = addStory(id, arrival);
    addRevision(number, arrival);
    noteChange(db, number, Change.Kind.STORED);
    return new Receipt.Added(id, arrival.text().id());
  }

  private long addStory(StoryId id, ReadArrival arrival) throws SQLException {
    var draft = arrival.draft();
    return db.number(
        """
        INSERT INTO story (id, source, first_seen, nature, language, partial, published_written,
          published, published_precision, address, file, file_offset, file_line, sentences, authors)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number\
        """,
        id.value(),
        source(draft.source()),
        Instants.nanos(arrival.fetched()),
        draft.nature().name(),
        arrival.language(),
        draft.partial() ? 1 : 0,
        draft.published().map(Dated::asWritten).orElse(null),
        draft.published().map(dated -> dated.instant().toString()).orElse(null),
        draft.published().map(dated -> dated.precision().name()).orElse(null),
        draft.address().map(URI::toString).orElse(null),
        draft.origin().map(Origin::file).orElse(null),
        draft.origin().map(Origin::offset).orElse(null),
        draft.origin().map(Origin::line).orElse(null),
        arrival.text().sentences().size(),
        Values.joined(draft.authors()));
  }

  private long source(String name) throws SQLException {
    db.execute("INSERT OR IGNORE INTO source (name) VALUES (?)", name);
    return db.number("SELECT number FROM source WHERE name = ?", name);
  }

  /// False if the story has this text already.
  private boolean addRevision(long story, ReadArrival arrival) throws SQLException {
    var added =
        db.execute(
            """
            INSERT OR IGNORE INTO revision (story, hash, fetched, headline, body, sentences)
            VALUES (?, ?, ?, ?, ?, ?)\
            """,
            story,
            arrival.hash().bytes(),
            Instants.nanos(arrival.fetched()),
            arrival.text().headline(),
            arrival.text().body(),
            SentenceBytes.write(arrival.text().sentences()));
    return added == 1;
  }

  /// Puts a change at the end of the feed, in place of any earlier one of the same story.
  static void noteChange(Db db, long story, Change.Kind kind) throws SQLException {
    db.execute("INSERT OR REPLACE INTO change (story, kind) VALUES (?, ?)", story, kind.name());
  }
}
