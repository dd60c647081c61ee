package attache.answer.computed;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.UnitBasis;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class SharesTest {
  @Test
  void exactAmountsHaveAnExactShare() {
    assertThat(Shares.percent(money("25", "EUR", Bound.EXACT), money("200", "EUR", Bound.EXACT)))
        .contains("12.5%");
  }

  @Test
  void shareOfAnOpenAmountIsAboutRight() {
    assertThat(
            Shares.percent(money("25", "EUR", Bound.EXACT), money("200", "EUR", Bound.MORE_THAN)))
        .contains("about 12.5%");
  }

  @Test
  void nothingIsAShareAcrossCurrenciesOrOfLess() {
    assertThat(Shares.percent(money("25", "USD", Bound.EXACT), money("200", "EUR", Bound.EXACT)))
        .isEmpty();
    assertThat(Shares.percent(money("300", "EUR", Bound.EXACT), money("200", "EUR", Bound.EXACT)))
        .isEmpty();
  }

  private static Quantity money(String value, String unit, Bound bound) {
    return Quantity.of(Kind.MONEY, new BigDecimal(value), unit, UnitBasis.EXPLICIT_SYMBOL, bound);
  }
}
