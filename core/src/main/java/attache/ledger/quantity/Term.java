package attache.ledger.quantity;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.Limit;
import attache.ledger.Quantity.UnitBasis;
import attache.ledger.quantity.Value.Form;
import java.math.BigDecimal;
import java.util.Optional;

/// A number with its unit, as far as one is written by it.
///
/// @param from its first piece, a sign before the number included
/// @param to one past its last
/// @param kind what is counted; empty for a number alone
record Term(int from, int to, Value number, Optional<Kind> kind, String unit, UnitBasis basis) {
  static Term alone(Value number) {
    return new Term(number.from(), number.to(), number, Optional.empty(), "", UnitBasis.ABSENT);
  }

  boolean alone() {
    return kind.isEmpty();
  }

  /// The same number in the unit another shows.
  Term like(Term other) {
    return new Term(from, to, number, other.kind, other.unit, other.basis);
  }

  Term with(Value other) {
    return new Term(from, to, other, kind, unit, basis);
  }

  Term in(String other, int end) {
    return new Term(from, end, number, kind, other, basis);
  }

  /// How much it says, with the words around it.
  ///
  /// @param least the lower end, of a range
  Quantity quantity(Bounds bounds, Optional<BigDecimal> least) {
    var value = plain(number.value());
    var what = kind.orElseThrow();
    if (least.isPresent()) {
      return new Quantity(
          what,
          Optional.empty(),
          unit,
          basis,
          Bound.BETWEEN,
          bounds.approximate(),
          least.map(Term::plain).map(Limit::inclusive),
          Optional.of(Limit.inclusive(value)),
          bounds.tone());
    }
    if (number.is(Form.PLURAL)) {
      return new Quantity(
          what,
          Optional.empty(),
          unit,
          basis,
          Bound.MAGNITUDE,
          bounds.approximate(),
          Optional.of(Limit.inclusive(value)),
          Optional.empty(),
          bounds.tone());
    }
    var bound = bounds.bound().orElse(bounds.approximate() ? Bound.APPROX : Bound.EXACT);
    var plain = Quantity.of(what, value, unit, basis, bound).inTone(bounds.tone());
    return bounds.approximate() ? plain.approximately() : plain;
  }

  /// Without zeros behind the point and without an exponent.
  private static BigDecimal plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
