package attache.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {
  @TempDir private Path root;
  @TempDir private Path repository;

  @BeforeEach
  void aBuildByMaven() throws IOException {
    var app = Files.createDirectories(root.resolve("app/target/run"));
    var core = Files.createDirectories(root.resolve("core/target/run"));
    Files.writeString(app.resolve("attache-app-1.jar"), "app");
    Files.writeString(core.resolve("attache-core-1.jar"), "core");
    Files.writeString(repository.resolve("other-2.jar"), "other");
    Files.writeString(
        app.resolve("classpath"),
        core.resolve("attache-core-1.jar")
            + File.pathSeparator
            + repository.resolve("other-2.jar"));
  }

  @Test
  void ourJarsAreOfTheBuildAndOthersAreShared() throws IOException {
    var build = new RunFolder(new House(root), Instant.ofEpochMilli(7)).lay();
    assertThat(build).isEqualTo(root.resolve("target/run/build-7"));
    assertThat(build.resolve("attache-app-1.jar")).hasContent("app");
    assertThat(build.resolve("attache-core-1.jar")).hasContent("core");
    assertThat(root.resolve("target/run/lib/other-2.jar")).hasContent("other");
    assertThat(build.resolve("args"))
        .content()
        .contains("attache-app-1.jar", "\"attache.app.Main\"");
  }

  @Test
  void readinessHasTheTimeTheBuildBegan() throws IOException {
    var begun = Instant.parse("2026-01-02T03:04:05Z");
    var folder = new RunFolder(new House(root), begun);
    var build = folder.lay();
    folder.ready(build, "/jdk");
    var ready = root.resolve("target/run/ready");
    assertThat(Files.readAllLines(ready))
        .containsExactly(root.toString(), build.toString(), "/jdk");
    assertThat(Files.getLastModifiedTime(ready).toInstant()).isEqualTo(begun);
  }

  @Test
  void theBuildBeforeTheLastGoes() throws IOException {
    for (var time : new long[] {1001, 1002, 1003}) {
      var folder = new RunFolder(new House(root), Instant.ofEpochMilli(time));
      folder.ready(folder.lay(), "");
    }
    assertThat(root.resolve("target/run"))
        .isDirectoryNotContaining("glob:**/build-1001")
        .isDirectoryContaining("glob:**/build-1002");
  }
}
