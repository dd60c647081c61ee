package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.desk.Opening;
import attache.desk.Surroundings;
import attache.index.Progress;
import attache.ledger.Measure;
import attache.question.Question;
import attache.store.embedded.Home;
import attache.story.StoryId;
import attache.watch.Amount;
import attache.watch.Channels;
import attache.watch.Criteria;
import attache.watch.Found;
import attache.watch.Reason;
import attache.watch.WatchHit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Watching with real parts, from a file that is added to what is told of it; the clock is in hand.
final class WatchingTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final String AID =
      """
      ---
      title: Velmark approves aid for a yard
      date: 2026-03-09
      ---
      Velmark has approved €40 million of state aid for Quillon Docks. The yard builds tugs.

      Export licences for its engines are still pending.
      """;
  private static final String CALL =
      """
      ---
      title: Firms invited to apply for time on a quantum computer
      date: 2026-03-09
      ---
      The Norland Quantum Centre has launched a call for proposals that gives small firms free \
      access to its quantum computer. Applications close on 20 March 2026.
      """;

  @TempDir private Path folder;
  private final Hands clock = new Hands();
  private Desk desk;

  private static final class Hands extends Clock {
    private Instant now = NOON;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() throws IOException {
    var home = folder.resolve("home");
    desk =
        Wiring.desk(Home.at(home), Settings.of(home, Map.of()), "test", clock, Surroundings.NONE);
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  private StoryId add(String name, String text) throws IOException {
    clock.now = clock.now.plusSeconds(1);
    var file = Files.writeString(folder.resolve(name), text);
    desk.add(List.of(file.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
    desk.catchUp(Progress.NONE);
    return desk.stories(0, 1).getFirst().id();
  }

  private List<Found> told() throws IOException {
    clock.now = clock.now.plusSeconds(1);
    return desk.watches().check(Progress.NONE).alerts().stream()
        .flatMap(told -> told.found().stream())
        .toList();
  }

  private void watch(String name, Criteria criteria) throws IOException {
    desk.watches().add(name, criteria, Channels.NONE);
  }

  private static Criteria over(String amount) {
    return new Criteria(
        List.of(),
        List.of("Quillon Docks"),
        Set.of(),
        Set.of(),
        Optional.of(Amount.parse(amount)),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void hitSaysWhichWordsAndCitesTheSentence() throws IOException {
    watch("licences", Criteria.ofTerms("\"export licence\" engine"));
    watch("none", Criteria.ofTerms("\"export licence\" engine -tugs", "\"licences export\""));
    add("aid.md", AID);
    var found = told();
    assertThat(found).hasSize(1);
    var whys = found.getFirst().whys();
    assertThat(whys)
        .extracting(why -> why.reason().what())
        .containsExactly("export licence", "engine");
    assertThat(whys.getFirst().sentence())
        .isEqualTo("Export licences for its engines are still pending.");
    assertThat(whys.getFirst().citation().quote()).isEqualTo("Export licences");
    assertThat(told()).as("never twice").isEmpty();
  }

  @Test
  void amountIsHeldAgainstItsFigure() throws IOException {
    watch("large", over("10m EUR"));
    watch("larger", over("50m EUR"));
    watch("dollars", over("10m USD"));
    add("aid.md", AID);
    var found = told();
    assertThat(found).hasSize(1);
    var claim = found.getFirst().whys().getFirst();
    assertThat(claim.reason().kind()).isEqualTo(Reason.Kind.CLAIM);
    assertThat(claim.claim().orElseThrow().claim().asWritten()).contains("€40 million");
  }

  @Test
  void editIsToldOnlyWhenItDiffersInSubstance() throws IOException {
    watch("aid", over("10m EUR"));
    var story = add("aid.md", AID);
    assertThat(told()).hasSize(1);
    add(
        "aid.md",
        AID.replace("builds tugs", "builds big tugs").replace("has approved", "approved"));
    assertThat(told()).as("another wording").isEmpty();
    add("aid.md", AID.replace("€40 million", "€60 million"));
    var again = told();
    assertThat(again).hasSize(1);
    assertThat(again.getFirst().hit().weight()).contains(WatchHit.Weight.CHANGED);
    assertThat(again.getFirst().story().id()).isEqualTo(story);
  }

  @Test
  void whatCameBeforeIsInThePreviewAndNotInTheHits() throws IOException {
    add("aid.md", AID);
    clock.now = clock.now.plusSeconds(1);
    var criteria = Criteria.ofTerms("tugs");
    assertThat(desk.watches().preview(criteria, 30, Progress.NONE).found()).hasSize(1);
    watch("tugs", criteria);
    assertThat(told()).isEmpty();
    clock.now = NOON.plusSeconds(40L * 24 * 3600);
    assertThat(desk.watches().preview(criteria, 30, Progress.NONE).found()).isEmpty();
  }

  @Test
  void matterAndScenarioAreFoundByTheirMeaning() throws IOException {
    watch("quantum", Criteria.ofMatter("access to quantum computers for companies"));
    var lens =
        desk.watches()
            .addLens(
                "access",
                List.of("Advanced computers are opened to small firms", "Ports build new quays"),
                Progress.NONE);
    add("call.md", CALL);
    add("aid.md", AID);
    desk.learnMeanings(Progress.NONE);
    var found = told();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().whys().getFirst().citation().quote()).contains("quantum computer");
    var seen = desk.watches().signals(lens, 10);
    assertThat(seen)
        .filteredOn(one -> one.scenario().startsWith("Advanced computers"))
        .singleElement()
        .satisfies(one -> assertThat(one.story().latest().headline()).contains("quantum computer"));
  }

  @Test
  void watchedQuestionTellsItsNewAnswer() throws IOException {
    watch("aid", Criteria.ofQuestion("How much state aid did Velmark approve for Quillon Docks?"));
    add("call.md", CALL);
    assertThat(told()).isEmpty();
    add("aid.md", AID);
    var found = told();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().answer().orElseThrow().text()).contains("€40 million");
    add("again.md", AID.replace("a yard", "a dock yard"));
    assertThat(told()).as("the same answer from another story").isEmpty();
  }

  @Test
  void openQuestionIsSettledWhenAStoryAnswersIt() throws IOException {
    add("call.md", CALL);
    var question = "How much state aid did Velmark approve for Quillon Docks?";
    assertThat(desk.ask(new Question(question), Optional.empty()).answer().statements()).isEmpty();
    add("aid.md", AID);
    var today = desk.watches().today(Optional.empty(), false, Progress.NONE);
    assertThat(today.settled()).extracting(answer -> answer.question()).containsExactly(question);
    assertThat(desk.openQuestions().getFirst().settledBy()).isPresent();
  }

  @Test
  void todayBeginsWhereTheLastLookEnded() throws IOException {
    watch("aid", over("10m EUR"));
    add("aid.md", AID);
    clock.now = clock.now.plusSeconds(1);
    var peek = desk.watches().today(Optional.empty(), true, Progress.NONE);
    assertThat(peek.stories()).isEqualTo(1);
    assertThat(peek.hits()).hasSize(1);
    var first = desk.watches().today(Optional.empty(), false, Progress.NONE);
    assertThat(first).as("a peek is no look").isEqualTo(peek);
    clock.now = clock.now.plusSeconds(1);
    var second = desk.watches().today(Optional.empty(), false, Progress.NONE);
    assertThat(second.since()).isEqualTo(first.now());
    assertThat(second.isEmpty()).isTrue();
    assertThat(desk.watches().today(Optional.of(NOON), false, Progress.NONE).hits()).hasSize(1);
  }

  @Test
  void callHasItsLastDayFromASentenceOfItsOwn() throws IOException {
    add("call.md", CALL);
    var calls = desk.watches().calls(false);
    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst().measure().type()).isEqualTo(Measure.Type.CALL);
    assertThat(calls.getFirst().deadline()).contains(java.time.LocalDate.of(2026, 3, 20));
    assertThat(calls.getFirst().deadlineSaid().orElseThrow().quote()).isEqualTo("20 March 2026");
    clock.now = Instant.parse("2026-03-21T00:00:00Z");
    assertThat(desk.watches().calls(false)).isEmpty();
    assertThat(desk.watches().calls(true).getFirst().state()).isEqualTo(Opening.State.CLOSED);
  }

  @Test
  void callIsFoundInWhateverWordsItIsMade() throws IOException {
    var ways =
        List.of(
            "Firms of any size can compete for access to the quantum chip.",
            "The scheme is open for applications until 20 March 2026.",
            "Universities are invited to submit proposals by 20 March 2026.",
            "The Harbour Republic invites bids for a tide gauge until 20 March 2026.",
            "The port authority has put the ferry line out to tender.");
    for (var i = 0; i < ways.size(); i++) {
      add(
          "way-%d.md".formatted(i),
          "# Notes of day %d%n%n%s The ministry said so on Monday.%n".formatted(i, ways.get(i)));
    }
    assertThat(desk.watches().calls(false))
        .extracting(call -> call.sentence())
        .containsExactlyInAnyOrderElementsOf(ways);
    assertThat(desk.watches().calls(false).stream().filter(call -> call.deadline().isPresent()))
        .hasSize(3);
  }

  @Test
  void companiesThatCompeteMakeNoCall() throws IOException {
    add(
        "rivals.md",
        "# Rivals\n\nQuillon and Norvela compete for customers. Both are fighting for market share.\n");
    assertThat(desk.watches().calls(true)).isEmpty();
  }

  @Test
  void forgottenStoryIsGoneFromHitsAlertsAndAnswers() throws IOException {
    watch("aid", over("10m EUR"));
    var story = add("aid.md", AID);
    told();
    var watch = desk.watches().watch("AID").orElseThrow();
    assertThat(desk.watches().alerts(watch, 10)).hasSize(1);
    desk.forgetStory(story);
    assertThat(desk.watches().alerts(watch, 10)).isEmpty();
    assertThat(desk.watches().hits(watch, 10)).isEmpty();
  }

  @Test
  void pausedWatchDoesNotLookBack() throws IOException {
    watch("tugs", Criteria.ofTerms("tugs"));
    var watch = desk.watches().watch("tugs").orElseThrow();
    desk.watches().pause(watch);
    add("aid.md", AID);
    clock.now = clock.now.plusSeconds(1);
    desk.watches().resume(watch);
    assertThat(told()).isEmpty();
  }
}
