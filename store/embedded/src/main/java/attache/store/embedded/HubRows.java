package attache.store.embedded;

import attache.source.Lease;
import attache.source.SourceId;
import attache.source.hub.Pact;
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

  static List<Pact> all(Db db) throws SQLException {
    return db.list(HubRows::pact, ALL + "ORDER BY p.number");
  }

  static Optional<Pact> ofPath(Db db, String path) throws SQLException {
    return db.first(HubRows::pact, ALL + "WHERE p.path = ?", path);
  }

  static Optional<Lease> lease(Db db, long subscription) throws SQLException {
    return db.first(
        HubRows::lease, ALL + "WHERE p.subscription = ? AND p.leaving = 0", subscription);
  }

  private static Pact pact(ResultSet row) throws SQLException {
    return new Pact(
        row.getLong("number"),
        new SourceId(row.getLong("subscription")),
        row.getBoolean("private"),
        lease(row),
        URI.create(row.getString("base")),
        row.getString("path"),
        row.getString("secret"),
        Instants.of(row.getLong("next")),
        row.getInt("times"),
        row.getBoolean("leaving"));
  }

  private static Lease lease(ResultSet row) throws SQLException {
    return new Lease(
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
