package attache.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.index.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LensReportTest {
  @TempDir private Path folder;

  @Test
  void countsWhatWasFoundMissedAndShownWithoutBearing() {
    var report = new LensReport();
    report.add(pair(true, "other-words"), true);
    report.add(pair(true, "other-words"), false);
    report.add(pair(false, "plain"), true);
    report.add(pair(false, "plain"), false);
    report.add(pair(false, "plain"), false);

    var figures = report.figures();
    assertThat(figures)
        .containsEntry("recall", 0.5)
        .containsEntry("precision", 0.5)
        .containsEntry("shown.other-words", 0.5)
        .containsEntry("shown.plain", 1 / 3.0);
    assertThat(report.wrong()).hasSize(2);
    assertThat(report.bars(List.of("recall=0.6"), List.of())).allMatch(bar -> !bar.isMet(figures));
  }

  @Test
  void saysInWhichLineAPairCannotBeRead() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("pairs.jsonl"),
            """
            {"scenario": "Ports build", "headline": "H", "sentence": "S.", "bears": true, "kind": "plain"}

            {"scenario": "Ports build", "headline": "H", "sentence": "S.", "bears": "yes", "kind": "plain"}
            """);

    assertThatThrownBy(() -> set().run(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("true or false");
  }

  @Test
  void refusesAFileWithoutPairs() throws IOException {
    var file = Files.writeString(folder.resolve("pairs.jsonl"), "\n");

    assertThatThrownBy(() -> set().run(file)).hasMessageContaining("found none");
  }

  private static LensSet set() {
    return new LensSet(
        _ -> {
          throw new AssertionError("nothing is to be asked of what cannot be read");
        },
        Progress.NONE);
  }

  private static LensSet.Pair pair(boolean bears, String kind) {
    return new LensSet.Pair("Ports build", "A headline", "A sentence.", bears, kind);
  }
}
