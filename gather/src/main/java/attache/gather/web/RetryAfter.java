package attache.gather.web;

import attache.gather.date.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a server asks to be asked again.
final class RetryAfter {
  private static final Duration LEAST = Duration.ofHours(1);
  private static final Duration MOST = Duration.ofHours(24);

  private RetryAfter() {}

  /// How long to wait: what the header says in seconds or as a date, but from one hour to a day;
  /// one hour if it says nothing that can be read.
  static Duration of(Optional<String> header, Instant now) {
    var asked =
        header.map(String::strip).flatMap(value -> seconds(value).or(() -> until(value, now)));
    return asked
        .filter(wait -> wait.compareTo(LEAST) > 0)
        .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait)
        .orElse(LEAST);
  }

  private static Optional<Duration> seconds(String value) {
    return value.matches("\\d{1,18}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
        : Optional.empty();
  }

  private static Optional<Duration> until(String value, Instant now) {
    return Dates.parse(value).map(date -> Duration.between(now, date.instant()));
  }
}
