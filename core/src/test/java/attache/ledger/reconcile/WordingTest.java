package attache.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.Limit;
import attache.ledger.Quantity.Tone;
import attache.ledger.Quantity.UnitBasis;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WordingTest {
  private static String money(Bound bound, String amount, String currency) {
    var basis = currency.isEmpty() ? UnitBasis.ABSENT : UnitBasis.EXPLICIT_SYMBOL;
    return Wording.of(Quantity.of(Kind.MONEY, new BigDecimal(amount), currency, basis, bound));
  }

  private static String counted(Kind kind, Bound bound, String number, String unit) {
    return Wording.of(
        Quantity.of(kind, new BigDecimal(number), unit, UnitBasis.EXPLICIT_WORD, bound));
  }

  private static Quantity open(String least, String unit, UnitBasis basis) {
    return new Quantity(
        Kind.MONEY,
        Optional.empty(),
        unit,
        basis,
        Bound.MAGNITUDE,
        false,
        Optional.of(Limit.inclusive(new BigDecimal(least))),
        Optional.empty(),
        Tone.NONE);
  }

  @Test
  void boundsAreSaid() {
    assertThat(money(Bound.MORE_THAN, "52500000000", "USD")).isEqualTo("more than $52.5bn");
    assertThat(money(Bound.LESS_THAN, "9e9", "GBP")).isEqualTo("under £9bn");
    assertThat(money(Bound.NEARLY, "9e9", "GBP")).isEqualTo("nearly £9bn");
    assertThat(money(Bound.UP_TO, "623e6", "EUR")).isEqualTo("up to €623m");
    assertThat(money(Bound.AT_LEAST, "2e12", "JPY")).isEqualTo("at least ¥2trn");
    assertThat(money(Bound.APPROX, "700", "SEK")).isEqualTo("about SEK 700");
    assertThat(money(Bound.EXACT, "750e6", "crowns")).isEqualTo("750m crowns");
  }

  @Test
  void roughBoundIsSaidRoughly() {
    var upTo =
        Quantity.of(
            Kind.MONEY, new BigDecimal("3e9"), "EUR", UnitBasis.EXPLICIT_SYMBOL, Bound.UP_TO);
    assertThat(Wording.of(upTo.approximately())).isEqualTo("up to about €3bn");
  }

  @Test
  void nothingIsRounded() {
    assertThat(money(Bound.EXACT, "1234567890", "EUR")).isEqualTo("€1,234,567,890");
    assertThat(money(Bound.EXACT, "1.25e9", "USD")).isEqualTo("$1.25bn");
    assertThat(money(Bound.EXACT, "999999", "USD")).isEqualTo("$999,999");
    assertThat(money(Bound.EXACT, "1000000", "USD")).isEqualTo("$1m");
    assertThat(money(Bound.EXACT, "0.5", "USD")).isEqualTo("$0.5");
    assertThat(money(Bound.EXACT, "0", "USD")).isEqualTo("$0");
  }

  @Test
  void missingCurrencyIsSaid() {
    assertThat(money(Bound.EXACT, "10e9", "")).isEqualTo("10bn, no currency given");
    assertThat(Wording.of(open("2e9", "", UnitBasis.ABSENT)))
        .isEqualTo("billions (at least 2bn), no currency given");
    assertThat(Wording.of(open("200e9", "USD", UnitBasis.EXPLICIT_WORD)))
        .isEqualTo("hundreds of billions (at least $200bn)");
    assertThat(Wording.of(open("20e6", "USD", UnitBasis.ASSUMED)))
        .isEqualTo("tens of millions (at least $20m) (currency assumed)");
  }

  @Test
  void rangesNameBothEnds() {
    var range =
        new Quantity(
            Kind.PERCENT,
            Optional.empty(),
            "%",
            UnitBasis.EXPLICIT_SYMBOL,
            Bound.BETWEEN,
            false,
            Optional.of(Limit.inclusive(new BigDecimal("3"))),
            Optional.of(Limit.inclusive(new BigDecimal("5"))),
            Tone.NONE);
    assertThat(Wording.of(range)).isEqualTo("between 3% and 5%");
  }

  @Test
  void unitsFollowTheirNumbers() {
    assertThat(counted(Kind.COUNT, Bound.MORE_THAN, "22", "languages"))
        .isEqualTo("more than 22 languages");
    assertThat(counted(Kind.COUNT, Bound.EXACT, "15e6", "farmers")).isEqualTo("15 million farmers");
    assertThat(counted(Kind.RATIO, Bound.EXACT, "2.5", "x")).isEqualTo("2.5 times");
    assertThat(counted(Kind.PERCENT, Bound.EXACT, "-4", "percentage points"))
        .isEqualTo("-4 percentage points");
    assertThat(counted(Kind.RANK, Bound.EXACT, "3", "")).isEqualTo("number 3");
  }
}
