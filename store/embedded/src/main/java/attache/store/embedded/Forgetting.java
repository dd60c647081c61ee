package attache.store.embedded;

import attache.story.Change;
import java.sql.SQLException;

/// Takes what a reader wants forgotten out of the tables; [SqliteRecord#sweep] then takes it out of
/// the files.
final class Forgetting {
  private Forgetting() {}

  static void story(Db db, long story) throws SQLException {
    claims(db, story);
    db.execute("DELETE FROM revision WHERE story = ?", story);
    db.execute(
        """
        UPDATE story SET withdrawn = 1, forgotten = 1, sentences = 0, published = NULL,
          published_written = NULL, published_precision = NULL, address = NULL, file = NULL,
          file_offset = NULL, file_line = NULL
        WHERE number = ?\
        """,
        story);
    db.execute("DELETE FROM text_use WHERE story = ?", story);
    // A vector can be turned back into words, more or less. One that nobody is noted to use goes
    // too: it can be computed again.
    db.execute("DELETE FROM vector WHERE hash NOT IN (SELECT hash FROM text_use)");
    Receiving.noteChange(db, story, Change.Kind.REMOVED);
  }

  /// Reviews and decisions can hold words of the story. A review of words that another story has
  /// too becomes that story's.
  private static void claims(Db db, long story) throws SQLException {
    ClaimWriting.clear(db, story);
    var elsewhere =
        """
        (SELECT min(story) FROM (SELECT story FROM figure WHERE id = review.claim
                                 UNION ALL SELECT story FROM measure WHERE id = review.claim))
        """;
    db.execute(
        "UPDATE review SET story = coalesce(" + elsewhere + ", story) WHERE story = ?", story);
    db.execute("DELETE FROM review WHERE story = ?", story);
    db.execute("DELETE FROM actor_decision WHERE story = ?", story);
    db.execute(
        """
        DELETE FROM ledger_name WHERE number NOT IN (SELECT name FROM figure_name)
          AND number NOT IN (SELECT name FROM measure_name)\
        """);
  }

  /// False if there is neither an answer nor an open question of that id.
  static boolean answer(Db db, String id) throws SQLException {
    var asked =
        """
        SELECT owner, question FROM answer WHERE id = ?
        UNION SELECT owner, question FROM open_question WHERE id = ? OR settled_by = ?
        """;
    db.execute(
        "DELETE FROM open_question_history WHERE words IN (SELECT question FROM (" + asked + "))",
        id,
        id,
        id);
    db.execute("DELETE FROM audit_words WHERE data = ?", id);
    var questions =
        db.execute(
            "DELETE FROM open_question WHERE (owner, question) IN (" + asked + ")", id, id, id);
    return db.execute("DELETE FROM answer WHERE id = ?", id) + questions > 0;
  }
}
