package attache.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import attache.catalogue.Catalogue;
import attache.catalogue.Findings;
import attache.catalogue.Findings.Count;
import attache.catalogue.Findings.Facet;
import attache.catalogue.StoryQuery;
import attache.index.Progress;
import attache.ledger.Ledger;
import attache.ledger.LedgerFollower;
import attache.ledger.Measure;
import attache.ledger.Stage;
import attache.passage.SentenceSplitter;
import attache.story.Archive;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.StoryId;
import attache.story.StoryKey;
import attache.testkit.ledger.Claims;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [Catalogue] does.
public abstract class CatalogueContract {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @TempDir protected Path folder;
  private Archive archive;
  private Ledger ledger;
  private Catalogue catalogue;
  private StoryId drones;
  private StoryId ban;
  private StoryId plain;

  /// What reads and writes one home.
  public record Parts(Archive archive, Ledger ledger, Catalogue catalogue) {}

  protected abstract Parts open(Path folder) throws IOException;

  @BeforeEach
  void fill() throws IOException {
    var parts = open(folder);
    archive = parts.archive();
    ledger = parts.ledger();
    catalogue = parts.catalogue();
    drones = add("Gazette", "Drones", "Quillon pays for them.", "2026-02-03", "en", 0);
    ban = add("Courier", "Buoys", "The republic bars them.", "2026-03-01", "fr", 1);
    plain = add("Courier", "Weather", "It rains.", "", "en", 2);
    add("Glossary", "Buoy", "A buoy floats.", "", "en", 3, Draft.Nature.BACKGROUND);
    var clock = Clock.fixed(NOON, ZoneOffset.UTC);
    new LedgerFollower(archive, ledger, Claims.plain("plain"), clock).follow(Progress.NONE);
  }

  private StoryId add(
      String source, String headline, String body, String day, String language, int minute)
      throws IOException {
    return add(source, headline, body, day, language, minute, Draft.Nature.NEWS);
  }

  private StoryId add(
      String source,
      String headline,
      String body,
      String day,
      String language,
      int minute,
      Draft.Nature nature)
      throws IOException {
    var published =
        day.isEmpty()
            ? Optional.<Dated>empty()
            : Optional.of(new Dated(day, Instant.parse(day + "T00:00:00Z"), Dated.Precision.DAY));
    var draft =
        new Draft(
            source,
            headline,
            body,
            published,
            Optional.empty(),
            Optional.of(language),
            List.of(new StoryKey(StoryKey.Kind.FILE_HEADLINE, "f " + headline)),
            Optional.empty(),
            nature,
            false);
    var sentences = new SentenceSplitter().split(headline, body);
    return archive.receive(draft, language, sentences, NOON.plusSeconds(60L * minute)).story();
  }

  private List<StoryId> found(StoryQuery query) throws IOException {
    return catalogue.find(query, Optional.empty(), 10).stories().stream()
        .map(story -> story.id())
        .toList();
  }

  private static StoryQuery query(
      Set<String> actors,
      Optional<Measure.Type> topic,
      Optional<Stage> stage,
      Optional<LocalDate> since,
      Optional<LocalDate> until) {
    return new StoryQuery(
        Optional.empty(),
        Optional.empty(),
        actors,
        topic,
        Optional.empty(),
        since,
        until,
        stage,
        false);
  }

  @Test
  void whatCameLastIsFirstAndExplanationsAreNone() throws IOException {
    assertThat(found(StoryQuery.ALL)).containsExactly(plain, ban, drones);
    assertThat(catalogue.languages()).containsExactly("en", "fr");
  }

  @Test
  void sourceLanguageAndStoriesRestrict() throws IOException {
    assertThat(found(only(Optional.of("Courier"), Optional.empty(), Optional.empty())))
        .containsExactly(plain, ban);
    assertThat(found(only(Optional.of("Courier"), Optional.of("fr"), Optional.empty())))
        .containsExactly(ban);
    assertThat(found(only(Optional.empty(), Optional.empty(), Optional.of(Set.of(drones)))))
        .containsExactly(drones);
    assertThat(found(only(Optional.empty(), Optional.empty(), Optional.of(Set.of())))).isEmpty();
  }

  private static StoryQuery only(
      Optional<String> source, Optional<String> language, Optional<Set<StoryId>> among) {
    return new StoryQuery(
        among,
        source,
        Set.of(),
        Optional.empty(),
        language,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  @Test
  void whatTheLedgerSaysRestricts() throws IOException {
    var none = Optional.<LocalDate>empty();
    assertThat(
            found(query(Set.of("QUILLON devices"), Optional.empty(), Optional.empty(), none, none)))
        .containsExactly(drones);
    assertThat(
            found(
                query(
                    Set.of(),
                    Optional.of(Measure.Type.EXPORT_CONTROL),
                    Optional.empty(),
                    none,
                    none)))
        .containsExactly(ban);
    assertThat(found(query(Set.of(), Optional.empty(), Optional.of(Stage.ANNOUNCED), none, none)))
        .containsExactly(drones);
  }

  @Test
  void daysAreWholeAndUndatedStoriesHaveNone() throws IOException {
    var first = Optional.of(LocalDate.of(2026, 2, 3));
    var last = Optional.of(LocalDate.of(2026, 3, 1));
    assertThat(found(query(Set.of(), Optional.empty(), Optional.empty(), first, last)))
        .containsExactly(ban, drones);
    assertThat(found(query(Set.of(), Optional.empty(), Optional.empty(), last, Optional.empty())))
        .containsExactly(ban);
    assertThat(found(query(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), first)))
        .containsExactly(drones);
  }

  @Test
  void removedStoriesAreFoundByThemselves() throws IOException {
    archive.withdraw(ban);
    assertThat(found(StoryQuery.ALL)).containsExactly(plain, drones);
    assertThat(
            found(
                new StoryQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true)))
        .containsExactly(ban);
    archive.forget(drones);
    assertThat(found(StoryQuery.ALL)).containsExactly(plain);
  }

  @Test
  void pagesFollowOneAnotherAndCountTheWhole() throws IOException {
    var seen = new ArrayList<StoryId>();
    Optional<Findings.Place> after = Optional.empty();
    do {
      var page = catalogue.find(StoryQuery.ALL, after, 1);
      assertThat(page.total()).isEqualTo(3);
      page.stories().forEach(story -> seen.add(story.id()));
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).containsExactly(plain, ban, drones);
  }

  @Test
  void facetsCountStoriesMostFirst() throws IOException {
    var facets = catalogue.find(StoryQuery.ALL, Optional.empty(), 1).facets();
    assertThat(facets.get(Facet.SOURCE))
        .containsExactly(new Count("Courier", 2), new Count("Gazette", 1));
    assertThat(facets.get(Facet.LANGUAGE)).containsExactly(new Count("en", 2), new Count("fr", 1));
    assertThat(facets.get(Facet.MONTH))
        .containsExactly(new Count("2026-02", 1), new Count("2026-03", 1));
    assertThat(facets.get(Facet.TOPIC)).containsExactly(new Count("EXPORT_CONTROL", 1));
    assertThat(facets.get(Facet.STAGE))
        .containsExactly(new Count("ANNOUNCED", 1), new Count("IN_FORCE", 1));
    assertThat(facets.get(Facet.ACTOR)).contains(new Count("Quillon Devices", 1));
  }
}
