package attache.testkit.source;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.HubOffer;
import attache.source.HubStatus;
import attache.source.Manners;
import attache.source.NewSource;
import attache.source.Source;
import attache.source.SourceId;
import attache.source.SourceShelf;
import attache.source.hub.HubShelf;
import attache.source.hub.HubSubscription;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [HubShelf] does.
public abstract class HubShelfContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");
  private static final URI BASE = URI.create("https://news.example.org/websub");
  private static final URI HUB = URI.create("https://hub.example.net/");
  private static final URI TOPIC = URI.create("https://example.org/feed");
  private static final HubOffer OFFER = new HubOffer(Optional.of(HUB), Optional.of(TOPIC));

  @TempDir protected Path folder;
  private SourceShelf sources;
  private HubShelf shelf;

  /// Opens the shelf of hubs of a folder.
  protected abstract HubShelf open(Path folder) throws IOException;

  /// Opens the shelf of sources of the same folder.
  protected abstract SourceShelf sources(Path folder) throws IOException;

  @BeforeEach
  void openShelves() throws IOException {
    shelf = open(folder);
    sources = sources(folder);
  }

  private SourceId follow(String key) throws IOException {
    var wanted =
        new NewSource(
            "me",
            "https://example.org/" + key,
            key,
            Source.Kind.FEED,
            "Gazette",
            List.of(),
            Optional.empty(),
            Manners.STANDARD,
            List.of());
    return sources.add(wanted, NOON).source().id();
  }

  private HubSubscription pact(String path) throws IOException {
    return shelf.pact(path).orElseThrow();
  }

  private HubSubscription begun(SourceId source, String path) throws IOException {
    shelf.learn(source, OFFER);
    shelf.begin(new HubShelf.Offered(source, HUB, TOPIC, false), BASE, path, "secret", NOON);
    return pact(path);
  }

  private HubStatus status(SourceId source) throws IOException {
    return sources.source(source).orElseThrow().hubStatus().orElseThrow();
  }

  private Instant next(SourceId source) throws IOException {
    return sources.source(source).orElseThrow().health().next();
  }

  @Test
  void offerStandsUntilAnotherIsMade() throws IOException {
    var source = follow("a");
    assertThat(shelf.offered()).isEmpty();
    shelf.learn(source, OFFER);
    assertThat(shelf.offered()).containsExactly(new HubShelf.Offered(source, HUB, TOPIC, false));
    shelf.learn(source, new HubOffer(Optional.of(HUB), Optional.empty()));
    assertThat(shelf.offered()).as("half an offer is none").isEmpty();
  }

  @Test
  void pausedAndRemovedSourcesOfferNothing() throws IOException {
    var paused = follow("a");
    var removed = follow("b");
    shelf.learn(paused, OFFER);
    shelf.learn(removed, OFFER);
    sources.change(sources.source(paused).orElseThrow().source().paused(true), "a");
    sources.remove(removed, NOON);
    assertThat(shelf.offered()).isEmpty();
  }

  @Test
  void pactIsKeptWhole() throws IOException {
    var source = follow("a");
    var pact = begun(source, "p");
    assertThat(pact.source()).isEqualTo(source);
    assertThat(pact.base()).isEqualTo(BASE);
    assertThat(pact.secret()).isEqualTo("secret");
    assertThat(pact.next()).isEqualTo(NOON);
    assertThat(pact.toString()).doesNotContain("secret");
    assertThat(shelf.pacts()).containsExactly(pact);
    assertThat(status(source)).isEqualTo(pact.status());
    assertThat(status(source).state(NOON)).isEqualTo(HubStatus.State.WANTED);
  }

  @Test
  void courseOfAPactIsKept() throws IOException {
    var source = follow("a");
    var number = begun(source, "p").number();
    shelf.heard(NOON.plusSeconds(100));
    shelf.asked(number, NOON, NOON.plusSeconds(9));
    assertThat(status(source).state(NOON)).isEqualTo(HubStatus.State.ASKED);
    assertThat(pact("p").times()).isEqualTo(1);
    shelf.refused(number, "no");
    assertThat(status(source).state(NOON)).isEqualTo(HubStatus.State.REFUSED);
    shelf.confirmed(number, NOON.plusSeconds(50), NOON.plusSeconds(30));
    assertThat(status(source).state(NOON)).isEqualTo(HubStatus.State.HELD);
    assertThat(status(source).why()).isEmpty();
    assertThat(status(source).state(NOON.plusSeconds(50))).isEqualTo(HubStatus.State.ASKED);
    shelf.refused(number, "too late");
    assertThat(status(source).why()).as("it has confirmed meanwhile").isEmpty();
    shelf.heard(NOON);
    assertThat(status(source).state(NOON)).isEqualTo(HubStatus.State.UNHEARD);
    shelf.denied(number, "closed", NOON.plusSeconds(70));
    assertThat(status(source).state(NOON)).isEqualTo(HubStatus.State.DENIED);
    assertThat(pact("p").next()).isEqualTo(NOON.plusSeconds(70));
  }

  @Test
  void oneIsLeftWhenAnotherBegins() throws IOException {
    var source = follow("a");
    begun(source, "p");
    begun(source, "q");
    assertThat(pact("p").leaving()).isTrue();
    assertThat(pact("q").leaving()).isFalse();
    shelf.leave(pact("q").number(), NOON.plusSeconds(1));
    assertThat(sources.source(source).orElseThrow().hubStatus()).isEmpty();
    shelf.drop(pact("p").number());
    assertThat(shelf.pact("p")).isEmpty();
    assertThat(shelf.pacts()).hasSize(1);
  }

  @Test
  void whatWasToldIsReadOnceInItsOrder() throws IOException {
    var source = follow("a");
    var number = begun(source, "p").number();
    var type = Optional.of("text/xml");
    assertThat(shelf.keep(number, new byte[] {1}, type, new byte[] {7}, NOON)).isTrue();
    assertThat(shelf.keep(number, new byte[] {2}, Optional.empty(), new byte[0], NOON)).isTrue();
    assertThat(shelf.keep(number, new byte[] {1}, type, new byte[] {7}, NOON)).isFalse();
    assertThat(shelf.keep(99, new byte[] {3}, type, new byte[] {7}, NOON)).isFalse();
    assertThat(shelf.waiting()).isEqualTo(new HubShelf.Waiting(2, 1));
    assertThat(shelf.waiting(number)).isEqualTo(2);
    assertThat(shelf.waiting(number + 1)).isZero();
    var first = shelf.next().orElseThrow();
    assertThat(first.source()).isEqualTo(source);
    assertThat(first.content()).containsExactly(7);
    assertThat(first.contentType()).isEqualTo(type);
    shelf.read(first.number(), NOON);
    assertThat(shelf.waiting()).isEqualTo(new HubShelf.Waiting(1, 0));
    assertThat(shelf.next().orElseThrow().content()).isEmpty();
    assertThat(shelf.keep(number, new byte[] {1}, type, new byte[] {7}, NOON)).isFalse();
    shelf.ignored(number);
    assertThat(status(source).told()).isEqualTo(2);
    assertThat(status(source).ignored()).isEqualTo(1);
    shelf.drop(number);
    assertThat(shelf.waiting()).isEqualTo(new HubShelf.Waiting(0, 0));
  }

  @Test
  void digestsAreForgottenAfterAMonth() throws IOException {
    var number = begun(follow("a"), "p").number();
    shelf.keep(number, new byte[] {1}, Optional.empty(), new byte[0], NOON);
    shelf.read(shelf.next().orElseThrow().number(), NOON.plus(Duration.ofDays(31)));
    assertThat(shelf.keep(number, new byte[] {1}, Optional.empty(), new byte[0], NOON)).isTrue();
  }

  @Test
  void sourceIsPutOffWhileItsHubTellsAndSomebodyListens() throws IOException {
    var source = follow("a");
    var usual = next(source);
    var number = begun(source, "p").number();
    var day = NOON.plus(Duration.ofDays(1));
    shelf.heard(day);
    shelf.confirmed(number, NOON.plusSeconds(50), NOON.plusSeconds(30));
    shelf.putOff(source, day);
    shelf.bringBack(NOON);
    assertThat(next(source)).isEqualTo(day);
    shelf.bringBack(NOON.plusSeconds(50));
    assertThat(next(source)).as("its lease is over").isEqualTo(usual);
    shelf.putOff(source, day);
    shelf.heard(NOON);
    shelf.bringBack(NOON);
    assertThat(next(source)).as("nobody listens").isEqualTo(usual);
    shelf.putOff(source, usual.minusSeconds(1));
    assertThat(next(source)).as("never earlier").isEqualTo(usual);
  }
}
