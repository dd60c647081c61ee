package attache.source;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When a source is asked next.
///
/// @param source which
/// @param conditional whether it can be asked if anything changed
/// @param rhythm what its feed asks for
/// @param keep how long its server says that the answer lasts
public record Pacing(Source source, boolean conditional, Rhythm rhythm, Optional<Duration> keep) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int HOURS_OF_A_WEEK = 7 * 24;
  private static final int MOST_DOUBLINGS = 10;
  // A tenth of the time is added by lot: what was added together must not be asked together.
  private static final int PARTS = 1000;
  private static final int SPREAD = 10;

  /// Of a source that says nothing.
  public static Pacing of(Source source, boolean conditional) {
    return new Pacing(source, conditional, Rhythm.UNSTATED, Optional.empty());
  }

  /// The time between two visits: what a person decided; else the longest of what the source asks
  /// for, a day at most. Never less than an hour for a source of the open web, or a day where it
  /// cannot be asked whether anything changed and nobody decided otherwise.
  public Duration interval() {
    var decided = source.manners().every();
    if (decided.isPresent()) {
      return longer(decided.get(), guest() ? HOUR : MINUTE);
    }
    if (!source.kind().isWeb()) {
      return MINUTE;
    }
    var asked = longer(rhythm.pause().orElse(Duration.ZERO), keep.orElse(Duration.ZERO));
    return longer(shorter(asked, DAY), conditional ? HOUR : DAY);
  }

  private boolean guest() {
    return source.kind().isWeb() && !source.manners().privateAddresses();
  }

  /// After a visit that went well.
  public Instant next(Instant now) {
    return awake(now.plus(spread(interval(), now)));
  }

  /// After failures in a row: twice the time for each after the first, a day at most; an interval
  /// that is longer stays.
  ///
  /// @param times how many, 1 or more
  /// @param asked how long the server asked to wait
  public Instant again(Instant now, int times, Optional<Duration> asked) {
    var doubled = interval().multipliedBy(1L << Math.clamp(times - 1L, 0, MOST_DOUBLINGS));
    var wait = longer(shorter(doubled, DAY), longer(interval(), asked.orElse(Duration.ZERO)));
    return awake(now.plus(spread(wait, now)));
  }

  private Duration spread(Duration wait, Instant now) {
    if (!source.kind().isWeb()) {
      return wait;
    }
    var lot = (source.id().value() * 0x9E3779B97F4A7C15L) ^ now.getEpochSecond() / 3600;
    var part = Math.floorMod(lot * 0xBF58476D1CE4E5B9L >>> 17, (long) PARTS);
    return wait.plus(wait.multipliedBy(part).dividedBy((long) PARTS * SPREAD));
  }

  /// The first moment from one on in which the source wants to be asked; hours that are all quiet
  /// are no wish.
  private Instant awake(Instant moment) {
    var at = moment;
    for (var hour = 0; hour < HOURS_OF_A_WEEK; hour++) {
      var time = at.atOffset(ZoneOffset.UTC);
      if (!rhythm.quietHours().contains(time.getHour())
          && !rhythm.quietDays().contains(time.getDayOfWeek())) {
        return at;
      }
      at = at.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
    }
    return moment;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
