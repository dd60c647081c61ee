package attache.store.embedded;

import attache.source.Access;
import attache.source.Health;
import attache.source.Manners;
import attache.source.Rhythm;
import attache.source.Source;
import attache.source.SourceId;
import attache.source.Subscription;
import attache.source.Validators;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads sources and how it goes with them out of their tables.
final class SubscriptionRows {
  static final String ALL = "SELECT * FROM subscription ";

  private SubscriptionRows() {}

  static Subscription read(Db db, ResultSet row) throws SQLException {
    return new Subscription(
        source(db, row), health(row), HubRows.status(db, row.getLong("number")));
  }

  static Source source(Db db, ResultSet row) throws SQLException {
    var number = row.getLong("number");
    return new Source(
        new SourceId(number),
        row.getString("owner"),
        row.getString("place"),
        row.getString("first_place"),
        Source.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        folders(db, number),
        Optional.ofNullable(row.getString("licence")),
        Access.valueOf(row.getString("access")),
        manners(row),
        row.getBoolean("paused"),
        Instants.of(row.getLong("added")),
        attributes(db, number));
  }

  private static List<String> folders(Db db, long number) throws SQLException {
    return db.list(
        row -> row.getString(1),
        "SELECT path FROM subscription_folder WHERE subscription = ? ORDER BY ordinal",
        number);
  }

  private static List<Source.Attribute> attributes(Db db, long number) throws SQLException {
    return db.list(
        row -> new Source.Attribute(row.getString(1), row.getString(2)),
        "SELECT name, value FROM subscription_attribute WHERE subscription = ? ORDER BY ordinal",
        number);
  }

  private static Manners manners(ResultSet row) throws SQLException {
    return new Manners(
        number(row, "every_seconds").map(Duration::ofSeconds),
        Manners.Pages.valueOf(row.getString("pages")),
        row.getBoolean("private"));
  }

  private static Health health(ResultSet row) throws SQLException {
    return new Health(
        instant(row, "tried"),
        instant(row, "succeeded"),
        instant(row, "fresh"),
        trouble(row),
        Instants.of(row.getLong("next")),
        row.getBoolean("stopped"),
        new Validators(
            Optional.ofNullable(row.getString("etag")),
            Optional.ofNullable(row.getString("last_modified"))),
        rhythm(row),
        Optional.ofNullable(row.getString("content")),
        moving(row),
        row.getLong("stories"));
  }

  private static Optional<Health.Trouble> trouble(ResultSet row) throws SQLException {
    var kind = row.getString("trouble_kind");
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Health.Trouble(
                Instants.of(row.getLong("trouble_since")),
                row.getInt("trouble_times"),
                Health.Trouble.Kind.valueOf(kind),
                row.getString("trouble_reason")));
  }

  private static Rhythm rhythm(ResultSet row) throws SQLException {
    return new Rhythm(
        number(row, "pause_seconds").map(Duration::ofSeconds),
        numbers(row.getString("quiet_hours")),
        numbers(row.getString("quiet_days")).stream()
            .map(DayOfWeek::of)
            .collect(Collectors.toSet()));
  }

  private static Set<Integer> numbers(String parted) {
    return Arrays.stream(parted.split(","))
        .filter(number -> !number.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  private static Optional<Health.Moving> moving(ResultSet row) throws SQLException {
    var to = row.getString("moving_to");
    return to == null
        ? Optional.empty()
        : Optional.of(
            new Health.Moving(
                URI.create(to),
                row.getInt("moving_times"),
                Instants.of(row.getLong("moving_since"))));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    var number = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return number(row, column).map(Instants::of);
  }
}
