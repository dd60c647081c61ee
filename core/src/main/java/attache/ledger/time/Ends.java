package attache.ledger.time;

import attache.ledger.Period.Precision;
import java.util.Optional;

/// The two ends of a range: the year of one is that of the other, where it alone is said.
final class Ends {
  private Ends() {}

  /// From the beginning of one to the end of the other; empty if they are no range.
  static Optional<Core> of(Core first, Core last, Clock clock, Clock.Way way) {
    if (first.precision() == Precision.NONE || last.precision() == Precision.NONE) {
      return Optional.empty();
    }
    if (first instanceof Core.Yearly from && last instanceof Core.Yearly to) {
      return joined(clock.which(from, way), to, last.precision());
    }
    if (first instanceof Core.Yearly from && last instanceof Core.Fixed to) {
      return before(from, to);
    }
    return joined(clock.which(first, way), clock.which(last, way), last.precision());
  }

  /// "March to May 2026", and "November to February 2026".
  private static Optional<Core> before(Core.Yearly from, Core.Fixed to) {
    if (to.precision() == Precision.YEAR || to.reach().start().isEmpty()) {
      return Optional.empty();
    }
    var end = to.reach().start().get();
    return from.inYear()
        .apply(end.getYear())
        .filter(reach -> !reach.start().orElse(end).isAfter(end))
        .or(() -> from.inYear().apply(end.getYear() - 1))
        .flatMap(reach -> joined(new Core.Fixed(reach, to.basis()), to, to.precision()));
  }

  private static Optional<Core> joined(Core first, Core last, Precision precision) {
    if (first instanceof Core.Fixed from && last instanceof Core.Yearly to) {
      return after(from, to);
    }
    if (first instanceof Core.Fixed from && last instanceof Core.Fixed to) {
      var start = from.reach().start();
      var end = to.reach().end();
      if (start.isEmpty() || end.isEmpty() || start.get().isAfter(end.get())) {
        return Optional.empty();
      }
      var basis = from.basis().compareTo(to.basis()) > 0 ? from.basis() : to.basis();
      return Optional.of(new Core.Fixed(Reach.of(start.get(), end.get(), precision), basis));
    }
    return Optional.of(new Core.Unknown(precision));
  }

  /// "March 2026 to May": the first May that follows.
  private static Optional<Core> after(Core.Fixed from, Core.Yearly to) {
    if (from.reach().start().isEmpty()) {
      return Optional.empty();
    }
    var start = from.reach().start().get();
    return to.inYear()
        .apply(start.getYear())
        .filter(reach -> !reach.end().orElse(start).isBefore(start))
        .or(() -> to.inYear().apply(start.getYear() + 1))
        .flatMap(reach -> joined(from, new Core.Fixed(reach, from.basis()), to.precision()));
  }
}
