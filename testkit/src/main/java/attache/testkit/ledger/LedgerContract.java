package attache.testkit.ledger;

import static attache.testkit.Stories.ARRIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.ledger.ActorDecision;
import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Ledger;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Quantity;
import attache.ledger.Review;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.ledger.Stage;
import attache.ledger.Tracker;
import attache.story.Archive;
import attache.story.Draft;
import attache.story.Story;
import attache.story.StoryId;
import attache.testkit.Seeded;
import attache.testkit.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [Ledger] does, together with the archive of the same home.
public abstract class LedgerContract {
  private static final String RULES = "rules 1";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");

  @TempDir protected Path folder;
  private Archive archive;
  private Ledger ledger;
  private long position;

  /// A ledger and the archive it stands beside.
  public record Ledgers(Archive archive, Ledger ledger) {}

  /// Opens both; closing the archive closes both.
  protected abstract Ledgers open(Path folder) throws IOException;

  @BeforeEach
  void openLedger() throws IOException {
    var opened = open(folder);
    archive = opened.archive;
    ledger = opened.ledger;
  }

  @AfterEach
  void closeArchive() throws IOException {
    archive.close();
  }

  private Story add(Draft draft) throws IOException {
    var receipt = archive.receiveAll(List.of(Stories.arrival(draft))).getFirst();
    return archive.story(receipt.story()).orElseThrow();
  }

  private Story add(String headline) throws IOException {
    return add(Stories.draft(headline, "Quillon pays. The republic bars it."));
  }

  private void record(StoryId story, Claim... claims) throws IOException {
    var read = List.of(new Ledger.Read(story, List.of(claims)));
    assertThat(ledger.record(RULES, position, position + 1, read, NOON)).isTrue();
    position++;
  }

  private static Figure figure(Story story) {
    return Claims.figure(story.latest(), 1, RULES);
  }

  private static Measure measure(Story story) {
    return Claims.measure(story.latest(), 2, RULES);
  }

  private Story recorded(String headline) throws IOException {
    var story = add(headline);
    record(story.id(), figure(story), measure(story));
    return story;
  }

  private List<Claim> claims() throws IOException {
    return claims(Selection.ALL);
  }

  private List<Claim> claims(Selection selection) throws IOException {
    return ledger.rows(selection).stream().map(Row::claim).toList();
  }

  private static Review review(Claim claim, Review.Verdict verdict, Map<String, String> changes) {
    return new Review(0, claim.id(), verdict, changes, "Why", "me", NOON, Optional.empty());
  }

  private Review confirm(Claim claim) throws IOException {
    return ledger.review(review(claim, Review.Verdict.CONFIRM, Map.of()));
  }

  private Review reject(Claim claim) throws IOException {
    return ledger.review(review(claim, Review.Verdict.REJECT, Map.of()));
  }

  private Review correct(Claim claim, Map<String, String> changes) throws IOException {
    return ledger.review(review(claim, Review.Verdict.CORRECT, changes));
  }

  private Row row(Claim claim) throws IOException {
    return ledger.row(claim.id()).orElseThrow();
  }

  @Nested
  class Recording {
    @Test
    void rowsAreTheClaimsAndWhereTheyComeFrom() throws IOException {
      var story = add(Stories.full("Harbour buys", "Quillon pays. The republic bars it."));
      record(story.id(), figure(story), measure(story));
      assertThat(claims()).containsExactly(figure(story), measure(story));
      var row = ledger.rows(Selection.ALL).getFirst();
      assertThat(row.headline()).isEqualTo("Harbour buys");
      assertThat(row.source()).isEqualTo(story.source());
      assertThat(row.published()).isEqualTo(story.published());
      assertThat(row.firstSeen()).isEqualTo(ARRIVED);
      assertThat(row.lastSeen()).isEqualTo(NOON);
      assertThat(row.review()).isEqualTo(Row.Standing.MACHINE);
      assertThat(row(figure(story))).isEqualTo(row);
    }

    @Test
    void rowsAreThereWhenItIsOpenedAgain() throws IOException {
      var story = recorded("Harbour buys");
      archive.close();
      openLedger();
      assertThat(claims()).containsExactly(figure(story), measure(story));
      assertThat(ledger.position(RULES)).isEqualTo(position);
    }

    @Test
    void batchIsStoredOnlyWhereItGoesOnFrom() throws IOException {
      var story = add("Harbour buys");
      var read = List.of(new Ledger.Read(story.id(), List.of(figure(story))));
      assertThat(ledger.record(RULES, 3, 4, read, NOON)).isFalse();
      assertThat(claims()).isEmpty();
      assertThat(ledger.record(RULES, 0, 4, read, NOON)).isTrue();
      assertThat(ledger.record(RULES, 0, 4, read, NOON)).isFalse();
      assertThat(ledger.position(RULES)).isEqualTo(4);
      assertThat(claims()).containsExactly(figure(story));
      assertThatThrownBy(() -> ledger.record(RULES, 4, 3, read, NOON))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneOfManyWhoRecordAtOnceIsTheFirst() throws Exception {
      var story = add("Harbour buys");
      var read = List.of(new Ledger.Read(story.id(), List.of(figure(story))));
      Callable<Boolean> task = () -> ledger.record(RULES, 0, 1, read, NOON);
      try (var threads = Executors.newFixedThreadPool(4)) {
        var won = 0;
        for (var done : threads.invokeAll(List.of(task, task, task, task))) {
          won += done.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
      }
      assertThat(claims()).containsExactly(figure(story));
    }

    @Test
    void newRowsTakeThePlaceOfThoseTheStoryHad() throws IOException {
      var story = recorded("Harbour buys");
      record(story.id(), measure(story));
      assertThat(claims()).containsExactly(measure(story));
      record(story.id());
      assertThat(claims()).isEmpty();
    }

    @Test
    void otherRulesBeginAnewAndRowsStayUntilTheirOwnAreThere() throws IOException {
      var one = recorded("One");
      var two = recorded("Two");
      assertThat(ledger.position("rules 2")).isZero();
      var better = Claims.figure(one.latest(), 1, "rules 2");
      var read = List.of(new Ledger.Read(one.id(), List.of(better)));
      assertThat(ledger.record("rules 2", 0, 1, read, NOON)).isTrue();
      assertThat(claims()).containsExactly(better, figure(two), measure(two));
      assertThat(ledger.position("rules 2")).isEqualTo(1);
      assertThat(ledger.position(RULES)).as("rows of others count as not read").isZero();
    }

    @Test
    void startingAnewKeepsTheRows() throws IOException {
      var story = recorded("Harbour buys");
      ledger.startAnew();
      assertThat(ledger.position(RULES)).isZero();
      assertThat(claims()).containsExactly(figure(story), measure(story));
    }

    @Test
    void claimOfAnotherStoryIsRefused() throws IOException {
      var one = add("One");
      var two = add("Two");
      assertThatThrownBy(() -> record(one.id(), figure(two)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(one.id().value());
    }

    @Test
    void nothingIsStoredOfAStoryThatWasWithdrawnOrForgottenMeanwhile() throws IOException {
      var withdrawn = add("One");
      var forgotten = add("Two");
      archive.withdraw(withdrawn.id());
      archive.forget(forgotten.id());
      record(withdrawn.id(), figure(withdrawn));
      record(forgotten.id(), figure(forgotten));
      archive.reinstate(withdrawn.id());
      assertThat(claims()).isEmpty();
      assertThat(ledger.row(figure(forgotten).id())).isEmpty();
    }

    @Test
    void twoStoriesOfOneTextHaveTheirOwnRows() throws IOException {
      var body = "Quillon pays.";
      var one = add(Stories.from("Gazette", "Harbour buys", body));
      var two = add(Stories.from("Courier", "Harbour buys", body));
      record(one.id(), figure(one));
      record(two.id(), figure(two));
      assertThat(figure(one).id()).isEqualTo(figure(two).id());
      assertThat(claims()).containsExactly(figure(one), figure(two));
      assertThat(row(figure(two)).source()).isEqualTo("Gazette");
      archive.withdraw(one.id());
      assertThat(row(figure(two)).source()).isEqualTo("Courier");
      assertThat(ledger.rowsByPrefix(figure(two).id().value())).hasSize(1);
    }
  }

  @Nested
  class Leaving {
    @Test
    void rowsOfAWithdrawnStoryAreLeftOutAtOnce() throws IOException {
      var story = recorded("Harbour buys");
      var other = recorded("Velora sells");
      archive.withdraw(story.id());
      assertThat(claims()).containsExactly(figure(other), measure(other));
      assertThat(ledger.row(figure(story).id())).isEmpty();
      assertThat(ledger.rowsByPrefix(figure(story).id().value())).isEmpty();
      archive.reinstate(story.id());
      assertThat(claims()).hasSize(4);
    }

    @Test
    void forgettingAStoryTakesItsClaimsReviewsAndDecisions() throws IOException {
      var story = recorded("Harbour buys");
      var other = recorded("Velora sells");
      confirm(figure(story));
      correct(measure(story), Map.of("authority", "Nobody"));
      var kept = confirm(figure(other));
      ledger.decide(split(story.id()));
      archive.forget(story.id());
      assertThat(claims()).containsExactly(figure(other), measure(other));
      assertThat(ledger.reviews(figure(story).id())).isEmpty();
      assertThat(ledger.reviews(10)).containsExactly(kept);
      assertThat(ledger.orphans()).isEmpty();
      assertThat(ledger.actorDecisions()).isEmpty();
    }

    @Test
    void forgettingTakesReviewsOfWordsThatAreNoLongerRead() throws IOException {
      var story = recorded("Harbour buys");
      confirm(figure(story));
      record(story.id());
      archive.forget(story.id());
      assertThat(ledger.reviews(10)).isEmpty();
    }

    @Test
    void reviewOfWordsThatAnotherStoryHasStaysUntilItIsForgottenToo() throws IOException {
      var one = add(Stories.from("Gazette", "Harbour buys", "Quillon pays."));
      var two = add(Stories.from("Courier", "Harbour buys", "Quillon pays."));
      record(one.id(), figure(one));
      record(two.id(), figure(two));
      var review = confirm(figure(one));
      archive.forget(one.id());
      assertThat(ledger.reviews(10)).containsExactly(review);
      assertThat(row(figure(two)).review()).isEqualTo(Row.Standing.CONFIRMED);
      archive.forget(two.id());
      assertThat(ledger.reviews(10)).isEmpty();
    }
  }

  private static Selection words(String purpose, String topic, String text) {
    return Selection.ALL
        .with()
        .purpose(given(purpose))
        .topic(given(topic))
        .text(given(text))
        .build();
  }

  private static Optional<String> given(String words) {
    return Optional.of(words).filter(it -> !it.isEmpty());
  }

  private static Selection days(Optional<LocalDate> since, Optional<LocalDate> until) {
    return Selection.ALL.with().since(since).until(until).build();
  }

  @Nested
  class Selecting {
    @Test
    void datedStoriesComeAfterUndatedOnesAndEachInReadingOrder() throws IOException {
      var dated = add(Stories.full("Dated", "Quillon pays. The republic bars it."));
      record(dated.id(), figure(dated), measure(dated));
      var undated = recorded("Undated");
      assertThat(claims())
          .containsExactly(figure(undated), measure(undated), figure(dated), measure(dated));
    }

    @Test
    void partiesAreFoundByWordsOfTheirNamesInAnyCase() throws IOException {
      var story = recorded("Harbour buys");
      assertThat(claims(Selection.ALL.ofActor("QUILLON"))).containsExactly(figure(story));
      var both = Selection.ALL.with().actor("republic").counterpart("norvela cable").build();
      assertThat(claims(both)).containsExactly(measure(story));
      assertThat(claims(Selection.ALL.ofActor("Velora"))).isEmpty();
      assertThat(claims(Selection.ALL.ofActor("illon"))).isEmpty();
      assertThat(claims(Selection.ALL.ofActor("Quillon Devices"))).hasSize(1);
    }

    @Test
    void whatIsOfFiguresWantsFiguresAndWhatIsOfMeasuresMeasures() throws IOException {
      var story = recorded("Harbour buys");
      var money = Selection.ALL.with().kinds(Set.of(Quantity.Kind.MONEY)).build();
      var invested = Set.of(Role.INVESTMENT, Role.BUDGET, Role.ORDER);
      var controls = Selection.ALL.with().types(Set.of(Measure.Type.EXPORT_CONTROL)).build();
      assertThat(claims(money)).containsExactly(figure(story));
      assertThat(claims(Selection.ALL.with().roles(invested).build()))
          .containsExactly(figure(story));
      assertThat(claims(controls)).containsExactly(measure(story));
      assertThat(claims(money.with().roles(invested).types(controls.types()).build())).hasSize(2);
      var inForce = Set.of(Stage.IN_FORCE);
      assertThat(claims(Selection.ALL.with().stages(inForce).build()))
          .containsExactly(measure(story));
      assertThat(claims(money.with().stages(inForce).build())).isEmpty();
    }

    @Test
    void boundsAreOfFigures() throws IOException {
      var story = recorded("Harbour buys");
      var bound = figure(story).quantity().bound();
      var other = EnumSet.complementOf(EnumSet.of(bound));
      assertThat(claims(Selection.ALL.with().bounds(Set.of(bound)).build()))
          .containsExactly(figure(story));
      assertThat(claims(Selection.ALL.with().bounds(other).build())).isEmpty();
    }

    @Test
    void wordsAreLookedForWhereTheyAreWanted() throws IOException {
      var story = recorded("Harbour buys");
      assertThat(claims(words("Drones patrol", "", ""))).containsExactly(figure(story));
      assertThat(claims(words("sonar", "", ""))).containsExactly(measure(story));
      assertThat(claims(words("", "harbour quillon", ""))).containsExactly(figure(story));
      assertThat(claims(words("", "buoys BARS", ""))).containsExactly(measure(story));
      assertThat(claims(words("", "", "bars it"))).containsExactly(measure(story));
      assertThat(claims(words("", "buoys quillon", ""))).isEmpty();
    }

    @Test
    void daysAreThoseOfPublication() throws IOException {
      var first = LocalDate.of(2026, 3, 1);
      recorded("Undated");
      var dated = add(Stories.full("Dated", "Quillon pays."));
      record(dated.id(), figure(dated));
      assertThat(claims(days(Optional.of(first), Optional.of(first))))
          .containsExactly(figure(dated));
      assertThat(claims(days(Optional.of(first.plusDays(1)), Optional.empty()))).isEmpty();
      assertThat(claims(days(Optional.empty(), Optional.of(first.minusDays(1))))).isEmpty();
    }

    @Test
    void rowsOfOneStory() throws IOException {
      recorded("One");
      var two = recorded("Two");
      assertThat(claims(Selection.ALL.ofStory(two.id())))
          .containsExactly(figure(two), measure(two));
    }

    @Test
    void rowIsFoundByTheStartOfItsId() throws IOException {
      var story = recorded("Harbour buys");
      recorded("Velora sells");
      var start = figure(story).id().value().substring(0, 12);
      assertThat(ledger.rowsByPrefix(start)).extracting(Row::claim).containsExactly(figure(story));
      assertThatThrownBy(() -> ledger.rowsByPrefix("f12"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("f12");
    }
  }

  @Nested
  class Reviewing {
    @Test
    void lastReviewNotTakenBackCounts() throws IOException {
      var claim = figure(recorded("Harbour buys"));
      var first = confirm(claim);
      var second = reject(claim);
      assertThat(second.number()).isGreaterThan(first.number());
      assertThat(row(claim).review()).isEqualTo(Row.Standing.REJECTED);
      assertThat(ledger.undo(second.number(), NOON)).isTrue();
      assertThat(ledger.undo(second.number(), NOON)).isFalse();
      assertThat(ledger.undo(99, NOON)).isFalse();
      assertThat(row(claim).review()).isEqualTo(Row.Standing.CONFIRMED);
      ledger.undo(first.number(), NOON);
      assertThat(row(claim).review()).isEqualTo(Row.Standing.MACHINE);
      assertThat(ledger.reviews(claim.id()))
          .extracting(Review::undone)
          .containsExactly(Optional.of(NOON), Optional.of(NOON));
      assertThat(ledger.reviews(1)).extracting(Review::number).containsExactly(second.number());
    }

    @Test
    void rejectedRowsAreLeftOutUnlessWanted() throws IOException {
      var story = recorded("Harbour buys");
      reject(figure(story));
      assertThat(claims()).containsExactly(measure(story));
      var also = Selection.ALL.with().rejected(true).build();
      assertThat(claims(also)).hasSize(2);
    }

    @Test
    void correctedRowIsReadAndFoundAsItWasCorrected() throws IOException {
      var story = recorded("Harbour buys");
      var changes = Map.of("actor", "Norvela", "value", "9", "unit", "USD");
      correct(figure(story), changes);
      var row = row(figure(story));
      assertThat(row.review()).isEqualTo(Row.Standing.CORRECTED);
      assertThat(row.claim().actor()).isEqualTo(Party.stated("Norvela"));
      assertThat(((Figure) row.claim()).quantity().unit()).isEqualTo("USD");
      assertThat(claims(Selection.ALL.ofActor("norvela"))).containsExactly(row.claim());
      assertThat(claims(Selection.ALL.ofActor("Quillon"))).isEmpty();
      assertThat(ledger.reviews(figure(story).id()).getFirst().corrections()).isEqualTo(changes);
    }

    @Test
    void reviewsStayWithTheClaimWhenItIsReadAgain() throws IOException {
      var story = recorded("Harbour buys");
      confirm(figure(story));
      ledger.startAnew();
      position = 0;
      record(story.id(), Claims.figure(story.latest(), 1, RULES));
      assertThat(row(figure(story)).review()).isEqualTo(Row.Standing.CONFIRMED);
      assertThat(ledger.orphans()).isEmpty();
    }

    @Test
    void reviewWhoseClaimIsGoneIsAnOrphan() throws IOException {
      var story = recorded("Harbour buys");
      var review = confirm(figure(story));
      var undone = confirm(measure(story));
      ledger.undo(undone.number(), NOON);
      record(story.id());
      assertThat(ledger.orphans()).containsExactly(review);
      archive.withdraw(story.id());
      assertThat(ledger.orphans()).as("of a story that may come back").isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() throws IOException {
      var claim = figure(recorded("Harbour buys"));
      var unknown = new ClaimId("f" + "0".repeat(24));
      var verdict = Review.Verdict.CONFIRM;
      var none = new Review(0, unknown, verdict, Map.of(), "", "me", NOON, Optional.empty());
      assertThatThrownBy(() -> ledger.review(none)).hasMessageContaining(unknown.value());
      for (var wrong : List.of("stage", "value", "headline", "period_start")) {
        assertThatThrownBy(() -> correct(claim, Map.of(wrong, "so so")))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(wrong);
      }
      assertThat(ledger.reviews(10)).isEmpty();
      assertThatThrownBy(() -> ledger.reviews(0)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static ActorDecision split(StoryId story) {
    return new ActorDecision(
        0, ActorDecision.Kind.SPLIT, "Orion", "Orion Foods", Optional.of(story), "me", NOON);
  }

  @Nested
  class OfPeople {
    @Test
    void trackersAreKeptByNameAsTheyAre() throws IOException {
      var story = recorded("Harbour buys");
      var full =
          new Selection(
              Optional.of("É"),
              Optional.of("b"),
              Set.of(Quantity.Kind.MONEY, Quantity.Kind.RANK),
              Set.of(Quantity.Bound.BETWEEN, Quantity.Bound.EXACT),
              Set.of(Role.ORDER),
              Set.of(Measure.Type.CALL),
              Set.of(Stage.DONE, Stage.ENDED),
              Set.of(Modality.DENIED),
              Optional.of("EUR"),
              Optional.of("p"),
              Optional.of("t"),
              Optional.of("w"),
              Optional.of(story.id()),
              Optional.of(LocalDate.of(2026, 1, 1)),
              Optional.of(LocalDate.of(2026, 12, 31)),
              true);
      var ships = new Tracker("ships", "Ships", List.of(full, Selection.ALL), List.of(full));
      var cables = new Tracker("cables", "Cables", List.of(Selection.ALL), List.of());
      ledger.keep(new Tracker("ships", "Old", List.of(Selection.ALL), List.of(full)));
      ledger.keep(ships);
      ledger.keep(cables);
      assertThat(ledger.trackers()).containsExactly(cables, ships);
      assertThat(ledger.drop("ships")).isTrue();
      assertThat(ledger.drop("ships")).isFalse();
      assertThat(ledger.trackers()).containsExactly(cables);
    }

    @Test
    void decisionsStandUntilTheyAreTakenBack() throws IOException {
      var story = add("Harbour buys");
      var kind = ActorDecision.Kind.MERGE;
      var merged =
          ledger.decide(new ActorDecision(0, kind, "A", "B", Optional.empty(), "me", NOON));
      var split = ledger.decide(split(story.id()));
      assertThat(ledger.actorDecisions()).containsExactly(merged, split);
      assertThat(ledger.undoDecision(merged.number(), NOON)).isTrue();
      assertThat(ledger.undoDecision(merged.number(), NOON)).isFalse();
      assertThat(ledger.actorDecisions()).containsExactly(split);
      assertThatThrownBy(() -> ledger.decide(split(new StoryId("0".repeat(26)))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anyHistoryGivesWhatAPlainListGives() throws IOException {
    var random = Seeded.random("anyHistoryGivesWhatAPlainListGives");
    var history = new LedgerHistory(random, archive, ledger);
    var steps = new ArrayList<String>();
    for (var step = 0; step < 150; step++) {
      steps.add(history.step());
      history.requireAlike(steps);
    }
  }
}
