package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;
import static org.junit.jupiter.api.condition.OS.MAC;

import attache.testkit.ChildJvm;
import attache.testkit.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class FullDiskTest {
  @TempDir Path folder;

  @Test
  void fullRecordSaysWhatWasWantedWhereAndWhatToDo() throws IOException {
    var home = Home.at(folder);
    try (var record = SqliteRecord.open(home)) {
      var archive = new SqliteArchive(record);
      archive.receiveAll(List.of(Stories.arrival(Stories.draft("One", "First."))));
      record.write("hold it small", db -> db.number("PRAGMA max_page_count = 40"));
      var big = Stories.arrival(Stories.draft("Two", "Many words. ".repeat(50_000)));
      assertThat(refusal(archive, big))
          .contains("no room to store 1 story, about 1,172 KB")
          .contains(home.record().toString())
          .contains("bytes are free")
          .contains("then do it again");
      assertThat(archive.holdings().stories()).isEqualTo(1);
      archive.receiveAll(List.of(big));
      assertThat(archive.holdings().stories()).isEqualTo(2);
    }
  }

  private static String refusal(SqliteArchive archive, attache.story.Arrival arrival) {
    try {
      archive.receiveAll(List.of(arrival));
      return "";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  @EnabledOnOs({LINUX, MAC})
  void fileThatMayNotGrowLosesNothingAcknowledged() throws IOException {
    var home = Home.at(folder);
    SqliteRecord.open(home).close();
    var limited = List.of("bash", "-c", "ulimit -f 3000; exec \"$@\"", "--");
    try (var child = ChildJvm.start(limited, FillingChild.class, home.folder())) {
      var lines = child.rest();
      assertThat(lines.getLast()).contains(home.record().toString()).contains("make room");
      var acknowledged = lines.size() - 1;
      assertThat(acknowledged).isPositive();
      try (var archive = new SqliteArchive(SqliteRecord.open(home))) {
        assertThat(archive.holdings().stories()).isEqualTo(acknowledged);
      }
    }
  }

  @Test
  void eachTroubleSaysWhatToDo() {
    var trouble = new RecordTrouble(folder.resolve("attache.db"));
    assertThat(message(trouble, SQLiteErrorCode.SQLITE_READONLY)).contains("--home");
    assertThat(message(trouble, SQLiteErrorCode.SQLITE_CANTOPEN)).contains("--home");
    assertThat(message(trouble, SQLiteErrorCode.SQLITE_BUSY)).contains("another process");
    assertThat(message(trouble, SQLiteErrorCode.SQLITE_CORRUPT)).contains("attache restore");
    assertThat(message(trouble, SQLiteErrorCode.SQLITE_ERROR)).contains("cannot store");
    assertThat(trouble.of("store", new SQLException("odd"))).hasMessageContaining("odd");
  }

  private static String message(RecordTrouble trouble, SQLiteErrorCode code) {
    return String.valueOf(trouble.of("store", new SQLiteException("said", code)).getMessage());
  }
}
