package attache.ledger.quantity;

import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.UnitBasis;
import java.util.Optional;

/// A number with its unit, as far as one is written by it.
///
/// @param from its first piece, a sign before the number included
/// @param to one past its last
/// @param kind what is counted; empty for a number alone
record Term(int from, int to, Value number, Optional<Kind> kind, String unit, UnitBasis basis) {
  static Term alone(Value number) {
    return new Term(
        number.from(), number.to(), number, Optional.empty(), "", UnitBasis.ABSENT);
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
}
