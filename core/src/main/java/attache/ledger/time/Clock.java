package attache.ledger.time;

import attache.ledger.Period.Basis;
import attache.ledger.Period.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Counts from the day of publication; where it is not known, nothing is.
record Clock(Optional<LocalDate> published) {
  /// Which way a sentence looks.
  enum Way {
    BACK,
    AHEAD,
    UNKNOWN
  }

  /// Of a time said without its year and without a verb that helps, this many days decide.
  private static final int NEAR = 100;

  Clock {
    published = published.filter(day -> day.getYear() > 1000 && day.getYear() < 3000);
  }

  /// The unit so many units from the present one.
  Core unit(Unit unit, int distance) {
    return counted(unit.precision(), day -> unit.around(unit.shift(day, distance)));
  }

  /// What "two years ago" or "in six months" may mean: the whole unit; of decades, ten years.
  Core away(Unit unit, int count) {
    if (unit != Unit.DECADE) {
      return unit(unit, count);
    }
    return counted(
        unit.precision(),
        day ->
            Reach.of(
                day.plusYears(10L * count - 5), day.plusYears(10L * count + 5), unit.precision()));
  }

  /// The next or last so many units, counted from the day.
  Core rolling(Unit unit, int count) {
    return counted(
        unit.precision(),
        day ->
            count > 0
                ? Reach.of(day, unit.shift(day, count), unit.precision())
                : Reach.of(unit.shift(day, count), day, unit.precision()));
  }

  /// All that began so many units ago.
  Core since(Unit unit, int count) {
    return counted(
        unit.precision(),
        day -> new Reach(Optional.of(unit.shift(day, -count)), Optional.empty(), unit.precision()));
  }

  /// What is left of a unit, or what of it is over.
  Core restOf(Unit unit, boolean over) {
    return counted(
        unit.precision(),
        day -> {
          var all = unit.around(day);
          return over
              ? new Reach(all.start(), Optional.of(day), all.precision())
              : new Reach(Optional.of(day), all.end(), all.precision());
        });
  }

  /// A month, quarter or season of the year so many years from now.
  Core inYear(Core.Yearly core, int distance) {
    return published
        .flatMap(day -> core.inYear().apply(day.getYear() + distance))
        .<Core>map(reach -> new Core.Fixed(reach, Basis.FROM_PUBLICATION))
        .orElseGet(() -> unknown(core.precision()));
  }

  /// The first of them that begins after the day.
  Core next(Core.Yearly core) {
    return pick(core, Way.AHEAD, false);
  }

  /// The last of them that ended before the day.
  Core last(Core.Yearly core) {
    return pick(core, Way.BACK, false);
  }

  /// The one that a sentence looking that way means.
  Core which(Core core, Way way) {
    return switch (core) {
      case Core.Yearly yearly -> pick(yearly, way, true);
      case Core.Weekly weekly ->
          counted(
              Precision.DAY,
              day -> {
                var name = DayOfWeek.of(weekly.day());
                var found =
                    day.with(
                        way == Way.AHEAD
                            ? TemporalAdjusters.next(name)
                            : TemporalAdjusters.previousOrSame(name));
                return Reach.of(found, found, Precision.DAY);
              });
      case Core.Fixed _, Core.Unknown _ -> core;
    };
  }

  /// A day of the week so many weeks from now; of the last week, the nearest such day.
  Core weekday(int name, int weeks) {
    return counted(
        Precision.DAY,
        day -> {
          var found =
              weeks < 0
                  ? day.with(TemporalAdjusters.previous(DayOfWeek.of(name)))
                  : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                      .plusWeeks(weeks)
                      .plusDays(name - 1L);
          return Reach.of(found, found, Precision.DAY);
        });
  }

  private Core counted(Precision precision, Function<LocalDate, Reach> days) {
    return published
        .<Core>map(day -> new Core.Fixed(days.apply(day), Basis.FROM_PUBLICATION))
        .orElseGet(() -> unknown(precision));
  }

  private Core pick(Core.Yearly core, Way way, boolean present) {
    return published
        .flatMap(day -> pick(core, way, present, day))
        .<Core>map(reach -> new Core.Fixed(reach, Basis.FROM_PUBLICATION))
        .orElseGet(() -> unknown(core.precision()));
  }

  private static Optional<Reach> pick(Core.Yearly core, Way way, boolean present, LocalDate day) {
    var all =
        IntStream.rangeClosed(-4, 4)
            .mapToObj(offset -> core.inYear().apply(day.getYear() + offset))
            .flatMap(Optional::stream)
            .toList();
    var back =
        all.reversed().stream()
            .filter(reach -> !(present ? reach.start() : reach.end()).orElseThrow().isAfter(day))
            .filter(reach -> present || reach.end().orElseThrow().isBefore(day))
            .findFirst();
    var ahead =
        all.stream()
            .filter(reach -> !(present ? reach.end() : reach.start()).orElseThrow().isBefore(day))
            .filter(reach -> present || reach.start().orElseThrow().isAfter(day))
            .findFirst();
    return switch (way) {
      case BACK -> back;
      case AHEAD -> ahead;
      case UNKNOWN -> nearest(back, ahead, day);
    };
  }

  private static Optional<Reach> nearest(
      Optional<Reach> back, Optional<Reach> ahead, LocalDate day) {
    var past = back.map(r -> ChronoUnit.DAYS.between(r.end().orElseThrow(), day)).orElse(9999L);
    var coming =
        ahead.map(r -> ChronoUnit.DAYS.between(day, r.start().orElseThrow())).orElse(9999L);
    if (Math.min(past, coming) > NEAR) {
      return Optional.empty();
    }
    return past <= coming ? back : ahead;
  }

  private Core unknown(Precision precision) {
    return new Core.Unknown(precision, published.isEmpty());
  }
}
