package attache.store.embedded;

import attache.answer.AnswerShelf;
import attache.answer.KeptAnswer;
import attache.answer.OpenQuestion;
import attache.answer.Scorecard;
import attache.story.StoryId;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shelf of answers in the record's SQLite file.
public final class SqliteAnswerShelf implements AnswerShelf {
  private static final String ANSWERS =
      "SELECT id, owner, asked, question, outcome, contract FROM answer ";

  private static final String CITING = "WHERE instr(contract, ?) > 0";

  private final SqliteRecord record;

  public SqliteAnswerShelf(SqliteRecord record) {
    this.record = record;
  }

  @Override
  public void keep(KeptAnswer answer) throws IOException {
    record.write(
        "keep an answer",
        db ->
            db.execute(
                """
                INSERT OR REPLACE INTO answer (id, owner, asked, question, outcome, contract)
                VALUES (?, ?, ?, ?, ?, ?)\
                """,
                answer.id(),
                answer.owner(),
                Instants.nanos(answer.asked()),
                answer.question(),
                answer.outcome(),
                answer.contract()));
  }

  @Override
  public Optional<KeptAnswer> answer(String idOrPrefix) throws IOException {
    return record.read(
        "read an answer",
        db -> {
          var found = startingWith(db, idOrPrefix);
          var exact = found.stream().filter(answer -> answer.id().equals(idOrPrefix)).findFirst();
          return exact.or(
              () -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
        });
  }

  private static List<KeptAnswer> startingWith(Db db, String prefix) throws SQLException {
    return db.list(
        SqliteAnswerShelf::answer,
        ANSWERS + "WHERE substr(id, 1, length(?)) = ? COLLATE NOCASE ORDER BY id <> ? LIMIT 2",
        prefix,
        prefix,
        prefix);
  }

  @Override
  public List<KeptAnswer> answers(int limit) throws IOException {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 1..1000, got " + limit);
    }
    return record.read(
        "list answers",
        db ->
            db.list(SqliteAnswerShelf::answer, ANSWERS + "ORDER BY asked DESC, id LIMIT ?", limit));
  }

  @Override
  public List<KeptAnswer> answersAfter(String id, int limit) throws IOException {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 1..1000, got " + limit);
    }
    return record.read(
        "list answers",
        db ->
            db.list(
                SqliteAnswerShelf::answer,
                ANSWERS
                    + """
                    AS a JOIN (SELECT asked AS at, id AS of FROM answer WHERE id = ?) AS one
                    WHERE asked <= one.at AND (asked < one.at OR id > one.of)
                    ORDER BY asked DESC, id LIMIT ?\
                    """,
                id,
                limit));
  }

  private static KeptAnswer answer(ResultSet row) throws SQLException {
    return new KeptAnswer(
        row.getString(1),
        row.getString(2),
        Instants.of(row.getLong(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }

  @Override
  public boolean forget(String id) throws IOException {
    var known = record.write("forget an answer", db -> Forgetting.answer(db, id));
    if (known) {
      record.sweep();
    }
    return known;
  }

  @Override
  public int forgetBefore(Instant moment) throws IOException {
    return forgetAll("WHERE asked < ?", Instants.nanos(moment));
  }

  @Override
  public int citing(StoryId story) throws IOException {
    return ids(CITING, story.value()).size();
  }

  @Override
  public Map<String, List<StoryId>> citingWithdrawn(Collection<String> ids) throws IOException {
    return record.read(
        "look for withdrawn stories",
        db -> {
          var found = new LinkedHashMap<String, List<StoryId>>();
          for (var id : ids) {
            var stories = withdrawn(db, id);
            if (!stories.isEmpty()) {
              found.put(id, stories);
            }
          }
          return found;
        });
  }

  private static List<StoryId> withdrawn(Db db, String answer) throws SQLException {
    return db.list(
        row -> new StoryId(row.getString(1)),
        """
        SELECT s.id FROM story AS s JOIN answer AS a ON instr(a.contract, s.id) > 0
        WHERE a.id = ? AND s.withdrawn = 1 AND s.forgotten = 0 ORDER BY s.id\
        """,
        answer);
  }

  @Override
  public int forgetCiting(StoryId story) throws IOException {
    return forgetAll(CITING, story.value());
  }

  private List<String> ids(String which, Object value) throws IOException {
    return record.read(
        "list answers",
        db -> db.list(row -> row.getString(1), "SELECT id FROM answer " + which, value));
  }

  private int forgetAll(String which, Object value) throws IOException {
    var ids = ids(which, value);
    if (ids.isEmpty()) {
      return 0;
    }
    record.write(
        "forget answers",
        db -> {
          for (var id : ids) {
            Forgetting.answer(db, id);
          }
          return ids.size();
        });
    record.sweep();
    return ids.size();
  }

  @Override
  public List<OpenQuestion> openQuestions() throws IOException {
    return record.read(
        "list open questions",
        db ->
            db.list(
                row -> openQuestion(db, row),
                """
                SELECT number, id, owner, since, question, last_asked, settled_by
                FROM open_question ORDER BY settled_by IS NOT NULL, since, id\
                """));
  }

  private static OpenQuestion openQuestion(Db db, ResultSet row) throws SQLException {
    var history =
        db.list(
            turn -> turn.getString(1),
            "SELECT words FROM open_question_history WHERE question = ? ORDER BY ordinal",
            row.getLong(1));
    return new OpenQuestion(
        row.getString(2),
        row.getString(3),
        Instants.of(row.getLong(4)),
        row.getString(5),
        history,
        Instants.of(row.getLong(6)),
        Optional.ofNullable(row.getString(7)));
  }

  @Override
  public void open(OpenQuestion question) throws IOException {
    record.write(
        "note an open question",
        db -> {
          db.execute("DELETE FROM open_question WHERE id = ?", question.id());
          var number = add(db, question);
          for (var i = 0; i < question.history().size(); i++) {
            db.execute(
                "INSERT INTO open_question_history (question, ordinal, words) VALUES (?, ?, ?)",
                number,
                i,
                question.history().get(i));
          }
          return number;
        });
  }

  private static long add(Db db, OpenQuestion question) throws SQLException {
    return db.number(
        """
        INSERT INTO open_question (id, owner, since, question, last_asked, settled_by)
        VALUES (?, ?, ?, ?, ?, ?) RETURNING number\
        """,
        question.id(),
        question.owner(),
        Instants.nanos(question.since()),
        question.question(),
        Instants.nanos(question.lastAsked()),
        question.settledBy().orElse(null));
  }

  @Override
  public void settle(String questionId, String answerId) throws IOException {
    record.write(
        "settle a question",
        db ->
            db.execute(
                "UPDATE open_question SET settled_by = ? WHERE id = ?", answerId, questionId));
  }

  @Override
  public void keep(Scorecard card) throws IOException {
    record.write(
        "keep a scorecard",
        db -> {
          ScorecardRows.keep(db, card);
          return true;
        });
  }

  @Override
  public List<Scorecard> scorecards(int limit) throws IOException {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 1..1000, got " + limit);
    }
    return record.read("read scorecards", db -> ScorecardRows.newest(db, limit));
  }
}
