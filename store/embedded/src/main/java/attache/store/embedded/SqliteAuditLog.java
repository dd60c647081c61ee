package attache.store.embedded;

import attache.access.AuditLog;
import attache.access.Deed;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The audit log in the record's SQLite file, whose triggers refuse to change or remove an entry.
public final class SqliteAuditLog implements AuditLog {
  private final SqliteRecord record;

  public SqliteAuditLog(SqliteRecord record) {
    this.record = record;
  }

  @Override
  public Deed note(Deed deed) throws IOException {
    return record.write(
        "write the audit log",
        db -> {
          var number =
              db.number(
                  "INSERT INTO audit (at, owner, what, data) VALUES (?, ?, ?, ?) RETURNING number",
                  Instants.nanos(deed.at()),
                  deed.who(),
                  deed.what(),
                  deed.data());
          if (deed.words().isPresent()) {
            db.execute(
                "INSERT INTO audit_words (entry, data, words) VALUES (?, ?, ?)",
                number,
                deed.data(),
                deed.words().get());
          }
          return new Deed(number, deed.at(), deed.who(), deed.what(), deed.data(), deed.words());
        });
  }

  @Override
  public List<Deed> before(long before, int limit) throws IOException {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 1..1000, got " + limit);
    }
    return record.read(
        "read the audit log",
        db ->
            db.list(
                SqliteAuditLog::deed,
                """
                SELECT a.number, a.at, a.owner, a.what, a.data, w.words
                FROM audit AS a LEFT JOIN audit_words AS w ON w.entry = a.number
                WHERE a.number < ? ORDER BY a.number DESC LIMIT ?\
                """,
                before,
                limit));
  }

  private static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        row.getLong(1),
        Instants.of(row.getLong(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Optional.ofNullable(row.getString(6)));
  }
}
