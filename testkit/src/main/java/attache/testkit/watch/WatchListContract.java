package attache.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.ledger.ClaimId;
import attache.ledger.Measure;
import attache.ledger.Stage;
import attache.story.Archive;
import attache.story.Story;
import attache.story.StoryId;
import attache.testkit.Stories;
import attache.watch.Alert;
import attache.watch.Amount;
import attache.watch.Channels;
import attache.watch.Criteria;
import attache.watch.Dispatch;
import attache.watch.Lens;
import attache.watch.Reason;
import attache.watch.Signal;
import attache.watch.Watch;
import attache.watch.WatchHit;
import attache.watch.WatchList;
import attache.watch.WatchList.Act;
import attache.watch.WatchList.Reading;
import attache.watch.WatchedAnswer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [WatchList] does.
public abstract class WatchListContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");
  private static final Watch DOCKS = watch("W1", "Docks", Criteria.ofTerms("docks", "yes -no"));
  private static final Watch FULL =
      new Watch(
          "W2",
          "me",
          "Everything",
          new Criteria(
              List.of("a \"b c\" -d"),
              List.of("Quillon"),
              Set.of(Stage.APPROVED, Stage.DONE),
              Set.of(Measure.Type.STATE_AID),
              Optional.of(new Amount(new BigDecimal("1E+7"), "EUR")),
              Optional.of("quays"),
              Optional.empty()),
          new Channels(
              List.of("a@b.example"),
              List.of(URI.create("https://c.example/x?y=%C3%BC")),
              Duration.ofHours(2)),
          NOON,
          true);
  private static final Lens LENS =
      new Lens("L1", "me", "Ports", List.of("Ports grow", "Ports shrink"), NOON);

  @TempDir protected Path folder;
  private WatchList list;
  private Archive archive;
  private Story story;

  /// A list over the archive whose stories it speaks of.
  public record Lists(Archive archive, WatchList list) {}

  /// Opens the list of a folder; opened again, it has what was kept before.
  protected abstract Lists open(Path folder) throws IOException;

  @BeforeEach
  void openList() throws IOException {
    var opened = open(folder);
    archive = opened.archive();
    list = opened.list();
    story = added("Docks open", "The docks are open. Many came.");
  }

  private Story added(String headline, String body) throws IOException {
    var arrival = Stories.arrival(Stories.draft(headline, body));
    var receipt = archive.receiveAll(List.of(arrival)).getFirst();
    return archive.story(receipt.story()).orElseThrow();
  }

  private static Watch watch(String id, String name, Criteria criteria) {
    return new Watch(id, "me", name, criteria, Channels.NONE, NOON, false);
  }

  private static WatchHit hit(Watch watch, Story story, int minute) {
    var sentence = story.latest().sentences().get(1);
    return new WatchHit(
        watch.id(),
        story.id(),
        story.latest().id(),
        NOON.plusSeconds(60L * minute),
        List.of(
            new Reason(Reason.Kind.TERMS, "docks", 1, sentence, Optional.empty(), 100),
            new Reason(
                Reason.Kind.CLAIM,
                "approved",
                1,
                sentence,
                Optional.of(new ClaimId("f" + "0".repeat(24))),
                100)),
        Set.of("aa", "bb"),
        Set.of("aa", "bb", "cc"),
        Optional.empty(),
        Optional.empty());
  }

  private static WatchHit weighed(WatchHit hit, WatchHit.Weight weight) {
    return new WatchHit(
        hit.watch(),
        hit.story(),
        hit.revision(),
        hit.at(),
        hit.reasons(),
        hit.substance(),
        hit.known(),
        Optional.of(weight),
        hit.alert());
  }

  private Signal signal(int scenario, int strength, int minute) {
    return new Signal(
        "L1",
        scenario,
        story.id(),
        story.latest().id(),
        1,
        story.latest().sentences().get(1),
        strength,
        NOON.plusSeconds(60L * minute));
  }

  @Test
  void watchesComeBackAsTheyWereByName() throws IOException {
    list.add(FULL, NOON);
    list.add(DOCKS, NOON);
    assertThat(list.watches("me")).containsExactly(DOCKS, FULL);
    assertThat(open(folder).list().watches()).containsExactly(DOCKS, FULL);
    assertThat(list.watches("you")).isEmpty();
  }

  @Test
  void nameIsGivenOnceAnOwnerInAnyCase() throws IOException {
    list.add(DOCKS, NOON);
    assertThatThrownBy(() -> list.add(watch("W9", "DOCKS", DOCKS.criteria()), NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("already");
    list.add(new Watch("W8", "you", "Docks", DOCKS.criteria(), Channels.NONE, NOON, false), NOON);
    assertThat(list.watches()).hasSize(2);
  }

  @Test
  void pausingAndResumingAreTakenBackOneByOne() throws IOException {
    list.add(DOCKS, NOON);
    assertThat(list.pause("W1", true, NOON)).isTrue();
    assertThat(list.pause("W1", true, NOON)).as("paused already").isFalse();
    assertThat(list.watches("me").getFirst().paused()).isTrue();
    var later = NOON.plusSeconds(60);
    assertThat(list.pause("W1", false, later)).isTrue();
    assertThat(list.watches("me").getFirst().since())
        .as("what came while it was paused is not looked at")
        .isEqualTo(later);
    assertThat(list.undo("me", NOON)).contains(new Act(Act.Kind.RESUME, false, "Docks"));
    assertThat(list.watches("me").getFirst().paused()).isTrue();
    assertThat(list.undo("me", NOON)).contains(new Act(Act.Kind.PAUSE, false, "Docks"));
    assertThat(list.undo("me", NOON)).contains(new Act(Act.Kind.ADD, false, "Docks"));
    assertThat(list.watches("me")).isEmpty();
    assertThat(list.undo("me", NOON)).isEmpty();
  }

  @Test
  void removalIsTakenBackWithWhatWasFoundUntilItIsPurged() throws IOException {
    list.add(DOCKS, NOON);
    list.keep(List.of(hit(DOCKS, story, 0)), List.of());
    assertThat(list.remove("W1", NOON)).isTrue();
    assertThat(list.remove("W1", NOON)).isFalse();
    assertThat(list.watches("me")).isEmpty();
    list.purge(NOON);
    assertThat(list.undo("me", NOON)).contains(new Act(Act.Kind.REMOVE, false, "Docks"));
    assertThat(list.hits("W1", 10)).containsExactly(hit(DOCKS, story, 0));
    list.remove("W1", NOON);
    list.purge(NOON.plusSeconds(1));
    assertThat(list.hits("W1", 10)).isEmpty();
    assertThat(list.undo("me", NOON)).isEmpty();
  }

  @Test
  void removalIsNotTakenBackOntoANameGivenAgain() throws IOException {
    list.add(DOCKS, NOON);
    list.remove("W1", NOON);
    var other = watch("W3", "docks", DOCKS.criteria());
    list.add(other, NOON);
    list.undo("me", NOON);
    assertThat(list.watches("me")).isEmpty();
    list.undo("me", NOON);
    assertThat(list.watches("me")).containsExactly(DOCKS);
  }

  @Test
  void lensesComeBackAndGoLikeWatches() throws IOException {
    list.add(LENS, NOON);
    assertThat(list.lenses("me")).containsExactly(LENS);
    assertThat(open(folder).list().lenses()).containsExactly(LENS);
    assertThatThrownBy(() -> list.add(new Lens("L2", "me", "PORTS", List.of("x"), NOON), NOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(list.removeLens("L1", NOON)).isTrue();
    assertThat(list.lenses("me")).isEmpty();
    assertThat(list.undo("me", NOON)).contains(new Act(Act.Kind.REMOVE, true, "Ports"));
    assertThat(list.lenses("me")).containsExactly(LENS);
  }

  @Test
  void batchIsKeptOnlyWhereItGoesOn() throws IOException {
    list.add(DOCKS, NOON);
    assertThat(list.position(Reading.WORDS)).isZero();
    var hits = List.of(hit(DOCKS, story, 0));
    assertThat(list.record(Reading.WORDS, 0, 5, hits, List.of(), List.of("Q1"), NOON)).isTrue();
    assertThat(list.record(Reading.WORDS, 0, 5, hits, List.of(), List.of("Q2"), NOON)).isFalse();
    assertThat(list.position(Reading.WORDS)).isEqualTo(5);
    assertThat(list.position(Reading.MEANINGS)).isZero();
    assertThat(list.due(10)).containsExactly("Q1");
    assertThat(list.hits("W1", 10)).containsExactly(hit(DOCKS, story, 0));
    assertThatThrownBy(() -> list.record(Reading.WORDS, 9, 5, hits, List.of(), List.of(), NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hitOfOneTextIsKeptOnceAndOfAnotherTextAgain() throws IOException {
    list.add(DOCKS, NOON);
    list.keep(List.of(hit(DOCKS, story, 0)), List.of());
    list.keep(List.of(hit(DOCKS, story, 9)), List.of());
    assertThat(list.hits("W1", 10)).containsExactly(hit(DOCKS, story, 0));
    var other = added("Docks closed", "The docks are closed.");
    list.keep(List.of(hit(DOCKS, other, 1)), List.of());
    assertThat(list.hits("W1", 10)).containsExactly(hit(DOCKS, other, 1), hit(DOCKS, story, 0));
    assertThat(list.hits("W1", 1)).containsExactly(hit(DOCKS, other, 1));
    assertThat(list.hits("W1", List.of(story.id()))).containsExactly(hit(DOCKS, story, 0));
    assertThatThrownBy(() -> list.hits("W1", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hitsOfUnknownWatchesAndStoriesAreLeftOut() throws IOException {
    list.add(DOCKS, NOON);
    var stranger =
        new WatchHit(
            "W7",
            story.id(),
            story.latest().id(),
            NOON,
            hit(DOCKS, story, 0).reasons(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty());
    list.keep(List.of(stranger), List.of());
    assertThat(list.hits("W7", 10)).isEmpty();
  }

  @Test
  void signalsComeNewestFirstThenTheStrongest() throws IOException {
    list.add(LENS, NOON);
    list.keep(List.of(), List.of(signal(0, 60, 0), signal(1, 80, 0)));
    list.keep(List.of(), List.of(signal(0, 99, 5)));
    assertThat(list.signals("L1", 10))
        .as("one already kept for the same text stays")
        .containsExactly(signal(1, 80, 0), signal(0, 60, 0));
  }

  @Test
  void alertTellsWhatIsWorthItOnce() throws IOException {
    tellOnce();
  }

  private void tellOnce() throws IOException {
    list.add(FULL, NOON);
    var other = added("Docks closed", "The docks are closed.");
    list.keep(List.of(hit(FULL, story, 0), hit(FULL, other, 1)), List.of());
    var open = list.unweighed("W2");
    assertThat(open).containsExactly(hit(FULL, story, 0), hit(FULL, other, 1));
    var weighed =
        List.of(
            weighed(open.get(0), WatchHit.Weight.NEW), weighed(open.get(1), WatchHit.Weight.MORE));
    var alert =
        new Alert(
            "A1",
            "W2",
            NOON,
            List.of(new Alert.Item(story.id(), story.latest().id(), WatchHit.Weight.NEW)));
    assertThat(list.tell(weighed, Optional.of(alert), FULL.channels().all())).isTrue();
    assertThat(list.tell(weighed, Optional.of(alert), List.of())).as("weighed before").isFalse();
    assertThat(list.unweighed("W2")).isEmpty();
    assertThat(list.alerts("W2", 10)).containsExactly(alert);
    assertThat(list.alert("A1")).contains(alert);
    assertThat(list.hits("W2", List.of(story.id())).getFirst().alert()).contains("A1");
    assertThat(list.unseen("me")).containsExactly(alert);
    list.seen(List.of("A1"), NOON);
    assertThat(list.unseen("me")).isEmpty();
  }

  @Test
  void letterIsInOneHandAtATime() throws IOException {
    tellOnce();
    var due = list.due(NOON, 10);
    assertThat(due).hasSize(2);
    assertThat(due).allMatch(it -> it.attempts() == 0 && it.delivered().isEmpty());
    var first = due.getFirst();
    var until = NOON.plusSeconds(300);
    assertThat(list.take(first, NOON, until)).isTrue();
    assertThat(list.take(first, NOON, until)).isFalse();
    assertThat(list.due(NOON, 10)).hasSize(1);
    assertThat(list.due(until, 10)).as("whoever had it is gone").hasSize(2);
    var arrived =
        new Dispatch(
            "A1", first.channel(), 1, Optional.empty(), Optional.of(NOON), Optional.empty());
    list.note(arrived);
    assertThat(list.due(until, 10)).hasSize(1);
    assertThat(list.dispatches("W2", 10)).contains(arrived);
    assertThat(list.take(arrived, until, until)).isFalse();
  }

  @Test
  void questionsAreDueOnceAndTheOldestFirst() throws IOException {
    list.record(Reading.WORDS, 0, 1, List.of(), List.of(), List.of("Q2"), NOON);
    var later = NOON.plusSeconds(9);
    list.record(Reading.WORDS, 1, 2, List.of(), List.of(), List.of("Q1", "Q2"), later);
    assertThat(list.due(10)).containsExactly("Q2", "Q1");
    assertThat(list.due(1)).containsExactly("Q2");
    list.asked("Q2");
    assertThat(list.due(10)).containsExactly("Q1");
  }

  @Test
  void watchedAnswerIsReplacedAndGoesWithItsStory() throws IOException {
    list.add(DOCKS, NOON);
    assertThat(list.answer("W1")).isEmpty();
    list.answered(new WatchedAnswer("W1", NOON, "not_in_sources", "No.", List.of()));
    var answer = new WatchedAnswer("W1", NOON, "answered", "Yes.", List.of(story.id()));
    list.answered(answer);
    assertThat(list.answer("W1")).contains(answer);
    list.forget(new StoryId("01HARB0VR000000000000000QZ"));
    assertThat(list.answer("W1")).contains(answer);
    list.forget(story.id());
    assertThat(list.answer("W1")).isEmpty();
  }

  @Test
  void forgottenStoryTakesAllWithItAndWithdrawnOneWhatWasNotTold() throws IOException {
    list.add(LENS, NOON);
    tellOnce();
    list.keep(List.of(), List.of(signal(0, 60, 0)));
    list.withdrawn(story.id());
    assertThat(list.hits("W2", 10)).as("told already").hasSize(2);
    list.forget(story.id());
    assertThat(list.hits("W2", 10)).hasSize(1);
    assertThat(list.signals("L1", 10)).isEmpty();
    assertThat(list.alerts("W2", 10)).as("it told nothing else").isEmpty();
    assertThat(list.alert("A1")).isEmpty();
  }

  @Test
  void lastLookIsRemembered() throws IOException {
    assertThat(list.lastLook("me")).isEmpty();
    list.looked("me", NOON);
    list.looked("me", NOON.plusSeconds(1));
    assertThat(list.lastLook("me")).contains(NOON.plusSeconds(1));
    assertThat(list.lastLook("you")).isEmpty();
  }
}
