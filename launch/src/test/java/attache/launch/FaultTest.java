package attache.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FaultTest {
  @Test
  void aFailedDownloadNamesTheArtifactAndTheWayOn() {
    var told =
        Fault.in(
            List.of(
                "[INFO] Building attache-core 0.1.0-SNAPSHOT [2/8]",
                "[ERROR] Failed to execute goal on project attache-core: Could not resolve dependencies:"
                    + " Could not transfer artifact org.jsoup:jsoup:jar:1.2 from/to central"
                    + " (https://repo.example): timed out -> [Help 1]"));
    assertThat(told)
        .startsWith(
            "Could not fetch org.jsoup:jsoup:jar:1.2 from https://repo.example:", "  timed out")
        .last()
        .asString()
        .contains("same command again");
  }

  @Test
  void aCompilerErrorIsToldWithoutMavensAdvice() {
    var told =
        Fault.in(
            List.of(
                "[ERROR] COMPILATION ERROR : ",
                "[ERROR] /x/A.java:[3,4] ';' expected",
                "[ERROR] Failed to execute goal compile: Compilation failure",
                "[ERROR] /x/A.java:[3,4] ';' expected",
                "[ERROR] -> [Help 1]",
                "[ERROR] ",
                "[ERROR] Re-run Maven using the -X switch to enable full debug logging."));
    assertThat(told).containsExactly("/x/A.java:[3,4] ';' expected");
  }

  @Test
  void whatNobodyForesawIsToldByItsLastLines() {
    assertThat(Fault.in(List.of("a", "b"))).containsExactly("a", "b");
  }
}
