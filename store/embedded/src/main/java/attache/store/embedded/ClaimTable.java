package attache.store.embedded;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Place;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;

/// The two tables of claims: what they are called and how a claim is put into their columns.
enum ClaimTable {
  FIGURE("figure", FigureColumns.NAMES),
  MEASURE("measure", MeasureColumns.NAMES);

  private static final String OF_EVERY_CLAIM =
      "id, story, revision, ordinal, last_seen, extractor, sentence, char_start, char_end,"
          + " as_written, ";

  private final String table;
  private final String insert;
  private final String own;

  ClaimTable(String table, String columns) {
    this.table = table;
    var count = (OF_EVERY_CLAIM + columns).split(",").length;
    this.insert =
        "INSERT OR IGNORE INTO %s (%s) VALUES (%s) RETURNING number"
            .formatted(
                table,
                OF_EVERY_CLAIM + columns,
                String.join(", ", Collections.nCopies(count, "?")));
    this.own = qualified(columns);
  }

  static ClaimTable of(Claim claim) {
    return switch (claim) {
      case Figure _ -> FIGURE;
      case Measure _ -> MEASURE;
    };
  }

  /// @param letter the first of the claim's id
  static ClaimTable of(char letter) {
    return letter == 'f' ? FIGURE : MEASURE;
  }

  String table() {
    return table;
  }

  /// Gives back the number of the row; nothing when the claim is there.
  String insert() {
    return insert;
  }

  /// The columns that [#read] wants, of a table named `c`.
  String columns() {
    return "c.id, c.extractor, c.sentence, c.char_start, c.char_end, c.as_written, " + own;
  }

  private static String qualified(String columns) {
    return String.join(
        ", ", Arrays.stream(columns.split(",")).map(column -> "c." + column.strip()).toList());
  }

  void write(Claim claim, Values row) {
    var place = claim.place();
    row.put(place.sentence())
        .put(place.span().start())
        .put(place.span().end())
        .put(claim.asWritten());
    switch (claim) {
      case Figure figure -> FigureColumns.write(figure, row);
      case Measure measure -> MeasureColumns.write(measure, row);
    }
  }

  static String extractor(Claim claim) {
    return switch (claim) {
      case Figure figure -> figure.extractor();
      case Measure measure -> measure.extractor();
    };
  }

  Claim read(attache.story.StoryId story, attache.story.RevisionId revision, Columns row)
      throws SQLException {
    var id = new ClaimId(row.text());
    var extractor = row.text();
    var sentence = row.whole();
    var span = new attache.story.Span(row.whole(), row.whole());
    var place = new Place(story, revision, sentence, span);
    var words = row.text();
    return switch (this) {
      case FIGURE -> FigureColumns.read(id, place, words, extractor, row);
      case MEASURE -> MeasureColumns.read(id, place, words, extractor, row);
    };
  }
}
