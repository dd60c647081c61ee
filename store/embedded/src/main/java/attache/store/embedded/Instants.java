package attache.store.embedded;

import java.time.Instant;

/// Instants as the record keeps them: nanoseconds since 1970.
final class Instants {
  private static final long NANOS = 1_000_000_000;

  private Instants() {}

  /// @throws IllegalArgumentException if it lies outside the years 1678 to 2261
  static long nanos(Instant instant) {
    try {
      var seconds = Math.multiplyExact(instant.getEpochSecond(), NANOS);
      return Math.addExact(seconds, instant.getNano());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("time must lie in 1678..2261, got " + instant, e);
    }
  }

  static Instant of(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }
}
