package attache.store.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// The open record of one home: the SQLite file in which stories, vectors, answers and questions
/// are kept. Readers never wait for a writer; writers wait for one another.
///
/// Safe for use by many threads; any number of processes may open one home.
public final class SqliteRecord implements Closeable {
  private final Home home;
  private final Connections connections;
  private final RecordTrouble trouble;
  // Threads of this process queue here in order; SQLite's own waiting polls and is unfair.
  private final ReentrantLock turn = new ReentrantLock(true);

  private SqliteRecord(Home home, UnaryOperator<Connection> through) {
    this.home = home;
    this.connections = new Connections(home, through);
    this.trouble = new RecordTrouble(home.record());
  }

  /// Opens the record of a home; makes it if it is not there, brings it up to date if it is old.
  ///
  /// @throws IOException if it is damaged, cannot be written or was made by a newer Attaché
  public static SqliteRecord open(Home home) throws IOException {
    return open(home, UnaryOperator.identity());
  }

  static SqliteRecord open(Home home, UnaryOperator<Connection> through) throws IOException {
    var record = new SqliteRecord(home, through);
    try {
      new Schema(home).bringUp(record.connections);
      return record;
    } catch (SQLException | RuntimeException e) {
      record.close();
      throw record.trouble.of("open it", e);
    } catch (IOException e) {
      record.close();
      throw e;
    }
  }

  /// Says what is wrong where the record's tables cannot be used.
  RecordTrouble trouble() {
    return trouble;
  }

  /// Work within one transaction.
  interface Work<T> {
    T on(Db db) throws SQLException;
  }

  /// Runs one transaction that reads: it sees the record as it was when it began.
  <T> T read(String doing, Work<T> work) throws IOException {
    return transaction(doing, "BEGIN", work);
  }

  /// Runs one transaction that writes: on disk when this returns, or not at all.
  <T> T write(String doing, Work<T> work) throws IOException {
    requireWritable(doing);
    turn.lock();
    try {
      // The right to write is taken at once: taken later, it can be refused when others wrote
      // since.
      return transaction(doing, "BEGIN IMMEDIATE", work);
    } finally {
      turn.unlock();
    }
  }

  private void requireWritable(String doing) throws IOException {
    if (!home.writable()) {
      throw new IOException(
          "cannot %s: the home %s can only be read: allow writing to it, or name another with --home or ATTACHE_HOME"
              .formatted(doing, home.folder()));
    }
  }

  private <T> T transaction(String doing, String begin, Work<T> work) throws IOException {
    return withConnection(
        doing,
        db -> {
          db.run(begin);
          try {
            var result = work.on(db);
            db.run("COMMIT");
            return result;
          } catch (SQLException | RuntimeException e) {
            rollBack(db, e);
            throw e;
          }
        });
  }

  // SQLite has rolled back by itself after some errors, and then says that there is nothing to do.
  private static void rollBack(Db db, Exception cause) {
    try {
      db.run("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private <T> T withConnection(String doing, Work<T> work) throws IOException {
    try {
      var db = connections.take();
      try {
        var result = work.on(db);
        connections.giveBack(db);
        return result;
      } catch (SQLException | RuntimeException e) {
        // After some errors the driver cannot use its statements again.
        db.close();
        throw e;
      }
    } catch (SQLException e) {
      throw trouble.of(doing, e);
    }
  }

  /// Rewrites the files so that they hold what is stored and nothing that was removed.
  ///
  /// Zeroing what is freed is not enough: SQLite moves rows between pages and leaves old copies in
  /// the gaps, and the log holds pages as they were.
  void sweep() throws IOException {
    requireWritable("remove the last traces");
    turn.lock();
    try {
      var busy =
          withConnection(
              "remove the last traces",
              db -> {
                db.run("VACUUM");
                return db.number("PRAGMA wal_checkpoint(TRUNCATE)");
              });
      if (busy != 0) {
        throw new IOException(
            "it is removed, but other processes are still reading the record, so its words may stand in attache.db-wal: do it again when they are done");
      }
    } finally {
      turn.unlock();
    }
  }

  /// Writes a consistent copy to an empty file, while others read and write.
  void copyTo(Path file) throws IOException {
    withConnection("copy it to " + file, db -> db.execute("VACUUM INTO ?", file.toString()));
  }

  @Override
  public void close() throws IOException {
    try {
      connections.close();
    } catch (SQLException e) {
      throw trouble.of("close it", e);
    }
  }
}
