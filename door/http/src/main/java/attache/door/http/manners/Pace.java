package attache.door.http.manners;

import attache.door.http.exchange.Refusal;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Counts what somebody does against so many a minute: a bucket that fills evenly and holds a
/// minute's worth. Safe for use by many threads.
final class Pace {
  private static final int MOST_NAMES = 10_000;
  private static final double NANOS_A_MINUTE = 60e9;

  private record Bucket(double left, long filled) {}

  private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  /// @param nanos a clock that only goes forward, in nanoseconds
  Pace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Counts one.
  ///
  /// @throws Refusal 429 if it is one too many
  void count(String name, int perMinute) {
    var now = nanos.getAsLong();
    if (buckets.size() > MOST_NAMES) {
      buckets.values().removeIf(bucket -> now - bucket.filled > NANOS_A_MINUTE);
    }
    var bucket =
        buckets.compute(
            name,
            (_, before) -> {
              var left = before == null ? perMinute : filled(before, perMinute, now);
              return new Bucket(left - 1, now);
            });
    if (bucket.left < 0) {
      buckets.computeIfPresent(name, (_, one) -> new Bucket(one.left + 1, one.filled));
      throw tooMany(perMinute);
    }
  }

  /// Whether nothing is left; counts nothing.
  boolean spent(String name, int perMinute) {
    var bucket = buckets.get(name);
    return bucket != null && filled(bucket, perMinute, nanos.getAsLong()) < 1;
  }

  static Refusal tooMany(int perMinute) {
    return Refusal.of(429, "there were more than %d requests in a minute".formatted(perMinute))
        .fix("wait %d s, then go on more slowly".formatted(pause(perMinute)));
  }

  /// Seconds until there is room for one more, 1 or more.
  static int pause(int perMinute) {
    return Math.max(1, (int) Math.ceil(60.0 / perMinute));
  }

  private static double filled(Bucket bucket, int perMinute, long now) {
    var more = (now - bucket.filled) / NANOS_A_MINUTE * perMinute;
    return Math.min(perMinute, bucket.left + more);
  }
}
