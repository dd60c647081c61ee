package attache.door.http.pages.ledger;

import attache.door.chart.Extent;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/// What a table of claims is sorted by. In every order, ties keep the order of the ledger.
enum ClaimOrder {
  /// The story that was published last first; undated stories by the day they arrived.
  NEWEST(Comparator.comparing(ClaimOrder::when).reversed().thenComparing(ClaimOrder::vague)),
  /// The greatest amount first, currencies apart.
  AMOUNT(
      Comparator.comparing((Row row) -> unit(row.claim()))
          .thenComparing(row -> reach(row.claim()), Comparator.reverseOrder())),
  /// By who pays or acts.
  ACTOR(
      Comparator.comparing(
          row -> row.claim().actor().toString().toLowerCase(java.util.Locale.ROOT))),
  /// What has got furthest first.
  STAGE(Comparator.comparingInt((Row row) -> row.claim().stage().height()).reversed());

  @SuppressWarnings("ImmutableEnumChecker") // comparators of ours hold nothing
  private final Comparator<Row> order;

  ClaimOrder(Comparator<Row> order) {
    this.order = order;
  }

  Comparator<Row> order() {
    return order;
  }

  private static Instant when(Row row) {
    return row.published()
        .map(it -> it.instant())
        .orElse(row.firstSeen().truncatedTo(ChronoUnit.DAYS));
  }

  /// Of one story, amounts with a number stand before those without.
  private static boolean vague(Row row) {
    return row.claim() instanceof Figure figure && !figure.quantity().quantified();
  }

  private static String unit(Claim claim) {
    return claim instanceof Figure figure ? figure.quantity().unit() : "";
  }

  private static java.math.BigDecimal reach(Claim claim) {
    return claim instanceof Figure figure
        ? Extent.of(figure.quantity()).reach()
        : java.math.BigDecimal.ZERO;
  }
}
