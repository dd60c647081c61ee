package attache.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;

/// What a list of rows is sorted by. Ties keep the order of the ledger.
public enum RowOrder {
  /// The order of the ledger: of publication, undated first.
  READING((_, _) -> 0),
  /// The story that was published last first; undated stories by the day they arrived. Of one
  /// story, amounts with a number stand before those without.
  NEWEST(Comparator.comparing(RowOrder::day).reversed().thenComparing(RowOrder::vague)),
  /// The greatest amount first, units apart.
  AMOUNT(
      Comparator.comparing((Row row) -> unit(row.claim()))
          .thenComparing(row -> reach(row.claim()), Comparator.reverseOrder())),
  /// By who pays or acts, as written.
  ACTOR(Comparator.comparing(row -> actor(row.claim()))),
  /// What has got furthest first.
  STAGE(Comparator.comparingInt((Row row) -> row.claim().stage().height()).reversed()),
  /// The least certain first, as [Doubt] judges.
  DOUBT(Comparator.comparingInt((Row row) -> Doubt.of(row.claim()).weight()).reversed());

  @SuppressWarnings("ImmutableEnumChecker") // comparators of ours hold nothing
  private final Comparator<Row> order;

  RowOrder(Comparator<Row> order) {
    this.order = order;
  }

  /// The order, to be used on rows that stand in the order of the ledger.
  public Comparator<Row> order() {
    return order;
  }

  /// When the story of a row was published; where that is not known, the day it arrived.
  public static Instant day(Row row) {
    return row.published()
        .map(it -> it.instant())
        .orElse(row.firstSeen().truncatedTo(ChronoUnit.DAYS));
  }

  /// Whether a row is an amount without a number.
  public static boolean vague(Row row) {
    return row.claim() instanceof Figure figure && !figure.quantity().quantified();
  }

  /// The unit of a figure; empty for a measure.
  public static String unit(Claim claim) {
    return claim instanceof Figure figure ? figure.quantity().unit() : "";
  }

  /// The farthest number an amount reaches; 0 when none is given, and for a measure.
  public static BigDecimal reach(Claim claim) {
    if (!(claim instanceof Figure figure)) {
      return BigDecimal.ZERO;
    }
    var quantity = figure.quantity();
    return quantity
        .upper()
        .or(quantity::lower)
        .map(Quantity.Limit::value)
        .or(quantity::value)
        .orElse(BigDecimal.ZERO);
  }

  /// What a row is sorted by among those who pay or act: their names, in small letters.
  public static String actor(Claim claim) {
    return String.join(", ", claim.actor().names()).toLowerCase(Locale.ROOT);
  }
}
