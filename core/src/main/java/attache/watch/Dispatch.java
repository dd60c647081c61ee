package attache.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An alert on its way to one channel.
///
/// @param alert id of the alert
/// @param channel where it goes
/// @param attempts how often it was tried
/// @param next when it is tried next; empty once it arrived or was given up
/// @param delivered when it arrived
/// @param trouble why the last attempt did not work; empty if there was none
public record Dispatch(
    String alert,
    Channels.Channel channel,
    int attempts,
    Optional<Instant> next,
    Optional<Instant> delivered,
    Optional<String> trouble) {
  /// Attempts made before it is given up: the last about three days after the first.
  static final int MOST = 12;

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(12);

  /// How long the next attempt waits: a minute, then twice as long each time, half a day at most.
  ///
  /// @param attempts attempts made, 1 or more
  static Duration pause(int attempts) {
    var doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}
