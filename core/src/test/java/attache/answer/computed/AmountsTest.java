package attache.answer.computed;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.UnitBasis;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class AmountsTest {
  @Test
  void lowerBoundCarriesThroughTheRatio() {
    assertThat(Amounts.ratio(euros("40", Bound.MORE_THAN), euros("20", Bound.EXACT)))
        .contains("more than twice as much");
  }

  @Test
  void exactAmountsHaveAnExactDifference() {
    var difference = Amounts.difference(euros("86", Bound.EXACT), euros("19", Bound.EXACT));
    assertThat(difference.orElseThrow().value()).contains(new BigDecimal("67"));
    assertThat(difference.orElseThrow().bound()).isEqualTo(Bound.EXACT);
  }

  @Test
  void nothingIsDividedOrTakenAwayAcrossCurrencies() {
    var dollars =
        Quantity.of(Kind.MONEY, new BigDecimal("5"), "USD", UnitBasis.EXPLICIT_SYMBOL, Bound.EXACT);
    assertThat(Amounts.ratio(euros("10", Bound.EXACT), dollars)).isEmpty();
    assertThat(Amounts.difference(euros("10", Bound.EXACT), dollars)).isEmpty();
  }

  @Test
  void amountsWhoseOpenEndsMeetCannotBeToldApart() {
    assertThat(Amounts.compare(euros("10", Bound.UP_TO), euros("9", Bound.EXACT))).isZero();
    assertThat(Amounts.compare(euros("10", Bound.MORE_THAN), euros("9", Bound.EXACT))).isPositive();
  }

  private static Quantity euros(String value, Bound bound) {
    return Quantity.of(Kind.MONEY, new BigDecimal(value), "EUR", UnitBasis.EXPLICIT_SYMBOL, bound);
  }
}
