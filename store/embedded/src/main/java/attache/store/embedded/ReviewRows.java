package attache.store.embedded;

import attache.ledger.ClaimId;
import attache.ledger.Review;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads and writes what people made of claims.
final class ReviewRows {
  private static final String REVIEWS =
      "SELECT number, claim, verdict, note, by, at, undone FROM review ";

  private ReviewRows() {}

  /// The review of each claim that counts: the last that was not taken back.
  static Map<ClaimId, Review> standing(Db db) throws SQLException {
    var standing = new HashMap<ClaimId, Review>();
    var last =
        """
        WHERE number IN (SELECT max(number) FROM review WHERE undone IS NULL GROUP BY claim)
        """;
    for (var review : list(db, last)) {
      standing.put(review.claim(), review);
    }
    return standing;
  }

  static Optional<Review> standing(Db db, ClaimId claim) throws SQLException {
    var last = "WHERE claim = ? AND undone IS NULL ORDER BY number DESC LIMIT 1";
    return list(db, last, claim.value()).stream().findFirst();
  }

  static List<Review> of(Db db, ClaimId claim) throws SQLException {
    return list(db, "WHERE claim = ? ORDER BY number", claim.value());
  }

  static List<Review> newest(Db db, int limit) throws SQLException {
    return list(db, "ORDER BY number DESC LIMIT ?", limit);
  }

  static List<Review> orphans(Db db) throws SQLException {
    return list(
        db,
        """
        WHERE undone IS NULL
          AND NOT EXISTS (SELECT 1 FROM figure WHERE id = claim)
          AND NOT EXISTS (SELECT 1 FROM measure WHERE id = claim)
          AND story IN (SELECT number FROM story WHERE withdrawn = 0)
        ORDER BY number\
        """);
  }

  private static List<Review> list(Db db, String which, Object... values) throws SQLException {
    return db.list(row -> review(db, row), REVIEWS + which, values);
  }

  private static Review review(Db db, ResultSet row) throws SQLException {
    var number = row.getLong(1);
    var verdict = Review.Verdict.valueOf(row.getString(3));
    var undone = row.getLong(7);
    var taken = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instants.of(undone));
    return new Review(
        number,
        new ClaimId(row.getString(2)),
        verdict,
        verdict == Review.Verdict.CORRECT ? corrections(db, number) : Map.of(),
        row.getString(4),
        row.getString(5),
        Instants.of(row.getLong(6)),
        taken);
  }

  private static Map<String, String> corrections(Db db, long review) throws SQLException {
    var corrections = new HashMap<String, String>();
    db.list(
        row -> corrections.put(row.getString(1), row.getString(2)),
        "SELECT field, value FROM review_correction WHERE review = ?",
        review);
    return corrections;
  }

  /// @param story where the claim stands
  static Review add(Db db, Review review, long story) throws SQLException {
    var number =
        db.number(
            """
            INSERT INTO review (claim, story, verdict, note, by, at, undone)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number\
            """,
            review.claim().value(),
            story,
            review.verdict().name(),
            review.note(),
            review.by(),
            Instants.nanos(review.at()),
            review.undone().map(Instants::nanos).orElse(null));
    for (var correction : review.corrections().entrySet()) {
      db.execute(
          "INSERT INTO review_correction (review, field, value) VALUES (?, ?, ?)",
          number,
          correction.getKey(),
          correction.getValue());
    }
    return new Review(
        number,
        review.claim(),
        review.verdict(),
        review.corrections(),
        review.note(),
        review.by(),
        review.at(),
        review.undone());
  }
}
