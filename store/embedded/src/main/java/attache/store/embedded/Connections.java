package attache.store.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/// Open connections to one SQLite file, handed out one thread at a time and taken back. Up to
/// `KEPT` wait for their next use; opening one costs about a millisecond.
final class Connections {
  static final int PATIENCE_MILLIS = 20_000;
  private static final int KEPT = 8;

  private final ConcurrentLinkedDeque<Db> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger kept = new AtomicInteger();
  private final Path file;
  private final boolean writable;
  private final SQLiteConfig config;
  private final UnaryOperator<Connection> through;
  private volatile boolean closed;

  /// @param through what each new connection is used through
  Connections(Home home, UnaryOperator<Connection> through) {
    this.file = home.record();
    this.writable = home.writable();
    this.config = writable ? config() : readingConfig();
    this.through = through;
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // FULL: the log is on the disk before a write returns, so that a power cut loses nothing
    // either.
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.enforceForeignKeys(true);
    config.setPragma(Pragma.SECURE_DELETE, "true");
    config.setTempStore(TempStore.MEMORY);
    // Else the driver asks for the last row id after every insert, and leaves that question open:
    // it
    // would hold back VACUUM and the emptying of the log.
    config.setGetGeneratedKeys(false);
    return config;
  }

  private static SQLiteConfig readingConfig() {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.setTempStore(TempStore.MEMORY);
    return config;
  }

  /// SQLite reads a record in a folder it cannot write only if someone has the log open there, or
  /// if it is told that nobody writes.
  private String url() {
    if (writable) {
      return "jdbc:sqlite:" + file;
    }
    var logged = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    return "jdbc:sqlite:file:" + file.toUri().getRawPath() + (logged ? "?mode=ro" : "?immutable=1");
  }

  Db take() throws SQLException {
    if (closed) {
      throw new SQLException("the record is closed");
    }
    var waiting = idle.pollFirst();
    if (waiting != null) {
      kept.decrementAndGet();
      return waiting;
    }
    return new Db(through.apply(config.createConnection(url())));
  }

  void giveBack(Db db) throws SQLException {
    if (closed || kept.incrementAndGet() > KEPT) {
      kept.decrementAndGet();
      db.close();
      return;
    }
    idle.addFirst(db);
    if (closed) {
      close();
    }
  }

  /// Closes those that wait; those in use are closed when they are given back.
  void close() throws SQLException {
    closed = true;
    for (var db = idle.pollFirst(); db != null; db = idle.pollFirst()) {
      db.close();
    }
  }
}
