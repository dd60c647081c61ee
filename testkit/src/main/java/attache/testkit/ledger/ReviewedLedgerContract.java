package attache.testkit.ledger;

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
import attache.testkit.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [Ledger] keeps of what people make of its rows: reviews, trackers, decisions on
/// actors.
public abstract class ReviewedLedgerContract {
  static final String RULES = "rules 1";
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");

  @TempDir protected Path folder;
  Archive archive;
  Ledger ledger;
  long position;

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

  Story add(Draft draft) throws IOException {
    var receipt = archive.receiveAll(List.of(Stories.arrival(draft))).getFirst();
    return archive.story(receipt.story()).orElseThrow();
  }

  Story add(String headline) throws IOException {
    return add(Stories.draft(headline, "Quillon pays. The republic bars it."));
  }

  void record(StoryId story, Claim... claims) throws IOException {
    var read = List.of(new Ledger.Read(story, List.of(claims)));
    assertThat(ledger.record(RULES, position, position + 1, read, NOON)).isTrue();
    position++;
  }

  static Figure figure(Story story) {
    return Claims.figure(story.latest(), 1, RULES);
  }

  static Measure measure(Story story) {
    return Claims.measure(story.latest(), 2, RULES);
  }

  Story recorded(String headline) throws IOException {
    var story = add(headline);
    record(story.id(), figure(story), measure(story));
    return story;
  }

  List<Claim> claims() throws IOException {
    return claims(Selection.ALL);
  }

  List<Claim> claims(Selection selection) throws IOException {
    return ledger.rows(selection).stream().map(Row::claim).toList();
  }

  static Review review(Claim claim, Review.Verdict verdict, Map<String, String> changes) {
    return new Review(0, claim.id(), verdict, changes, "Why", "me", NOON, Optional.empty());
  }

  Review confirm(Claim claim) throws IOException {
    return ledger.review(review(claim, Review.Verdict.CONFIRM, Map.of()));
  }

  Review reject(Claim claim) throws IOException {
    return ledger.review(review(claim, Review.Verdict.REJECT, Map.of()));
  }

  Review correct(Claim claim, Map<String, String> changes) throws IOException {
    return ledger.review(review(claim, Review.Verdict.CORRECT, changes));
  }

  Row row(Claim claim) throws IOException {
    return ledger.row(claim.id()).orElseThrow();
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

  static ActorDecision split(StoryId story) {
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
}
