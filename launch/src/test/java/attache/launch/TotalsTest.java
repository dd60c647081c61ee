package attache.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TotalsTest {
  @Test
  void aModulesTotalCountsOnceAndItsClassesNot() {
    var totals = new Totals();
    totals.follow("[INFO] Building attache-core 0.1.0-SNAPSHOT                 [2/8]");
    totals.follow(
        "[INFO] Tests run: 9, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in a.BTest");
    totals.follow("[INFO] Tests run: 14, Failures: 0, Errors: 0, Skipped: 0");
    totals.follow("[INFO] Building attache-gather 0.1.0-SNAPSHOT               [3/8]");
    totals.follow("[ERROR] Tests run: 3, Failures: 1, Errors: 1, Skipped: 0");
    assertThat(totals.modules())
        .containsExactly(
            new Totals.Module("core", 14, 0, "Tests run: 14, Failures: 0, Errors: 0, Skipped: 0"),
            new Totals.Module("gather", 3, 2, "Tests run: 3, Failures: 1, Errors: 1, Skipped: 0"));
    assertThat(totals.run()).isEqualTo(17);
  }
}
