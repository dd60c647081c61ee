package attache.door.http.pages.ledger;

import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.Tongue;
import attache.ledger.ClaimId;
import attache.ledger.Row;
import attache.ledger.reconcile.Total;
import attache.ledger.reconcile.Totals;
import attache.ledger.reconcile.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sets totals for reading: each with its working and the claims it rests on.
final class Summing {
  private static final int MOST_LEFT = 30;
  private static final int MOST_LINES = 60;
  private static final int MOST_CLAIMS = 8;
  private static final int LONGEST_WORKING = 400;

  private final Map<ClaimId, Row> rows;
  private final Tongue tongue;

  /// @param rows those that were added, and more
  Summing(List<Row> rows, Tongue tongue) {
    this.rows =
        rows.stream()
            .collect(
                Collectors.toMap(row -> row.claim().id(), Function.identity(), (one, _) -> one));
    this.tongue = tongue;
  }

  List<ClaimsPage.Line> lines(Totals totals) {
    return totals.sums().stream().limit(MOST_LINES).map(this::line).toList();
  }

  /// What is in no total; so many at most.
  List<ClaimsPage.Left> left(Totals totals) {
    return totals.leftOut().stream()
        .flatMap(left ->
            row(left.figure())
                .map(row ->
                    new ClaimsPage.Left(tongue.said(left.reason()), ClaimLine.of(row, tongue))))
        .limit(MOST_LEFT)
        .toList();
  }

  private ClaimsPage.Line line(Total total) {
    return new ClaimsPage.Line(
        total.group(),
        tongue.of(total.stage()),
        total.stage().height(),
        tongue.of(total.role()),
        Wording.of(total.amount()),
        total.disputed(),
        tongue.said(working(total.working())),
        total.cited().stream()
            .limit(MOST_CLAIMS)
            .flatMap(this::row)
            .map(row -> ClaimLine.of(row, tongue))
            .toList(),
        Math.max(0, total.cited().size() - MOST_CLAIMS));
  }

  /// The beginning and the sum of a long one.
  private static String working(String whole) {
    var sum = whole.lastIndexOf(" = ");
    var cut = whole.lastIndexOf(" + ", LONGEST_WORKING);
    return whole.length() <= LONGEST_WORKING || sum < 0 || cut < 0
        ? whole
        : whole.substring(0, cut) + " + …" + whole.substring(sum);
  }

  private Stream<Row> row(ClaimId id) {
    return Stream.ofNullable(rows.get(id));
  }
}
