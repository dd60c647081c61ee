package attache.passage;

import static org.assertj.core.api.Assertions.assertThat;

import attache.passage.Expression.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpressionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It cost $4.5bn in all|MONEY|$4.5bn",
        "a fund of 42 million Canadian dollars|MONEY|42 million Canadian dollars",
        "nearly six billion pounds went there|MONEY|six billion pounds",
        "hundreds of billions were lost|MONEY|hundreds of billions",
        "a share of 6.3% was missed|PERCENT|6.3%",
        "eighty per cent agreed|PERCENT|eighty per cent",
        "three times the average|MULTIPLE|three times",
        "it opened on 12 March 2026|DATE|12 March 2026",
        "due by 2029, they say|DATE|2029",
        "a ruling next year|DATE|next year",
        "it takes minutes to build|DURATION|minutes",
        "within 90 days of notice|DURATION|90 days",
        "some 4,812 patients took part|NUMBER|4,812",
        "he called it a ‘quiet machine’ then|QUOTED|‘quiet machine’"
      })
  void findsWhatAnswers(String text, Kind kind, String words) {
    assertThat(Expressions.in(text))
        .anySatisfy(expression -> {
          assertThat(expression.kind()).isEqualTo(kind);
          assertThat(expression.span().in(text)).isEqualTo(words);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "Rights and colours differ",
    "The X-FAB and Valkor-8 sites",
    "They agree on all of it"
  })
  void findsNothingWhereNothingIsStated(String text) {
    assertThat(Expressions.in(text)).isEmpty();
  }
}
