package attache.ledger.reconcile;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.Limit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// How two amounts stand to each other.
enum Closeness {
  SAME,
  /// One rounds the other, in digits or in words ("nearly").
  ROUNDING,
  /// The first says it tighter.
  FIRST_TIGHTER,
  /// The second says it tighter.
  SECOND_TIGHTER,
  /// They cannot both hold, though they are near.
  CONFLICT,
  /// One amount in two currencies.
  CONVERSION,
  /// One numeral in two currencies.
  SLIP,
  /// Two amounts.
  UNLIKE;

  // Near means within a quarter; further apart two amounts are two amounts, whoever names them.

  /// Amounts further apart than this share of the greater are two amounts.
  static final double NEAR = 0.25;

  /// A number rounded to one digit may be this far off.
  private static final double ROUNDED = 0.05;

  static Closeness of(Quantity one, Quantity other, Rates rates) {
    var first = point(one);
    var second = point(other);
    if (one.kind() != other.kind() || first.isEmpty() || second.isEmpty()) {
      return UNLIKE;
    }
    var equal = first.get().compareTo(second.get()) == 0;
    if (!sameUnit(one, other)) {
      return otherUnit(one, first.get(), other, second.get(), rates);
    }
    return equal ? oneNumeral(one, other) : twoNumerals(one, first.get(), other, second.get());
  }

  /// The number an amount is near: the one written, or the middle or end of what is.
  static Optional<BigDecimal> point(Quantity quantity) {
    if (quantity.value().isPresent() || quantity.bound() == Bound.MAGNITUDE) {
      return quantity.value();
    }
    if (quantity.lower().isPresent() && quantity.upper().isPresent()) {
      var sum = quantity.lower().get().value().add(quantity.upper().get().value());
      return Optional.of(sum.divide(BigDecimal.TWO, MathContext.DECIMAL128));
    }
    return quantity.lower().or(quantity::upper).map(Limit::value);
  }

  private static boolean sameUnit(Quantity one, Quantity other) {
    return one.unit().equals(other.unit())
        || (one.kind() == Kind.MONEY
            ? Wording.currencyAbsent(one) || Wording.currencyAbsent(other)
            : sameNoun(one.unit(), other.unit()));
  }

  private static boolean sameNoun(String one, String other) {
    return ContentWords.of(one).stream().anyMatch(ContentWords.of(other)::contains);
  }

  private static Closeness otherUnit(
      Quantity one, BigDecimal first, Quantity other, BigDecimal second, Rates rates) {
    if (one.kind() != Kind.MONEY) {
      return UNLIKE;
    }
    if (first.compareTo(second) == 0) {
      return SLIP;
    }
    return rates.near(first, one.unit(), second, other.unit()) ? CONVERSION : UNLIKE;
  }

  private static Closeness oneNumeral(Quantity one, Quantity other) {
    if (one.bound() == other.bound()) {
      return one.approximate() == other.approximate() ? SAME : ROUNDING;
    }
    var exact = one.bound() == Bound.EXACT || other.bound() == Bound.EXACT;
    var bound = one.bound() == Bound.EXACT ? other.bound() : one.bound();
    if (exact) {
      return switch (bound) {
        case NEARLY, LESS_THAN, MORE_THAN, APPROX -> ROUNDING;
        default -> CONFLICT;
      };
    }
    if (contradict(one, other)) {
      return CONFLICT;
    }
    return within(one, other) ? FIRST_TIGHTER : SECOND_TIGHTER;
  }

  private static Closeness twoNumerals(
      Quantity one, BigDecimal first, Quantity other, BigDecimal second) {
    var difference = difference(first, second);
    if (difference > NEAR) {
      return UNLIKE;
    }
    if (difference <= ROUNDED && (rounds(first, second) || rounds(second, first))) {
      return ROUNDING;
    }
    if (loose(one) || loose(other)) {
      return difference > 2 * ROUNDED ? CONFLICT : ROUNDING;
    }
    if (within(one, other) || within(other, one)) {
      return within(one, other) ? FIRST_TIGHTER : SECOND_TIGHTER;
    }
    return contradict(one, other) ? CONFLICT : UNLIKE;
  }

  private static double difference(BigDecimal one, BigDecimal other) {
    var greater = one.abs().max(other.abs()).doubleValue();
    return Math.abs(one.doubleValue() - other.doubleValue()) / greater;
  }

  private static boolean loose(Quantity quantity) {
    return quantity.lower().isEmpty() && quantity.upper().isEmpty();
  }

  /// Whether the first is the second, rounded to the digits it has.
  private static boolean rounds(BigDecimal first, BigDecimal second) {
    var digits = Math.max(1, first.stripTrailingZeros().precision());
    var rounded = second.round(new MathContext(digits, RoundingMode.HALF_UP));
    return rounded.compareTo(first) == 0;
  }

  /// Whether no number can be both.
  private static boolean contradict(Quantity one, Quantity other) {
    return above(one, other) || above(other, one);
  }

  private static boolean above(Quantity one, Quantity other) {
    if (one.lower().isEmpty() || other.upper().isEmpty()) {
      return false;
    }
    var least = one.lower().get();
    var most = other.upper().get();
    var order = least.value().compareTo(most.value());
    // "At least 9" and "up to 9" could both be 9, but nobody who says so means it.
    return order > 0 || (order == 0 && one.bound() != other.bound());
  }

  /// Whether all the first allows, the second allows too.
  private static boolean within(Quantity one, Quantity other) {
    return (other.lower().isEmpty() || reaches(one.lower(), other.lower().get(), 1))
        && (other.upper().isEmpty() || reaches(one.upper(), other.upper().get(), -1));
  }

  private static boolean reaches(Optional<Limit> mine, Limit theirs, int sign) {
    if (mine.isEmpty()) {
      return false;
    }
    var order = sign * Integer.signum(mine.get().value().compareTo(theirs.value()));
    return order > 0 || (order == 0 && (theirs.inclusive() || !mine.get().inclusive()));
  }
}
