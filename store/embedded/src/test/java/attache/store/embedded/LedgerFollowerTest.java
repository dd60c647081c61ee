package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.index.Progress;
import attache.ledger.Claim;
import attache.ledger.ClaimReader;
import attache.ledger.Figure;
import attache.ledger.LedgerFollower;
import attache.ledger.Review;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.story.Draft;
import attache.story.Story;
import attache.story.StoryId;
import attache.testkit.Stories;
import attache.testkit.ledger.Claims;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerFollowerTest {
  @TempDir Path folder;
  private SqliteArchive archive;
  private SqliteLedger ledger;

  @BeforeEach
  void open() throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    archive = new SqliteArchive(record);
    ledger = new SqliteLedger(record);
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
  }

  private StoryId add(String headline, String body) throws IOException {
    var draft = Stories.draft(headline, body, Stories.address("https://example.org/" + headline));
    return archive.receiveAll(List.of(Stories.arrival(draft))).getFirst().story();
  }

  private LedgerFollower follower(ClaimReader reader) {
    return new LedgerFollower(archive, ledger, reader, InstantSource.system());
  }

  private LedgerFollower follower(String rules) {
    return follower(Claims.plain(rules));
  }

  private List<String> words() throws IOException {
    return ledger.rows(Selection.ALL).stream().map(row -> row.claim().asWritten()).toList();
  }

  private List<String> rules() throws IOException {
    return ledger.rows(Selection.ALL).stream()
        .map(Row::claim)
        .map(claim -> ((Figure) claim).extractor())
        .toList();
  }

  @Test
  void explanationsOfTermsMakeNoClaims() throws IOException {
    var draft = Stories.of(Draft.Nature.BACKGROUND, "Fee", "Whoever pays 1 pays a fee.");
    archive.receiveAll(List.of(Stories.arrival(draft)));
    follower("rules 1").follow(Progress.NONE);
    assertThat(words()).isEmpty();
  }

  @Test
  void ledgerFollowsWhatIsAddedRevisedWithdrawnReinstatedAndForgotten() throws IOException {
    var follower = follower("rules 1");
    var one = add("One", "Quillon pays 1.");
    var two = add("Two", "Quillon pays 2. Nothing else.");
    assertThat(follower.behind()).isEqualTo(2);
    assertThat(follower.follow(Progress.NONE)).isTrue();
    assertThat(follower.behind()).isZero();
    assertThat(words()).containsExactly("Quillon pays 1.", "Quillon pays 2.");
    assertThat(add("One", "Quillon pays 3.")).isEqualTo(one);
    archive.withdraw(two);
    follower.follow(Progress.NONE);
    assertThat(words()).containsExactly("Quillon pays 3.");
    archive.reinstate(two);
    archive.forget(one);
    follower.follow(Progress.NONE);
    assertThat(words()).containsExactly("Quillon pays 2.");
  }

  @Test
  void progressTellsHowManyStoriesWereReadOfHowMany() throws IOException {
    for (var i = 0; i < 250; i++) {
      add("Story " + i, "Quillon pays.");
    }
    var heard = new ArrayList<String>();
    follower("rules 1").follow((work, done, all) -> heard.add(work + " " + done + " of " + all));
    assertThat(heard)
        .containsExactly(
            "reading figures 100 of 250",
            "reading figures 200 of 250",
            "reading figures 250 of 250");
  }

  @Test
  void workDoneBeforeItIsStoppedIsKept() throws IOException {
    for (var i = 0; i < 150; i++) {
      add("Story " + i, "Quillon pays.");
    }
    Progress stopping =
        (work, _, _) -> {
          throw new CancellationException(work);
        };
    assertThatThrownBy(() -> follower("rules 1").follow(stopping))
        .isInstanceOf(CancellationException.class);
    assertThat(words()).hasSize(100);
    assertThat(follower("rules 1").behind()).isEqualTo(50);
    assertThat(follower("rules 1").follow(Progress.NONE)).isTrue();
    assertThat(words()).hasSize(150);
  }

  @Test
  void interruptedItSaysThatItIsNotDone() throws IOException {
    add("One", "Quillon pays.");
    Thread.currentThread().interrupt();
    assertThat(follower("rules 1").follow(Progress.NONE)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(words()).isEmpty();
  }

  @Test
  void otherRulesReadEverythingAgainAndRowsStayUntilThen() throws IOException {
    for (var i = 0; i < 150; i++) {
      add("Story " + i, "Quillon pays.");
    }
    follower("rules 1").follow(Progress.NONE);
    var seen = new ArrayList<List<String>>();
    follower("rules 2")
        .follow((_, _, _) -> {
          try {
            seen.add(rules());
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    assertThat(seen.getFirst()).hasSize(150).contains("rules 1", "rules 2");
    assertThat(seen.getLast()).hasSize(150).containsOnly("rules 2");
  }

  @Test
  void readingAnewKeepsReviewsWithTheirClaims() throws IOException {
    add("One", "Quillon pays.");
    follower("rules 1").follow(Progress.NONE);
    var claim = ledger.rows(Selection.ALL).getFirst().claim().id();
    var verdict = Review.Verdict.CONFIRM;
    ledger.review(
        new Review(0, claim, verdict, Map.of(), "", "me", Stories.ARRIVED, Optional.empty()));
    assertThat(follower("rules 1").readAnew(Progress.NONE)).isTrue();
    assertThat(ledger.rows(Selection.ALL).getFirst().review()).isEqualTo(Row.Standing.CONFIRMED);
    assertThat(ledger.orphans()).isEmpty();
    add("One", "Nothing any more.");
    follower("rules 1").follow(Progress.NONE);
    assertThat(ledger.orphans()).extracting(Review::claim).containsExactly(claim);
  }

  @Test
  void claimThatDoesNotSayWhatTheTextSaysIsRefused() throws IOException {
    add("One", "Quillon pays. It pays again.");
    follower(new Misquoting()).follow(Progress.NONE);
    assertThat(words()).containsExactly("It pays again.");
  }

  /// Quotes the first sentence wrongly and the second well.
  private static final class Misquoting implements ClaimReader {
    @Override
    public String extractor() {
      return "misquoting";
    }

    @Override
    public List<Claim> read(Story story) {
      var one = Claims.figure(story.latest(), 1, extractor());
      var wrong =
          new Figure(
              one.id(),
              one.place(),
              "Quillon buys.",
              one.quantity(),
              one.role(),
              one.actor(),
              one.counterpart(),
              one.beneficiary(),
              one.action(),
              one.stage(),
              one.modality(),
              one.attribution(),
              one.purpose(),
              one.period(),
              one.partOf(),
              one.splitKnown(),
              one.flags(),
              one.extractor());
      return List.of(wrong, Claims.figure(story.latest(), 2, extractor()));
    }
  }
}
