package attache.ledger.reconcile;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.Limit;
import attache.ledger.Quantity.Tone;
import attache.ledger.Quantity.UnitBasis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Adds amounts of one currency, exactly.
public final class Sum {
  // An end of the sum is the sum of the ends, and open where one of them is open: nothing is known
  // below "nearly 9bn", so nothing is known below "nearly 9bn + 5bn" either.

  private Sum() {}

  /// The sum, with the bounds of its terms carried.
  ///
  /// @param terms amounts of one currency, one or more
  public static Quantity of(List<Quantity> terms, String currency) {
    var lower = end(terms, Quantity::lower);
    var upper = end(terms, Quantity::upper);
    var about = terms.stream().anyMatch(Quantity::approximate);
    var value = value(terms, lower, upper);
    return new Quantity(
        Kind.MONEY,
        value,
        currency,
        basis(terms),
        bound(lower, upper, value),
        about || (lower.isEmpty() && upper.isEmpty()),
        lower,
        upper,
        Tone.NONE);
  }

  private static Optional<Limit> end(
      List<Quantity> terms, Function<Quantity, Optional<Limit>> side) {
    var sum = BigDecimal.ZERO;
    var inclusive = true;
    for (var term : terms) {
      var limit = side.apply(term);
      if (limit.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(limit.get().value());
      inclusive &= limit.get().inclusive();
    }
    return Optional.of(new Limit(sum, inclusive));
  }

  /// One number for it: none where the ends say it all.
  private static Optional<BigDecimal> value(
      List<Quantity> terms, Optional<Limit> lower, Optional<Limit> upper) {
    if (lower.isPresent() && upper.isPresent()) {
      var one = lower.get().value().compareTo(upper.get().value()) == 0;
      return one ? lower.map(Limit::value) : Optional.empty();
    }
    if (lower.isPresent() || upper.isPresent()) {
      return lower.or(() -> upper).map(Limit::value);
    }
    return terms.stream()
        .map(Sum::number)
        .reduce(
            Optional.of(BigDecimal.ZERO),
            (sum, term) -> sum.flatMap(before -> term.map(before::add)));
  }

  private static Optional<BigDecimal> number(Quantity term) {
    return Closeness.point(term).or(() -> term.lower().map(Limit::value));
  }

  private static Bound bound(
      Optional<Limit> lower, Optional<Limit> upper, Optional<BigDecimal> value) {
    if (lower.isPresent() && upper.isPresent()) {
      return value.isPresent() ? Bound.EXACT : Bound.BETWEEN;
    }
    if (lower.isPresent()) {
      return lower.get().inclusive() ? Bound.AT_LEAST : Bound.MORE_THAN;
    }
    if (upper.isPresent()) {
      return upper.get().inclusive() ? Bound.UP_TO : Bound.LESS_THAN;
    }
    return value.isPresent() ? Bound.APPROX : Bound.UNQUANTIFIED;
  }

  private static UnitBasis basis(List<Quantity> terms) {
    return terms.stream().anyMatch(term -> term.unitBasis() == UnitBasis.ASSUMED)
        ? UnitBasis.ASSUMED
        : UnitBasis.EXPLICIT_SYMBOL;
  }
}
