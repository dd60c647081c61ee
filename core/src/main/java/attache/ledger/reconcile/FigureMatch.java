package attache.ledger.reconcile;

import static attache.ledger.reconcile.Agreement.AGREE;
import static attache.ledger.reconcile.Agreement.APART;

import attache.ledger.Figure;
import attache.ledger.Link.Kind;
import attache.ledger.Quantity;
import attache.ledger.Role;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether two figures are about one matter, and what they are to each other.
final class FigureMatch {
  // An equal numeral never joins. Of who acts, the other party and what it is for, two must agree
  // and no party may be another one; within one story who acts is enough, if nothing speaks
  // against it. Amounts must be near; only a part and its whole may be far apart.

  private static final Set<Role> OUTLAYS = Set.of(Role.INVESTMENT, Role.BUDGET);

  /// Roles whose amounts belong to their year: another year is another amount.
  private static final Set<Role> YEARLY =
      Set.of(
          Role.BUDGET,
          Role.REVENUE,
          Role.AGGREGATE_SPEND,
          Role.FUNDING_RAISED,
          Role.ECONOMIC_IMPACT,
          Role.SHARE,
          Role.CHANGE,
          Role.REACH,
          Role.ORDER,
          Role.OTHER);

  private static final Set<Role> WITH_PARTS =
      Set.of(Role.INVESTMENT, Role.BUDGET, Role.STATE_AID, Role.CONTRACT, Role.FINE);

  private final Rates rates;

  FigureMatch(Rates rates) {
    this.rates = rates;
  }

  Optional<Finding> of(Side one, Side other) {
    var first = one.figure().orElseThrow();
    var second = other.figure().orElseThrow();
    if (!comparable(first, second)) {
      return Optional.empty();
    }
    if (Agreement.ofParties(one.actors(), other.actors()) == APART
        || Agreement.ofParties(one.counterparts(), other.counterparts()) == APART) {
      return Optional.empty();
    }
    var evidence = Evidence.of(one, other);
    if (!evidence.oneMatter()) {
      return Optional.empty();
    }
    var closeness = Closeness.of(first.quantity(), second.quantity(), rates);
    return closeness == Closeness.UNLIKE
        ? part(one, other, evidence)
        : found(closeness, one, other, evidence);
  }

  private static boolean comparable(Figure one, Figure other) {
    var roles = one.role() == other.role() || OUTLAYS.containsAll(Set.of(one.role(), other.role()));
    var money = one.quantity().kind() == Quantity.Kind.MONEY;
    var oneUnsaid = money && (one.role() == Role.OTHER || other.role() == Role.OTHER);
    return one.quantity().kind() == other.quantity().kind()
        && one.quantity().quantified()
        && other.quantity().quantified()
        && (roles || oneUnsaid);
  }

  private record Evidence(
      Agreement actors, Agreement counterparts, Agreement matter, boolean near) {
    static Evidence of(Side one, Side other) {
      return new Evidence(
          Agreement.ofParties(one.actors(), other.actors()),
          Agreement.ofParties(one.counterparts(), other.counterparts()),
          Agreement.ofMatters(one.matter(), other.matter()),
          one.story().equals(other.story()));
    }

    long agreeing() {
      return Stream.of(actors, counterparts, matter).filter(part -> part == AGREE).count();
    }

    boolean oneMatter() {
      return agreeing() >= 2 || (near && actors == AGREE && matter != APART);
    }

    boolean firm() {
      return actors == AGREE && counterparts == AGREE && matter != APART;
    }
  }

  private Optional<Finding> found(Closeness closeness, Side one, Side other, Evidence evidence) {
    if (yearsApart(one, other)) {
      return Optional.empty();
    }
    return switch (closeness) {
      case SLIP -> slip(one, other, evidence);
      case CONFLICT -> bounds(one, other, evidence);
      case CONVERSION -> told(one, other).or(() -> Optional.of(conversion(one, other)));
      case SAME -> told(one, other).or(() -> scope(one, other)).or(() -> same(one, other));
      case ROUNDING -> told(one, other).or(() -> Optional.of(rounding(one, other)));
      case FIRST_TIGHTER -> told(one, other).or(() -> Optional.of(tighter(one, other)));
      case SECOND_TIGHTER -> told(one, other).or(() -> Optional.of(tighter(other, one)));
      case UNLIKE -> Optional.empty();
    };
  }

  private static Optional<Finding> told(Side one, Side other) {
    return Differences.between(one, other);
  }

  private static boolean yearsApart(Side one, Side other) {
    var role = one.figure().orElseThrow().role();
    var first = one.claim().period();
    var second = other.claim().period();
    var deadlines = first.deadline() && second.deadline();
    return YEARLY.contains(role) && !deadlines && Differences.apart(first, second);
  }

  private static Optional<Finding> slip(Side one, Side other, Evidence evidence) {
    if (evidence.agreeing() < 2 || sameSentence(one, other)) {
      return Optional.empty();
    }
    var why = "the same number, once in %s and once in %s".formatted(unit(one), unit(other));
    return Optional.of(new Finding(Kind.CURRENCY_SLIP, one, other, why));
  }

  private static String unit(Side side) {
    return side.figure().orElseThrow().quantity().unit();
  }

  private static boolean sameSentence(Side one, Side other) {
    return one.story().equals(other.story())
        && one.claim().place().sentence() == other.claim().place().sentence();
  }

  /// A headline that shortens its own text is no second source; two amounts in one text are two.
  private static Optional<Finding> bounds(Side one, Side other, Evidence evidence) {
    var near = one.story().equals(other.story());
    if (near && (one.headline() || other.headline())) {
      var text = one.headline() ? other : one;
      return told(one, other).or(() -> Optional.of(tighter(text, text.is(one) ? other : one)));
    }
    var equal = point(one).equals(point(other));
    if (near || !(evidence.firm() || (equal && evidence.agreeing() >= 2))) {
      return Optional.empty();
    }
    var why = "one says %s, the other %s".formatted(words(one), words(other));
    return Optional.of(new Finding(Kind.BOUND_CONFLICT, one, other, why));
  }

  private static Optional<BigDecimal> point(Side side) {
    return Closeness.point(quantity(side)).map(BigDecimal::stripTrailingZeros);
  }

  private Finding conversion(Side one, Side other) {
    var why =
        "%s and %s may be one amount in two currencies: %s, %s"
            .formatted(words(one), words(other), rates.said(unit(one)), rates.said(unit(other)));
    return new Finding(Kind.CONVERSION, one, other, why);
  }

  private static Optional<Finding> scope(Side one, Side other) {
    return quantity(one).kind() == Quantity.Kind.MONEY
        ? Differences.scope(one, other)
        : Optional.empty();
  }

  private static Optional<Finding> same(Side one, Side other) {
    var silent = Wording.currencyAbsent(quantity(one)) != Wording.currencyAbsent(quantity(other));
    var why =
        silent
            ? "the same number for the same matter; one gives no currency"
            : "the same amount for the same matter";
    return Optional.of(new Finding(Kind.SAME, one, other, why));
  }

  private static Finding rounding(Side one, Side other) {
    var why = "%s and %s, one of them rounded".formatted(words(one), words(other));
    return new Finding(Kind.ROUNDING, one, other, why);
  }

  private static Finding tighter(Side tighter, Side looser) {
    var why = "%s says it tighter than %s".formatted(words(tighter), words(looser));
    return new Finding(Kind.REFINES, tighter, looser, why);
  }

  /// A sum for several parties, and the share of one of them.
  private static Optional<Finding> part(Side one, Side other, Evidence evidence) {
    var fewer = one.counterparts().size() < other.counterparts().size() ? one : other;
    var whole = fewer.is(one) ? other : one;
    var fits =
        evidence.firm()
            && !fewer.counterparts().isEmpty()
            && fewer.counterparts().size() < whole.counterparts().size()
            && Differences.covered(fewer.counterparts(), whole.counterparts())
            && WITH_PARTS.contains(fewer.figure().orElseThrow().role())
            && unit(fewer).equals(unit(whole))
            && smaller(quantity(fewer), quantity(whole));
    if (!fits) {
      return Optional.empty();
    }
    var why =
        "%s of the %s for %s".formatted(words(fewer), words(whole), whole.claim().counterpart());
    return Optional.of(new Finding(Kind.PART_WHOLE, fewer, whole, why));
  }

  private static boolean smaller(Quantity one, Quantity other) {
    var first = Closeness.point(one);
    var second = Closeness.point(other);
    return first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) < 0;
  }

  private static Quantity quantity(Side side) {
    return side.figure().orElseThrow().quantity();
  }

  private static String words(Side side) {
    return Wording.of(quantity(side));
  }
}
