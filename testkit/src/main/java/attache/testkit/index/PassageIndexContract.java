package attache.testkit.index;

import static attache.testkit.index.Passages.passage;
import static attache.testkit.index.Passages.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attache.index.Hit;
import attache.index.IndexedPassage;
import attache.index.PassageIndex;
import attache.index.PassageWriter;
import attache.index.Search;
import attache.index.StoryIndex;
import attache.index.Vector;
import attache.story.StoryId;
import attache.testkit.Seeded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [PassageIndex] does; [ListIndex] is its brute-force twin.
public abstract class PassageIndexContract {
  private static final int DIMENSIONS = 48;

  @TempDir protected Path folder;
  private PassageIndex index;

  /// Opens the index of a folder; opened again, it has what was committed before.
  protected abstract PassageIndex open(Path folder) throws IOException;

  @BeforeEach
  void openIndex() throws IOException {
    index = open(folder);
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  private void write(long position, Writing writing) throws IOException {
    try (var writer = index.write().orElseThrow()) {
      writing.on(writer);
      writer.commit(position);
    }
    index.refresh();
  }

  private interface Writing {
    void on(PassageWriter writer) throws IOException;
  }

  private void put(long position, IndexedPassage... passages) throws IOException {
    write(
        position,
        writer -> {
          for (var passage : passages) {
            writer.put(passage.passage().story(), List.of(passage));
          }
        });
  }

  private static Search words(String... terms) {
    var weights = new java.util.HashMap<String, Float>();
    for (var term : terms) {
      weights.put(term, 1f);
    }
    return new Search(weights, List.of(), Optional.empty(), 10);
  }

  private static Search meaning(Vector vector, int limit) {
    return new Search(Map.of(), List.of(), Optional.of(vector), limit);
  }

  private List<StoryId> found(Search search) throws IOException {
    return index.search(search).stream().map(Hit::story).toList();
  }

  private static Vector unit(int dimensions, int axis) {
    var values = new float[dimensions];
    values[axis] = 1;
    return new Vector(values);
  }

  @Nested
  class Searching {
    @Test
    void emptyIndexFindsNothing() throws IOException {
      assertThat(index.search(words("ship"))).isEmpty();
      assertThat(index.search(meaning(unit(4, 0), 5))).isEmpty();
      assertThat(index.position()).isZero();
      assertThat(index.statistics(List.of("ship")).passages()).isZero();
    }

    @Test
    void hitNamesItsPassage() throws IOException {
      put(1, passage(story(1), 3, "ship", "harbour"));
      assertThat(index.search(words("ship")))
          .singleElement()
          .satisfies(hit -> {
            assertThat(hit.story()).isEqualTo(story(1));
            assertThat(hit.revision()).isEqualTo(Passages.REVISION);
            assertThat(hit.first()).isEqualTo(3);
            assertThat(hit.last()).isEqualTo(3);
            assertThat(hit.words()).isPositive();
            assertThat(hit.meaning()).isZero();
          });
    }

    @Test
    void headlineAndNamesAreSearchedToo() throws IOException {
      put(
          1,
          passage(story(1), 0, List.of("harbour"), List.of("ship"), List.of(), Optional.empty()),
          passage(
              story(2), 0, List.of("x"), List.of("y"), List.of("Port Council"), Optional.empty()));
      assertThat(found(words("harbour"))).containsExactly(story(1));
      var byName = new Search(Map.of(), List.of("Port Council"), Optional.empty(), 5);
      assertThat(found(byName)).containsExactly(story(2));
    }

    @Test
    void storiesHoldTermsWhereverInThem() throws IOException {
      write(
          1,
          writer -> {
            writer.put(
                story(1), List.of(passage(story(1), 0, "ship"), passage(story(1), 1, "buoy")));
            writer.put(story(2), List.of(passage(story(2), 0, "ship", "crane")));
          });
      var stories = (StoryIndex) index;
      assertThat(stories.holding(List.of(Set.of("ship")))).containsOnly(story(1), story(2));
      assertThat(stories.holding(List.of(Set.of("ship"), Set.of("buoy", "buoys"))))
          .containsOnly(story(1));
      assertThat(stories.holding(List.of(Set.of("ship"), Set.of("pier")))).isEmpty();
    }

    @Test
    void termWeightsAreFactors() throws IOException {
      put(1, passage(story(1), 0, "ship"), passage(story(2), 0, "crane", "crane"));
      var once = index.search(words("ship")).getFirst().words();
      var twice =
          index.search(new Search(Map.of("ship", 2f), List.of(), Optional.empty(), 5)).getFirst();
      assertThat(twice.words()).isCloseTo(2 * once, within(1e-5f));
    }

    @Test
    void nothingAskedFindsNothing() throws IOException {
      put(1, passage(story(1), 0, "ship"));
      assertThat(index.search(words())).isEmpty();
    }

    @Test
    void limitHoldsForWordsAndForMeaning() throws IOException {
      var random = Seeded.random("limitHoldsForWordsAndForMeaning");
      write(
          1,
          writer -> {
            for (var i = 0; i < 40; i++) {
              writer.put(story(i), Passages.random(random, story(i), 3, DIMENSIONS));
            }
          });
      var search =
          new Search(
              Map.of("term1", 1f), List.of(), Optional.of(Passages.vector(random, DIMENSIONS)), 7);
      var hits = index.search(search);
      assertThat(hits.stream().filter(hit -> hit.words() != 0)).hasSize(7);
      assertThat(hits.stream().filter(hit -> hit.meaning() != 0)).hasSize(7);
      assertThat(hits)
          .isSortedAccordingTo(
              java.util.Comparator.comparing((Hit hit) -> hit.story().value())
                  .thenComparingInt(Hit::first));
    }

    @Test
    void tiesAtTheLimitFallToTheFirstStories() throws IOException {
      var vector = Optional.of(unit(8, 2));
      write(
          1,
          writer -> {
            for (var i = 99; i >= 0; i--) {
              var same = passage(story(i), 0, List.of("t"), List.of("ship"), List.of(), vector);
              writer.put(story(i), List.of(same));
              if (i % 30 == 0) {
                writer.commit(1);
              }
            }
          });
      var expected = List.of(story(0), story(1), story(2), story(3), story(4));
      assertThat(found(new Search(Map.of("ship", 1f), List.of(), Optional.empty(), 5)))
          .isEqualTo(expected);
      assertThat(found(meaning(unit(8, 2), 5))).isEqualTo(expected);
    }

    @Test
    void cosinesAreExact() throws IOException {
      var random = Seeded.random("cosinesAreExact");
      var passages = Passages.random(random, story(1), 50, DIMENSIONS);
      write(1, writer -> writer.put(story(1), passages));
      var asked = Passages.vector(random, DIMENSIONS);
      for (var hit : index.search(meaning(asked, 50))) {
        var exact = passages.get(hit.first()).vector().orElseThrow().dot(asked);
        assertThat(hit.meaning()).isCloseTo(exact, within(1e-3f));
      }
    }

    @Test
    void vectorsOfAnotherDimensionAreLeftAlone() throws IOException {
      var four = Optional.of(unit(4, 0));
      var eight = Optional.of(unit(8, 0));
      put(
          1,
          passage(story(1), 0, List.of("t"), List.of("a"), List.of(), four),
          passage(story(2), 0, List.of("t"), List.of("a"), List.of(), eight));
      assertThat(found(meaning(unit(4, 0), 5))).containsExactly(story(1));
      assertThat(found(meaning(unit(8, 0), 5))).containsExactly(story(2));
      assertThat(found(meaning(unit(16, 0), 5))).isEmpty();
    }

    @Test
    void candidatesAreThoseOfBruteForce() throws IOException {
      var random = Seeded.random("candidatesAreThoseOfBruteForce");
      var twin = new ListIndex();
      try (var twinWriter = twin.write().orElseThrow()) {
        write(
            1,
            writer -> {
              for (var i = 0; i < 1000; i++) {
                var passages = Passages.random(random, story(i), 3, DIMENSIONS);
                writer.put(story(i), passages);
                twinWriter.put(story(i), passages);
                if (i % 300 == 299) {
                  writer.commit(1);
                }
              }
            });
        twinWriter.commit(1);
        twin.refresh();
      }
      var words = 0.0;
      var meaning = 0.0;
      var asked = 20;
      for (var i = 0; i < asked; i++) {
        var search = randomSearch(random);
        var found = index.search(search);
        var expected = twin.search(search);
        words += recall(found, expected, Hit::words) / asked;
        meaning += recall(found, expected, Hit::meaning) / asked;
      }
      assertThat(words).as("recall@50 by words").isGreaterThanOrEqualTo(0.98);
      assertThat(meaning).as("recall@50 by meaning").isGreaterThanOrEqualTo(0.98);
    }

    private static Search randomSearch(java.util.random.RandomGenerator random) {
      var terms = new java.util.HashMap<String, Float>();
      Passages.terms(random, 6).forEach(term -> terms.put(term, 0.5f + random.nextFloat()));
      var names = List.of("actor" + random.nextInt(50));
      return new Search(terms, names, Optional.of(Passages.vector(random, DIMENSIONS)), 50);
    }

    private static double recall(List<Hit> found, List<Hit> expected, ToDoubleFunction<Hit> score) {
      var named = named(found, score);
      var wanted = named(expected, score);
      return wanted.stream().filter(named::contains).count() / (double) wanted.size();
    }

    private static List<String> named(List<Hit> hits, ToDoubleFunction<Hit> score) {
      return hits.stream()
          .filter(hit -> score.applyAsDouble(hit) != 0)
          .map(hit -> hit.story().value() + " " + hit.first())
          .toList();
    }
  }

  @Nested
  class Counting {
    @Test
    void statisticsCountPassagesAndForgetWhatWasReplaced() throws IOException {
      put(
          1,
          passage(
              story(1), 0, List.of("ship"), List.of("ship", "ship"), List.of(), Optional.empty()),
          passage(story(2), 0, List.of("ship"), List.of("crane"), List.of(), Optional.empty()),
          passage(story(3), 0, "crane"));
      put(2, passage(story(3), 0, "dock"));
      write(3, writer -> writer.remove(story(2)));
      var statistics = index.statistics(List.of("ship", "crane", "dock", "whale"));
      assertThat(statistics.passages()).isEqualTo(2);
      assertThat(statistics.frequencies())
          .isEqualTo(Map.of("ship", 1L, "crane", 0L, "dock", 1L, "whale", 0L));
    }
  }

  @Nested
  class Writes {
    @Test
    void passagesAreFoundOnceCommittedAndRefreshed() throws IOException {
      try (var writer = index.write().orElseThrow()) {
        writer.put(story(1), List.of(passage(story(1), 0, "ship")));
        index.refresh();
        assertThat(found(words("ship"))).isEmpty();
        writer.commit(7);
        assertThat(found(words("ship"))).isEmpty();
        assertThat(index.position()).isZero();
        assertThat(index.refresh()).isTrue();
        assertThat(index.refresh()).isFalse();
        assertThat(found(words("ship"))).containsExactly(story(1));
        assertThat(index.position()).isEqualTo(7);
        assertThat(writer.position()).isEqualTo(7);
      }
    }

    @Test
    void positionMovesWithoutPassages() throws IOException {
      write(5, writer -> {});
      assertThat(index.position()).isEqualTo(5);
      write(6, writer -> assertThat(writer.position()).isEqualTo(5));
      assertThat(index.position()).isEqualTo(6);
    }

    @Test
    void whatWasNotCommittedIsLost() throws IOException {
      put(1, passage(story(1), 0, "ship"));
      try (var writer = index.write().orElseThrow()) {
        writer.put(story(2), List.of(passage(story(2), 0, "ship")));
      }
      write(2, writer -> {});
      assertThat(found(words("ship"))).containsExactly(story(1));
    }

    @Test
    void putTakesThePlaceOfAllTheStoryHad() throws IOException {
      write(
          1,
          writer ->
              writer.put(
                  story(1), List.of(passage(story(1), 0, "ship"), passage(story(1), 1, "crane"))));
      put(2, passage(story(1), 0, "dock"));
      assertThat(found(words("ship", "crane", "dock"))).containsExactly(story(1));
      write(3, writer -> writer.put(story(1), List.of()));
      assertThat(found(words("ship", "crane", "dock"))).isEmpty();
    }

    @Test
    void passagesOfAnotherStoryAreRefused() throws IOException {
      assertThatThrownBy(
              () -> write(1, writer -> writer.put(story(1), List.of(passage(story(2), 0, "x")))))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void removedAndForgottenStoriesAreNotFound() throws IOException {
      put(
          1,
          passage(story(1), 0, "ship"),
          passage(story(2), 0, "ship"),
          passage(story(3), 0, "ship"));
      write(2, writer -> writer.remove(story(1)));
      assertThat(found(words("ship"))).containsExactly(story(2), story(3));
      write(3, writer -> writer.forget(story(2)));
      assertThat(found(words("ship"))).containsExactly(story(3));
    }

    @Test
    void clearTakesEverythingOut() throws IOException {
      put(4, passage(story(1), 0, "ship"));
      try (var writer = index.write().orElseThrow()) {
        writer.clear();
        assertThat(writer.position()).isZero();
      }
      index.refresh();
      assertThat(index.position()).isZero();
      assertThat(found(words("ship"))).isEmpty();
      put(9, passage(story(2), 0, "ship"));
      assertThat(found(words("ship"))).containsExactly(story(2));
    }

    @Test
    void storiesWithoutVectorsAreListedInOrder() throws IOException {
      var vector = Optional.of(unit(4, 1));
      try (var writer = index.write().orElseThrow()) {
        for (var i = 9; i >= 0; i--) {
          writer.put(story(i), List.of(passage(story(i), 0, "a"), passage(story(i), 1, "b")));
        }
        writer.put(
            story(2), List.of(passage(story(2), 0, List.of(), List.of("a"), List.of(), vector)));
        writer.remove(story(0));
        assertThat(writer.withoutVectors(3)).containsExactly(story(1), story(3), story(4));
        writer.commit(1);
        assertThat(writer.withoutVectors(100)).hasSize(8);
      }
    }

    @Test
    void oneWriterAtATime() throws IOException {
      try (var _ = index.write().orElseThrow()) {
        assertThat(index.write()).isEmpty();
      }
      try (var again = index.write().orElseThrow()) {
        assertThat(again.position()).isZero();
      }
    }

    @Test
    void searchesNeverFailWhileOthersWrite() throws Exception {
      var random = Seeded.random("searchesNeverFailWhileOthersWrite");
      var done = new AtomicBoolean();
      Callable<Integer> searching =
          () -> {
            var searches = 0;
            while (!done.get()) {
              index.refresh();
              index.search(words("term1", "term2"));
              index.search(meaning(unit(8, searches % 8), 10));
              searches++;
            }
            return searches;
          };
      try (var threads = Executors.newFixedThreadPool(2)) {
        var searches = List.of(threads.submit(searching), threads.submit(searching));
        try (var writer = index.write().orElseThrow()) {
          for (var i = 0; i < 60; i++) {
            var id = story(random.nextInt(40));
            writer.put(id, Passages.random(random, id, 2, 8));
            writer.remove(story(random.nextInt(40)));
            writer.commit(i + 1);
          }
        } finally {
          done.set(true);
        }
        for (var search : searches) {
          assertThat(search.get()).isPositive();
        }
      }
      index.refresh();
      assertThat(index.position()).isEqualTo(60);
    }
  }

  @Nested
  class Lasting {
    @Test
    void whatWasCommittedIsThereWhenOpenedAgain() throws IOException {
      put(12, passage(story(1), 0, "ship"));
      var before = new ArrayList<>(index.search(words("ship")));
      index = reopened(index);
      assertThat(index.search(words("ship"))).isEqualTo(before);
      assertThat(index.position()).isEqualTo(12);
      assertThat(index.damage()).isEmpty();
    }
  }

  private PassageIndex reopened(PassageIndex open) throws IOException {
    if (open instanceof ListIndex) {
      return open;
    }
    open.close();
    return open(folder);
  }
}
