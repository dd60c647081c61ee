package attache.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Brings the tables of a record up to what this version of Attaché knows.
///
/// Each migration sets `user_version` in its own transaction, so that one cheap question tells
/// whether Flyway, which takes most of a second to start, is needed at all.
final class Schema {
  /// The newest migration there is.
  static final int KNOWN = 14;

  private static final long GLANCE_NANOS = 20_000_000;

  private final Home home;

  Schema(Home home) {
    this.home = home;
  }

  /// @throws IOException if a newer Attaché wrote the record
  void bringUp(Connections connections) throws IOException, SQLException {
    if (version(connections) == KNOWN) {
      return;
    }
    if (!home.writable()) {
      throw new IOException(
          "the record %s is of an older Attaché and must be brought up to date, and it can only be read: open it once where it can be written"
              .formatted(home.record()));
    }
    try (var channel = open(home.locks().resolve("migration.lock"));
        var _ = lock(channel)) {
      if (version(connections) < KNOWN) {
        migrate(home.record(), Integer.toString(KNOWN));
      }
    }
  }

  private long version(Connections connections) throws IOException, SQLException {
    var db = connections.take();
    long version;
    try {
      version = db.number("PRAGMA user_version");
    } finally {
      connections.giveBack(db);
    }
    if (version > KNOWN) {
      throw new IOException(
          "the record %s has schema %d, and this Attaché knows up to %d: update Attaché, or name another home with --home or ATTACHE_HOME"
              .formatted(home.record(), version, KNOWN));
    }
    return version;
  }

  static void migrate(Path file, String target) {
    var config = new SQLiteConfig();
    config.setBusyTimeout(Connections.PATIENCE_MILLIS);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:attache/store/embedded/migration")
        .target(target)
        .loggers("slf4j")
        .load()
        .migrate();
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /// Waits for other processes and for other threads of this one, which Java refuses at once.
  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        LockSupport.parkNanos(GLANCE_NANOS);
      }
    }
  }
}
