package attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.RevisionId;
import attache.story.Span;
import attache.story.StoryId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DoubtTest {
  private static Figure figure(Party payer, Role role, Quantity.UnitBasis basis, Flag... flags) {
    var revision = new RevisionId("%064x".formatted(1));
    var span = new Span(10, 20);
    return new Figure(
        ClaimId.of('f', revision, span, "MONEY", 0),
        new Place(new StoryId("01J%023d".formatted(1)), revision, 1, span),
        "€5 million",
        Quantity.of(
            Quantity.Kind.MONEY,
            new BigDecimal("5000000"),
            basis == Quantity.UnitBasis.ABSENT ? "" : "EUR",
            basis,
            Quantity.Bound.EXACT),
        role,
        payer,
        Party.NOT_STATED,
        Party.NOT_STATED,
        "pays",
        Stage.DONE,
        Modality.ASSERTED,
        Party.NOT_STATED,
        "cranes",
        Period.NONE,
        Optional.empty(),
        true,
        Set.of(flags),
        "test");
  }

  @Test
  void rowWithEverythingStatedIsNotDoubtful() {
    var sure = figure(Party.stated("Port Fund"), Role.BUDGET, Quantity.UnitBasis.EXPLICIT_SYMBOL);
    assertThat(Doubt.of(sure)).isEqualTo(new Doubt(0, List.of()));
  }

  @Test
  void whatIsInferredWeighsMoreThanWhatStandsForAnother() {
    var inferred = new Party(List.of("Port Fund"), Party.Basis.INFERRED, false);
    var pronoun = new Party(List.of("Port Fund"), Party.Basis.COREFERENCE, false);
    var basis = Quantity.UnitBasis.EXPLICIT_SYMBOL;
    assertThat(Doubt.of(figure(inferred, Role.BUDGET, basis)).weight())
        .isGreaterThan(Doubt.of(figure(pronoun, Role.BUDGET, basis)).weight());
  }

  @Test
  void weightiestReasonComesFirst() {
    var doubt =
        Doubt.of(
            figure(
                Party.NOT_STATED,
                Role.OTHER,
                Quantity.UnitBasis.ABSENT,
                Flag.REFERENT_UNCLEAR,
                Flag.CURRENCY_ABSENT));
    assertThat(doubt.reasons())
        .containsExactly(
            "it is not clear what it refers to",
            "what the number is for was not recognised",
            "nobody is named who acts",
            "no currency is given");
    assertThat(doubt.weight()).isEqualTo(11);
  }
}
