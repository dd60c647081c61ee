package attache.store.embedded;

import attache.index.Vector;
import attache.index.VectorShelf;
import attache.story.StoryId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/// The shelf of vectors in the record's SQLite file.
public final class SqliteVectorShelf implements VectorShelf {
  private static final int MOST = 1000;

  private final SqliteRecord record;

  public SqliteVectorShelf(SqliteRecord record) {
    this.record = record;
  }

  @Override
  public Map<String, Vector> load(String model, Set<String> hashes) throws IOException {
    if (hashes.size() > MOST) {
      throw new IllegalArgumentException(
          "at most " + MOST + " vectors can be loaded at once, got " + hashes.size());
    }
    return record.read("load vectors", db -> load(db, model, hashes));
  }

  private static Map<String, Vector> load(Db db, String model, Set<String> hashes)
      throws SQLException {
    var found = new HashMap<String, Vector>();
    var query =
        """
        SELECT value FROM vector
        WHERE hash = ? AND model = (SELECT number FROM vector_model WHERE name = ?)\
        """;
    for (var hash : hashes) {
      db.first(row -> vector(row.getBytes(1)), query, bytes(hash), model)
          .ifPresent(vector -> found.put(hash, vector));
    }
    return found;
  }

  @Override
  public void save(String model, Map<String, Vector> vectors) throws IOException {
    if (vectors.isEmpty()) {
      return;
    }
    record.write(
        "keep %d vectors".formatted(vectors.size()),
        db -> {
          db.execute("INSERT OR IGNORE INTO vector_model (name) VALUES (?)", model);
          for (var kept : vectors.entrySet()) {
            db.execute(
                """
                INSERT OR IGNORE INTO vector (model, hash, value)
                VALUES ((SELECT number FROM vector_model WHERE name = ?), ?, ?)\
                """,
                model,
                bytes(kept.getKey()),
                bytes(kept.getValue()));
          }
          return vectors.size();
        });
  }

  @Override
  public void use(StoryId story, Set<String> hashes) throws IOException {
    record.write(
        "note the texts of a story",
        db -> {
          var number = StoryRows.number(db, story);
          if (number.isPresent()) {
            note(db, number.get(), hashes);
          }
          return number.isPresent();
        });
  }

  private static void note(Db db, long story, Set<String> hashes) throws SQLException {
    db.execute("DELETE FROM text_use WHERE story = ?", story);
    for (var hash : hashes) {
      db.execute("INSERT INTO text_use (story, hash) VALUES (?, ?)", story, bytes(hash));
    }
  }

  private static byte[] bytes(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "hash must be 64 lower-case hexadecimal digits, got " + hash);
    }
    return HexFormat.of().parseHex(hash);
  }

  private static byte[] bytes(Vector vector) {
    var values = vector.values();
    var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static Vector vector(byte[] bytes) {
    var values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return new Vector(values);
  }
}
