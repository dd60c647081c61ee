package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.index.IndexedPassage;
import attache.index.Search;
import attache.testkit.Seeded;
import attache.testkit.Stories;
import attache.testkit.index.Passages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that something else wrote to, or took away.
final class DamageTest {
  private static final Search WORD = new Search(Map.of("ship", 1f), List.of(), Optional.empty(), 5);

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void makeHome() throws IOException {
    home = Home.at(folder.resolve("home"));
  }

  private static List<Path> files(Path folder, String prefix) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static void spoil(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] ^= 0x5a;
    }
    Files.write(file, bytes);
  }

  @Nested
  class OfTheIndex {
    private final IndexedPassage passage = Passages.passage(Passages.story(1), 1, "ship");

    @BeforeEach
    void indexOnePassage() throws IOException {
      try (var index = LuceneIndex.open(home);
          var writer = index.write().orElseThrow()) {
        writer.put(Passages.story(1), List.of(passage));
        writer.commit(5);
      }
    }

    @Test
    void missingIndexIsToldAndEmpty() throws IOException {
      for (var file : files(home.index(), "")) {
        Files.delete(file);
      }
      try (var index = LuceneIndex.open(home)) {
        assertThat(index.damage()).get().asString().contains("attache reindex");
        assertThat(index.search(WORD)).isEmpty();
        assertThat(index.position()).isZero();
      }
    }

    @Test
    void spoiledCommitIsToldAndRebuilt() throws IOException {
      spoil(files(home.index(), "segments").getFirst());
      assertRebuilt();
    }

    @Test
    void missingSegmentIsToldAndRebuilt() throws IOException {
      for (var file : files(home.index(), "_")) {
        Files.delete(file);
      }
      assertRebuilt();
    }

    @Test
    void spoiledSegmentIsTold() throws IOException {
      for (var file : files(home.index(), "_")) {
        spoil(file);
      }
      assertRebuilt();
    }

    private void assertRebuilt() throws IOException {
      try (var index = LuceneIndex.open(home)) {
        assertThat(index.damage()).get().asString().contains("attache reindex");
        assertThat(index.search(WORD)).isEmpty();
        try (var writer = index.write().orElseThrow()) {
          writer.clear();
          assertThat(writer.position()).isZero();
          writer.put(Passages.story(1), List.of(passage));
          writer.commit(5);
        }
        assertThat(index.refresh()).isTrue();
        assertThat(index.damage()).isEmpty();
        assertThat(index.search(WORD)).hasSize(1);
      }
    }

    @Test
    void writingOverASpoiledIndexStartsFromNothing() throws IOException {
      spoil(files(home.index(), "segments").getFirst());
      try (var index = LuceneIndex.open(home);
          var writer = index.write().orElseThrow()) {
        assertThat(writer.position()).isZero();
        assertThat(index.write()).as("the lock is held all the same").isEmpty();
        writer.put(Passages.story(1), List.of(passage));
        writer.commit(6);
        index.refresh();
        assertThat(index.search(WORD)).hasSize(1);
      }
    }

    @Test
    void readerOfADeletedIndexTakesTheRebuiltOne() throws IOException {
      try (var reader = LuceneIndex.open(home)) {
        assertThat(reader.search(WORD)).hasSize(1);
        for (var file : files(home.index(), "segments")) {
          Files.delete(file);
        }
        try (var index = LuceneIndex.open(home);
            var writer = index.write().orElseThrow()) {
          assertThat(reader.search(WORD)).as("what is open stays readable").hasSize(1);
          writer.clear();
          writer.put(Passages.story(2), List.of(Passages.passage(Passages.story(2), 1, "ship")));
          writer.commit(5);
        }
        assertThat(reader.refresh()).isTrue();
        assertThat(reader.search(WORD))
            .singleElement()
            .matches(it -> it.story().equals(Passages.story(2)));
      }
    }
  }

  @Nested
  class OfTheRecord {
    @Test
    void somethingElseInItsPlaceIsTold() throws IOException {
      Files.writeString(home.record(), "This is a letter, not a record. ".repeat(400));
      assertThatThrownBy(() -> SqliteRecord.open(home))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(home.record().toString())
          .hasMessageContaining("attache restore");
    }

    @Test
    void spoiledPagesAreToldAndABackupRestoresThem() throws IOException {
      var backup = folder.resolve("backup.db");
      try (var archive = new SqliteArchive(SqliteRecord.open(home))) {
        for (var i = 0; i < 200; i++) {
          var draft = Stories.draft("Story " + i, "Words of it. ".repeat(50));
          archive.receiveAll(List.of(Stories.arrival(draft)));
        }
        archive.backUp(backup);
      }
      var random = Seeded.random("spoiledPagesAreToldAndABackupRestoresThem");
      var noise = new byte[(int) Files.size(home.record()) - 4096];
      random.nextBytes(noise);
      try (var file = Files.newByteChannel(home.record(), StandardOpenOption.WRITE)) {
        file.position(4096).write(java.nio.ByteBuffer.wrap(noise));
      }
      assertThatThrownBy(
              () -> {
                try (var archive = new SqliteArchive(SqliteRecord.open(home))) {
                  archive.stories(0, 1000);
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessageContaining(home.record().toString())
          .hasMessageContaining("attache restore");
      var kept = Backup.restore(backup, home);
      assertThat(kept).exists();
      try (var archive = new SqliteArchive(SqliteRecord.open(home))) {
        assertThat(archive.holdings().stories()).isEqualTo(200);
      }
    }

    @Test
    void restoringNeedsASoundBackupAndTheHomeToItself() throws IOException {
      var letter = Files.writeString(folder.resolve("letter"), "not a backup");
      assertThatThrownBy(() -> Backup.restore(letter, home))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(letter.toString());
      var backup = folder.resolve("backup.db");
      try (var archive = new SqliteArchive(SqliteRecord.open(home))) {
        archive.backUp(backup);
        assertThatThrownBy(() -> Backup.restore(backup, home))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("in use");
      }
      Backup.restore(backup, home);
    }
  }
}
