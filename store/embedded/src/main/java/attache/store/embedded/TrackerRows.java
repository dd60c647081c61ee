package attache.store.embedded;

import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Selection;
import attache.ledger.Stage;
import attache.ledger.Tracker;
import attache.story.StoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Reads and writes trackers.
final class TrackerRows {
  private TrackerRows() {}

  static List<Tracker> all(Db db) throws SQLException {
    return db.list(
        row ->
            new Tracker(
                row.getString(2),
                row.getString(3),
                selections(db, row.getLong(1), 0),
                selections(db, row.getLong(1), 1)),
        "SELECT number, name, title FROM tracker ORDER BY name");
  }

  private static List<Selection> selections(Db db, long tracker, int context) throws SQLException {
    return db.list(
        TrackerRows::selection,
        """
        SELECT actor, counterpart, kinds, bounds, roles, types, stages, modalities, unit, purpose, topic,
               text, story, since, until, rejected
        FROM tracker_selection WHERE tracker = ? AND context = ? ORDER BY ordinal\
        """,
        tracker,
        context);
  }

  private static Selection selection(ResultSet result) throws SQLException {
    var row = new Columns(result);
    return new Selection(
        row.maybe(),
        row.maybe(),
        row.some(Quantity.Kind.class),
        row.some(Quantity.Bound.class),
        row.some(Role.class),
        row.some(Measure.Type.class),
        row.some(Stage.class),
        row.some(Modality.class),
        row.maybe(),
        row.maybe(),
        row.maybe(),
        row.maybe(),
        row.maybe().map(StoryId::new),
        row.day(),
        row.day(),
        row.yes());
  }

  static boolean drop(Db db, String name) throws SQLException {
    return db.execute("DELETE FROM tracker WHERE name = ?", name) == 1;
  }

  static void keep(Db db, Tracker tracker) throws SQLException {
    drop(db, tracker.name());
    var number =
        db.number(
            "INSERT INTO tracker (name, title) VALUES (?, ?) RETURNING number",
            tracker.name(),
            tracker.title());
    keep(db, number, 0, tracker.rows());
    keep(db, number, 1, tracker.context());
  }

  private static void keep(Db db, long tracker, int context, List<Selection> selections)
      throws SQLException {
    for (var i = 0; i < selections.size(); i++) {
      var row = new Values().put(tracker).put(context).put(i);
      write(selections.get(i), row);
      db.execute(
          """
          INSERT INTO tracker_selection (tracker, context, ordinal, actor, counterpart, kinds,
            bounds, roles, types, stages, modalities, unit, purpose, topic, text, story, since, until,
            rejected)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
          """,
          row.array());
    }
  }

  private static void write(Selection selection, Values row) {
    row.put(selection.actor())
        .put(selection.counterpart())
        .names(selection.kinds())
        .names(selection.bounds())
        .names(selection.roles())
        .names(selection.types())
        .names(selection.stages())
        .names(selection.modalities())
        .put(selection.unit())
        .put(selection.purpose())
        .put(selection.topic())
        .put(selection.text())
        .put(selection.story().map(StoryId::value))
        .put(selection.since())
        .put(selection.until())
        .put(selection.rejected());
  }
}
