package attache.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {
  private static final String SET =
      """
      {"id":"deep","type":"unanswerable","question":"How deep","lang":"en","answerable":false}
      {"id":"high","type":"unanswerable","question":"How long","lang":"en","answerable":false}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void figureWithinTheToleranceHasNotFallen() throws IOException {
    assertThat(falls("cable.accuracy = 0.53")).isEmpty();
  }

  @Test
  void figureBelowTheToleranceHasFallen() throws IOException {
    assertThat(falls("cable.accuracy = 0.54"))
        .containsExactly("cable.accuracy: 0.54 was expected, got 0.500, with a tolerance of 0.03");
  }

  @Test
  void figureThatWasNotMeasuredHasFallen() throws IOException {
    assertThat(falls("cable.citation-recall = 0.1")).hasSize(1);
  }

  @Test
  void violationsMayNotRise() throws IOException {
    assertThat(falls("cable.violations = 0")).isEmpty();
  }

  @Test
  void unknownFigureIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> falls("cable.acuracy = 0.5"))
        .withMessageContaining("a bar as NAME=VALUE was wanted");
  }

  private List<String> falls(String expected) throws IOException {
    Files.writeString(folder.resolve("cable.jsonl"), SET);
    Files.writeString(
        folder.resolve("stories"), "{\"headline\": \"Cable\", \"body\": \"It is 90 km long.\"}");
    var lines =
        List.of(
            "tolerance = 0.03",
            "cable.questions = cable.jsonl",
            "cable.stories = stories",
            expected);
    var replay = new Replay(Files.write(folder.resolve("expected.properties"), lines));
    assertThat(replay.sets()).containsExactly("cable");
    return replay.falls("cable", new SmallDesk());
  }
}
