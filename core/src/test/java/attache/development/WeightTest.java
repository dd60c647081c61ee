package attache.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WeightTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void sourcesTextsClaimsAndActorsAddWeight() {
    var plain = Weight.of(1, 1, 0, 0, NOW, NOW);
    assertThat(Weight.of(2, 1, 0, 0, NOW, NOW)).isGreaterThan(plain);
    assertThat(Weight.of(1, 2, 0, 0, NOW, NOW)).isGreaterThan(plain);
    assertThat(Weight.of(1, 1, 1, 0, NOW, NOW)).isGreaterThan(plain);
    assertThat(Weight.of(1, 1, 0, 1, NOW, NOW)).isGreaterThan(plain);
    assertThat(plain).isEqualTo(1.5 * Math.log(2));
  }

  @Test
  void weekHalvesWhatIsFreshAndATenthStays() {
    var fresh = Weight.of(3, 3, 3, 3, NOW, NOW);
    var week = Weight.of(3, 3, 3, 3, NOW.minus(Duration.ofDays(7)), NOW);
    var old = Weight.of(3, 3, 3, 3, NOW.minus(Duration.ofDays(1000)), NOW);
    assertThat(week / fresh).isBetween(0.549, 0.551);
    assertThat(old / fresh).isBetween(0.099, 0.101);
  }
}
