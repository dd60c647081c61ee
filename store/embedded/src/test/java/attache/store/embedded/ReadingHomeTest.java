package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.index.Search;
import attache.testkit.Stories;
import attache.testkit.index.Passages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A home that is only read.
final class ReadingHomeTest {
  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    var home = Home.at(folder);
    try (var record = SqliteRecord.open(home);
        var archive = new SqliteArchive(record);
        var index = LuceneIndex.open(home);
        var writer = index.write().orElseThrow()) {
      add(archive, "One");
      var id = archive.stories(0, 1).getFirst().id();
      writer.put(id, List.of(Passages.passage(id, 1, "harbour")));
      writer.commit(1);
    }
  }

  private static void add(SqliteArchive archive, String headline) throws IOException {
    archive.receiveAll(List.of(Stories.arrival(Stories.draft(headline, "It opened."))));
  }

  @Test
  void storiesAreReadAndFoundAndNoFileChanges() throws IOException {
    var before = files();
    var home = Home.reading(folder);
    try (var archive = new SqliteArchive(SqliteRecord.open(home));
        var index = LuceneIndex.open(home)) {
      assertThat(archive.stories(0, 10)).hasSize(1);
      assertThat(index.search(new Search(Map.of("harbour", 1f), List.of(), Optional.empty(), 10)))
          .hasSize(1);
      assertThat(index.write()).isEmpty();
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void writingIsRefused() throws IOException {
    try (var archive = new SqliteArchive(SqliteRecord.open(Home.reading(folder)))) {
      assertThatThrownBy(() -> add(archive, "Two"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("can only be read")
          .hasMessageContaining("--home");
    }
  }

  @Test
  void whatAnotherProcessWritesIsRead() throws IOException {
    try (var writing = new SqliteArchive(SqliteRecord.open(Home.at(folder)))) {
      add(writing, "Two");
      try (var archive = new SqliteArchive(SqliteRecord.open(Home.reading(folder)))) {
        assertThat(archive.stories(0, 10)).hasSize(2);
      }
    }
  }

  @Test
  void nothingToReadIsSaid() {
    assertThat(Home.isOnlyRead(folder)).isFalse();
    assertThat(Home.isOnlyRead(folder.resolve("none"))).isFalse();
    assertThatThrownBy(() -> Home.reading(folder.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("can be read");
  }

  private Map<String, Long> files() throws IOException {
    var sizes = new TreeMap<String, Long>();
    try (var walk = Files.walk(folder)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        sizes.put(file.toString(), Files.size(file));
      }
    }
    return sizes;
  }
}
