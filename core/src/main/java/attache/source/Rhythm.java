package attache.source;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How often a feed asks to be fetched, as it states it; nothing is clamped.
///
/// @param pause time between two visits, the longest of those it states (`ttl`, `sy:updatePeriod`);
///   positive
/// @param quietHours hours of the day, 0 to 23 in UTC, in which it does not want to be fetched
/// @param quietDays days in UTC on which it does not want to be fetched
public record Rhythm(Optional<Duration> pause, Set<Integer> quietHours, Set<DayOfWeek> quietDays) {
  /// That of a feed that states nothing.
  public static final Rhythm UNSTATED = new Rhythm(Optional.empty(), Set.of(), Set.of());

  public Rhythm {
    pause
        .filter(stated -> !stated.isPositive())
        .ifPresent(stated -> {
          throw new IllegalArgumentException("pause must be positive, got " + stated);
        });
    if (quietHours.stream().anyMatch(hour -> hour < 0 || hour > 23)) {
      throw new IllegalArgumentException("quiet hours must be 0..23, got " + quietHours);
    }
    quietHours = Set.copyOf(quietHours);
    quietDays = Set.copyOf(quietDays);
  }
}
