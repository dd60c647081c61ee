package attache.ledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Quantity.Bound;
import attache.ledger.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BelongingTest {
  @Test
  void twoProgrammesInOneBreathHaveTheirOwnAmounts() {
    var text = "Peru’s $2 billion and Chile’s $3 billion satellite programmes are rivals.";
    var measures = Reading.measures(text);
    assertThat(measures).hasSize(2);
    for (var measure : measures) {
      assertThat(amounts(text, measure))
          .singleElement()
          .satisfies(f -> assertThat(f.actor()).isEqualTo(measure.actor()));
    }
  }

  @Test
  void moneyForACountryWhoseAmountIsNotGivenIsAFigureAndNoMeasure() {
    var text = "Samsung has invested in shipyards in Vietnam.";
    assertThat(Reading.figures(text))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.quantity().bound()).isEqualTo(Bound.UNQUANTIFIED);
          assertThat(f.role()).isEqualTo(Role.INVESTMENT);
          assertThat(f.purpose()).startsWith("shipyards");
        });
    assertThat(Reading.measures(text)).isEmpty();
  }

  @Test
  void aShareThatIsPaidIsAFeeAndAChangeIsNoShare() {
    assertThat(Reading.figures("Nokia must pay a share of its revenues to Norway."))
        .extracting(Figure::role)
        .containsExactly(Role.FEE_RATE);
    assertThat(Reading.figures("Shares of Nokia rose slightly."))
        .extracting(Figure::role)
        .containsExactly(Role.CHANGE);
  }

  @Test
  void nobodyCountsExperts() {
    assertThat(Reading.figures("Several experts see multiple ways out.")).isEmpty();
    assertThat(Reading.figures("Nokia has built several factories.")).hasSize(1);
  }

  @Test
  void whatIsBarredIsBarredThoughItIsSelling() {
    var measures =
        Reading.measures(
            "Japan controls exports of lasers. Nikon had been barred by Japan from selling"
                + " lasers to Iran.");
    assertThat(measures)
        .filteredOn(m -> m.action().equals("bar"))
        .singleElement()
        .satisfies(m -> assertThat(m.type()).isEqualTo(Measure.Type.EXPORT_CONTROL));
    assertThat(measures).filteredOn(m -> m.action().equals("sell")).isEmpty();
  }

  @Test
  void whatIsGrantedIsFoundBehindADescription() {
    assertThat(
            Reading.measures(
                "Kenya has granted Nokia, a maker based in Espoo, a licence for the band."))
        .singleElement()
        .satisfies(m -> assertThat(m.type()).isEqualTo(Measure.Type.LICENCE_APPROVAL));
  }

  @Test
  void whatCostsMoneyDoesNotPayIt() {
    assertThat(Reading.figures("The cable, named Halcyon Reach, is expected to cost €412 million."))
        .extracting(f -> f.actor().isStated())
        .containsExactly(false);
  }

  private static List<Figure> amounts(String text, Measure measure) {
    return Reading.figures(text).stream().filter(f -> measure.figures().contains(f.id())).toList();
  }
}
