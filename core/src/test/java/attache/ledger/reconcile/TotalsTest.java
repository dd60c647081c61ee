package attache.ledger.reconcile;

import static attache.ledger.reconcile.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Flag;
import attache.ledger.Measure.Direction;
import attache.ledger.Measure.Type;
import attache.ledger.Modality;
import attache.ledger.Quantity.Bound;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TotalsTest {
  private static Row invested(int number, Bound bound, String amount) {
    return claim(number)
        .in(number)
        .from("Payer " + number)
        .to("Norland")
        .money(Role.INVESTMENT, bound, amount, "EUR");
  }

  private static Totals totals(Row... rows) {
    return Totals.of(List.of(rows), By.STAGE);
  }

  private static String only(Totals totals) {
    assertThat(totals.sums()).hasSize(1);
    return totals.sums().getFirst().working();
  }

  @Test
  void boundsAreCarried() {
    var totals = totals(invested(1, Bound.EXACT, "1.5e9"), invested(2, Bound.MORE_THAN, "3e9"));
    assertThat(only(totals)).isEqualTo("€1.5bn + more than €3bn = more than €4.5bn (announced)");
    assertThat(totals.sums().getFirst().exact()).isFalse();
  }

  @Test
  void exactAmountsAddExactly() {
    var totals = totals(invested(1, Bound.EXACT, "0.1"), invested(2, Bound.EXACT, "0.2"));
    assertThat(only(totals)).isEqualTo("€0.1 + €0.2 = €0.3 (announced)");
    assertThat(totals.sums().getFirst().exact()).isTrue();
  }

  @Test
  void openEndsStayOpen() {
    assertThat(only(totals(invested(1, Bound.EXACT, "5e9"), invested(2, Bound.NEARLY, "9e9"))))
        .isEqualTo("€5bn + nearly €9bn = under €14bn (announced)");
    assertThat(only(totals(invested(1, Bound.EXACT, "5e9"), invested(2, Bound.APPROX, "9e9"))))
        .isEqualTo("€5bn + about €9bn = about €14bn (announced)");
    assertThat(only(totals(invested(1, Bound.UP_TO, "5e9"), invested(2, Bound.AT_LEAST, "9e9"))))
        .isEqualTo("up to €5bn + at least €9bn = about €14bn (announced)");
  }

  @Test
  void rangesAddEndByEnd() {
    var range = claim(1).in(1).from("Orrery").between(Role.INVESTMENT, "2e9", "3e9", "EUR");
    assertThat(only(totals(range, invested(2, Bound.EXACT, "1e9"))))
        .isEqualTo("between €2bn and €3bn + €1bn = between €3bn and €4bn (announced)");
  }

  @Test
  void neverAcrossCurrencyStageOrRole() {
    var rows =
        List.of(
            claim(1).in(1).from("A1").money(Role.INVESTMENT, "1e9", "EUR"),
            claim(2).in(2).from("B2").money(Role.INVESTMENT, "1e9", "USD"),
            claim(3).in(3).from("C3").stage(Stage.DONE).money(Role.INVESTMENT, "1e9", "EUR"),
            claim(4).in(4).from("D4").money(Role.CONTRACT, "1e9", "EUR"));
    for (var by : By.values()) {
      assertThat(Totals.of(rows, by).sums()).hasSize(4);
    }
  }

  @Test
  void oneMatterCountsOnce() {
    var said = claim(1).in(1).from("Orrery").to("Tarn").money(Role.INVESTMENT, "4e9", "EUR");
    var again = claim(2).in(2).from("Orrery").to("Tarn").money(Role.INVESTMENT, "4.02e9", "EUR");
    var dollars = claim(3).in(3).from("Orrery").to("Tarn").money(Role.INVESTMENT, "4.5e9", "USD");
    var totals = totals(said, again, dollars);
    assertThat(only(totals)).isEqualTo("€4.02bn (announced)");
    assertThat(totals.sums().getFirst().cited()).hasSize(3);
    assertThat(totals.leftOut()).allSatisfy(no -> assertThat(no.instead()).isPresent());
  }

  @Test
  void textIsCountedBeforeItsHeadline() {
    var headline =
        claim(1).headline().from("Orrery").to("Tarn").money(Role.INVESTMENT, "4e9", "EUR");
    var text = claim(2).from("Orrery").to("Tarn").money(Role.INVESTMENT, Bound.UP_TO, "4e9", "EUR");
    assertThat(only(totals(headline, text))).isEqualTo("up to €4bn (announced)");
  }

  @Test
  void laterStageReplacesTheEarlier() {
    var planned = claim(1).in(1).on("2031-01-05").from("Orrery").to("Tarn");
    var done = claim(2).in(2).on("2031-04-05").from("Orrery").to("Tarn").stage(Stage.DONE);
    assertThat(
            only(
                totals(
                    planned.money(Role.INVESTMENT, "4e9", "EUR"),
                    done.money(Role.INVESTMENT, "4e9", "EUR"))))
        .isEqualTo("€4bn (done)");
  }

  @Test
  void whatWasCancelledIsNoLongerCounted() {
    var planned = claim(1).in(1).on("2031-01-05").from("Orrery").to("Tarn");
    var off = claim(2).in(2).on("2031-04-05").from("Orrery").to("Tarn").stage(Stage.CANCELLED);
    var totals =
        totals(
            planned.money(Role.INVESTMENT, "4e9", "EUR"), off.money(Role.INVESTMENT, "4e9", "EUR"));
    assertThat(totals.sums()).isEmpty();
    assertThat(totals.leftOut()).extracting(NotAdded::reason).containsOnly("it is cancelled");
  }

  @Test
  void disputedPartMarksTheSum() {
    var one = claim(1).in(1).from("Orrery").to("Tarn").money(Role.INVESTMENT, "4e9", "EUR");
    var other = claim(2).in(2).from("Orrery").to("Tarn").money(Role.INVESTMENT, "4.6e9", "EUR");
    assertThat(totals(one, other).sums())
        .singleElement()
        .satisfies(sum -> assertThat(sum.disputed()).isTrue());
  }

  @Test
  void partIsNotAddedToItsWhole() {
    var whole = claim(1).from("Norland").to("Tarn", "Solvane").money(Role.STATE_AID, "9e8", "EUR");
    var part =
        claim(2).from("Norland").to("Tarn").partOf(whole).money(Role.STATE_AID, "4e8", "EUR");
    assertThat(only(totals(part, whole))).isEqualTo("€900m (announced)");
    assertThat(only(totals(part))).isEqualTo("€400m (announced)");
  }

  @Test
  void partOfAWholeAtAnotherStageIsCountedAtItsOwn() {
    var whole = claim(1).from("Norland").to("Tarn").money(Role.INVESTMENT, "9e8", "EUR");
    var part = claim(2).from("Norland").to("Tarn").partOf(whole).stage(Stage.DONE);
    assertThat(totals(whole, part.money(Role.INVESTMENT, "4e8", "EUR")).sums()).hasSize(2);
  }

  @Test
  void whatIsNoOutlayIsLeftOutWithTheReason() {
    var totals =
        totals(
            claim(1).from("A1").money(Role.PROGRAMME_SIZE, "1e9", "EUR"),
            claim(2).from("B2").money(Role.EXCLUSIVITY_VALUE, "1e9", "EUR"),
            claim(3).from("C3").money(Role.ECONOMIC_IMPACT, "1e9", "EUR"),
            claim(4).from("D4").vague(Role.INVESTMENT),
            claim(5).from("E5").money(Role.INVESTMENT, "1e9", ""),
            claim(6).from("F6").flag(Flag.REFERENT_UNCLEAR).money(Role.INVESTMENT, "1e9", "EUR"),
            claim(7).from("G7").said(Modality.DENIED).money(Role.INVESTMENT, "1e9", "EUR"),
            claim(8).from("H8").stage(Stage.NOT_AN_ACT).money(Role.BUDGET, "1e9", "EUR"),
            claim(9).from("I9").stage(Stage.ENDED).money(Role.CONTRACT, "1e9", "EUR"),
            claim(10).from("J10").reviewed(Row.Standing.REJECTED).money(Role.BUDGET, "1", "EUR"));
    assertThat(totals.sums()).isEmpty();
    assertThat(totals.leftOut())
        .extracting(NotAdded::reason)
        .containsExactly(
            "the size of a programme, not a payment",
            "the value of an exclusivity, which nobody need have paid",
            "a statistic",
            "no amount is given",
            "no currency is given",
            "it is unclear what the amount is of",
            "denied",
            "a statistic, an opinion or a forecast",
            "it is ended",
            "rejected by a person");
  }

  @Test
  void groupsAreNamed() {
    var figure = claim(1).from("Orrery").to("Norland").about("sonar").byEndOf(2034);
    var rows = List.of(figure.money(Role.INVESTMENT, "1e9", "EUR"));
    assertThat(group(rows, By.ACTOR)).isEqualTo("Orrery");
    assertThat(group(rows, By.PURPOSE)).isEqualTo("sonar");
    assertThat(group(rows, By.YEAR)).isEqualTo("by 2034");
    assertThat(group(rows, By.PLACE)).isEqualTo("Norland");
    assertThat(group(rows, By.STAGE)).isEmpty();
  }

  @Test
  void placeIsThatOfTheMeasure() {
    var figure = claim(1).from("Orrery").to("Norland").money(Role.INVESTMENT, "1e9", "EUR");
    var measure =
        claim(2)
            .from("Orrery")
            .effectiveIn("Eastmark")
            .measure(Type.PLANT, Direction.ESTABLISH, figure);
    assertThat(group(List.of(figure, measure), By.PLACE)).isEqualTo("Eastmark");
  }

  private static String group(List<Row> rows, By by) {
    return Totals.of(rows, by, Links.among(rows), "Norland"::equals).sums().getFirst().group();
  }
}
