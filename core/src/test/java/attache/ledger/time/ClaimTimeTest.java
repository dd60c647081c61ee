package attache.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Period;
import attache.ledger.Period.Basis;
import attache.story.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClaimTimeTest {
  private static final Times TIMES = new Times();

  private static List<Time> times(String sentence) {
    return TIMES.in(sentence, "en", Optional.empty());
  }

  private static Optional<Time> of(String sentence, String claim) {
    var start = sentence.indexOf(claim);
    return ClaimTime.of(sentence, times(sentence), new Span(start, start + claim.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It will spend $5bn by 2030.|$5bn|by 2030",
        "In 2025 it spent $10bn and will spend $20bn in 2026.|$10bn|2025",
        "In 2025 it spent $10bn and will spend $20bn in 2026.|$20bn|2026",
        "It spent $10bn in 2025 and $12bn in 2026.|$12bn|2026",
        "In 2025, $10bn and in 2026, $12bn was spent.|$10bn|2025",
        "Orla ($7bn) and Tarn (over $9bn by 2031) build plants.|over $9bn|by 2031",
        "Tarn pledged $9bn (by 2031) for plants.|$9bn|by 2031",
        "In 2027, Orla pays $7bn, while Tarn pays $9bn.|$9bn|2027",
        "It has recently won grants, including a $4bn loan.|$4bn|recently",
        "It recently won a $4bn loan for 2028.|$4bn|2028"
      })
  void takesTheNearestInItsClause(String sentence, String claim, String words) {
    assertThat(of(sentence, claim).map(time -> time.period().asWritten())).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Orla ($7bn) and Tarn (over $9bn by 2031) build plants.|$7bn",
        "Orla pays $7bn, while Tarn waits until 2029.|$7bn",
        "Orla pays $7bn; the plant opens in 2029.|$7bn",
        "Orla pays $7bn.|$7bn"
      })
  void takesNoneThatIsAnothers(String sentence, String claim) {
    assertThat(of(sentence, claim)).isEmpty();
    var start = sentence.indexOf(claim);
    var span = new Span(start, start + claim.length());
    assertThat(ClaimTime.period(sentence, times(sentence), span)).isEqualTo(Period.NONE);
  }

  @Test
  void aHeadlineGivesTheYearASentenceLacks() {
    var period = ClaimTime.inherited(Optional.empty(), List.of(times("Orla prepares for 2026")));
    assertThat(period.asWritten()).isEqualTo("2026");
    assertThat(period.basis()).isEqualTo(Basis.INHERITED);
    assertThat(period.end()).contains(LocalDate.of(2026, 12, 31));
  }

  @Test
  void aHeadlineSettlesNextYearWhereTheDayOfPublicationDoesNot() {
    var own = of("Orla plans to spend $7bn next year.", "$7bn");
    assertThat(own).map(Time::relative).contains(true);
    var period = ClaimTime.inherited(own, List.of(times("Orla prepares for 2026")));
    assertThat(period.asWritten()).isEqualTo("2026");
  }

  @Test
  void lengthsAndOtherUnitsStayAsTheyAre() {
    var length = of("Orla spends $7bn for three years.", "$7bn");
    var month = of("Orla spends $7bn next month.", "$7bn");
    var headline = List.of(times("Orla prepares for 2026"));
    assertThat(ClaimTime.inherited(length, headline).asWritten()).isEqualTo("for three years");
    assertThat(ClaimTime.inherited(month, headline).asWritten()).isEqualTo("next month");
  }

  @Test
  void twoTimesBeforeSettleNothing() {
    var headline = List.of(times("Orla prepares for 2026 and 2027"));
    assertThat(ClaimTime.inherited(Optional.empty(), headline)).isEqualTo(Period.NONE);
  }
}
