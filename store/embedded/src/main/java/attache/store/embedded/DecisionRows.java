package attache.store.embedded;

import attache.ledger.ActorDecision;
import attache.story.StoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads and writes decisions on who is who.
final class DecisionRows {
  private DecisionRows() {}

  static List<ActorDecision> all(Db db) throws SQLException {
    return db.list(
        DecisionRows::decision,
        """
        SELECT d.number, d.kind, d.name, d.other, s.id, d.by, d.at
        FROM actor_decision AS d LEFT JOIN story AS s ON s.number = d.story
        WHERE d.undone IS NULL ORDER BY d.number\
        """);
  }

  private static ActorDecision decision(ResultSet row) throws SQLException {
    return new ActorDecision(
        row.getLong(1),
        ActorDecision.Kind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        Optional.ofNullable(row.getString(5)).map(StoryId::new),
        row.getString(6),
        Instants.of(row.getLong(7)));
  }

  static ActorDecision add(Db db, ActorDecision decision) throws SQLException {
    Long story = null;
    if (decision.story().isPresent()) {
      var id = decision.story().get();
      story =
          StoryRows.number(db, id)
              .orElseThrow(() -> new IllegalArgumentException("there is no story " + id.value()));
    }
    var number =
        db.number(
            """
            INSERT INTO actor_decision (kind, name, other, story, by, at)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING number\
            """,
            decision.kind().name(),
            decision.name(),
            decision.other(),
            story,
            decision.by(),
            Instants.nanos(decision.at()));
    return new ActorDecision(
        number,
        decision.kind(),
        decision.name(),
        decision.other(),
        decision.story(),
        decision.by(),
        decision.at());
  }
}
