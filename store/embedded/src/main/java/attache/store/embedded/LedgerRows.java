package attache.store.embedded;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Review;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.story.Dated;
import attache.story.RevisionId;
import attache.story.Span;
import attache.story.StoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads rows out of the tables, with what people made of them, in one transaction.
final class LedgerRows {
  private static final Comparator<Found> IN_ORDER =
      Comparator.comparing((Found found) -> found.published())
          .thenComparing(found -> found.row.claim().place().story().value())
          .thenComparingInt(found -> found.row.claim().place().span().start())
          .thenComparingInt(found -> found.ordinal);

  private final Db db;
  private final Map<Long, Text> texts = new HashMap<>();

  LedgerRows(Db db) {
    this.db = db;
  }

  List<Row> wanted(Selection selection) throws SQLException {
    var reviews = ReviewRows.standing(db);
    var found = new ArrayList<Found>();
    if (selection.figures()) {
      found.addAll(wanted(selection, ClaimTable.FIGURE, reviews));
    }
    if (selection.measures()) {
      found.addAll(wanted(selection, ClaimTable.MEASURE, reviews));
    }
    return found.stream().sorted(IN_ORDER).map(Found::row).toList();
  }

  private List<Found> wanted(Selection selection, ClaimTable table, Map<ClaimId, Review> reviews)
      throws SQLException {
    var wanted = new ArrayList<Found>();
    for (var found : found(ClaimQuery.of(selection, table))) {
      var reviewed = found.with(reviews.get(found.row.claim().id()));
      if (selection.admits(reviewed.row, selection.topic().isEmpty() ? "" : sentence(found))) {
        wanted.add(reviewed);
      }
    }
    return wanted;
  }

  /// The first claim a question finds, as it was read.
  Optional<Claim> read(ClaimQuery query) throws SQLException {
    return found(query).stream().findFirst().map(found -> found.row.claim());
  }

  /// The first row a question finds.
  Optional<Row> row(ClaimQuery query) throws SQLException {
    return rows(query).stream().findFirst();
  }

  /// The rows a question finds, in its own order.
  List<Row> rows(ClaimQuery query) throws SQLException {
    var rows = new ArrayList<Row>();
    for (var found : found(query)) {
      var review = ReviewRows.standing(db, found.row.claim().id());
      rows.add(found.with(review.orElse(null)).row);
    }
    return rows;
  }

  /// The claims of some numbers, as they were read.
  List<Found> numbered(ClaimTable table, List<Long> numbers) throws SQLException {
    return numbers.isEmpty() ? List.of() : found(ClaimQuery.of(table, numbers));
  }

  static List<Row> inOrder(List<Found> rows) {
    return rows.stream().sorted(IN_ORDER).map(Found::row).toList();
  }

  private List<Found> found(ClaimQuery query) throws SQLException {
    return db.list(row -> found(query.table(), row), query.sql(), query.values());
  }

  private static Found found(ClaimTable table, ResultSet result) throws SQLException {
    var row = new Columns(result);
    var number = row.number();
    var story = new StoryId(row.text());
    var revision = new RevisionId(HexFormat.of().formatHex(row.bytes()));
    var text = row.number();
    var ordinal = row.whole();
    var headline = row.text();
    var source = row.text();
    var published = published(row);
    var firstSeen = Instants.of(row.number());
    var lastSeen = Instants.of(row.number());
    var claim = table.read(story, revision, row);
    var standing = Row.Standing.MACHINE;
    return new Found(
        new Row(claim, headline, source, published, firstSeen, lastSeen, standing),
        number,
        text,
        ordinal);
  }

  private static Optional<Dated> published(Columns row) throws SQLException {
    var written = row.maybe();
    var instant = row.maybe();
    var precision = row.maybe();
    return written.map(words ->
        new Dated(
            words,
            Instant.parse(instant.orElseThrow()),
            Dated.Precision.valueOf(precision.orElseThrow())));
  }

  String sentence(Found found) throws SQLException {
    var text = texts.get(found.text);
    if (text == null) {
      text =
          db.first(
                  row -> new Text(row.getString(1), row.getString(2), row.getBytes(3)),
                  "SELECT headline, body, sentences FROM revision WHERE number = ?",
                  found.text)
              .orElseThrow();
      texts.put(found.text, text);
    }
    return text.around(found.row.claim().place().span());
  }

  /// The words of a revision.
  private record Text(String words, List<Span> sentences) {
    Text(String headline, String body, byte[] sentences) {
      this(headline + "\n\n" + body, SentenceBytes.read(headline, sentences));
    }

    /// Every sentence that a span touches.
    String around(Span span) {
      var touched =
          sentences.stream()
              .filter(it -> it.start() < span.end() && span.start() < it.end())
              .map(it -> it.in(words))
              .toList();
      return String.join(" ", touched);
    }
  }

  /// @param number of the claim in its table
  /// @param text number of the revision
  /// @param ordinal place among the claims of the story
  record Found(Row row, long number, long text, int ordinal) {
    Instant published() {
      return row.published().map(Dated::instant).orElse(Instant.MIN);
    }

    Found with(@Nullable Review review) {
      var standing = Standing.of(row.claim(), review);
      return new Found(with(standing.claim(), standing.as()), number, text, ordinal);
    }

    private Row with(Claim claim, Row.Standing standing) {
      return new Row(
          claim,
          row.headline(),
          row.source(),
          row.published(),
          row.firstSeen(),
          row.lastSeen(),
          standing);
    }
  }
}
