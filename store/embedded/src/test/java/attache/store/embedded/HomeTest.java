package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
  @TempDir Path folder;

  @Test
  void homeIsMadeForItsOwnerAlone() throws IOException {
    var home = Home.at(folder.resolve("a").resolve("b"));
    SqliteRecord.open(home).close();
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(permissions(home.folder())).isEqualTo("rwx------");
      assertThat(permissions(home.index())).isEqualTo("rwx------");
      assertThat(permissions(home.locks())).isEqualTo("rwx------");
      assertThat(permissions(home.record())).isEqualTo("rw-------");
    }
    assertThat(Home.at(folder.resolve("a").resolve("b"))).isEqualTo(home);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void fileInItsPlaceIsRefused() throws IOException {
    var file = Files.createFile(folder.resolve("home"));
    assertThatThrownBy(() -> Home.at(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("is a file")
        .hasMessageContaining("--home");
    assertThatThrownBy(() -> Home.at(file.resolve("below")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("--home");
  }

  @Test
  void homeThatCannotBeWrittenIsRefused() throws IOException {
    var home = unwritable();
    assertThatThrownBy(() -> Home.at(home))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(home.toString())
        .hasMessageContaining("--home")
        .hasMessageNotContaining("null");
  }

  @Test
  void backupIntoAFolderThatIsNotThereSaysSo() throws IOException {
    var file = folder.resolve("none").resolve("x.db");
    try (var archive = new SqliteArchive(SqliteRecord.open(Home.at(folder.resolve("home"))))) {
      assertThatThrownBy(() -> archive.backUp(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("a folder that is there")
          .hasMessageContaining(file.getParent() + " is none");
    }
  }

  // Nothing in an ordinary folder is closed to the superuser, but /proc is.
  private Path unwritable() throws IOException {
    var closed = Files.createDirectory(folder.resolve("closed"));
    closed.toFile().setWritable(false);
    return Files.isWritable(closed) ? Path.of("/proc/attache-home") : closed;
  }
}
