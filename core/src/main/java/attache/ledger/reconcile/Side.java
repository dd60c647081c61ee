package attache.ledger.reconcile;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Row;
import attache.story.Dated;
import attache.story.StoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A row made ready to be held against others.
///
/// @param row the row
/// @param actors words of each name of who acts
/// @param counterparts words of each name of the other party
/// @param matter words of what it is about
record Side(Row row, List<Set<String>> actors, List<Set<String>> counterparts, Set<String> matter) {
  /// The order in which rows are read: by publication (undated first), then as they came, then as
  /// they stand. It is total, so nothing depends on the order rows are handed in.
  static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.published().map(Dated::instant).orElse(Instant.MIN))
          .thenComparing(Row::firstSeen)
          .thenComparing(row -> row.claim().place().story().value())
          .thenComparingInt(row -> row.claim().place().sentence())
          .thenComparingInt(row -> row.claim().place().span().start())
          .thenComparingInt(row -> row.claim().place().span().end())
          .thenComparing(row -> row.claim().id().value());

  static Side of(Row row) {
    var claim = row.claim();
    return new Side(
        row,
        words(claim.actor()),
        words(claim.counterpart()),
        Set.copyOf(ContentWords.of(claim.matter())));
  }

  private static List<Set<String>> words(Party party) {
    return party.names().stream()
        .map(name -> Set.copyOf(ContentWords.ofName(name)))
        .filter(words -> !words.isEmpty())
        .distinct()
        .toList();
  }

  Claim claim() {
    return row.claim();
  }

  ClaimId id() {
    return row.claim().id();
  }

  StoryId story() {
    return claim().place().story();
  }

  Optional<Figure> figure() {
    return claim() instanceof Figure figure ? Optional.of(figure) : Optional.empty();
  }

  Optional<Measure> measure() {
    return claim() instanceof Measure measure ? Optional.of(measure) : Optional.empty();
  }

  boolean headline() {
    return claim().place().sentence() == 0;
  }

  boolean denied() {
    return claim().modality() == Modality.DENIED;
  }

  /// The day its story was published, where the source says it to the day.
  Optional<LocalDate> day() {
    return row.published()
        .filter(dated -> dated.precision().compareTo(Dated.Precision.DAY) >= 0)
        .map(dated -> LocalDate.ofInstant(dated.instant(), ZoneOffset.UTC));
  }

  /// Whether it was published on an earlier day; empty if that is not known or it is the same day.
  Optional<Boolean> before(Side other) {
    return day()
        .flatMap(mine -> other.day().map(mine::compareTo))
        .filter(order -> order != 0)
        .map(order -> order < 0);
  }
}
