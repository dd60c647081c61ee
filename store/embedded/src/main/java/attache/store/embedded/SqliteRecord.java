package attache.store.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The open record of one home: the SQLite file in which stories, vectors, answers and questions
/// are kept. Readers never wait for a writer; writers wait for one another.
///
/// Safe for use by many threads; any number of processes may open one home.
public final class SqliteRecord implements Closeable {
  private final Connections readers;
  private final Connections writers;
  private final Jdbi reading;
  private final Jdbi writing;
  private final RecordTrouble trouble;
  // Threads of this process queue here in order; SQLite's own waiting polls and is unfair.
  private final ReentrantLock turn = new ReentrantLock(true);

  private SqliteRecord(Home home) {
    this.readers = Connections.reading(home.record());
    this.writers = Connections.writing(home.record());
    this.reading = Jdbi.create(readers);
    this.writing = Jdbi.create(writers);
    this.trouble = new RecordTrouble(home.record());
  }

  /// Opens the record of a home; makes it if it is not there, brings it up to date if it is old.
  ///
  /// @throws IOException if it is damaged, cannot be written or was made by a newer Attaché
  public static SqliteRecord open(Home home) throws IOException {
    var record = new SqliteRecord(home);
    try {
      new Schema(home).bringUp(record.writers);
      return record;
    } catch (SQLException | RuntimeException e) {
      record.close();
      throw record.trouble.of("open it", e);
    } catch (IOException e) {
      record.close();
      throw e;
    }
  }

  /// Runs one transaction that reads.
  <T> T read(String doing, HandleCallback<T, SQLException> work) throws IOException {
    try {
      return reading.inTransaction(work);
    } catch (SQLException | JdbiException e) {
      throw trouble.of(doing, e);
    }
  }

  /// Runs one transaction that writes: on disk when this returns, or not at all.
  <T> T write(String doing, HandleCallback<T, SQLException> work) throws IOException {
    turn.lock();
    try {
      return writing.inTransaction(work);
    } catch (SQLException | JdbiException e) {
      throw trouble.of(doing, e);
    } finally {
      turn.unlock();
    }
  }

  /// Rewrites the files so that they hold what is stored and nothing that was removed.
  ///
  /// Zeroing what is freed is not enough: SQLite moves rows between pages and leaves old copies in
  /// the gaps, and the log holds pages as they were.
  void sweep() throws IOException {
    turn.lock();
    try (var handle = writing.open()) {
      handle.execute("VACUUM");
      emptyLog(handle);
    } catch (JdbiException e) {
      throw trouble.of("remove the last traces", e);
    } finally {
      turn.unlock();
    }
  }

  /// Writes a consistent copy to an empty file, while others read and write.
  void copyTo(Path file) throws IOException {
    try (var handle = reading.open()) {
      handle.execute("VACUUM INTO ?", file.toString());
    } catch (JdbiException e) {
      throw trouble.of("copy it to " + file, e);
    }
  }

  private static void emptyLog(Handle handle) throws IOException {
    var busy =
        handle.select("PRAGMA wal_checkpoint(TRUNCATE)").map((row, _) -> row.getInt(1)).one();
    if (busy != 0) {
      throw new IOException(
          "it is removed, but other processes are still reading the record, so its words may stand in attache.db-wal: do it again when they are done");
    }
  }

  /// What speaks to the file; tests watch it.
  Jdbi writing() {
    return writing;
  }

  @Override
  public void close() throws IOException {
    try {
      readers.close();
      writers.close();
    } catch (SQLException e) {
      throw trouble.of("close it", e);
    }
  }
}
