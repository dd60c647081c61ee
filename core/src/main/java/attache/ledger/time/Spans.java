package attache.ledger.time;

import attache.ledger.Period.Precision;
import java.util.List;
import java.util.Optional;

/// Times counted from the day of publication, lengths, and words that only point to some time.
final class Spans {
  /// "Two years", "a month".
  private static final String LENGTH = "(?:[NDA][Uuy]|\\^)";

  private Spans() {}

  static List<Rule> rules() {
    return List.of(
        Rule.of("(?<=t)[<>][Uu]", Spans::unitWithArticle),
        Rule.of("[<>=]U|U[<>=]", Spans::unit),
        Rule.of("[<>=v]u|u[<>v]|vU|\\{[Uu]|[Uu]\\{", Spans::unknown),
        Rule.of(
            "[<>]" + LENGTH + "|[ND][<>][Uu]|[NDA][Uu][<>]|u[ND][<>]|\\^[<>]",
            m -> rolling(m, m.has(Sign.NEXT) ? m.count() : -m.count())),
        Rule.of("Gy?", Spans::shiftedUnit),
        Rule.of("V?R", m -> m.clock().unit(Unit.DAY, m.value(Sign.DAY_WORD))),
        Rule.of(LENGTH + "[g2]|g" + LENGTH, m -> away(m, -m.count())),
        Rule.maybe("B" + LENGTH, m -> awayIf(m, Sign.BEFORE, -m.count())),
        Rule.maybe("a[Uu]", m -> Optional.of(unknown(m)).filter(_ -> m.value(Sign.AFTER) == 2)),
        Rule.maybe("a" + LENGTH, m -> awayIf(m, Sign.AFTER, m.count())),
        Rule.maybe("f" + LENGTH + "(?![g2h])", Spans::since),
        Rule.of(LENGTH + "[h4]", m -> away(m, m.count())),
        Rule.maybe("it?" + LENGTH + "(?!o)", m -> awayIf(m, Sign.IN, m.count())),
        Rule.of("wt?" + LENGTH + "(?![oafB])|" + LENGTH + "5", m -> rolling(m, m.count())),
        Rule.of("wt?" + LENGTH + "|" + LENGTH + "V", Spans::unknown),
        Rule.of("r(?:[jt]{0,2})(?:" + LENGTH + "|[uU](?=.?$)|u)", Spans::unknown),
        Rule.maybe("[ND]-U(?!-?z)", m -> m.tight() ? Optional.of(unknown(m)) : Optional.empty()),
        Rule.of("[aB]t?n", _ -> new Core.Unknown(Precision.NONE)),
        Rule.of("V[ij]?=U|V[ij]tU", Spans::restOf),
        Rule.of("V", _ -> new Core.Unknown(Precision.NONE)));
  }

  /// How many units away "next", "this" and "last" are.
  static int distance(Match m) {
    return m.has(Sign.NEXT) ? 1 : m.has(Sign.LAST) ? -1 : 0;
  }

  private static Core unknown(Match m) {
    return new Core.Unknown(m.unit().precision());
  }

  /// "The past year", "the next decade" are counted from today, unlike "next year".
  private static Core unitWithArticle(Match m) {
    if (m.has(Sign.UNITS)) {
      return unknown(m);
    }
    return m.language().equals("en") ? rolling(m, distance(m)) : unit(m);
  }

  private static Core unit(Match m) {
    return m.value(Sign.LAST) == 1 && m.language().equals("en")
        ? rolling(m, -1)
        : m.clock().unit(m.unit(), distance(m));
  }

  private static Core rolling(Match m, int count) {
    return count == 0 ? unknown(m) : m.clock().rolling(m.unit(), count);
  }

  private static Core shiftedUnit(Match m) {
    var value = m.value(Sign.SHIFTED_UNIT);
    return m.clock().unit(Unit.values()[value / 10], value % 10 - 5);
  }

  private static Core away(Match m, int count) {
    return count == 0 ? unknown(m) : m.clock().away(m.unit(), count);
  }

  /// "In two years" of what is over is a length.
  private static Optional<Core> awayIf(Match m, Sign sign, int count) {
    if (m.value(sign) != 1) {
      return Optional.empty();
    }
    var length = sign == Sign.IN && m.way() == Clock.Way.BACK;
    return Optional.of(length ? unknown(m) : away(m, count));
  }

  /// "Depuis deux ans", "seit zwei Jahren".
  private static Optional<Core> since(Match m) {
    return m.value(Sign.FROM) == 1 && !m.language().equals("en") && m.count() > 0
        ? Optional.of(m.clock().since(m.unit(), m.count()))
        : Optional.empty();
  }

  private static Core restOf(Match m) {
    return switch (m.value(Sign.VAGUE)) {
      case 1 -> m.clock().restOf(m.unit(), false);
      case 2 -> m.clock().restOf(m.unit(), true);
      default -> m.clock().unit(m.unit(), 0);
    };
  }
}
