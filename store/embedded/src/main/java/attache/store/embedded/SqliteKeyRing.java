package attache.store.embedded;

import attache.access.Key;
import attache.access.KeyRing;
import attache.access.Scope;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The keys in the record's SQLite file.
public final class SqliteKeyRing implements KeyRing {
  private static final String KEYS =
      "SELECT name, scope, per_minute, owner, made, last_used, revoked FROM access_key ";

  private final SqliteRecord record;

  public SqliteKeyRing(SqliteRecord record) {
    this.record = record;
  }

  @Override
  public boolean add(Key key, byte[] hash) throws IOException {
    return record.write(
        "add a key",
        db ->
            db.execute(
                    """
                    INSERT INTO access_key (name, hash, scope, per_minute, owner, made)
                    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
                    """,
                    key.name(),
                    hash,
                    key.scope().name(),
                    key.perMinute(),
                    key.owner(),
                    Instants.nanos(key.made()))
                == 1);
  }

  @Override
  public List<Key> keys() throws IOException {
    return record.read(
        "list keys",
        db ->
            db.list(SqliteKeyRing::key, KEYS + "ORDER BY revoked IS NOT NULL, name, made, number"));
  }

  @Override
  public Optional<Key> of(byte[] hash) throws IOException {
    return record.read(
        "look up a key",
        db -> db.first(SqliteKeyRing::key, KEYS + "WHERE hash = ? AND revoked IS NULL", hash));
  }

  @Override
  public boolean any() throws IOException {
    return record.read(
        "look for keys",
        db ->
            db.first(row -> true, "SELECT 1 FROM access_key WHERE revoked IS NULL LIMIT 1")
                .isPresent());
  }

  @Override
  public void used(String name, Instant at) throws IOException {
    record.write(
        "note the use of a key",
        db ->
            db.execute(
                "UPDATE access_key SET last_used = ? WHERE name = ? AND revoked IS NULL",
                Instants.nanos(at),
                name));
  }

  @Override
  public boolean revoke(String name, Instant at) throws IOException {
    return record.write(
        "revoke a key",
        db ->
            db.execute(
                    "UPDATE access_key SET revoked = ? WHERE name = ? AND revoked IS NULL",
                    Instants.nanos(at),
                    name)
                == 1);
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        row.getString(1),
        Scope.valueOf(row.getString(2)),
        row.getInt(3),
        row.getString(4),
        Instants.of(row.getLong(5)),
        instant(row, 6),
        instant(row, 7));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    var nanos = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instants.of(nanos));
  }
}
