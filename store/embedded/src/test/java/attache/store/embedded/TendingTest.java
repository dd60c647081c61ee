package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.HubOffer;
import attache.source.Manners;
import attache.source.NewSource;
import attache.source.Source;
import attache.source.hub.HubCaller;
import attache.source.hub.Tending;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long hubs are asked at a time, on a record on disk.
final class TendingTest {
  private static final URI BASE = URI.create("https://news.example.org/websub");

  @TempDir Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final List<URI> asked = new ArrayList<>();
  private SqliteRecord record;
  private SqliteHubShelf shelf;

  @BeforeEach
  void open() throws IOException {
    record = SqliteRecord.open(Home.at(folder));
    shelf = new SqliteHubShelf(record);
  }

  @AfterEach
  void close() throws IOException {
    record.close();
  }

  private void offer(String name, String hub) throws IOException {
    var topic = "https://example.org/" + name;
    var wanted =
        new NewSource(
            "me",
            topic,
            name,
            Source.Kind.FEED,
            "Gazette " + name,
            List.of(),
            Optional.empty(),
            Manners.STANDARD,
            List.of());
    var id = new SqliteSourceShelf(record).add(wanted, now.get()).source().id();
    shelf.learn(id, new HubOffer(Optional.of(URI.create(hub)), Optional.of(URI.create(topic))));
  }

  /// Tends hubs that each take a while to answer.
  private void tend(Duration each, HubCaller.Reply reply) throws IOException {
    HubCaller slow =
        (hub, _) -> {
          asked.add(hub);
          now.updateAndGet(moment -> moment.plus(each));
          return reply;
        };
    new Tending(shelf, slow, slow, now::get).tend(BASE);
  }

  @Test
  void slowHubsAreAskedForAMinuteAndTheRestNextTime() throws IOException {
    for (var number = 0; number < 5; number++) {
      offer("f" + number, "https://hub%d.example.net/".formatted(number));
    }
    tend(Duration.ofSeconds(25), new HubCaller.Reply.Taken());
    assertThat(asked).hasSize(3);
    tend(Duration.ofSeconds(25), new HubCaller.Reply.Taken());
    assertThat(asked).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void hostThatGivesNoAnswerIsWaitedForOnce() throws IOException {
    offer("a", "https://hub.example.net/a");
    offer("b", "https://HUB.example.net/b");
    offer("c", "https://other.example.net/");
    tend(Duration.ofSeconds(1), new HubCaller.Reply.Refused(false, "no answer"));
    assertThat(asked)
        .containsExactly(
            URI.create("https://hub.example.net/a"), URI.create("https://other.example.net/"));
    assertThat(shelf.pacts())
        .allMatch(pact -> pact.status().why().equals(Optional.of("no answer")));
  }

  @Test
  void hostThatRefusesMayTakeAnother() throws IOException {
    offer("a", "https://hub.example.net/a");
    offer("b", "https://hub.example.net/b");
    tend(Duration.ofSeconds(1), new HubCaller.Reply.Refused(true, "unknown topic"));
    assertThat(asked).hasSize(2);
  }
}
