package attache.ledger.time;

import attache.ledger.Period.Precision;
import java.util.List;
import java.util.Optional;

/// Quarters, halves, seasons and fiscal years. The days of a fiscal year differ from one body to
/// the next, so they stay unknown.
final class Terms {
  private static final String TERM = "(?:Q|q|[DO]\\.?U|UO)";
  private static final String FISCAL =
      "(?:U?F+U?o?Y(?:[-/][YD])?|Y(?:[-/][YD])?y?F+U?|K(?:[-/][DY])?)";

  private Terms() {}

  static List<Rule> rules() {
    return List.of(
        Rule.maybe(TERM + "o?t?" + FISCAL, Terms::fiscalTerm),
        Rule.maybe(FISCAL + TERM, Terms::fiscalTerm),
        Rule.maybe(TERM + "o?t?[=<>{]?F+U?(?!Y)", Terms::fiscalTerm),
        Rule.of(FISCAL, _ -> new Core.Unknown(Precision.YEAR)),
        Rule.of("[<>={]U?F+U|U?F+[<>]", _ -> new Core.Unknown(Precision.YEAR)),
        Rule.maybe("[<>={]F(?!U)", m -> foreign(m, new Core.Unknown(Precision.YEAR))),
        Rule.maybe("(?:" + TERM + ")" + Dates.YEAR, Terms::explicit),
        Rule.maybe("Yy?o?-?" + TERM, Terms::explicit),
        Rule.maybe("<U" + Dates.YEAR, Terms::lastOf),
        Rule.maybe(TERM + "o?t?[=<>]U|" + TERM + "o?t?U[=<>]", Terms::relative),
        Rule.maybe("[=<>]Uo?" + TERM, Terms::relativeBefore),
        Rule.maybe("G" + TERM, Terms::chinese),
        Rule.maybe(TERM + "otU(?!Y)", m -> yearly(m).map(core -> m.clock().inYear(core, 0))),
        Rule.maybe(TERM + "(?!o)", Terms::alone),
        Rule.of("So?" + "(?:t?U)?Y", Terms::season),
        Rule.of("Yy?o?S", Terms::season),
        Rule.of("[<>=]S|S[<>]|St?[=<>]U|St?U[=<>]", Terms::relativeSeason),
        Rule.of("GS", m -> m.clock().inYear(yearlySeason(m), m.value(Sign.SHIFTED_UNIT) % 10 - 5)),
        Rule.maybe("(?<=[ijbBfl]t?)S(?!o)", Terms::seasonAlone));
  }

  private static Optional<Core> foreign(Match m, Core core) {
    return m.language().equals("en") ? Optional.empty() : Optional.of(core);
  }

  /// Empty if what is counted is neither quarter nor half.
  private static Optional<Core.Yearly> yearly(Match m) {
    var number = m.value(Sign.QUARTER, Sign.HALF, Sign.ORDINAL, Sign.DIGITS);
    var half = m.has(Sign.HALF);
    if (!half && !m.has(Sign.QUARTER)) {
      if (m.unit() != Unit.QUARTER && m.unit() != Unit.HALF) {
        return Optional.empty();
      }
      half = m.unit() == Unit.HALF;
    }
    if (number < 1 || number > (half ? 2 : 4)) {
      return Optional.empty();
    }
    return Optional.of(half ? half(number) : quarter(number));
  }

  private static Core.Yearly quarter(int number) {
    return new Core.Yearly(Precision.QUARTER, year -> Reach.quarter(year, number));
  }

  private static Core.Yearly half(int number) {
    return new Core.Yearly(Precision.HALF_YEAR, year -> Reach.half(year, number));
  }

  private static Optional<Core> fiscalTerm(Match m) {
    return yearly(m).map(core -> new Core.Unknown(core.precision()));
  }

  private static Optional<Core> explicit(Match m) {
    return yearly(m)
        .map(core -> Core.explicit(core.inYear().apply(m.value(Sign.YEAR)), core.precision()));
  }

  /// "The last quarter of 2026".
  private static Optional<Core> lastOf(Match m) {
    var year = m.value(Sign.YEAR);
    return switch (m.unit()) {
      case QUARTER -> Reach.quarter(year, 4).map(Core::explicit);
      case HALF -> Reach.half(year, 2).map(Core::explicit);
      case DAY, WEEK, MONTH, YEAR, DECADE -> Optional.empty();
    };
  }

  private static Optional<Core> relative(Match m) {
    return yearly(m).map(core -> m.clock().inYear(core, Spans.distance(m)));
  }

  private static Optional<Core> relativeBefore(Match m) {
    var counted =
        new Match(m.tokens().subList(2, m.tokens().size()), m.clock(), m.way(), m.language());
    return yearly(counted).map(core -> m.clock().inYear(core, Spans.distance(m)));
  }

  private static Optional<Core> chinese(Match m) {
    return yearly(m).map(core -> m.clock().inYear(core, m.value(Sign.SHIFTED_UNIT) % 10 - 5));
  }

  private static Optional<Core> alone(Match m) {
    return yearly(m).map(core -> core);
  }

  private static Core.Yearly yearlySeason(Match m) {
    var season = m.value(Sign.SEASON) % 10;
    return new Core.Yearly(Precision.QUARTER, year -> Reach.season(year, season));
  }

  private static Core season(Match m) {
    return Core.explicit(
        Reach.season(m.value(Sign.YEAR), m.value(Sign.SEASON) % 10), Precision.QUARTER);
  }

  private static Core relativeSeason(Match m) {
    var season = yearlySeason(m);
    if (m.has(Sign.UNIT) || m.has(Sign.THIS)) {
      return m.clock().inYear(season, m.has(Sign.UNIT) ? Spans.distance(m) : 0);
    }
    return m.has(Sign.NEXT) ? m.clock().next(season) : m.clock().last(season);
  }

  private static Optional<Core> seasonAlone(Match m) {
    return m.value(Sign.SEASON) > 10 ? Optional.empty() : Optional.of(yearlySeason(m));
  }
}
