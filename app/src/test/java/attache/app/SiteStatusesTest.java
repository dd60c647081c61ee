package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Health;
import attache.source.Health.Trouble;
import attache.source.Manners;
import attache.source.Source;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Gathering from a site that answers with statuses of every kind.
@Timeout(60)
final class SiteStatusesTest extends GatheringSite {
  @Test
  void goneIsNotAskedAgain() throws IOException {
    site.says("/feed", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
    var source = room.follow(site.at("/feed"));
    room.gather();
    assertThat(room.health(source).state(Newsroom.START)).isEqualTo(Health.State.STOPPED);
    assertThat(room.gather().results()).isEmpty();
  }

  @Test
  void missingIsAskedLessAndLessOften() throws IOException {
    site.feed("/feed", "v1", item(1));
    var source = room.follow(site.at("/feed"));
    room.gather();
    site.says("/feed", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    var waits = new java.util.ArrayList<Duration>();
    for (var i = 0; i < 4; i++) {
      room.gather();
      waits.add(Duration.between(room.now.get(), room.health(source).next()));
    }
    assertThat(waits.get(0)).isBetween(Duration.ofHours(1), Duration.ofMinutes(66));
    assertThat(waits.get(3)).isBetween(Duration.ofHours(8), Duration.ofHours(9));
    room.later(Duration.ofDays(3));
    room.gather();
    var health = room.health(source);
    assertThat(trouble(health).since()).isEqualTo(Newsroom.START);
    assertThat(trouble(health).times()).isEqualTo(5);
    assertThat(health.state(room.now.get())).isEqualTo(Health.State.BROKEN);
    site.feed("/feed", "v2", item(1));
    room.gather();
    assertThat(room.health(source).trouble()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void busyServerIsLeftAloneAsLongAsItAsks(int status) throws IOException {
    site.says(
        "/feed",
        "HTTP/1.1 %d X\r\nRetry-After: 18000\r\nContent-Length: 0\r\n\r\n".formatted(status));
    var source =
        room.follow(
            site.at("/feed"),
            Source.Kind.FEED,
            new Manners(Optional.of(Duration.ofHours(1)), Manners.Pages.NEVER, false));
    room.gather();
    assertThat(room.health(source).next())
        .isBetween(
            Newsroom.START.plus(Duration.ofHours(5)), Newsroom.START.plus(Duration.ofMinutes(331)));
    assertThat(trouble(room.health(source)).kind()).isEqualTo(Trouble.Kind.BUSY);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 308})
  void moveForGoodIsBelievedWhenItWasSaidOverADay(int status) throws IOException {
    site.feed("/new", "v1", item(1));
    var source = room.follow(site.at("/old"));
    site.says(
        "/old",
        "HTTP/1.1 %d Moved\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n".formatted(status));
    for (var i = 0; i < 3; i++) {
      assertThat(room.shelf.source(source.id()).orElseThrow().source().place())
          .isEqualTo(site.at("/old"));
      room.gather();
      room.later(Duration.ofHours(13));
    }
    assertThat(room.shelf.source(source.id()).orElseThrow().source().place())
        .isEqualTo(site.at("/new"));
    site.feed("/new", "v2", item("id-1", "/elsewhere/1", 1));
    room.gather();
    assertThat(room.stories()).hasSize(1);
  }

  @Test
  void moveForNowIsNeverBelieved() throws IOException {
    site.feed("/new", "v1", item(1));
    site.says("/old", "HTTP/1.1 302 Found\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n");
    var source = room.follow(site.at("/old"));
    for (var i = 0; i < 5; i++) {
      room.gather();
      room.later(Duration.ofHours(13));
    }
    assertThat(room.health(source).moving()).isEmpty();
    assertThat(room.shelf.source(source.id()).orElseThrow().source().place())
        .isEqualTo(site.at("/old"));
  }
}
