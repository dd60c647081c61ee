package attache.ledger.time;

import attache.ledger.Period.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Days from a first to a last; either may be open.
record Reach(Optional<LocalDate> start, Optional<LocalDate> end, Precision precision) {
  static Reach of(LocalDate start, LocalDate end, Precision precision) {
    return new Reach(Optional.of(start), Optional.of(end), precision);
  }

  static Reach open(Precision precision) {
    return new Reach(Optional.empty(), Optional.empty(), precision);
  }

  static Reach year(int year) {
    return Unit.YEAR.around(LocalDate.of(year, 1, 1));
  }

  static Reach decade(int year) {
    return Unit.DECADE.around(LocalDate.of(year, 1, 1));
  }

  /// The months from one to another; empty if there are none of these numbers.
  static Optional<Reach> months(int year, int first, int last, Precision precision) {
    if (first < 1 || last > 12 || first > last) {
      return Optional.empty();
    }
    var end = LocalDate.of(year, last, 1).plusMonths(1).minusDays(1);
    return Optional.of(of(LocalDate.of(year, first, 1), end, precision));
  }

  static Optional<Reach> month(int year, int month) {
    return months(year, month, month, Precision.MONTH);
  }

  static Optional<Reach> quarter(int year, int quarter) {
    return months(year, quarter * 3 - 2, quarter * 3, Precision.QUARTER);
  }

  static Optional<Reach> half(int year, int half) {
    return months(year, half * 6 - 5, half * 6, Precision.HALF_YEAR);
  }

  /// The months of a northern season; empty for winter, which lies in two years.
  static Optional<Reach> season(int year, int season) {
    return season > 3
        ? Optional.empty()
        : months(year, season * 3, season * 3 + 2, Precision.QUARTER);
  }

  /// From one day of a month to another; empty if the calendar has no such days.
  static Optional<Reach> days(int year, int month, int first, int last) {
    try {
      var start = LocalDate.of(year, month, first);
      var end = LocalDate.of(year, month, last);
      return start.isAfter(end) ? Optional.empty() : Optional.of(of(start, end, Precision.DAY));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// What is meant by "early", "mid" or "late": a half of it that surely holds it.
  ///
  /// @param part 1 early, 2 mid, 3 late
  Reach part(int part) {
    if (start.isEmpty() || end.isEmpty()) {
      return this;
    }
    var length = end.get().toEpochDay() - start.get().toEpochDay() + 1;
    return switch (part) {
      case 1 -> of(start.get(), start.get().plusDays((length + 1) / 2 - 1), precision);
      case 2 -> of(start.get().plusDays(length / 4), end.get().minusDays(length / 4), precision);
      default -> of(end.get().minusDays((length + 1) / 2 - 1), end.get(), precision);
    };
  }

  /// What is meant by its beginning (1) or end (2): a quarter of it that surely holds it.
  Reach edge(int edge) {
    if (start.isEmpty() || end.isEmpty()) {
      return this;
    }
    var length = (end.get().toEpochDay() - start.get().toEpochDay() + 4) / 4;
    return edge == 1
        ? of(start.get(), start.get().plusDays(length - 1), precision)
        : of(end.get().minusDays(length - 1), end.get(), precision);
  }
}
