package attache.store.embedded;

import attache.source.HubStatus;
import attache.source.SourceId;
import attache.source.hub.HubSubscription;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads pacts with hubs out of their tables.
final class HubRows {
  private static final String ALL =
      """
      SELECT p.*, l.until AS heard, s.private AS private
      FROM hub_pact AS p JOIN hub_listener AS l JOIN subscription AS s ON s.number = p.subscription
      \
      """;

  private HubRows() {}

  static List<HubSubscription> all(Db db) throws SQLException {
    return db.list(HubRows::pact, ALL + "ORDER BY p.number");
  }

  static Optional<HubSubscription> ofPath(Db db, String path) throws SQLException {
    return db.first(HubRows::pact, ALL + "WHERE p.path = ?", path);
  }

  static Optional<HubStatus> status(Db db, long subscription) throws SQLException {
    return db.first(
        HubRows::status, ALL + "WHERE p.subscription = ? AND p.leaving = 0", subscription);
  }

  private static HubSubscription pact(ResultSet row) throws SQLException {
    return new HubSubscription(
        row.getLong("number"),
        new SourceId(row.getLong("subscription")),
        row.getBoolean("private"),
        status(row),
        URI.create(row.getString("base")),
        row.getString("path"),
        row.getString("secret"),
        Instants.of(row.getLong("next")),
        row.getInt("times"),
        row.getBoolean("leaving"));
  }

  private static HubStatus status(ResultSet row) throws SQLException {
    return new HubStatus(
        URI.create(row.getString("hub")),
        URI.create(row.getString("topic")),
        instant(row, "asked"),
        instant(row, "until"),
        Instants.of(row.getLong("heard")),
        row.getBoolean("denied"),
        Optional.ofNullable(row.getString("why")),
        row.getLong("told"),
        row.getLong("ignored"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    var nanos = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instants.of(nanos));
  }
}
