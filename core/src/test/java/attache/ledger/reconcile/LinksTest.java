package attache.ledger.reconcile;

import static attache.ledger.reconcile.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Link.Kind;
import attache.ledger.Measure.Direction;
import attache.ledger.Measure.Type;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.UnitBasis;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class LinksTest {
  private static Said deal(int number, int story) {
    return claim(number).in(story).from("Brightwater").to("Solvane").about("tidal turbines");
  }

  private static Optional<Kind> kind(Row one, Row other) {
    var links = Links.among(List.of(one, other)).all();
    assertThat(links).hasSizeLessThan(2);
    return links.stream().map(link -> link.kind()).findFirst();
  }

  @Nested
  final class Figures {
    private final Row four = deal(1, 1).money(Role.INVESTMENT, "4e9", "EUR");

    @Test
    void sameAmountForTheSamePartiesIsSame() {
      assertThat(kind(four, deal(2, 2).money(Role.INVESTMENT, "4000000000", "EUR")))
          .contains(Kind.SAME);
    }

    @Test
    void shortenedNameIsTheSameParty() {
      var other = claim(2).in(2).from("Brightwater Energy Ltd").to("Solvane AG");
      assertThat(kind(four, other.money(Role.INVESTMENT, "4e9", "EUR"))).contains(Kind.SAME);
    }

    @Test
    void equalNumeralAloneDoesNotJoin() {
      var other = claim(2).in(2).from("Orrery").to("Tarn").about("tidal turbines");
      assertThat(kind(four, other.money(Role.INVESTMENT, "4e9", "EUR"))).isEmpty();
    }

    @Test
    void oneAgreeingPartyDoesNotJoin() {
      var other = claim(2).in(2).from("Brightwater").about("offices");
      assertThat(kind(four, other.money(Role.INVESTMENT, "4e9", "EUR"))).isEmpty();
    }

    @Test
    void missingOtherPartyIsMadeUpForByTheMatter() {
      var other = claim(2).in(2).from("Brightwater").about("turbines");
      assertThat(kind(four, other.money(Role.INVESTMENT, "4e9", "EUR"))).contains(Kind.SAME);
    }

    @Test
    void reversedDirectionIsAnotherPayment() {
      var other = claim(2).in(2).from("Solvane").to("Brightwater").about("tidal turbines");
      assertThat(kind(four, other.money(Role.INVESTMENT, "4e9", "EUR"))).isEmpty();
    }

    @Test
    void digitsLeftOffAreRounding() {
      var exact = deal(2, 2).money(Role.INVESTMENT, "4.02e9", "EUR");
      assertThat(kind(four, exact)).contains(Kind.ROUNDING);
    }

    @Test
    void nearlyIsRounding() {
      var nearly = deal(2, 2).money(Role.INVESTMENT, Bound.NEARLY, "4e9", "EUR");
      assertThat(kind(four, nearly)).contains(Kind.ROUNDING);
    }

    @Test
    void tighterBoundRefines() {
      var least = deal(1, 1).money(Role.INVESTMENT, Bound.MORE_THAN, "4e9", "EUR");
      var exact = deal(2, 2).money(Role.INVESTMENT, "4.3e9", "EUR");
      var links = Links.among(List.of(least, exact)).all();
      assertThat(links)
          .singleElement()
          .satisfies(link -> {
            assertThat(link.kind()).isEqualTo(Kind.REFINES);
            assertThat(link.from()).isEqualTo(exact.claim().id());
          });
    }

    @Test
    void upToAndExactlyContradict() {
      var most = deal(2, 2).money(Role.INVESTMENT, Bound.UP_TO, "4e9", "EUR");
      assertThat(kind(four, most)).contains(Kind.BOUND_CONFLICT);
    }

    @Test
    void headlineThatDropsTheBoundIsNoConflict() {
      var headline = deal(2, 1).headline().money(Role.INVESTMENT, "4e9", "EUR");
      var most = deal(3, 1).money(Role.INVESTMENT, Bound.UP_TO, "4e9", "EUR");
      assertThat(kind(headline, most)).contains(Kind.REFINES);
    }

    @Test
    void nearAmountsOfTwoSourcesConflict() {
      var other = deal(2, 2).money(Role.INVESTMENT, "4.6e9", "EUR");
      assertThat(kind(four, other)).contains(Kind.BOUND_CONFLICT);
    }

    @Test
    void farAmountsAreTwoPayments() {
      assertThat(kind(four, deal(2, 2).money(Role.INVESTMENT, "9e9", "EUR"))).isEmpty();
    }

    @Test
    void amountNearARateIsConversion() {
      var dollars = deal(2, 2).money(Role.INVESTMENT, "4.5e9", "USD");
      assertThat(kind(four, dollars)).contains(Kind.CONVERSION);
    }

    @Test
    void sameNumeralInAnotherCurrencyIsASlip() {
      var dollars = deal(2, 2).money(Role.INVESTMENT, "4e9", "USD");
      assertThat(kind(four, dollars)).contains(Kind.CURRENCY_SLIP);
    }

    @Test
    void missingCurrencyIsLinkedNotFilled() {
      var bare = deal(2, 2).money(Role.INVESTMENT, "4e9", "");
      var links = Links.among(List.of(four, bare)).all();
      assertThat(links)
          .singleElement()
          .satisfies(link -> {
            assertThat(link.kind()).isEqualTo(Kind.SAME);
            assertThat(link.why()).contains("no currency");
          });
    }

    @Test
    void otherLastDayIsAPeriodConflict() {
      var first = deal(1, 1).byEndOf(2033).money(Role.INVESTMENT, "4e9", "EUR");
      var second = deal(2, 2).byEndOf(2035).money(Role.INVESTMENT, "4e9", "EUR");
      assertThat(kind(first, second)).contains(Kind.PERIOD_CONFLICT);
    }

    @Test
    void budgetsOfTwoYearsAreTwoBudgets() {
      var first = deal(1, 1).during(2033).money(Role.BUDGET, "4e9", "EUR");
      var second = deal(2, 2).during(2034).money(Role.BUDGET, "4e9", "EUR");
      assertThat(kind(first, second)).isEmpty();
    }

    @Test
    void sameSumForMorePartiesIsAScopeConflict() {
      var both = claim(2).in(2).from("Brightwater").to("Solvane", "Tarn").about("tidal turbines");
      assertThat(kind(four, both.money(Role.INVESTMENT, "4e9", "EUR")))
          .contains(Kind.SCOPE_CONFLICT);
    }

    @Test
    void shareOfOnePartyIsPartOfTheSumForSeveral() {
      var both = claim(2).in(2).from("Norland").to("Solvane", "Tarn").about("turbine works");
      var one = claim(3).in(3).from("Norland").to("Tarn").about("turbine works");
      var whole = both.money(Role.STATE_AID, "900e6", "EUR");
      var part = one.money(Role.STATE_AID, "400e6", "EUR");
      assertThat(Links.among(List.of(whole, part)).all())
          .singleElement()
          .satisfies(link -> {
            assertThat(link.kind()).isEqualTo(Kind.PART_WHOLE);
            assertThat(link.from()).isEqualTo(part.claim().id());
          });
    }

    @Test
    void statedPartIsPart() {
      var part = claim(2).in(1).from("Brightwater").partOf(four);
      assertThat(kind(four, part.money(Role.INVESTMENT, "1e9", "EUR"))).contains(Kind.PART_WHOLE);
    }

    @Test
    void countsOfOneThingAreSame() {
      var count = quantity("12", "turbines");
      var one = claim(1).in(1).from("Brightwater").about("Skerry farm");
      var other = claim(2).in(2).from("Brightwater").about("the Skerry farm");
      assertThat(kind(one.figure(Role.OTHER, count), other.figure(Role.OTHER, count)))
          .contains(Kind.SAME);
    }

    private Quantity quantity(String number, String unit) {
      return Quantity.of(
          Quantity.Kind.COUNT, new BigDecimal(number), unit, UnitBasis.EXPLICIT_WORD, Bound.EXACT);
    }
  }

  @Nested
  final class Stages {
    private final Said planned = deal(1, 1).stage(Stage.CONSIDERED).said(Modality.REPORTED);
    private final Said done = deal(2, 2).stage(Stage.DONE);

    private Row money(Said said) {
      return said.money(Role.INVESTMENT, "4e9", "EUR");
    }

    @Test
    void undatedDifferenceIsAConflict() {
      assertThat(kind(money(planned), money(done))).contains(Kind.STAGE_CONFLICT);
    }

    @Test
    void laterStoryMovesTheStageOn() {
      var earlier = money(planned.on("2031-03-01"));
      var later = money(done.on("2031-05-01"));
      assertThat(Links.among(List.of(later, earlier)).all())
          .singleElement()
          .satisfies(link -> {
            assertThat(link.kind()).isEqualTo(Kind.SUPERSEDES);
            assertThat(link.from()).isEqualTo(later.claim().id());
            assertThat(link.why()).isEqualTo("first considered, later done");
          });
    }

    @Test
    void laterCautiousStoryIsAConflict() {
      assertThat(kind(money(planned.on("2031-05-02")), money(done.on("2031-05-01"))))
          .contains(Kind.STAGE_CONFLICT);
    }

    @Test
    void headlineThatGoesFurtherThanItsTextIsAConflict() {
      var headline = deal(3, 1).headline().stage(Stage.DONE);
      assertThat(kind(money(planned), money(headline))).contains(Kind.STAGE_CONFLICT);
    }

    @Test
    void announcedAndAgreedAreWordsForOneThing() {
      assertThat(kind(money(deal(1, 1)), money(deal(2, 2).stage(Stage.AGREED))))
          .contains(Kind.SAME);
    }

    @Test
    void approvedIsNotPaid() {
      assertThat(kind(money(deal(1, 1).stage(Stage.APPROVED)), money(done)))
          .contains(Kind.STAGE_CONFLICT);
    }

    @Test
    void sameSourceThatDeniesLaterTakesBack() {
      var said = money(deal(1, 1).on("2031-05-01"));
      var denial = money(deal(2, 2).on("2031-05-03").said(Modality.DENIED));
      assertThat(kind(said, denial)).contains(Kind.RETRACTED);
    }

    @Test
    void otherSourceThatDeniesDisputes() {
      var said = money(deal(1, 1).on("2031-05-01"));
      var denial = money(deal(2, 2).by("Other").on("2031-05-03").said(Modality.DENIED));
      assertThat(kind(said, denial)).contains(Kind.STAGE_CONFLICT);
    }
  }

  @Nested
  final class Measures {
    private Said rule(int number, int story) {
      return claim(number).in(story).from("Norland").to("Quillon").about("Q7 lidar");
    }

    @Test
    void sameRuleInTwoStoriesIsSame() {
      var one = rule(1, 1).stage(Stage.DECIDED).measure(Type.EXPORT_CONTROL, Direction.EASE);
      var other = rule(2, 2).stage(Stage.DECIDED).measure(Type.EXPORT_CONTROL, Direction.EASE);
      assertThat(kind(one, other)).contains(Kind.SAME);
    }

    @Test
    void conditionalAnnouncementAndDecisionConflict() {
      var one = rule(1, 1).said(Modality.CONDITIONAL);
      var other = rule(2, 2).stage(Stage.DECIDED);
      assertThat(
              kind(
                  one.measure(Type.EXPORT_CONTROL, Direction.EASE),
                  other.measure(Type.EXPORT_CONTROL, Direction.EASE)))
          .contains(Kind.STAGE_CONFLICT);
    }

    @Test
    void otherProductIsAnotherRule() {
      var other = claim(2).in(2).from("Norland").to("Quillon").about("Q9 lidar");
      assertThat(
              kind(
                  rule(1, 1).measure(Type.EXPORT_CONTROL, Direction.TIGHTEN),
                  other.measure(Type.EXPORT_CONTROL, Direction.TIGHTEN)))
          .isEmpty();
    }

    @Test
    void otherAddresseeIsAnotherRule() {
      var other = claim(2).in(2).from("Norland").to("Solvane").about("Q7 lidar");
      assertThat(
              kind(
                  rule(1, 1).measure(Type.EXPORT_CONTROL, Direction.TIGHTEN),
                  other.measure(Type.EXPORT_CONTROL, Direction.TIGHTEN)))
          .isEmpty();
    }

    @Test
    void moreProductsAreAScopeConflict() {
      var other = claim(2).in(2).from("Norland").to("Quillon").about("Q7 and Q9 lidar");
      assertThat(
              kind(
                  rule(1, 1).measure(Type.EXPORT_CONTROL, Direction.TIGHTEN),
                  other.measure(Type.EXPORT_CONTROL, Direction.TIGHTEN)))
          .contains(Kind.SCOPE_CONFLICT);
    }

    @Test
    void easingReplacesTheBanItEnds() {
      var ban = rule(1, 1).stage(Stage.ENDED).measure(Type.EXPORT_CONTROL, Direction.TIGHTEN);
      var easing = rule(2, 1).stage(Stage.DECIDED).measure(Type.EXPORT_CONTROL, Direction.EASE);
      assertThat(Links.among(List.of(easing, ban)).all())
          .singleElement()
          .satisfies(link -> {
            assertThat(link.kind()).isEqualTo(Kind.SUPERSEDES);
            assertThat(link.from()).isEqualTo(easing.claim().id());
          });
    }

    @Test
    void announcedEasingReplacesNothingYet() {
      var ban = rule(1, 1).stage(Stage.IN_FORCE).measure(Type.EXPORT_CONTROL, Direction.TIGHTEN);
      assertThat(kind(ban, rule(2, 1).measure(Type.EXPORT_CONTROL, Direction.EASE))).isEmpty();
    }

    @Test
    void dealsOfOtherAmountsAreTwoDeals() {
      var small = deal(11, 1).money(Role.INVESTMENT, "1e9", "EUR");
      var large = deal(12, 2).money(Role.INVESTMENT, "7e9", "EUR");
      var one = deal(1, 1).measure(Type.INVESTMENT, Direction.SUPPORT, small);
      var other = deal(2, 2).measure(Type.INVESTMENT, Direction.SUPPORT, large);
      assertThat(Links.among(List.of(small, large, one, other)).all()).isEmpty();
    }

    @Test
    void alsoCoversIsPartOfTheDecisionBefore() {
      var whole = rule(1, 1).stage(Stage.DECIDED).measure(Type.EXPORT_CONTROL, Direction.EASE);
      var part =
          claim(2).from("Norland").to("Tarn").stage(Stage.DECIDED).words("it also covers Tarn");
      assertThat(kind(whole, part.measure(Type.EXPORT_CONTROL, Direction.EASE)))
          .contains(Kind.PART_WHOLE);
    }

    @Test
    void openingBelongsToThePlantToldLast() {
      var first = claim(1).from("Solvane").about("turbine works");
      var second = claim(2).from("Tarn").about("rotor works");
      var opening = claim(3).stage(Stage.PLANNED).byEndOf(2034).about("works");
      var plant = second.measure(Type.PLANT, Direction.ESTABLISH);
      var links =
          Links.among(
              List.of(
                  first.measure(Type.PLANT, Direction.ESTABLISH),
                  plant,
                  opening.measure(Type.PLANT_MILESTONE, Direction.NEUTRAL)));
      assertThat(links.all())
          .singleElement()
          .satisfies(link -> {
            assertThat(link.kind()).isEqualTo(Kind.PART_WHOLE);
            assertThat(link.to()).isEqualTo(plant.claim().id());
          });
    }

    @Test
    void groundsBelongToTheirDecision() {
      var aid = claim(1).from("Assembly").to("Tarn").about("aid for rotors").stage(Stage.APPROVED);
      var grounds = claim(2).from("Assembly").about("the aid").stage(Stage.DECIDED);
      assertThat(
              kind(
                  aid.measure(Type.STATE_AID, Direction.SUPPORT),
                  grounds.measure(Type.LEGAL_FINDING, Direction.PERMIT)))
          .contains(Kind.SAME);
    }
  }

  @Test
  void rejectedRowsAreNotLinked() {
    var one = deal(1, 1).money(Role.INVESTMENT, "4e9", "EUR");
    var other = deal(2, 2).reviewed(Row.Standing.REJECTED).money(Role.INVESTMENT, "4e9", "EUR");
    assertThat(Links.among(List.of(one, other)).all()).isEmpty();
  }

  @Test
  void partyNamesThatNameNobodyDoNotJoin() {
    assertThat(Party.stated("firms").isStated()).isTrue();
    var one = claim(1).in(1).from("firms").to("Solvane").about("sonar");
    var other = claim(2).in(2).from("Norland firms").to("Solvane").about("sonar");
    assertThat(
            kind(one.money(Role.CONTRACT, "4e9", "EUR"), other.money(Role.CONTRACT, "4e9", "EUR")))
        .isEmpty();
  }
}
