package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.evaluation.Replay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The sets of our own, asked again: no figure may fall below what was measured last.
final class EvaluationReplayTest {
  private static final Path EXPECTED = Path.of("..", "evaluation", "sets", "expected.properties");

  @Test
  void noFigureFalls() throws IOException {
    var replay = new Replay(EXPECTED);
    assertThat(replay.sets()).hasSizeGreaterThanOrEqualTo(4);
    for (var set : replay.sets()) {
      assertThat(replay.falls(set, home -> new HomePremises(Optional.of(home)).bare())).isEmpty();
    }
  }

  @Test
  void checkCatchesAsManyErrorsAsBefore() throws IOException {
    var replay = new Replay(EXPECTED);
    assertThat(replay.statementSets()).containsExactly("check");
    assertThat(replay.fallsOfStatements("check")).isEmpty();
  }
}
