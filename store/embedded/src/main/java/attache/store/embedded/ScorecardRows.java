package attache.store.embedded;

import attache.answer.Scorecard;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;

/// Reads and writes scorecards.
final class ScorecardRows {
  private static final int OF_A_SET = 20;

  private ScorecardRows() {}

  static void keep(Db db, Scorecard card) throws SQLException {
    var number =
        db.number(
            """
            INSERT INTO scorecard (owner, at, name, questions, missed) VALUES (?, ?, ?, ?, ?)
            RETURNING number\
            """,
            card.owner(),
            Instants.nanos(card.at()),
            card.set(),
            card.questions(),
            Values.joined(card.missed()));
    for (var figure : card.figures().entrySet()) {
      db.execute(
          "INSERT INTO scorecard_figure (scorecard, name, value) VALUES (?, ?, CAST(? AS REAL))",
          number,
          figure.getKey(),
          Double.toString(figure.getValue()));
    }
    db.execute(
        """
        DELETE FROM scorecard WHERE name = ? AND number NOT IN (
          SELECT number FROM scorecard WHERE name = ? ORDER BY at DESC, number DESC LIMIT ?)\
        """,
        card.set(),
        card.set(),
        OF_A_SET);
  }

  static List<Scorecard> newest(Db db, int limit) throws SQLException {
    return db.list(
        row -> {
          var figures = new HashMap<String, Double>();
          db.list(
              figure -> figures.put(figure.getString(1), figure.getDouble(2)),
              "SELECT name, value FROM scorecard_figure WHERE scorecard = ?",
              row.getLong(1));
          return new Scorecard(
              row.getString(2),
              Instants.of(row.getLong(3)),
              row.getString(4),
              row.getInt(5),
              figures,
              Columns.split(row.getString(6)));
        },
        """
        SELECT number, owner, at, name, questions, missed FROM scorecard
        ORDER BY at DESC, number DESC LIMIT ?\
        """,
        limit);
  }
}
