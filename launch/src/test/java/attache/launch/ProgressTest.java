package attache.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, UTF_8);

  @Test
  void withoutATerminalOnlyStartAndEndAreSaid() {
    var progress = new Progress(out, false, "Building");
    progress.begin("log: x");
    progress.follow("[INFO] Building attache-core 0.1.0-SNAPSHOT                 [2/8]");
    progress.end("Built.");
    assertThat(bytes.toString(UTF_8)).isEqualToNormalizingNewlines("Building (log: x) …\nBuilt.\n");
  }

  @Test
  void onATerminalTheLineSaysWhereItIsAndWhatWasFetched() {
    var progress = new Progress(out, true, "Building");
    progress.begin("log: x");
    progress.follow("Downloaded from central: https://r.example/a.jar (41 MB at 3.2 MB/s)");
    progress.follow("[INFO] Building attache-core 0.1.0-SNAPSHOT                 [2/8]");
    assertThat(bytes.toString(UTF_8)).endsWith("\rBuilding … 2/8 core, 41 MB fetched");
  }

  @Test
  void timesAreSpokenInMinutesAndSeconds() {
    assertThat(Progress.spoken(Duration.ofMillis(300))).isEqualTo("1 s");
    assertThat(Progress.spoken(Duration.ofSeconds(83))).isEqualTo("1 min 23 s");
  }
}
