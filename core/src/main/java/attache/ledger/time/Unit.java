package attache.ledger.time;

import attache.ledger.Period.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// A unit of the calendar. Weeks begin on Monday.
enum Unit {
  DAY(Precision.DAY),
  WEEK(Precision.WEEK),
  MONTH(Precision.MONTH),
  QUARTER(Precision.QUARTER),
  HALF(Precision.HALF_YEAR),
  YEAR(Precision.YEAR),
  DECADE(Precision.DECADE);

  private final Precision precision;

  Unit(Precision precision) {
    this.precision = precision;
  }

  Precision precision() {
    return precision;
  }

  /// The day so many units later.
  LocalDate shift(LocalDate day, int count) {
    return switch (this) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3L * count);
      case HALF -> day.plusMonths(6L * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10L * count);
    };
  }

  /// The whole unit that a day lies in.
  Reach around(LocalDate day) {
    var first = first(day);
    return Reach.of(first, shift(first, 1).minusDays(1), precision);
  }

  private LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
    };
  }
}
