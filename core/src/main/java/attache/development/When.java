package attache.development;

import attache.ledger.Period;
import attache.story.Dated;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// The time of an event, as exactly as a source states it and no more.
///
/// @param asWritten the source's words; empty if it has none
/// @param start first day; empty if open or not known
/// @param end last day; empty if open or not known
/// @param precision the smallest unit stated; NONE when no day is known
public record When(
    String asWritten,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Period.Precision precision) {
  /// No time is known.
  public static final When UNDATED =
      new When("", Optional.empty(), Optional.empty(), Period.Precision.NONE);

  /// The time of a claim.
  public static When of(Period period) {
    return new When(period.asWritten(), period.start(), period.end(), period.precision());
  }

  /// The time of a publication.
  public static When of(Dated published) {
    var day = LocalDate.ofInstant(published.instant(), ZoneOffset.UTC);
    return switch (published.precision()) {
      case YEAR ->
          span(
              published,
              day.withDayOfYear(1),
              day.withDayOfYear(day.lengthOfYear()),
              Period.Precision.YEAR);
      case MONTH ->
          span(
              published,
              day.withDayOfMonth(1),
              day.withDayOfMonth(day.lengthOfMonth()),
              Period.Precision.MONTH);
      case DAY, SECOND -> span(published, day, day, Period.Precision.DAY);
    };
  }

  private static When span(
      Dated published, LocalDate first, LocalDate last, Period.Precision precision) {
    return new When(published.asWritten(), Optional.of(first), Optional.of(last), precision);
  }

  /// Whether a day is known.
  public boolean isDated() {
    return start.isPresent() || end.isPresent();
  }

  /// The day it is put in order by: the first, or where that is open, the last.
  public Optional<LocalDate> day() {
    return start.or(() -> end);
  }
}
