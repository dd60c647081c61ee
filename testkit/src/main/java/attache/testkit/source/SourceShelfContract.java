package attache.testkit.source;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Access;
import attache.source.Health;
import attache.source.Manners;
import attache.source.NewSource;
import attache.source.Provenance;
import attache.source.Rhythm;
import attache.source.SeenItem;
import attache.source.Source;
import attache.source.SourceId;
import attache.source.SourceShelf;
import attache.source.SourceShelf.Settled;
import attache.source.Subscription;
import attache.source.Validators;
import attache.story.StoryId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [SourceShelf] does.
public abstract class SourceShelfContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");
  private static final String DIGEST = "ab".repeat(32);

  @TempDir protected Path folder;
  private SourceShelf shelf;

  /// Opens the shelf of a folder.
  protected abstract SourceShelf open(Path folder) throws IOException;

  /// A story that is stored beside the shelf.
  protected abstract StoryId story() throws IOException;

  @BeforeEach
  void openShelf() throws IOException {
    shelf = open(folder);
  }

  private static NewSource wanted(String key, String title) {
    return new NewSource(
        "me",
        "https://example.org/" + key,
        key,
        Source.Kind.FEED,
        title,
        List.of("Europe/Chips", "All"),
        Optional.of("CC BY 4.0"),
        new Manners(Optional.of(Duration.ofHours(2)), Manners.Pages.NEVER, true),
        List.of(new Source.Attribute("category", "/a"), new Source.Attribute("x:y", "é")));
  }

  private Source add(String key) throws IOException {
    return shelf.add(wanted(key, "Gazette " + key), NOON).source();
  }

  private static Health health(Instant next) {
    return new Health(
        Optional.of(NOON),
        Optional.of(NOON.minusSeconds(5)),
        Optional.of(NOON.minusSeconds(9)),
        Optional.of(
            new Health.Trouble(NOON.minusSeconds(3), 4, Health.Trouble.Kind.MISSING, "404")),
        next,
        false,
        new Validators(Optional.of("W/\"a b\""), Optional.of("some day")),
        new Rhythm(Optional.of(Duration.ofMinutes(90)), Set.of(0, 23), Set.of(DayOfWeek.SUNDAY)),
        Optional.of(DIGEST),
        Optional.of(new Health.Moving(URI.create("https://example.org/new"), 2, NOON)),
        17);
  }

  private void settle(Source source, Health health) throws IOException {
    shelf.settle(List.of(new Settled(source.id(), health, List.of(), List.of())));
  }

  @Test
  void sourceIsKeptAsItWasAdded() throws IOException {
    var adding = shelf.add(wanted("a", "Gazette"), NOON);
    assertThat(adding.isNew()).isTrue();
    var source = adding.source();
    assertThat(source.owner()).isEqualTo("me");
    assertThat(source.firstPlace()).isEqualTo(source.place()).isEqualTo("https://example.org/a");
    assertThat(source.folders()).containsExactly("Europe/Chips", "All");
    assertThat(source.attributes()).isEqualTo(wanted("a", "Gazette").attributes());
    assertThat(source.licence()).contains("CC BY 4.0");
    assertThat(source.manners()).isEqualTo(wanted("a", "Gazette").manners());
    assertThat(source.access()).isEqualTo(Access.UNKNOWN);
    assertThat(shelf.source(source.id())).contains(new Subscription(source, Health.unknown(NOON)));
    assertThat(shelf.all()).hasSize(1);
    assertThat(shelf.source(new SourceId(999))).isEmpty();
  }

  @Test
  void oneKeyIsOneSource() throws IOException {
    var first = add("a");
    var again = shelf.add(wanted("a", "Other title"), NOON.plusSeconds(1));
    assertThat(again.isNew()).isFalse();
    assertThat(again.source()).isEqualTo(first);
    assertThat(add("b").id()).isNotEqualTo(first.id());
  }

  @Test
  void healthIsKeptWhole() throws IOException {
    var source = add("a");
    settle(source, health(NOON.plusSeconds(60)));
    assertThat(shelf.source(source.id()).orElseThrow().health())
        .isEqualTo(health(NOON.plusSeconds(60)));
  }

  @Test
  void thoseWhoWaitedLongestAreDueFirst() throws IOException {
    var late = add("late");
    var early = add("early");
    var paused = add("paused");
    var future = add("future");
    settle(late, health(NOON.minusSeconds(1)));
    settle(early, health(NOON.minusSeconds(2)));
    settle(future, health(NOON.plusNanos(1)));
    shelf.change(paused.paused(true), "paused");
    assertThat(shelf.due(NOON)).extracting(Subscription::id).containsExactly(early.id(), late.id());
  }

  @Test
  void changeKeepsNumberOwnerAndFirstPlace() throws IOException {
    var source = add("a");
    var moved = source.movedTo("https://example.net/b").titled("Courier").giving(Access.PAYWALLED);
    assertThat(shelf.change(moved, "b")).isTrue();
    assertThat(shelf.source(source.id()).orElseThrow().source()).isEqualTo(moved);
    assertThat(moved.firstPlace()).isEqualTo("https://example.org/a");
    assertThat(shelf.add(wanted("b", "x"), NOON).isNew()).as("its key is taken").isFalse();
  }

  @Test
  void keyOfAnotherIsNotTaken() throws IOException {
    var one = add("a");
    add("b");
    assertThat(shelf.change(one.movedTo("https://example.org/b"), "b")).isFalse();
    assertThat(shelf.source(one.id()).orElseThrow().source()).isEqualTo(one);
  }

  @Test
  void removedSourceComesBackWithWhatWasSeen() throws IOException {
    var source = add("a");
    var item = new SeenItem("k", DIGEST, Access.FULL_TEXT, 0, NOON);
    shelf.settle(List.of(new Settled(source.id(), health(NOON), List.of(item), List.of())));
    assertThat(shelf.remove(source.id(), NOON)).isTrue();
    assertThat(shelf.remove(source.id(), NOON)).isFalse();
    assertThat(shelf.all()).isEmpty();
    assertThat(shelf.due(NOON.plusSeconds(99))).isEmpty();
    var back = shelf.add(wanted("a", "Again"), NOON.plusSeconds(9));
    assertThat(back.isNew()).isTrue();
    assertThat(back.source().id()).isEqualTo(source.id());
    assertThat(back.source().title()).isEqualTo("Again");
    assertThat(shelf.seen(source.id(), List.of("k"))).containsEntry("k", item);
    var health = shelf.source(source.id()).orElseThrow().health();
    assertThat(health.trouble()).isEmpty();
    assertThat(health.next()).isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void itemsAreRememberedForTheirSourceAlone() throws IOException {
    var one = add("a");
    var other = add("b");
    var item = new SeenItem("k", DIGEST, Access.SUMMARY_ONLY, 2, NOON);
    shelf.settle(List.of(new Settled(one.id(), health(NOON), List.of(item), List.of())));
    assertThat(shelf.seen(one.id(), List.of("k", "l"))).containsOnlyKeys("k");
    assertThat(shelf.seen(other.id(), List.of("k"))).isEmpty();
    var later = new SeenItem("k", "cd".repeat(32), Access.FULL_TEXT, 0, NOON.plusSeconds(1));
    shelf.settle(List.of(new Settled(one.id(), health(NOON), List.of(later), List.of())));
    assertThat(shelf.seen(one.id(), List.of("k"))).containsEntry("k", later);
  }

  @Test
  void storyKnowsEverySourceItWasHadFrom() throws IOException {
    var story = story();
    var one = add("a");
    var other = add("b");
    shelf.settle(
        List.of(
            settled(other, story, Access.SUMMARY_ONLY, 5), settled(one, story, Access.BLOCKED, 1)));
    shelf.settle(List.of(settled(one, story, Access.FULL_TEXT, 9)));
    var given = shelf.given(story);
    assertThat(given).extracting(from -> from.source().id()).containsExactly(one.id(), other.id());
    assertThat(given.getFirst().provenance())
        .isEqualTo(provenance(one, story, Access.FULL_TEXT, 1));
    shelf.remove(one.id(), NOON);
    assertThat(shelf.given(story)).hasSize(2);
  }

  private static Settled settled(Source source, StoryId story, Access access, int second) {
    return new Settled(
        source.id(), health(NOON), List.of(), List.of(provenance(source, story, access, second)));
  }

  private static Provenance provenance(Source source, StoryId story, Access access, int second) {
    return new Provenance(
        story,
        source.id(),
        access,
        Optional.of("robots"),
        Optional.of("CC0"),
        List.of("Ada", "Bo"),
        NOON.plusSeconds(second));
  }
}
