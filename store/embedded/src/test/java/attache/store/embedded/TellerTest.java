package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Story;
import attache.story.StoryId;
import attache.testkit.Stories;
import attache.watch.Channels;
import attache.watch.Courier;
import attache.watch.Criteria;
import attache.watch.Findings;
import attache.watch.Letter;
import attache.watch.Reason;
import attache.watch.Teller;
import attache.watch.Told;
import attache.watch.Watch;
import attache.watch.WatchHit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Weighing, batching and sending over a real record, with the clock in hand.
final class TellerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;
  private final Hands clock = new Hands();
  private final List<Letter> taken = new ArrayList<>();
  private final Set<StoryId> oneMatter = new HashSet<>();
  private boolean down;
  private SqliteRecord record;
  private SqliteArchive archive;
  private SqliteWatchList list;
  private Teller teller;
  private Watch watch;

  /// A clock that is set by hand.
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

  private final class Postman implements Courier {
    @Override
    public Optional<String> obstacle(Channels.Channel channel) {
      return Optional.empty();
    }

    @Override
    public void carry(Letter letter, Channels.Channel channel) throws IOException {
      if (down) {
        throw new IOException("the line is down");
      }
      taken.add(letter);
    }
  }

  @BeforeEach
  void open() throws IOException {
    record = SqliteRecord.open(Home.at(folder));
    archive = new SqliteArchive(record);
    list = new SqliteWatchList(record);
    var findings = new Findings(list, archive, new SqliteLedger(record));
    teller =
        new Teller(
            list,
            findings,
            story -> oneMatter.contains(story) ? Set.copyOf(oneMatter) : Set.of(story),
            new Postman(),
            TellerTest::json,
            new FreshIds(clock),
            clock);
    var channels = new Channels(List.of("a@b.example"), List.of(), Duration.ofMinutes(15));
    watch = new Watch("W", "me", "Docks", Criteria.ofTerms("docks"), channels, NOON, false);
    list.add(watch, NOON);
  }

  private static String json(Told told) {
    return told.alert().id();
  }

  @AfterEach
  void close() throws IOException {
    record.close();
  }

  private Story story(String headline) throws IOException {
    var arrival = Stories.arrival(Stories.draft(headline, "The docks of " + headline + "."));
    var receipt = archive.receiveAll(List.of(arrival)).getFirst();
    return archive.story(receipt.story()).orElseThrow();
  }

  private void found(Story story, Set<String> substance) throws IOException {
    var reason =
        new Reason(
            Reason.Kind.TERMS,
            "docks",
            1,
            story.latest().sentences().get(1),
            Optional.empty(),
            100);
    list.keep(
        List.of(
            new WatchHit(
                "W",
                story.id(),
                story.latest().id(),
                clock.instant(),
                List.of(reason),
                substance,
                substance,
                Optional.empty(),
                Optional.empty())),
        List.of());
  }

  @Test
  void whatIsFoundTogetherGoesIntoOneLetter() throws IOException {
    found(story("Aberwick"), Set.of("a"));
    found(story("Belford"), Set.of("b"));
    assertThat(teller.tell(true).alerts()).isEqualTo(1);
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().subject()).isEqualTo("Attaché: Docks, 2 stories");
    assertThat(taken.getFirst().text())
        .contains("Aberwick", "Belford", "“The docks of Aberwick.”", "words: docks");
  }

  @Test
  void nothingFoundIsNothingSent() throws IOException {
    assertThat(teller.tell(false)).isEqualTo(new Teller.Outcome(0, 0, List.of()));
    assertThat(taken).isEmpty();
  }

  @Test
  void sameDevelopmentIsToldAgainOnlyWhenItChanged() throws IOException {
    var first = story("Aberwick");
    var reprint = story("Aberwick again");
    var change = story("Aberwick doubles");
    List.of(first, reprint, change).forEach(it -> oneMatter.add(it.id()));
    found(first, Set.of("ten million"));
    teller.tell(false);
    found(reprint, Set.of("ten million"));
    teller.tell(false);
    assertThat(taken).as("a reprint says nothing new").hasSize(1);
    found(change, Set.of("twenty million"));
    teller.tell(false);
    assertThat(taken).hasSize(2);
    assertThat(taken.getLast().text()).contains("Says something new");
    assertThat(list.hits("W", 10))
        .extracting(hit -> hit.weight().orElseThrow())
        .containsExactlyInAnyOrder(
            WatchHit.Weight.NEW, WatchHit.Weight.MORE, WatchHit.Weight.CHANGED);
  }

  @Test
  void editWithoutADifferenceInSubstanceIsNotTold() throws IOException {
    var key = Stories.address("https://example.org/1");
    var draft = Stories.draft("Docks open", "The docks cost 3 crowns.", key);
    archive.receiveAll(List.of(Stories.arrival(draft)));
    var story = archive.stories(0, 1).getFirst();
    found(story, Set.of("3"));
    teller.tell(false);
    var edited = Stories.draft("Docks opened", "The docks cost 3 crowns.", key);
    archive.receiveAll(List.of(Stories.arrival(edited)));
    found(archive.story(story.id()).orElseThrow(), Set.of("3"));
    teller.tell(false);
    assertThat(taken).hasSize(1);
  }

  @Test
  void watchThatToldSomethingWaitsForItsTime() throws IOException {
    found(story("Aberwick"), Set.of("a"));
    teller.tell(true);
    clock.now = NOON.plusSeconds(60);
    found(story("Belford"), Set.of("b"));
    teller.tell(true);
    assertThat(taken).hasSize(1);
    clock.now = NOON.plus(Duration.ofMinutes(15));
    found(story("Calder"), Set.of("c"));
    teller.tell(true);
    assertThat(taken).hasSize(2);
    assertThat(taken.getLast().text()).contains("Belford", "Calder").doesNotContain("Aberwick");
  }

  @Test
  void letterThatCouldNotBeSentIsTriedAgainLaterAndArrivesOnce() throws IOException {
    down = true;
    found(story("Aberwick"), Set.of("a"));
    assertThat(teller.tell(true).troubles()).containsExactly("mail a@b.example: the line is down");
    down = false;
    teller.tell(true);
    assertThat(taken).as("not at once").isEmpty();
    clock.now = NOON.plusSeconds(61);
    assertThat(teller.tell(true).sent()).isEqualTo(1);
    clock.now = NOON.plus(Duration.ofDays(9));
    teller.tell(true);
    assertThat(taken).hasSize(1);
    assertThat(list.dispatches("W", 10).getFirst().attempts()).isEqualTo(2);
  }

  @Test
  void letterIsGivenUpInTheEndAndSaysWhy() throws IOException {
    down = true;
    found(story("Aberwick"), Set.of("a"));
    for (var i = 0; i < 20; i++) {
      teller.tell(true);
      clock.now = clock.now.plus(Duration.ofDays(1));
    }
    var last = list.dispatches("W", 10).getFirst();
    assertThat(last.next()).isEmpty();
    assertThat(last.attempts()).isEqualTo(12);
    assertThat(last.trouble()).contains("the line is down");
  }

  @Test
  void storyWithdrawnBeforeItWasToldIsNotTold() throws IOException {
    var story = story("Aberwick");
    found(story, Set.of("a"));
    archive.withdraw(story.id());
    teller.tell(false);
    assertThat(taken).isEmpty();
    assertThat(list.alerts("W", 10)).isEmpty();
  }

  @Test
  void storyForgottenBeforeALetterLeavesIsNotInIt() throws IOException {
    down = true;
    var story = story("Aberwick");
    found(story, Set.of("a"));
    found(story("Belford"), Set.of("b"));
    teller.tell(false);
    list.forget(story.id());
    archive.forget(story.id());
    down = false;
    clock.now = NOON.plus(Duration.ofHours(1));
    teller.tell(false);
    assertThat(taken.getFirst().text()).contains("Belford").doesNotContain("Aberwick");
  }
}
