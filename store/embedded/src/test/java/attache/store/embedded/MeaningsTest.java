package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.index.Analysis;
import attache.index.Embedder;
import attache.index.Follower;
import attache.index.Meaning;
import attache.index.Progress;
import attache.index.Search;
import attache.index.Term;
import attache.index.Vector;
import attache.story.Span;
import attache.story.StoryId;
import attache.testkit.Stories;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words are found while one process makes vectors, seen through the index of another.
final class MeaningsTest {
  private static final int STORIES = 40;

  @TempDir Path folder;
  private Home home;
  private SqliteRecord record;
  private SqliteArchive archive;
  private LuceneIndex index;

  @BeforeEach
  void open() throws IOException {
    home = Home.at(folder);
    record = SqliteRecord.open(home);
    archive = new SqliteArchive(record);
    index = LuceneIndex.open(home);
    for (var i = 0; i < STORIES; i++) {
      add("Story " + i, "Word" + i + ".");
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
    archive.close();
  }

  @Test
  void wordsOfAStoryThatArrivesMeanwhileAreFoundBeforeTheVectorsAreDone() throws IOException {
    var embedder =
        new Interrupted() {
          @Override
          void call(int number) throws IOException {
            if (number == 1) {
              add("Mint", "Qwyxle.");
            } else if (number == 2) {
              found = count("qwyxle");
            }
          }
        };
    var follower = follower(embedder);
    follower.follow(Progress.NONE);
    assertThat(follower.learnMeanings(Progress.NONE)).isEqualTo(STORIES + 1);
    assertThat(embedder.found).as("found at the second call").isEqualTo(1);
    assertThat(follower.behind()).isZero();
  }

  @Test
  void storyForgottenMeanwhileDoesNotComeBack() throws IOException {
    var id = add("Mint", "Qwyxle.");
    var embedder =
        new Interrupted() {
          @Override
          void call(int number) throws IOException {
            if (number == 1) {
              archive.forget(id);
            }
          }
        };
    var follower = follower(embedder);
    follower.follow(Progress.NONE);
    assertThat(count("qwyxle")).isEqualTo(1);
    follower.learnMeanings(Progress.NONE);
    assertThat(count("qwyxle")).isZero();
  }

  @Test
  void storyRevisedMeanwhileIsFoundAsItIs() throws IOException {
    add("Mint", "Qwyxle.");
    var embedder =
        new Interrupted() {
          @Override
          void call(int number) throws IOException {
            if (number == 1) {
              add("Mint", "Brontle.");
            }
          }
        };
    var follower = follower(embedder);
    follower.follow(Progress.NONE);
    follower.learnMeanings(Progress.NONE);
    assertThat(count("qwyxle")).isZero();
    assertThat(count("brontle")).isEqualTo(1);
    follower.learnMeanings(Progress.NONE);
    assertThat(follower.learnMeanings(Progress.NONE)).isZero();
  }

  @Test
  void storiesThatAnotherProcessHasYetToFollowAreCounted() throws IOException {
    var follower = follower(new Interrupted());
    follower.follow(Progress.NONE);
    assertThat(follower.unread()).isZero();
    try (var _ = index.write().orElseThrow()) {
      add("Mint", "Qwyxle.");
      assertThat(follower.unread()).isEqualTo(1);
      assertThat(follower.await(Duration.ofMillis(1))).isFalse();
    }
    follower.follow(Progress.NONE);
    assertThat(follower.await(Duration.ofMillis(1))).isTrue();
  }

  private StoryId add(String headline, String body) throws IOException {
    var draft = Stories.draft(headline, body, Stories.address("https://example.org/" + headline));
    return archive.receiveAll(List.of(Stories.arrival(draft))).getFirst().story();
  }

  private int count(String word) throws IOException {
    try (var other = LuceneIndex.open(home)) {
      return other.search(new Search(Map.of(word, 1f), List.of(), Optional.empty(), 10)).size();
    }
  }

  private Follower follower(Embedder embedder) throws IOException {
    var names = new Names(Gazetteer.read(new StringReader("header\n")), _ -> false);
    Analysis words =
        (text, _) ->
            List.of(text.toLowerCase(Locale.ROOT).split("\\W+")).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> new Term(word, new Span(0, 1)))
                .toList();
    return new Follower(archive, index, new SqliteVectorShelf(record), embedder, words, names);
  }

  /// Something happens while it embeds.
  private static class Interrupted implements Embedder {
    int found;
    private int calls;

    void call(int number) throws IOException {
      calls = number;
    }

    @Override
    public String model() {
      return "one";
    }

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public List<Vector> passages(List<String> texts) {
      try {
        call(++calls);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return texts.stream().map(this::question).toList();
    }

    @Override
    public Vector question(String text) {
      return new Vector(new float[] {1, 0});
    }

    @Override
    public List<Meaning> meanings(List<String> texts) {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
