package attache.testkit.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.index.Vector;
import attache.index.VectorShelf;
import attache.story.Archive;
import attache.testkit.Seeded;
import attache.testkit.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [VectorShelf] does, together with the archive of the same home.
public abstract class VectorShelfContract {
  private static final String ONE = "11".repeat(32);
  private static final String TWO = "22".repeat(32);
  private static final String THREE = "33".repeat(32);

  @TempDir protected Path folder;
  private Shelves shelves;

  /// A shelf and the archive it stands beside.
  public record Shelves(Archive archive, VectorShelf vectors) {}

  /// Opens both; closing the archive closes both.
  protected abstract Shelves open(Path folder) throws IOException;

  @BeforeEach
  void openShelves() throws IOException {
    shelves = open(folder);
  }

  @AfterEach
  void closeShelves() throws IOException {
    shelves.archive.close();
  }

  private static Vector vector(float... values) {
    return new Vector(values);
  }

  @Test
  void vectorsAreKeptBitForBit() throws IOException {
    var random = Seeded.random("vectorsAreKeptBitForBit");
    var kept = Map.of(ONE, Passages.vector(random, 384), TWO, Passages.vector(random, 384));
    shelves.vectors.save("m", kept);
    assertThat(shelves.vectors.load("m", Set.of(ONE, TWO, THREE))).isEqualTo(kept);
    assertThat(shelves.vectors.load("m", Set.of())).isEmpty();
    shelves.archive.close();
    shelves = open(folder);
    assertThat(shelves.vectors.load("m", Set.of(ONE, TWO))).isEqualTo(kept);
  }

  @Test
  void modelsLiveSideBySide() throws IOException {
    shelves.vectors.save("small", Map.of(ONE, vector(1, 0)));
    shelves.vectors.save("large", Map.of(ONE, vector(0, 1, 0)));
    assertThat(shelves.vectors.load("small", Set.of(ONE))).containsEntry(ONE, vector(1, 0));
    assertThat(shelves.vectors.load("large", Set.of(ONE))).containsEntry(ONE, vector(0, 1, 0));
    assertThat(shelves.vectors.load("other", Set.of(ONE))).isEmpty();
  }

  @Test
  void aVectorOnceKeptStays() throws IOException {
    shelves.vectors.save("m", Map.of(ONE, vector(1, 0)));
    shelves.vectors.save("m", Map.of(ONE, vector(0, 1), TWO, vector(0, 1)));
    assertThat(shelves.vectors.load("m", Set.of(ONE))).containsEntry(ONE, vector(1, 0));
  }

  @Test
  void aThousandAtOnceAndNoMore() throws IOException {
    var many = new HashMap<String, Vector>();
    for (var i = 0; i < 1000; i++) {
      many.put("%064x".formatted(i), vector(i, 1));
    }
    shelves.vectors.save("m", many);
    assertThat(shelves.vectors.load("m", many.keySet())).isEqualTo(many);
    many.put(ONE, vector(1, 1));
    assertThatThrownBy(() -> shelves.vectors.load("m", many.keySet()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void badHashIsRefused() {
    assertThatThrownBy(() -> shelves.vectors.load("m", Set.of("XY")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("XY");
  }

  @Test
  void forgettingAStoryTakesTheVectorsNoOtherStoryUses() throws IOException {
    var receipts =
        shelves.archive.receiveAll(
            List.of(
                Stories.arrival(Stories.draft("One", "First.")),
                Stories.arrival(Stories.draft("Two", "Second."))));
    shelves.vectors.save("m", Map.of(ONE, vector(1), TWO, vector(2), THREE, vector(3)));
    shelves.vectors.use(receipts.get(0).story(), Set.of(THREE));
    shelves.vectors.use(receipts.get(0).story(), Set.of(ONE, TWO));
    shelves.vectors.use(receipts.get(1).story(), Set.of(TWO));
    shelves.archive.forget(receipts.get(0).story());
    assertThat(shelves.vectors.load("m", Set.of(ONE, TWO, THREE))).containsOnlyKeys(TWO);
  }
}
