package attache.store.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/// Copies of the record, and putting one in its place.
public final class Backup {
  private Backup() {}

  static void write(SqliteRecord record, Path file) throws IOException {
    var whole = file.toAbsolutePath();
    if (Files.exists(whole)) {
      throw new FileAlreadyExistsException(
          whole.toString(), null, "a backup must be a new file, and it is there already");
    }
    if (!Files.isDirectory(Objects.requireNonNull(whole.getParent()))) {
      throw new IOException(
          "a backup must be written into a folder that is there, and %s is none: make it, or name another file"
              .formatted(whole.getParent()));
    }
    var part = whole.resolveSibling(whole.getFileName() + ".part");
    Files.deleteIfExists(part);
    Home.makePrivateFile(part);
    try {
      record.copyTo(part);
      Files.move(part, whole);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// Puts a backup in the place of the record of a home. What was there, damaged or not, is kept
  /// beside it. The index of the home must be rebuilt afterwards.
  ///
  /// @param file as [SqliteArchive#backUp] wrote it
  /// @return where the record that was there is kept
  /// @throws IOException if the file is no sound backup, or another process has the home open
  public static Path restore(Path file, Home home) throws IOException {
    requireSound(file);
    requireAlone(home);
    var part = home.folder().resolve("attache.db.part");
    Files.deleteIfExists(part);
    Home.makePrivateFile(part);
    Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
    var stamp = Instant.now().toString().replace(':', '-');
    var aside = home.folder().resolve("attache.db.replaced-" + stamp);
    for (var end : new String[] {"-wal", "-shm", ""}) {
      var old = home.folder().resolve("attache.db" + end);
      if (Files.exists(old)) {
        Files.move(old, home.folder().resolve(aside.getFileName() + end));
      }
    }
    Files.move(part, home.record(), StandardCopyOption.ATOMIC_MOVE);
    return aside;
  }

  private static void requireSound(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "a backup must be a file that `attache backup` wrote; " + file + " is none");
    }
    try (var connection =
            DriverManager.getConnection(
                "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro");
        var statement = connection.createStatement()) {
      var check = statement.executeQuery("PRAGMA quick_check").getString(1);
      var version = statement.executeQuery("PRAGMA user_version").getInt(1);
      if (!check.equals("ok") || version < 1) {
        throw new IOException(
            "a backup must be a file that `attache backup` wrote; %s is damaged or something else (%s)"
                .formatted(file, check));
      }
      if (version > Schema.KNOWN) {
        throw new IOException(
            "the backup %s has schema %d, and this Attaché knows up to %d: update Attaché"
                .formatted(file, version, Schema.KNOWN));
      }
    } catch (SQLException e) {
      throw new IOException(
          "a backup must be a file that `attache backup` wrote; %s cannot be read: %s"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  // SQLite leaves the log mode only for a connection that is alone with the file.
  private static void requireAlone(Home home) throws IOException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.record());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 2000");
      statement.execute("PRAGMA journal_mode = DELETE");
    } catch (SQLException e) {
      if (e instanceof org.sqlite.SQLiteException lite
          && (lite.getResultCode().code & 0xff) == org.sqlite.SQLiteErrorCode.SQLITE_BUSY.code) {
        throw new IOException(
            "the record %s is in use: end the other attache processes, then restore again"
                .formatted(home.record()),
            e);
      }
      // Damaged beyond opening: that is what a restore is for.
    }
  }
}
