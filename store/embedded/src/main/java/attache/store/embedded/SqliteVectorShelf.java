package attache.store.embedded;

import attache.index.Vector;
import attache.index.VectorShelf;
import attache.story.StoryId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

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

  private static Map<String, Vector> load(Handle db, String model, Set<String> hashes) {
    var found = new HashMap<String, Vector>();
    var query =
        """
        SELECT value FROM vector
        WHERE hash = ? AND model = (SELECT number FROM vector_model WHERE name = ?)""";
    for (var hash : hashes) {
      db.select(query, bytes(hash), model)
          .map((row, _) -> vector(row.getBytes(1)))
          .findOne()
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
          var batch =
              db.prepareBatch(
                  """
                  INSERT OR IGNORE INTO vector (model, hash, value)
                  VALUES ((SELECT number FROM vector_model WHERE name = ?), ?, ?)""");
          vectors.forEach((hash, vector) -> batch.add(model, bytes(hash), bytes(vector)));
          return batch.execute().length;
        });
  }

  @Override
  public void use(StoryId story, Set<String> hashes) throws IOException {
    record.write(
        "note the texts of a story",
        db -> {
          var number = StoryRows.number(db, story);
          number.ifPresent(it -> note(db, it, hashes));
          return number.isPresent();
        });
  }

  private static void note(Handle db, long story, Set<String> hashes) {
    db.execute("DELETE FROM text_use WHERE story = ?", story);
    if (hashes.isEmpty()) {
      return;
    }
    var batch = db.prepareBatch("INSERT INTO text_use (story, hash) VALUES (?, ?)");
    hashes.forEach(hash -> batch.add(story, bytes(hash)));
    batch.execute();
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
