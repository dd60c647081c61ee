package attache.answer.computed;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.Limit;
import attache.ledger.reconcile.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Holds two amounts against each other, exactly, with their bounds.
final class Amounts {
  private static final BigDecimal TWICE = BigDecimal.TWO;
  private static final BigDecimal HARDLY = new BigDecimal("1.05");

  private Amounts() {}

  /// Whether two amounts count the same thing, so that one can be more than the other.
  static boolean comparable(Quantity one, Quantity other) {
    return one.kind() == other.kind()
        && point(one).isPresent()
        && point(other).isPresent()
        && (one.unit().equals(other.unit())
            || one.kind() == Kind.MONEY
            || one.kind() == Kind.COUNT);
  }

  /// The number an amount is at or near.
  static Optional<BigDecimal> point(Quantity quantity) {
    return quantity.value().or(() -> quantity.lower().or(quantity::upper).map(Limit::value));
  }

  /// Greater than 0 when the first is more; 0 when they cannot be told apart.
  static int compare(Quantity one, Quantity other) {
    var first = point(one).orElseThrow();
    var second = point(other).orElseThrow();
    var order = first.compareTo(second);
    if (order > 0 && open(one.lower(), one) && open(other.upper(), other)) {
      return 1;
    }
    if (order < 0 && open(one.upper(), one) && open(other.lower(), other)) {
      return -1;
    }
    return sure(order, one, other) ? order : 0;
  }

  /// A rough amount stands for its number.
  private static boolean open(Optional<Limit> end, Quantity quantity) {
    return end.isPresent() || quantity.approximate();
  }

  /// An open end leaves the order open, unless the numbers lie far apart.
  private static boolean sure(int order, Quantity one, Quantity other) {
    if (order == 0) {
      return false;
    }
    var more = order > 0 ? one : other;
    var less = order > 0 ? other : one;
    var far = point(more).orElseThrow().compareTo(point(less).orElseThrow().multiply(TWICE)) >= 0;
    return far && (more.lower().isPresent() || more.bound() == Quantity.Bound.NEARLY);
  }

  /// How many times as much the greater is: "more than twice as much"; empty across currencies.
  static Optional<String> ratio(Quantity more, Quantity less) {
    if (!more.unit().equals(less.unit()) || point(less).orElseThrow().signum() == 0) {
      return Optional.empty();
    }
    var exact =
        point(more).orElseThrow().divide(point(less).orElseThrow(), 6, RoundingMode.HALF_UP);
    if (exact.compareTo(HARDLY) < 0) {
      return Optional.of("about the same");
    }
    var rounded = exact.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    var whole = exact.setScale(0, RoundingMode.HALF_UP);
    if (whole.compareTo(BigDecimal.TEN) > 0) {
      rounded = whole;
    }
    return Optional.of(bound(more, less, exact, rounded) + times(rounded) + " as much");
  }

  private static String bound(Quantity more, Quantity less, BigDecimal exact, BigDecimal rounded) {
    var least = more.lower().isPresent() && less.upper().isPresent();
    var most = more.upper().isPresent() && less.lower().isPresent();
    if (least && most && exact.compareTo(rounded) == 0) {
      return "";
    }
    if (least && !most && exact.compareTo(rounded) >= 0) {
      return exclusive(more.lower(), less.upper()) ? "more than " : "at least ";
    }
    if (most && !least && exact.compareTo(rounded) <= 0) {
      return exclusive(more.upper(), less.lower()) ? "less than " : "at most ";
    }
    return "about ";
  }

  private static boolean exclusive(Optional<Limit> one, Optional<Limit> other) {
    return !one.orElseThrow().inclusive() || !other.orElseThrow().inclusive();
  }

  private static String times(BigDecimal number) {
    return number.compareTo(TWICE) == 0 ? "twice" : number.toPlainString() + " times";
  }

  /// The greater less the smaller, with the bounds of both; empty across currencies.
  static Optional<Quantity> difference(Quantity more, Quantity less) {
    if (!more.unit().equals(less.unit())) {
      return Optional.empty();
    }
    var value = point(more).orElseThrow().subtract(point(less).orElseThrow());
    var exact =
        more.bound() == Quantity.Bound.EXACT
            && less.bound() == Quantity.Bound.EXACT
            && !more.approximate()
            && !less.approximate();
    var least = more.lower().isPresent() && less.upper().isPresent();
    var bound =
        exact ? Quantity.Bound.EXACT : least ? Quantity.Bound.MORE_THAN : Quantity.Bound.APPROX;
    return Optional.of(
        Quantity.of(more.kind(), value, more.unit(), Quantity.UnitBasis.EXPLICIT_SYMBOL, bound));
  }

  static String said(Quantity quantity) {
    return Wording.of(quantity);
  }
}
