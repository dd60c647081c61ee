package attache.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class StatisticsTest {
  private static final Statistics HUNDRED = new Statistics(100, Map.of("rare", 1L, "common", 99L));

  @Test
  void rarerTermsWeighMore() {
    assertThat(HUNDRED.idf("rare")).isGreaterThan(HUNDRED.idf("common"));
    assertThat(HUNDRED.idf("absent")).isGreaterThan(HUNDRED.idf("rare"));
  }

  @Test
  void noTermWeighsLessThanNothing() {
    assertThat(HUNDRED.idf("common")).isPositive();
    assertThat(new Statistics(0, Map.of()).idf("any")).isPositive();
  }
}
