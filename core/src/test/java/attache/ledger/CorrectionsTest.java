package attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.story.Revision;
import attache.story.Span;
import attache.story.StoryId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CorrectionsTest {
  private static final Revision TEXT =
      new Revision(
          new StoryId("0".repeat(26)), Instant.EPOCH, "Nearly 9", "", List.of(new Span(0, 8)));
  private static final Place PLACE = new Place(TEXT.story(), TEXT.id(), 0, new Span(0, 8));

  private static final Figure FIGURE =
      new Figure(
          ClaimId.of('f', TEXT.id(), PLACE.span(), "MONEY", 0),
          PLACE,
          "Nearly 9",
          Quantity.of(
              Quantity.Kind.MONEY,
              BigDecimal.valueOf(9),
              "",
              Quantity.UnitBasis.ABSENT,
              Quantity.Bound.NEARLY),
          Role.BUDGET,
          Party.stated("Quillon"),
          Party.NOT_STATED,
          Party.NOT_STATED,
          "pays",
          Stage.PLANNED,
          Modality.ASSERTED,
          Party.NOT_STATED,
          "ships",
          Period.NONE,
          Optional.empty(),
          true,
          Set.of(Flag.CURRENCY_ABSENT),
          "rules 1");

  private static Figure corrected(String... changes) {
    var given = new java.util.HashMap<String, String>();
    for (var i = 0; i < changes.length; i += 2) {
      given.put(changes[i], changes[i + 1]);
    }
    return (Figure) Corrections.apply(FIGURE, given);
  }

  @Test
  void nothingCorrectedChangesNothing() {
    assertThat(Corrections.apply(FIGURE, Map.of())).isEqualTo(FIGURE);
    assertThat(corrected("stage", "planned")).isEqualTo(FIGURE);
  }

  @Test
  void newValueBringsTheLimitsOfItsBound() {
    var quantity = corrected("value", "8,000").quantity();
    assertThat(quantity.value()).contains(new BigDecimal("8000"));
    assertThat(quantity.lower()).isEmpty();
    assertThat(quantity.upper()).contains(Quantity.Limit.exclusive(new BigDecimal("8000")));
    assertThat(corrected("bound", "EXACT").quantity().lower())
        .contains(Quantity.Limit.inclusive(BigDecimal.valueOf(9)));
    assertThat(corrected("bound", "UNQUANTIFIED", "value", "").quantity().upper()).isEmpty();
  }

  @Test
  void limitsThatAreGivenCountBeforeThoseOfTheBound() {
    var quantity =
        corrected("bound", "BETWEEN", "value", "", "lower", "7", "upper", "9", "upper_incl", "incl")
            .quantity();
    assertThat(quantity.lower()).contains(Quantity.Limit.inclusive(BigDecimal.valueOf(7)));
    assertThat(quantity.upper()).contains(Quantity.Limit.inclusive(BigDecimal.valueOf(9)));
    assertThat(quantity.value()).isEmpty();
  }

  @Test
  void unitThatPeopleGiveIsAssumedAndNoLongerAbsent() {
    var figure = corrected("unit", "EUR");
    assertThat(figure.quantity().unit()).isEqualTo("EUR");
    assertThat(figure.quantity().unitBasis()).isEqualTo(Quantity.UnitBasis.ASSUMED);
    assertThat(figure.flags()).isEmpty();
  }

  @Test
  void partiesAreNamesPartedBySemicolons() {
    assertThat(corrected("actor", "A; B").actor()).isEqualTo(Party.stated("A", "B"));
    assertThat(corrected("actor", "not stated").actor()).isEqualTo(Party.NOT_STATED);
    assertThat(corrected("actor", "").actor()).isEqualTo(Party.NOT_STATED);
  }

  @Test
  void periodIsAYearALastYearOrWords() {
    var end = LocalDate.of(2030, 12, 31);
    assertThat(corrected("period", "2030").period().start()).contains(LocalDate.of(2030, 1, 1));
    assertThat(corrected("period", "by 2030").period())
        .isEqualTo(
            new Period(
                "by 2030",
                Optional.empty(),
                Optional.of(end),
                Period.Precision.YEAR,
                Period.Basis.EXPLICIT,
                true));
    assertThat(corrected("period", "soon").period()).isEqualTo(Period.unresolved("soon"));
    assertThat(corrected("period_end", "2030-12-31").period().end()).contains(end);
    assertThat(corrected("period", "").period()).isEqualTo(Period.NONE);
  }

  @Test
  void whatAFieldCannotHoldIsRefusedWithWhatItCan() {
    assertThatThrownBy(() -> corrected("stage", "HALF"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stage must be one of")
        .hasMessageContaining("HALF");
    assertThatThrownBy(() -> corrected("authority", "A"))
        .hasMessageContaining("authority")
        .hasMessageContaining("counterpart");
    assertThatThrownBy(() -> corrected("lower", "10")).hasMessageContaining("lower");
  }
}
