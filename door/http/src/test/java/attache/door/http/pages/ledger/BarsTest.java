package attache.door.http.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.chart.Extent;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BarsTest {
  private static final BigDecimal TEN = BigDecimal.TEN;

  @Test
  void aBoundIsDrawnAsOne() {
    assertThat(Bars.shapes(new Extent.Exact(TEN), TEN))
        .containsExactly(new Bars.Shape("sure", 0, 300), new Bars.Shape("end", 300, 2));
    assertThat(Bars.shapes(new Extent.From(BigDecimal.valueOf(5)), TEN))
        .containsExactly(new Bars.Shape("sure", 0, 150), new Bars.Shape("open", 150, 40));
    assertThat(Bars.shapes(new Extent.UpTo(TEN), TEN))
        .containsExactly(new Bars.Shape("unsure", 0, 300), new Bars.Shape("end", 300, 2));
  }

  @Test
  void whatHasNoNumberHasNoBar() {
    assertThat(Bars.shapes(new Extent.Unknown(), TEN)).isEmpty();
  }

  @Test
  void theSmallestIsStillSeen() {
    assertThat(Bars.shapes(new Extent.Exact(BigDecimal.ONE), new BigDecimal("1e12")).getFirst())
        .isEqualTo(new Bars.Shape("sure", 0, 1));
  }
}
