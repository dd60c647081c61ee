package attache.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says what SQLite complains of in words a reader can act on.
final class RecordTrouble {
  private final Path record;

  RecordTrouble(Path record) {
    this.record = record;
  }

  /// @param doing what was being done, as "store 12 stories, about 40 KB"
  IOException of(String doing, Exception thrown) {
    var sql = sqlException(thrown);
    var code = sql instanceof SQLiteException lite ? lite.getResultCode() : null;
    return new IOException(message(doing, code, String.valueOf(thrown.getMessage())), thrown);
  }

  private String message(String doing, @Nullable SQLiteErrorCode code, String said) {
    return switch (code == null ? SQLiteErrorCode.UNKNOWN_ERROR : code) {
      case SQLITE_FULL ->
          "no room to %s in %s: %s; nothing of it was stored; make room there, then do it again"
              .formatted(doing, record, free());
      case SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_SHMSIZE ->
          "cannot write to %s to %s: %s, or the file has reached the size allowed; nothing of it was stored; make room there, then do it again"
              .formatted(record, doing, free());
      case SQLITE_CORRUPT,
          SQLITE_CORRUPT_INDEX,
          SQLITE_CORRUPT_SEQUENCE,
          SQLITE_CORRUPT_VTAB,
          SQLITE_NOTADB ->
          "the record %s is damaged (%s): put a backup in its place with `attache restore`"
              .formatted(record, said.lines().findFirst().orElse(""));
      case SQLITE_READONLY,
          SQLITE_READONLY_DIRECTORY,
          SQLITE_READONLY_DBMOVED,
          SQLITE_READONLY_CANTINIT,
          SQLITE_READONLY_RECOVERY,
          SQLITE_CANTOPEN,
          SQLITE_PERM ->
          "cannot %s: the record %s must be writable, and is not: allow writing to it and its folder, or name another home with --home or ATTACHE_HOME"
              .formatted(doing, record);
      case SQLITE_BUSY,
          SQLITE_BUSY_RECOVERY,
          SQLITE_BUSY_SNAPSHOT,
          SQLITE_BUSY_TIMEOUT,
          SQLITE_LOCKED ->
          "cannot %s: another process has been writing to %s for too long: wait for it, or end it, then do it again"
              .formatted(doing, record);
      default -> "cannot %s in the record %s: %s".formatted(doing, record, said);
    };
  }

  private String free() {
    try {
      return "%,d bytes are free".formatted(Files.getFileStore(record).getUsableSpace());
    } catch (IOException e) {
      return "the disk is full";
    }
  }

  private static @Nullable SQLException sqlException(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
