package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.HubStatus;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said of a hub.
final class SourcePrinterTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final Optional<Instant> NEVER = Optional.empty();

  private static String said(
      Optional<Instant> asked,
      Optional<Instant> until,
      Instant heard,
      boolean denied,
      Optional<String> why,
      long told) {
    var hub = URI.create("https://hub.example/");
    var topic = URI.create("https://news.example/feed");
    var status = new HubStatus(hub, topic, asked, until, heard, denied, why, told, 2);
    return SourcePrinter.hub(status, NOW);
  }

  @Test
  void hubThatTellsIsSaidToWithItsTimeAndCounts() {
    assertThat(said(Optional.of(NOW), Optional.of(LATER), LATER, false, Optional.empty(), 1))
        .startsWith("https://hub.example/ tells until ")
        .endsWith(" (told 1 time, 2 ignored)");
    assertThat(said(Optional.of(NOW), Optional.of(LATER), NOW, false, Optional.empty(), 3))
        .contains(", and no server listens (told 3 times");
  }

  @Test
  void hubThatDoesNotTellIsSaidWhy() {
    assertThat(said(NEVER, NEVER, LATER, false, Optional.empty(), 1)).contains("not asked yet");
    assertThat(said(Optional.of(NOW), NEVER, LATER, false, Optional.empty(), 1))
        .contains("asked ")
        .contains("not confirmed");
    assertThat(said(Optional.of(NOW), NEVER, LATER, false, Optional.of("no room"), 1))
        .contains("does not tell: no room");
    assertThat(said(Optional.of(NOW), NEVER, LATER, true, Optional.of("closed"), 1))
        .contains("will not tell: closed");
  }

  @Test
  void leaseThatIsOverIsNone() {
    assertThat(said(Optional.of(NOW), Optional.of(NOW), LATER, false, Optional.empty(), 1))
        .contains("not confirmed");
  }
}
