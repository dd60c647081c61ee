package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.desk.DevelopmentDesk;
import attache.desk.LedgerDesk;
import attache.development.DevelopmentFollower;
import attache.development.DevelopmentQuery;
import attache.development.Event;
import attache.index.Progress;
import attache.ledger.LedgerFollower;
import attache.passage.SentenceSplitter;
import attache.story.Arrival;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.StoryId;
import attache.testkit.Stories;
import attache.testkit.development.Grouping;
import attache.testkit.ledger.Claims;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stories that arrive, change and go, and what becomes of their developments.
final class DevelopmentFollowerTest {
  private static final String FERRY =
      """
      The harbour council of Velmar has granted the ferry line Norrgate a licence to run four battery boats to the outer islands.

      The boats carry 180 people each and are charged at night, when the town has current to spare. The licence costs 240,000 crowns a year.

      Islanders had waited for a decision since the old steamer was laid up. Mayor Ilse Brandvik called it a good day for the islands.
      """;
  private static final String OWN_WORDS =
      """
      Battery boats will soon cross to the outer islands off Velmar. Four of them, run by the ferry line Norrgate, have a licence of the harbour council.

      It earns 240,000 crowns a year from the licence, and Mayor Ilse Brandvik is pleased. Each of the boats takes 180 islanders.
      """;
  private static final String OTHER =
      """
      The university of Tarn has opened a laboratory for deep frost. Researchers under Petra Olm keep seeds of 1,300 plants there at minus eighty degrees.

      The laboratory was paid for by a foundation in Basel.
      """;

  @TempDir Path folder;
  private SqliteArchive archive;
  private SqliteDevelopmentShelf shelf;
  private LedgerFollower ledgerFollower;
  private DevelopmentFollower follower;
  private DevelopmentDesk desk;

  @BeforeEach
  void open() throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    archive = new SqliteArchive(record);
    shelf = new SqliteDevelopmentShelf(record);
    var ledger = new SqliteLedger(record);
    var clock = Clock.fixed(Stories.ARRIVED, ZoneOffset.UTC);
    var gazetteer = Gazetteer.read(new StringReader(""));
    var names = new Names(gazetteer, word -> word.length() < 8);
    ledgerFollower = new LedgerFollower(archive, ledger, Claims.plain("plain"), clock);
    follower = Grouping.follower(shelf, archive, ledgerFollower, names, clock);
    var ledgerDesk = new LedgerDesk(ledger, archive, gazetteer, clock);
    desk = Grouping.desk(shelf, archive, ledgerFollower, ledgerDesk, names, clock);
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
  }

  private StoryId add(String source, String headline, String body) throws IOException {
    var address = Stories.address("https://example.org/" + source + "/" + headline);
    var draft = Stories.from(source, headline, body, address);
    var sentences = new SentenceSplitter().split(headline, body);
    return archive
        .receiveAll(List.of(new Arrival(draft, "en", sentences, Stories.ARRIVED)))
        .getFirst()
        .story();
  }

  private StoryId dated(String body, String day) throws IOException {
    var draft =
        new Draft(
            "Metals Weekly",
            "Neon",
            body,
            Optional.of(new Dated(day, Instant.parse(day + "T08:00:00Z"), Dated.Precision.DAY)),
            Optional.empty(),
            Optional.empty(),
            List.of(Stories.address("https://example.org/neon/" + day)),
            Optional.empty(),
            Draft.Nature.NEWS,
            false);
    var sentences = new SentenceSplitter().split("Neon", body);
    return archive
        .receiveAll(List.of(new Arrival(draft, "en", sentences, Stories.ARRIVED)))
        .getFirst()
        .story();
  }

  @Test
  void figuresOfOneMonthAndThoseOfTheNextAreTwoMatters() throws IOException {
    var march =
        "Neon for chip lasers cost 190 dollars a cubic metre in March, the guild said, half as much as a year ago. New plants in the north are to thank. The guild publishes its figures every month.";
    var one = dated(march, "2026-03-26");
    var two = dated(march.replace("190", "176").replace("March", "April"), "2026-04-27");
    follow();
    assertThat(together(one, two)).isFalse();
    follower.placeAnew(Progress.NONE);
    assertThat(together(one, two)).isFalse();
  }

  private void follow() throws IOException {
    ledgerFollower.follow(Progress.NONE);
    assertThat(follower.follow(Progress.NONE)).isTrue();
  }

  private boolean together(StoryId one, StoryId other) throws IOException {
    return shelf.of(one).orElseThrow().equals(shelf.of(other).orElseThrow());
  }

  @Test
  void reprintIsOneTextWithTwoSources() throws IOException {
    var one = add("Gazette", "Velmar licenses battery boats", FERRY);
    var two = add("Courier", "Boats without smoke", "VELMAR (Coast Agency) — " + FERRY.strip());
    var three = add("Harbour Post", "Frost in Tarn", OTHER);
    follow();
    var page = desk.page(shelf.of(one).orElseThrow()).orElseThrow();
    assertThat(page.tellings())
        .singleElement()
        .satisfies(telling -> {
          assertThat(telling.story().id()).isEqualTo(one);
          assertThat(telling.reprints()).extracting(it -> it.id()).containsExactly(two);
          assertThat(telling.sources()).containsExactly("Gazette", "Courier");
        });
    assertThat(together(one, three)).isFalse();
  }

  @Test
  void ownWordsOnTheSameMatterJoinInWhateverOrder() throws IOException {
    var two = add("Courier", "Boats without smoke", OWN_WORDS);
    var three = add("Harbour Post", "Frost in Tarn", OTHER);
    follow();
    var one = add("Gazette", "Velmar licenses battery boats", FERRY);
    follow();
    assertThat(together(one, two)).isTrue();
    assertThat(together(one, three)).isFalse();
    var page = desk.page(shelf.of(one).orElseThrow()).orElseThrow();
    assertThat(page.tellings()).hasSize(2);
    assertThat(page.timeline()).extracting(Event::kind).contains(Event.Kind.PUBLISHED);
    assertThat(page.timeline()).allMatch(event -> !event.when().isDated());
  }

  @Test
  void withdrawnStoryLeavesAndComesBackWhenItIsReinstated() throws IOException {
    var one = add("Gazette", "Velmar licenses battery boats", FERRY);
    var two = add("Courier", "Boats without smoke", OWN_WORDS);
    follow();
    var id = shelf.of(one).orElseThrow();
    archive.withdraw(one);
    follow();
    assertThat(desk.development(id).orElseThrow().stories()).containsExactly(two);
    assertThat(desk.of(one)).isEmpty();
    archive.reinstate(one);
    follow();
    assertThat(shelf.of(one)).contains(id);
    assertThat(desk.development(id).orElseThrow().stories()).containsExactly(one, two);
  }

  @Test
  void whatAPersonTookApartIsNotJoinedAgain() throws IOException {
    var one = add("Gazette", "Velmar licenses battery boats", FERRY);
    var two = add("Courier", "Boats without smoke", OWN_WORDS);
    follow();
    var id = shelf.of(one).orElseThrow();
    var decision = desk.split(id, Set.of(two), "", "Ann");
    assertThat(add("Courier", "Boats without smoke", OWN_WORDS + "\nMore follows soon."))
        .isEqualTo(two);
    add("Third", "Norrgate gets its licence", OWN_WORDS.replace("soon", "shortly"));
    follow();
    assertThat(together(one, two)).isFalse();
    follower.placeAnew(Progress.NONE);
    assertThat(shelf.of(one)).contains(id);
    assertThat(shelf.of(two)).contains(decision.other());
    assertThat(desk.undo(decision.number())).isTrue();
    assertThat(together(one, two)).isTrue();
  }

  @Test
  void idsStayWhenEverythingIsPlacedAnew() throws IOException {
    var one = add("Gazette", "Velmar licenses battery boats", FERRY);
    var two = add("Courier", "Boats without smoke", OWN_WORDS);
    var three = add("Harbour Post", "Frost in Tarn", OTHER);
    follow();
    var before = List.of(shelf.of(one), shelf.of(two), shelf.of(three));
    var changed = desk.changedSince(Stories.ARRIVED);
    assertThat(follower.placeAnew(Progress.NONE)).isTrue();
    assertThat(List.of(shelf.of(one), shelf.of(two), shelf.of(three))).isEqualTo(before);
    assertThat(desk.changedSince(Stories.ARRIVED)).hasSameSizeAs(changed);
  }

  @Test
  void developmentsAreFoundByWordsAndById() throws IOException {
    add("Gazette", "Velmar licenses battery boats", FERRY);
    add("Harbour Post", "Frost in Tarn", OTHER);
    follow();
    var all = desk.developments(DevelopmentQuery.ALL);
    assertThat(all).hasSize(2);
    var found = desk.developments(DevelopmentQuery.ALL.withText("laboratory frost"));
    assertThat(found)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.title()).isEqualTo("Frost in Tarn");
          assertThat(desk.development(it.id().value().substring(16))).contains(it);
        });
    assertThat(desk.developments(DevelopmentQuery.ALL.atMost(1))).hasSize(1);
  }
}
