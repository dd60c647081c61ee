package attache.testkit.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.development.Decision;
import attache.development.DevelopmentId;
import attache.development.DevelopmentShelf;
import attache.development.Placed;
import attache.development.Profile;
import attache.story.Archive;
import attache.story.StoryId;
import attache.testkit.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every shelf of developments does.
public abstract class DevelopmentShelfContract {
  private static final String RULES = "rules 1";
  private static final Instant NOW = Stories.ARRIVED;

  @TempDir Path folder;
  private Archive archive;
  private DevelopmentShelf shelf;

  /// What is tried: an archive and the shelf beside it, in an empty folder.
  public record Opened(Archive archive, DevelopmentShelf shelf) {}

  /// Opens both.
  protected abstract Opened open(Path folder) throws IOException;

  @BeforeEach
  void openBoth() throws IOException {
    var opened = open(folder);
    archive = opened.archive();
    shelf = opened.shelf();
  }

  @AfterEach
  void close() throws Exception {
    archive.close();
  }

  private StoryId add(String headline) throws IOException {
    var draft =
        Stories.draft(headline, "Ships came.", Stories.address("https://a.org/" + headline));
    return archive.receiveAll(List.of(Stories.arrival(draft))).getFirst().story();
  }

  private static Profile profile(StoryId story, int name) {
    return new Profile(
        story,
        "en",
        false,
        Optional.of(20_000L),
        Map.of(1, 1f, 2, 2f),
        Map.of(name, 3f),
        Set.of(name),
        Set.of(9),
        Set.of(7),
        Set.of(),
        "0f".repeat(32),
        List.of("Quillon"));
  }

  /// Puts stories into one development of their own.
  private DevelopmentId together(StoryId... stories) throws IOException {
    var begun = new ArrayList<DevelopmentId>();
    var position = shelf.position(RULES);
    assertThat(
            shelf.place(
                RULES,
                position,
                position + 1,
                board -> {
                  begun.add(board.begin(NOW));
                  for (var story : stories) {
                    board.put(
                        new Placed(profile(story, 5), begun.getFirst(), story, false, false),
                        Set.of(),
                        NOW);
                  }
                }))
        .isTrue();
    return begun.getFirst();
  }

  private List<StoryId> stories(DevelopmentId id) throws IOException {
    return shelf.one(id).stream()
        .flatMap(it -> it.members().stream())
        .map(DevelopmentShelf.Member::story)
        .toList();
  }

  @Test
  void positionMovesOnlyFromWhereItIs() throws IOException {
    assertThat(shelf.place(RULES, 0, 5, _ -> {})).isTrue();
    assertThat(shelf.place(RULES, 0, 7, _ -> {})).isFalse();
    assertThat(shelf.position(RULES)).isEqualTo(5);
    assertThat(shelf.position("rules 2")).isZero();
  }

  @Test
  void workThatFailsLeavesNothing() throws IOException {
    var story = add("One");
    assertThatThrownBy(() ->
            shelf.place(
                RULES,
                0,
                5,
                board -> {
                  var id = board.begin(NOW);
                  board.put(new Placed(profile(story, 5), id, story, false, false), Set.of(), NOW);
                  throw new IOException("stopped");
                }))
        .isInstanceOf(IOException.class)
        .hasMessage("stopped");
    assertThat(shelf.all()).isEmpty();
    assertThat(shelf.position(RULES)).isZero();
  }

  @Test
  void placedStoriesAreFoundByTheirKeysAndComeBackAsTheyWere() throws IOException {
    var one = add("One");
    var two = add("Two");
    together(one);
    together(two);
    shelf.look(board -> {
      var keys = profile(one, 5).keys().keySet();
      var weights = new java.util.HashMap<Long, Double>();
      keys.forEach(key -> weights.put(key, 1.0));
      assertThat(board.sharing(weights, 10, 10)).containsOnlyKeys(one, two);
      assertThat(board.sharing(weights, 1, 10)).containsOnlyKeys(two);
      assertThat(board.frequencies(keys)).allSatisfy((_, count) -> assertThat(count).isEqualTo(2));
      assertThat(board.placed(List.of(one)))
          .hasEntrySatisfying(
              one, placed -> assertThat(placed.profile()).isEqualTo(profile(one, 5)));
      assertThat(board.size()).isEqualTo(2);
    });
  }

  @Test
  void storyThatIsTakenOutComesBackToWhereItWas() throws IOException {
    var one = add("One");
    var two = add("Two");
    var id = together(one, two);
    archive.withdraw(two);
    shelf.place(RULES, 1, 2, board -> board.take(two, NOW));
    assertThat(stories(id)).containsExactly(one);
    assertThat(shelf.of(two)).isEmpty();
    archive.reinstate(two);
    shelf.look(board -> {
      assertThat(board.placed(List.of(two))).isEmpty();
      assertThat(board.former(two)).contains(id);
    });
    assertThat(stories(id)).containsExactly(one, two);
  }

  @Test
  void forgottenStoryLeavesNothing() throws IOException {
    var one = add("One");
    var two = add("Two");
    var id = together(one, two);
    archive.forget(one);
    assertThat(stories(id)).containsExactly(two);
    shelf.look(board -> {
      assertThat(board.former(one)).isEmpty();
      assertThat(board.size()).isEqualTo(1);
    });
  }

  @Test
  void olderIdStaysAndTheOtherPointsToIt() throws IOException {
    var one = add("One");
    var two = add("Two");
    var older = together(one);
    var younger = together(two);
    var decision = shelf.merge(younger, older, "one matter", "Ann", NOW);
    assertThat(decision.development()).isEqualTo(older);
    assertThat(decision.other()).isEqualTo(younger);
    assertThat(shelf.one(younger).orElseThrow().id()).isEqualTo(older);
    assertThat(stories(older)).containsExactly(one, two);
    assertThat(shelf.byPrefix(younger.value())).containsExactly(older);
  }

  @Test
  void mergeThatIsUndoneIsKeptApart() throws IOException {
    var one = add("One");
    var two = add("Two");
    var older = together(one);
    var younger = together(two);
    var decision = shelf.merge(older, younger, "", "Ann", NOW);
    assertThat(shelf.undo(decision.number(), NOW)).isTrue();
    assertThat(shelf.undo(decision.number(), NOW)).isFalse();
    assertThat(stories(older)).containsExactly(one);
    assertThat(stories(younger)).containsExactly(two);
    shelf.look(board -> assertThat(board.apart()).containsExactly(Set.of(older, younger)));
    assertThat(shelf.decisions(10))
        .singleElement()
        .satisfies(it -> assertThat(it.undone()).contains(NOW));
  }

  @Test
  void splitMovesStoriesAndItsUndoingBringsThemBack() throws IOException {
    var one = add("One");
    var two = add("Two");
    var three = add("Three");
    var id = together(one, two, three);
    var decision = shelf.split(id, Set.of(two), "another", "Ann", NOW);
    assertThat(decision.kind()).isEqualTo(Decision.Kind.SPLIT);
    assertThat(decision.stories()).containsExactly(two);
    assertThat(decision.owner()).isNotBlank();
    assertThat(stories(id)).containsExactly(one, three);
    assertThat(stories(decision.other())).containsExactly(two);
    shelf.look(board -> {
      assertThat(board.apart()).containsExactly(Set.of(id, decision.other()));
      assertThat(board.pinned(two)).isTrue();
    });
    assertThat(shelf.undo(decision.number(), NOW)).isTrue();
    assertThat(stories(id)).containsExactly(one, two, three);
    shelf.look(board -> assertThat(board.apart()).isEmpty());
  }

  @Test
  void splitOfAllOrOfStrangersIsRefused() throws IOException {
    var one = add("One");
    var two = add("Two");
    var id = together(one);
    together(two);
    assertThatThrownBy(() -> shelf.split(id, Set.of(one), "", "Ann", NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not all");
    assertThatThrownBy(() -> shelf.split(id, Set.of(two), "", "Ann", NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(two.value());
    assertThat(shelf.decisions(10)).isEmpty();
  }

  @Test
  void otherRulesBeginAnewAndKeepIds() throws IOException {
    var one = add("One");
    var id = together(one);
    assertThat(
            shelf.place(
                "rules 2",
                0,
                1,
                board -> {
                  assertThat(board.size()).isZero();
                  assertThat(board.former(one)).contains(id);
                }))
        .isTrue();
    assertThat(stories(id)).containsExactly(one);
    assertThat(shelf.position(RULES)).isZero();
  }

  @Test
  void wordsAreLookedForInWhateverCase() throws IOException {
    var one = add("Élan of the Harbour");
    var two = add("Another matter");
    together(one, two);
    assertThat(shelf.saying("élan harb")).containsExactly(one);
    assertThat(shelf.saying("100%_")).isEmpty();
    assertThat(shelf.saying("ships came")).containsExactlyInAnyOrder(one, two);
  }
}
