package attache.store.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/// Open connections to one SQLite file, handed out one thread at a time and taken back. Up to
/// `KEPT` wait for their next use; opening one costs about a millisecond.
final class Connections implements ConnectionFactory {
  static final int PATIENCE_MILLIS = 20_000;
  private static final int KEPT = 8;

  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger kept = new AtomicInteger();
  private final String url;
  private final SQLiteConfig config;
  private volatile boolean closed;

  private Connections(Path file, SQLiteConfig config) {
    this.url = "jdbc:sqlite:" + file;
    this.config = config;
  }

  /// Connections that see the record as it was when their transaction began, and wait for nobody.
  static Connections reading(Path file) {
    var config = shared();
    config.setTransactionMode(TransactionMode.DEFERRED);
    return new Connections(file, config);
  }

  /// Connections whose transactions begin by taking the one right to write.
  static Connections writing(Path file) {
    var config = shared();
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return new Connections(file, config);
  }

  private static SQLiteConfig shared() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // FULL: the log is on the disk before a write returns, so that a power cut loses nothing either.
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  @Override
  public Connection openConnection() throws SQLException {
    if (closed) {
      throw new SQLException("the record is closed");
    }
    var waiting = idle.pollFirst();
    if (waiting != null) {
      kept.decrementAndGet();
      return waiting;
    }
    return config.createConnection(url);
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (closed || kept.incrementAndGet() > KEPT) {
      kept.decrementAndGet();
      connection.close();
      return;
    }
    idle.addFirst(connection);
    if (closed) {
      close();
    }
  }

  void close() throws SQLException {
    closed = true;
    for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
      connection.close();
    }
  }
}
