package attache.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Claim;
import attache.ledger.Ledger;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Quantity;
import attache.ledger.Review;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.RowOrder;
import attache.ledger.RowQuery;
import attache.ledger.Selection;
import attache.ledger.Stage;
import attache.story.Archive;
import attache.story.StoryId;
import attache.testkit.Stories;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What can happen to a ledger, by chance, done to it and to a plain list alike.
final class LedgerHistory {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String[] NAMES = {"Orrin", "Velora", "Velora AI", "QUILLON DEVICES", "É"};
  private static final List<String> BODIES =
      List.of("Quillon pays. Velora AI bars it.", "Aims fail.", "北港说。 Größe É.");

  private final RandomGenerator random;
  private final Archive archive;
  private final Ledger ledger;
  private final Ledger list;
  private final List<StoryId> stories = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private String rules = "rules 0";
  private long reviews;
  private long texts;

  LedgerHistory(RandomGenerator random, Archive archive, Ledger ledger) {
    this.random = random;
    this.archive = archive;
    this.ledger = ledger;
    this.list = new ListLedger(archive);
  }

  /// Does something; says what.
  String step() throws IOException {
    if (stories.isEmpty() || random.nextInt(6) == 0) {
      return addStory();
    }
    var story = stories.get(random.nextInt(stories.size()));
    return switch (random.nextInt(14)) {
      case 0 -> "withdraw " + story + archive.withdraw(story);
      case 1 -> "reinstate " + story + archive.reinstate(story);
      case 2 -> random.nextInt(4) > 0 ? "nothing" : "forget " + story + archive.forget(story);
      case 3 -> random.nextInt(4) > 0 ? "nothing" : otherRules();
      case 4, 5, 6 -> review();
      case 7 -> undo();
      default -> record(story);
    };
  }

  private String addStory() throws IOException {
    var body = BODIES.get(random.nextInt(BODIES.size()));
    var key = Stories.address("https://example.org/" + random.nextInt(8));
    var source = "Source " + random.nextInt(2);
    var draft =
        random.nextBoolean()
            ? Stories.full("Head " + random.nextInt(3), body, key)
            : Stories.from(source, "Head " + random.nextInt(3), body, key);
    var story = archive.receiveAll(List.of(Stories.arrival(draft))).getFirst().story();
    stories.add(story);
    return "add " + story + " text " + ++texts;
  }

  private String otherRules() {
    rules = "rules " + random.nextInt(3);
    return rules;
  }

  private String record(StoryId id) throws IOException {
    var story = archive.story(id);
    var read = story.map(it -> Claims.any(random, it.latest(), rules)).orElse(List.of());
    var from = random.nextInt(9) == 0 ? 1 : list.position(rules);
    var batch = List.of(new Ledger.Read(id, read));
    var now = NOON.plusSeconds(random.nextInt(9));
    var stored = list.record(rules, from, from + 1, batch, now);
    assertThat(ledger.record(rules, from, from + 1, batch, now)).isEqualTo(stored);
    claims.addAll(read);
    return "record " + stored + " " + batch;
  }

  private String review() throws IOException {
    if (claims.isEmpty()) {
      return "nothing";
    }
    var claim = claims.get(random.nextInt(claims.size()));
    var verdict = Claims.one(random, Review.Verdict.values());
    var actor = claim instanceof Measure ? "authority" : "actor";
    Map<String, String> changes =
        verdict == Review.Verdict.CORRECT
            ? Map.of(actor, "Orrin; Velora", "stage", "DONE")
            : Map.of();
    var review = new Review(0, claim.id(), verdict, changes, "n", "me", NOON, Optional.empty());
    if (list.row(claim.id()).isPresent()) {
      assertThat(ledger.review(review)).isEqualTo(list.review(review));
      reviews++;
    }
    return "review " + review;
  }

  private String undo() throws IOException {
    var number = random.nextLong(reviews + 1);
    assertThat(ledger.undo(number, NOON)).isEqualTo(list.undo(number, NOON));
    return "undo " + number;
  }

  /// Asks both the same.
  void requireAlike(List<String> steps) throws IOException {
    assertThat(ledger.position(rules)).isEqualTo(list.position(rules));
    var selection = selection();
    assertThat(ledger.rows(selection))
        .as("%s after %s", selection, steps)
        .isEqualTo(list.rows(selection));
    var query = query(selection);
    assertThat(ledger.page(query)).as("%s after %s", query, steps).isEqualTo(list.page(query));
    assertThat(ledger.units(3)).as("after %s", steps).isEqualTo(list.units(3));
    var some = Set.copyOf(stories.subList(0, random.nextInt(stories.size() + 1)));
    assertThat(ledger.of(some)).as("%s after %s", some, steps).isEqualTo(list.of(some));
    var name = Set.of(Claims.one(random, NAMES));
    assertThat(ledger.naming(name)).as("%s after %s", name, steps).isEqualTo(list.naming(name));
    var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
    assertThat(ledger.due(day, day.plusDays(60))).isEqualTo(list.due(day, day.plusDays(60)));
    assertThat(ledger.reviews(1000)).isEqualTo(list.reviews(1000));
    assertThat(ledger.orphans()).as("after %s", steps).isEqualTo(list.orphans());
    if (!claims.isEmpty()) {
      var id = claims.get(random.nextInt(claims.size())).id();
      assertThat(ledger.row(id)).as("%s after %s", id, steps).isEqualTo(list.row(id));
      assertThat(ledger.reviews(id)).isEqualTo(list.reviews(id));
      var start = id.value().substring(0, 4);
      assertThat(ledger.rowsByPrefix(start))
          .extracting(Row::claim)
          .isEqualTo(list.rowsByPrefix(start).stream().map(Row::claim).toList());
    }
  }

  private RowQuery query(Selection selection) {
    return new RowQuery(
        selection,
        random.nextInt(4) > 0 ? Optional.empty() : Optional.of(Set.of("Orrin", "Velora AI")),
        random.nextInt(6) > 0 ? Optional.empty() : Optional.of(Set.of(Claims.one(random, NAMES))),
        Claims.one(random, RowQuery.Only.values()),
        random.nextInt(4) == 0,
        Claims.one(random, RowOrder.values()),
        random.nextInt(3),
        random.nextInt(6));
  }

  private Selection selection() {
    return new Selection(
        maybe("velora", "Quillon Devices", "é", "cable", "北", "Orrin"),
        maybe("VELORA", "republic", "DEV"),
        some(Quantity.Kind.values()),
        some(Quantity.Bound.values()),
        some(Role.values()),
        some(Measure.Type.values()),
        some(Stage.values()),
        some(Modality.values()),
        maybe("EUR", "USD", ""),
        maybe("ai", "patrol", "HÄFEN größere"),
        maybe("ai", "head", "pays velora", "größe"),
        maybe("a", "pays", "说"),
        random.nextInt(6) == 0 ? Optional.of(stories.getFirst()) : Optional.empty(),
        random.nextInt(6) == 0 ? Optional.of(LocalDate.of(2026, 3, 1)) : Optional.empty(),
        random.nextInt(6) == 0 ? Optional.of(LocalDate.of(2026, 3, 1)) : Optional.empty(),
        random.nextBoolean());
  }

  private Optional<String> maybe(String... words) {
    return random.nextInt(6) > 0 ? Optional.empty() : Optional.of(Claims.one(random, words));
  }

  private <E extends Enum<E>> Set<E> some(E[] constants) {
    return random.nextInt(4) > 0
        ? Set.of()
        : Arrays.stream(constants).filter(_ -> random.nextInt(3) > 0).collect(Collectors.toSet());
  }
}
