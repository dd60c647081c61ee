package attache.door.chart;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Limit;
import java.math.BigDecimal;
import java.util.Optional;

/// How far an amount reaches, as a bar shows it.
public sealed interface Extent {
  /// So much.
  record Exact(BigDecimal value) implements Extent {}

  /// So much or more: the bar has no end.
  record From(BigDecimal lower) implements Extent {}

  /// So much or less: the bar is faded, for nothing is sure below its end.
  record UpTo(BigDecimal upper) implements Extent {}

  /// Between two amounts: faded from the one to the other.
  record Between(BigDecimal lower, BigDecimal upper) implements Extent {}

  /// About so much: the end is soft.
  record About(BigDecimal value) implements Extent {}

  /// No number is given: no bar.
  record Unknown() implements Extent {}

  /// The extent of a quantity.
  static Extent of(Quantity quantity) {
    return of(quantity.value(), quantity.lower(), quantity.upper());
  }

  /// The extent of an amount with its limits.
  static Extent of(Optional<BigDecimal> value, Optional<Limit> lower, Optional<Limit> upper) {
    if (lower.isPresent() && upper.isPresent()) {
      var least = lower.get().value();
      var most = upper.get().value();
      return least.compareTo(most) == 0 ? new Exact(least) : new Between(least, most);
    }
    return lower
        .<Extent>map(limit -> new From(limit.value()))
        .or(() -> upper.map(limit -> new UpTo(limit.value())))
        .or(() -> value.map(About::new))
        .orElseGet(Unknown::new);
  }

  /// The farthest number of it; zero when none is given.
  default BigDecimal reach() {
    return switch (this) {
      case Exact(var value) -> value;
      case From(var lower) -> lower;
      case UpTo(var upper) -> upper;
      case Between(_, var upper) -> upper;
      case About(var value) -> value;
      case Unknown() -> BigDecimal.ZERO;
    };
  }
}
