package attache.ledger.time;

import attache.ledger.Period.Precision;
import java.util.List;
import java.util.Optional;

/// Days, months and years.
final class Dates {
  /// A year after a month or a quarter.
  static final String YEAR = ",?o?t?(?:Uo?)?Yy?";

  private static final String MONTH = "(?:M(?:/M)?|m\\.?)";
  private static final String DAY = "(?:W,?t?)?[DO]\\.?o?";

  private Dates() {}

  static List<Rule> rules() {
    return List.of(
        Rule.maybe("Y-D-D|Y/D/D", Dates::iso),
        Rule.maybe("D/D/Y|D-D-Y", Dates::slashed),
        Rule.maybe("d", Dates::inOne),
        Rule.maybe("D/Y", m -> m.tight() ? month(m, m.value(Sign.DIGITS)) : Optional.empty()),
        Rule.maybe("Y[-/]D", Dates::yearAndTwoDigits),
        Rule.of("Y[-/]Y(?=U?F)", _ -> new Core.Unknown(Precision.YEAR)),
        Rule.of(DAY + MONTH + YEAR, Dates::day),
        Rule.of("(?:W,?)?" + MONTH + "[DO](?:," + "?Y)", Dates::day),
        Rule.of(DAY + MONTH + ",?o?t?[=<>]U|" + DAY + MONTH + "o?t?U[=<>]", Dates::relativeDay),
        Rule.of(DAY + MONTH, Dates::yearlyDay),
        Rule.of("(?:W,?)?" + MONTH + "[DO](?![z%])", Dates::yearlyDay),
        Rule.of("[DO]\\.?[-&T][DO]\\.?o?" + MONTH + "(?:" + YEAR + ")?", Dates::days),
        Rule.of(MONTH + "[DO][-&][DO](?:,?Y)?", Dates::days),
        Rule.of("Yy[DN]c[DN]k", Dates::chineseDay),
        Rule.of("G[DN]c[DN]k", Dates::chineseDay),
        Rule.of("[DN]c[DN]k", m -> yearlyDay(m.value(Sign.DIGITS, Sign.NUMBER), chineseDayOf(m))),
        Rule.maybe("Yy[DN]c", m -> month(m, m.value(Sign.DIGITS, Sign.NUMBER))),
        Rule.of("G[DN]c", m -> shifted(m, yearlyMonth(m.value(Sign.DIGITS, Sign.NUMBER)))),
        Rule.of("(?<![ND])[DN]c", m -> yearlyMonth(m.value(Sign.DIGITS, Sign.NUMBER))),
        Rule.maybe(MONTH + YEAR, m -> month(m, m.month())),
        Rule.of(
            MONTH + ",?o?t?[=<>]U|" + MONTH + "o?t?U[=<>]",
            m -> m.clock().inYear(yearlyMonth(m.month()), Spans.distance(m))),
        Rule.of("[<>=]M|M[<>]", Dates::relativeMonth),
        Rule.of("M(?:/M)?", m -> yearlyMonth(m.month())),
        Rule.of("W[<>]|[<>=]W", Dates::relativeWeekday),
        Rule.of("W", m -> new Core.Weekly(m.value(Sign.WEEKDAY))),
        Rule.of("Yy?", m -> Core.explicit(Reach.year(m.value(Sign.YEAR)))),
        Rule.maybe("U[ot]?Y", Dates::namedYear),
        Rule.of("su?", m -> Core.explicit(Reach.decade(m.value(Sign.DECADE)))),
        Rule.maybe("uo?Y|YU|YoU", Dates::decade));
  }

  private static Optional<Core> iso(Match m) {
    var month = m.value(0, Sign.DIGITS);
    var day = m.value(1, Sign.DIGITS);
    if (!m.tight() || month > 12 || day > 31) {
      return Optional.empty();
    }
    return Optional.of(exact(m.value(Sign.YEAR), month, day));
  }

  /// Day first; in English either may be, and unless one of them cannot, the day is not known.
  private static Optional<Core> slashed(Match m) {
    var first = m.value(0, Sign.DIGITS);
    var second = m.value(1, Sign.DIGITS);
    if (!m.tight() || first > 31 || second > 31) {
      return Optional.empty();
    }
    var year = m.value(Sign.YEAR);
    if (!m.language().equals("en") || first > 12 || first == second) {
      return Optional.of(exact(year, second, first));
    }
    return Optional.of(second > 12 ? exact(year, first, second) : new Core.Unknown(Precision.DAY));
  }

  private static Optional<Core> inOne(Match m) {
    var value = m.value(Sign.DATE);
    return Optional.of(
        value % 100 == 0
            ? Core.explicit(Reach.month(value / 10_000, value / 100 % 100), Precision.MONTH)
            : exact(value / 10_000, value / 100 % 100, value % 100));
  }

  /// "2026-03" is a month; "2025-26" and "2025/26" are years that do not begin in January.
  private static Optional<Core> yearAndTwoDigits(Match m) {
    var year = m.value(Sign.YEAR);
    var more = m.value(Sign.DIGITS);
    if (!m.tight() || m.tokens().getLast().end() - m.tokens().getLast().start() < 2) {
      return Optional.empty();
    }
    if (more == (year + 1) % 100) {
      return Optional.of(new Core.Unknown(Precision.YEAR));
    }
    return m.has(Sign.DASH) ? month(m, more) : Optional.empty();
  }

  private static Optional<Core> month(Match m, int month) {
    return Reach.month(m.value(Sign.YEAR), month).map(Core::explicit);
  }

  private static Core exact(int year, int month, int day) {
    return Core.explicit(Reach.days(year, month, day, day), Precision.DAY);
  }

  private static Core day(Match m) {
    return exact(m.value(Sign.YEAR), m.month(), m.day());
  }

  private static Core relativeDay(Match m) {
    return m.clock().inYear(yearlyDay(m.month(), m.day()), Spans.distance(m));
  }

  private static Core yearlyDay(Match m) {
    return yearlyDay(m.month(), m.day());
  }

  private static Core.Yearly yearlyDay(int month, int day) {
    return new Core.Yearly(Precision.DAY, year -> Reach.days(year, month, day, day));
  }

  private static Core.Yearly yearlyMonth(int month) {
    return new Core.Yearly(Precision.MONTH, year -> Reach.month(year, month));
  }

  private static Core days(Match m) {
    var first = m.value(0, Sign.DIGITS, Sign.ORDINAL);
    var last = m.value(1, Sign.DIGITS, Sign.ORDINAL);
    if (m.has(Sign.YEAR)) {
      return Core.explicit(Reach.days(m.value(Sign.YEAR), m.month(), first, last), Precision.DAY);
    }
    var month = m.month();
    return new Core.Yearly(Precision.DAY, year -> Reach.days(year, month, first, last));
  }

  private static int chineseDayOf(Match m) {
    return m.value(1, Sign.DIGITS, Sign.NUMBER);
  }

  private static Core chineseDay(Match m) {
    var month = m.value(Sign.DIGITS, Sign.NUMBER);
    return m.has(Sign.YEAR)
        ? exact(m.value(Sign.YEAR), month, chineseDayOf(m))
        : shifted(m, yearlyDay(month, chineseDayOf(m)));
  }

  private static Core shifted(Match m, Core.Yearly core) {
    return m.value(Sign.SHIFTED_UNIT) / 10 == Unit.YEAR.ordinal()
        ? m.clock().inYear(core, m.value(Sign.SHIFTED_UNIT) % 10 - 5)
        : new Core.Unknown(core.precision());
  }

  private static Core relativeMonth(Match m) {
    var month = yearlyMonth(m.month());
    return m.has(Sign.THIS)
        ? m.clock().inYear(month, 0)
        : m.has(Sign.NEXT) ? m.clock().next(month) : m.clock().last(month);
  }

  private static Core relativeWeekday(Match m) {
    var day = m.value(Sign.WEEKDAY);
    if (m.has(Sign.LAST)) {
      return m.clock().weekday(day, -1);
    }
    if (m.has(Sign.NEXT) && (!m.language().equals("en") || m.value(Sign.NEXT) == 1)) {
      return m.clock().which(new Core.Weekly(day), Clock.Way.AHEAD);
    }
    return m.clock().weekday(day, m.has(Sign.NEXT) ? 1 : 0);
  }

  private static Optional<Core> namedYear(Match m) {
    var reach =
        m.unit() == Unit.DECADE ? Reach.decade(m.value(Sign.YEAR)) : Reach.year(m.value(Sign.YEAR));
    return m.unit() == Unit.YEAR || m.unit() == Unit.DECADE
        ? Optional.of(Core.explicit(reach))
        : Optional.empty();
  }

  private static Optional<Core> decade(Match m) {
    var years = m.tokens().getFirst().sign() == Sign.UNITS && m.unit() == Unit.YEAR;
    var year = m.value(Sign.YEAR);
    return year % 10 == 0 && (years || m.unit() == Unit.DECADE)
        ? Optional.of(Core.explicit(Reach.decade(year)))
        : Optional.empty();
  }
}
