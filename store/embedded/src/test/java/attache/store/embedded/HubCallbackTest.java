package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Manners;
import attache.source.NewSource;
import attache.source.Source;
import attache.source.hub.HubCallback;
import attache.source.hub.HubShelf;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How much of what hubs tell waits, on a record on disk.
final class HubCallbackTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int MEGABYTE = 1024 * 1024;

  @TempDir Path folder;

  @Test
  void noMoreWaitsThanAHundredMegabytesOfAllPacts() throws IOException {
    try (var record = SqliteRecord.open(Home.at(folder))) {
      var shelf = new SqliteHubShelf(record);
      var first = confirmed(record, shelf, "a");
      confirmed(record, shelf, "b");
      var large = new byte[11 * MEGABYTE];
      for (byte number = 0; number < 9; number++) {
        assertThat(shelf.keep(first, new byte[] {number}, Optional.empty(), large, NOON)).isTrue();
      }
      var callback = new HubCallback(shelf, (_, _, _) -> true, () -> NOON);
      assertThat(take(callback, MEGABYTE + 1)).isEqualTo(HubCallback.Outcome.FULL);
      assertThat(take(callback, MEGABYTE)).isEqualTo(HubCallback.Outcome.TAKEN);
      assertThat(take(callback, 1)).isEqualTo(HubCallback.Outcome.FULL);
      shelf.read(shelf.next().orElseThrow().number(), NOON);
      assertThat(take(callback, 1)).isEqualTo(HubCallback.Outcome.TAKEN);
    }
  }

  private static HubCallback.Outcome take(HubCallback callback, int bytes) throws IOException {
    return callback.take("b", Optional.of("x"), Optional.empty(), new byte[bytes]);
  }

  private static long confirmed(SqliteRecord record, SqliteHubShelf shelf, String name)
      throws IOException {
    var topic = URI.create("https://example.org/" + name);
    var wanted =
        new NewSource(
            "me",
            topic.toString(),
            name,
            Source.Kind.FEED,
            "Gazette " + name,
            List.of(),
            Optional.empty(),
            Manners.STANDARD,
            List.of());
    var source = new SqliteSourceShelf(record).add(wanted, NOON).source().id();
    var offered = new HubShelf.Offered(source, URI.create("https://hub.example"), topic, false);
    shelf.begin(offered, URI.create("https://news.example.org/websub"), name, "secret", NOON);
    var number = shelf.pact(name).orElseThrow().number();
    shelf.confirmed(number, NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofHours(16)));
    return number;
  }
}
