package attache.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/// How much, as a text has it.
///
/// @param kind what is counted
/// @param value the number written; empty for a range, for a magnitude and where none is given
/// @param unit ISO 4217 code, `%`, `percentage points`, `x` (a multiple) or a noun; empty if the
///   source gives none
/// @param unitBasis where the unit is taken from
/// @param bound how the value limits the amount
/// @param approximate whether a word such as "roughly" stands by; may accompany any bound
/// @param lower the amount is not below this; empty when nothing is said of it
/// @param upper the amount is not above this; empty when nothing is said of it
/// @param tone whether words make it look small or large
public record Quantity(
    Kind kind,
    Optional<BigDecimal> value,
    String unit,
    UnitBasis unitBasis,
    Bound bound,
    boolean approximate,
    Optional<Limit> lower,
    Optional<Limit> upper,
    Tone tone) {
  /// What is counted.
  public enum Kind {
    MONEY,
    PERCENT,
    COUNT,
    RATIO,
    RANK
  }

  /// Where a unit is taken from.
  public enum UnitBasis {
    EXPLICIT_SYMBOL,
    EXPLICIT_WORD,
    INHERITED,
    ABSENT,
    ASSUMED
  }

  /// How a value limits an amount.
  public enum Bound {
    EXACT,
    NEARLY,
    LESS_THAN,
    UP_TO,
    AT_LEAST,
    MORE_THAN,
    BETWEEN,
    APPROX,
    /// "Billions": only the order of magnitude, as the least it can be.
    MAGNITUDE,
    /// "Several", "substantial": no number at all.
    UNQUANTIFIED
  }

  /// Whether words make an amount look small ("just") or large ("as much as").
  public enum Tone {
    NONE,
    MINIMISER,
    MAXIMISER
  }

  /// An end of what an amount can be.
  ///
  /// @param inclusive whether the amount can be the value itself
  public record Limit(BigDecimal value, boolean inclusive) {
    public static Limit inclusive(BigDecimal value) {
      return new Limit(value, true);
    }

    public static Limit exclusive(BigDecimal value) {
      return new Limit(value, false);
    }
  }

  public Quantity {
    var ends = lower.isPresent() && upper.isPresent();
    if (ends && lower.get().value().compareTo(upper.get().value()) > 0) {
      throw new IllegalArgumentException(
          "lower must not exceed upper, got %s and %s".formatted(lower.get(), upper.get()));
    }
  }

  /// A quantity with the limits its bound implies.
  ///
  /// @param bound any but BETWEEN, MAGNITUDE and UNQUANTIFIED, which have no value
  public static Quantity of(
      Kind kind, BigDecimal value, String unit, UnitBasis basis, Bound bound) {
    var lower =
        switch (bound) {
          case EXACT, AT_LEAST -> Optional.of(Limit.inclusive(value));
          case MORE_THAN -> Optional.of(Limit.exclusive(value));
          case NEARLY, LESS_THAN, UP_TO, APPROX -> Optional.<Limit>empty();
          case BETWEEN, MAGNITUDE, UNQUANTIFIED ->
              throw new IllegalArgumentException(bound + " has no value, got " + value);
        };
    var upper =
        switch (bound) {
          case EXACT, UP_TO -> Optional.of(Limit.inclusive(value));
          case NEARLY, LESS_THAN -> Optional.of(Limit.exclusive(value));
          default -> Optional.<Limit>empty();
        };
    return new Quantity(
        kind,
        Optional.of(value),
        unit,
        basis,
        bound,
        bound == Bound.APPROX,
        lower,
        upper,
        Tone.NONE);
  }

  /// Whether a number or an order of magnitude is given.
  public boolean quantified() {
    return bound != Bound.UNQUANTIFIED;
  }

  /// The same amount in another unit's name.
  public Quantity withUnit(String other, UnitBasis basis) {
    return new Quantity(kind, value, other, basis, bound, approximate, lower, upper, tone);
  }

  /// The same amount, said to be roughly so.
  public Quantity approximately() {
    return new Quantity(kind, value, unit, unitBasis, bound, true, lower, upper, tone);
  }

  /// The same amount in another tone.
  public Quantity inTone(Tone other) {
    return new Quantity(kind, value, unit, unitBasis, bound, approximate, lower, upper, other);
  }
}
