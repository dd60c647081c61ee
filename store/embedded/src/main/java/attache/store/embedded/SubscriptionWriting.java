package attache.store.embedded;

import attache.source.Health;
import attache.source.Source;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes sources and how it goes with them into their tables.
final class SubscriptionWriting {
  private SubscriptionWriting() {}

  static void lists(Db db, long number, List<String> folders, List<Source.Attribute> attributes)
      throws SQLException {
    db.execute("DELETE FROM subscription_folder WHERE subscription = ?", number);
    db.execute("DELETE FROM subscription_attribute WHERE subscription = ?", number);
    for (var i = 0; i < folders.size(); i++) {
      db.execute(
          "INSERT INTO subscription_folder (subscription, ordinal, path) VALUES (?, ?, ?)",
          number,
          i,
          folders.get(i));
    }
    for (var i = 0; i < attributes.size(); i++) {
      db.execute(
          """
          INSERT INTO subscription_attribute (subscription, ordinal, name, value)
          VALUES (?, ?, ?, ?)\
          """,
          number,
          i,
          attributes.get(i).name(),
          attributes.get(i).value());
    }
  }

  /// False if there is no such source, or it was removed.
  static boolean health(Db db, long number, Health health) throws SQLException {
    var trouble = health.trouble();
    var moving = health.moving();
    return db.execute(
            """
            UPDATE subscription SET tried = ?, succeeded = ?, fresh = ?, trouble_since = ?,
              trouble_times = ?, trouble_kind = ?, trouble_reason = ?, next = ?, stopped = ?,
              etag = ?, last_modified = ?, pause_seconds = ?, quiet_hours = ?, quiet_days = ?,
              content = ?, moving_to = ?, moving_times = ?, moving_since = ?, stories = ?
            WHERE number = ? AND removed IS NULL\
            """,
            nanos(health.tried()),
            nanos(health.succeeded()),
            nanos(health.fresh()),
            nanos(trouble.map(Health.Trouble::since)),
            trouble.map(Health.Trouble::times).orElse(null),
            trouble.map(one -> one.kind().name()).orElse(null),
            trouble.map(Health.Trouble::reason).orElse(null),
            Instants.nanos(health.next()),
            health.stopped() ? 1 : 0,
            health.validators().etag().orElse(null),
            health.validators().lastModified().orElse(null),
            health.rhythm().pause().map(Duration::toSeconds).orElse(null),
            parted(health.rhythm().quietHours()),
            parted(
                health.rhythm().quietDays().stream()
                    .map(day -> day.getValue())
                    .collect(Collectors.toList())),
            health.content().orElse(null),
            moving.map(one -> one.to().toString()).orElse(null),
            moving.map(Health.Moving::times).orElse(null),
            nanos(moving.map(Health.Moving::since)),
            health.stories(),
            number)
        == 1;
  }

  private static String parted(Collection<Integer> numbers) {
    return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static @Nullable Long nanos(Optional<Instant> instant) {
    return instant.map(Instants::nanos).orElse(null);
  }
}
