package attache.store.embedded;

import attache.briefing.BriefingShelf;
import attache.briefing.KeptBriefing;
import attache.briefing.Length;
import attache.briefing.Schedule;
import attache.briefing.Wish;
import attache.story.StoryId;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shelf of briefings in the record's SQLite file.
public final class SqliteBriefingShelf implements BriefingShelf {
  private static final String BRIEFINGS =
      "SELECT id, owner, made, title, schedule, contract FROM briefing ";

  private static final int MINUTES = 60;

  private final SqliteRecord record;

  public SqliteBriefingShelf(SqliteRecord record) {
    this.record = record;
  }

  @Override
  public void keep(KeptBriefing briefing) throws IOException {
    record.write(
        "keep a briefing",
        db ->
            db.execute(
                """
                INSERT OR REPLACE INTO briefing (id, owner, made, title, schedule, contract)
                VALUES (?, ?, ?, ?, ?, ?)\
                """,
                briefing.id(),
                briefing.owner(),
                Instants.nanos(briefing.made()),
                briefing.title(),
                briefing.schedule().orElse(null),
                briefing.contract()));
  }

  @Override
  public List<KeptBriefing> find(String part) throws IOException {
    return record.read(
        "find a briefing",
        db ->
            db.list(
                SqliteBriefingShelf::briefing,
                BRIEFINGS
                    + """
                    WHERE substr(id, 1, length(?)) = ? COLLATE NOCASE
                       OR substr(id, -length(?)) = ? COLLATE NOCASE
                    ORDER BY made DESC, id LIMIT 10\
                    """,
                part,
                part,
                part,
                part));
  }

  @Override
  public List<KeptBriefing> briefings(int limit) throws IOException {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 1..1000, got " + limit);
    }
    return record.read(
        "list briefings",
        db ->
            db.list(
                SqliteBriefingShelf::briefing,
                BRIEFINGS + "ORDER BY made DESC, id LIMIT ?",
                limit));
  }

  private static KeptBriefing briefing(ResultSet row) throws SQLException {
    return new KeptBriefing(
        row.getString(1),
        row.getString(2),
        Instants.of(row.getLong(3)),
        row.getString(4),
        Optional.ofNullable(row.getString(5)),
        row.getString(6));
  }

  @Override
  public boolean forget(String id) throws IOException {
    return forgetAll("WHERE id = ?", id) > 0;
  }

  @Override
  public int forgetBefore(Instant moment) throws IOException {
    return forgetAll("WHERE made < ?", Instants.nanos(moment));
  }

  @Override
  public int forgetCiting(StoryId story) throws IOException {
    return forgetAll("WHERE instr(contract, ?) > 0", story.value());
  }

  private int forgetAll(String which, Object value) throws IOException {
    var gone =
        record.write("forget briefings", db -> db.execute("DELETE FROM briefing " + which, value));
    if (gone > 0) {
      record.sweep();
    }
    return gone;
  }

  @Override
  public List<Schedule> schedules() throws IOException {
    return record.read(
        "list schedules",
        db ->
            db.list(
                SqliteBriefingShelf::schedule,
                """
                SELECT name, owner, topic, actor, development, watch, title, length, every, at,
                       zone, folder, form, since, last_run, trouble, mail
                FROM briefing_schedule ORDER BY name, number\
                """));
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    var wish =
        new Wish(
            Optional.ofNullable(row.getString(3)),
            Optional.ofNullable(row.getString(4)),
            Optional.ofNullable(row.getString(5)),
            Optional.ofNullable(row.getString(6)),
            Optional.empty(),
            Optional.empty(),
            Length.valueOf(row.getString(8)),
            Optional.ofNullable(row.getString(7)));
    var lastRun = row.getLong(15);
    var ran = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instants.of(lastRun));
    return new Schedule(
        row.getString(1),
        row.getString(2),
        wish,
        Schedule.Every.valueOf(row.getString(9)),
        LocalTime.of(row.getInt(10) / MINUTES, row.getInt(10) % MINUTES),
        ZoneId.of(row.getString(11)),
        Optional.ofNullable(row.getString(12)),
        row.getString(13),
        Columns.split(row.getString(17)),
        Instants.of(row.getLong(14)),
        ran,
        Optional.ofNullable(row.getString(16)));
  }

  @Override
  public void save(Schedule schedule) throws IOException {
    record.write(
        "save a schedule",
        db -> {
          db.execute("DELETE FROM briefing_schedule WHERE name = ?", schedule.name());
          var wish = schedule.wish();
          return db.execute(
              """
              INSERT INTO briefing_schedule (name, owner, topic, actor, development, watch, title,
                length, every, at, zone, folder, form, since, last_run, trouble, mail)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
              """,
              schedule.name(),
              schedule.owner(),
              wish.topic().orElse(null),
              wish.actor().orElse(null),
              wish.development().orElse(null),
              wish.watch().orElse(null),
              wish.title().orElse(null),
              wish.length().name(),
              schedule.every().name(),
              schedule.at().getHour() * MINUTES + schedule.at().getMinute(),
              schedule.zone().getId(),
              schedule.folder().orElse(null),
              schedule.form(),
              Instants.nanos(schedule.since()),
              nanos(schedule.lastRun()),
              schedule.trouble().orElse(null),
              Values.joined(schedule.mail()));
        });
  }

  private static @Nullable Long nanos(Optional<Instant> instant) {
    return instant.map(Instants::nanos).orElse(null);
  }

  @Override
  public boolean turn(Schedule before, Schedule after) throws IOException {
    var changed =
        record.write(
            "take a turn of a schedule",
            db ->
                db.execute(
                    """
                    UPDATE briefing_schedule SET last_run = ?, trouble = ?
                    WHERE name = ? AND since = ? AND last_run IS ?\
                    """,
                    nanos(after.lastRun()),
                    after.trouble().orElse(null),
                    before.name(),
                    Instants.nanos(before.since()),
                    nanos(before.lastRun())));
    return changed > 0;
  }

  @Override
  public boolean drop(String name) throws IOException {
    return record.write(
            "drop a schedule",
            db -> db.execute("DELETE FROM briefing_schedule WHERE name = ?", name))
        > 0;
  }
}
