package attache.store.embedded;

import attache.watch.Alert;
import attache.watch.Channels;
import attache.watch.Dispatch;
import attache.watch.WatchHit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads and writes alerts and their dispatches.
final class AlertRows {
  private static final String ALERTS =
      "SELECT a.number, a.id, w.id, a.at FROM alert AS a JOIN watch AS w ON w.number = a.watch ";
  private static final String DISPATCHES =
      """
      SELECT a.id, d.channel, d.attempts, d.next, d.delivered, d.trouble
      FROM dispatch AS d JOIN alert AS a ON a.number = d.alert
      """;

  private AlertRows() {}

  static long add(Db db, Alert alert, List<Channels.Channel> channels) throws SQLException {
    var number =
        db.number(
            """
            INSERT INTO alert (id, watch, at)
            VALUES (?, (SELECT number FROM watch WHERE id = ?), ?) RETURNING number\
            """,
            alert.id(),
            alert.watch(),
            Instants.nanos(alert.at()));
    for (var channel : channels) {
      db.execute(
          "INSERT INTO dispatch (alert, channel, attempts, next) VALUES (?, ?, 0, ?)",
          number,
          channel.words(),
          Instants.nanos(alert.at()));
    }
    return number;
  }

  static List<Alert> newest(Db db, String watch, int limit) throws SQLException {
    return full(
        db, ALERTS + "WHERE w.id = ? ORDER BY a.at DESC, a.number DESC LIMIT ?", watch, limit);
  }

  static List<Alert> unseen(Db db, String owner) throws SQLException {
    return full(
        db,
        ALERTS
            + "WHERE w.owner = ? AND w.removed IS NULL AND a.seen IS NULL ORDER BY a.at, a.number",
        owner);
  }

  static Optional<Alert> one(Db db, String id) throws SQLException {
    return full(db, ALERTS + "WHERE a.id = ?", id).stream().findFirst();
  }

  /// An alert whose stories were all forgotten is none any more.
  private static List<Alert> full(Db db, String sql, Object... values) throws SQLException {
    var alerts = new ArrayList<Alert>();
    for (var alert : db.list(row -> alert(db, row), sql, values)) {
      alert.ifPresent(alerts::add);
    }
    return alerts;
  }

  private static Optional<Alert> alert(Db db, ResultSet row) throws SQLException {
    var items = new ArrayList<Alert.Item>();
    for (var hit : HitRows.told(db, row.getString(3), row.getLong(1))) {
      items.add(
          new Alert.Item(hit.story(), hit.revision(), hit.weight().orElse(WatchHit.Weight.NEW)));
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Alert(row.getString(2), row.getString(3), Instants.of(row.getLong(4)), items));
  }

  static void seen(Db db, String alert, Instant now) throws SQLException {
    db.execute(
        "UPDATE alert SET seen = ? WHERE id = ? AND seen IS NULL", Instants.nanos(now), alert);
  }

  static List<Dispatch> due(Db db, Instant now, int limit) throws SQLException {
    return db.list(
        AlertRows::dispatch,
        DISPATCHES + "WHERE d.next <= ? ORDER BY d.next, a.number, d.channel LIMIT ?",
        Instants.nanos(now),
        limit);
  }

  static List<Dispatch> newestDispatches(Db db, String watch, int limit) throws SQLException {
    return db.list(
        AlertRows::dispatch,
        DISPATCHES
            + """
            JOIN watch AS w ON w.number = a.watch
            WHERE w.id = ? ORDER BY a.at DESC, a.number DESC, d.channel LIMIT ?\
            """,
        watch,
        limit);
  }

  private static Dispatch dispatch(ResultSet result) throws SQLException {
    var row = new Columns(result);
    return new Dispatch(
        row.text(),
        Channels.channel(row.text()),
        row.whole(),
        moment(row),
        moment(row),
        row.maybe());
  }

  private static Optional<Instant> moment(Columns row) throws SQLException {
    return row.maybe().map(nanos -> Instants.of(Long.parseLong(nanos)));
  }

  static boolean take(Db db, Dispatch dispatch, Instant now, Instant until) throws SQLException {
    return db.execute(
            """
            UPDATE dispatch SET next = ?
            WHERE alert = (SELECT number FROM alert WHERE id = ?) AND channel = ? AND next <= ?\
            """,
            Instants.nanos(until),
            dispatch.alert(),
            dispatch.channel().words(),
            Instants.nanos(now))
        == 1;
  }

  static void note(Db db, Dispatch dispatch) throws SQLException {
    db.execute(
        """
        UPDATE dispatch SET attempts = ?, next = ?, delivered = ?, trouble = ?
        WHERE alert = (SELECT number FROM alert WHERE id = ?) AND channel = ?\
        """,
        dispatch.attempts(),
        dispatch.next().map(Instants::nanos).orElse(null),
        dispatch.delivered().map(Instants::nanos).orElse(null),
        dispatch.trouble().orElse(null),
        dispatch.alert(),
        dispatch.channel().words());
  }
}
