package attache.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LedgerPairsTest {
  @Test
  void aLongerReadingOfTheSameWordsStandsForARow() {
    var wanted = row("w", "1", "$5 million");
    var read = row("r", "1", "more than $5 million");
    var pairs = LedgerPairs.of(List.of(wanted), List.of(read), false, List.of());
    assertThat(pairs.found()).containsEntry(wanted, read);
    assertThat(pairs.spurious()).isEmpty();
  }

  @Test
  void anotherSentenceStandsForNothing() {
    var wanted = row("w", "1", "$5 million");
    var read = row("r", "2", "$5 million");
    var pairs = LedgerPairs.of(List.of(wanted), List.of(read), false, List.of());
    assertThat(pairs.found()).isEmpty();
    assertThat(pairs.spurious()).containsExactly(read);
  }

  @Test
  void theBetterFitIsTakenFirst() {
    var wanted = row("w", "1", "has built a harbour");
    var near = row("near", "1", "yesterday has built a harbour in Tarn");
    var same = row("same", "1", "has built a harbour");
    var pairs = LedgerPairs.of(List.of(wanted), List.of(near, same), true, List.of());
    assertThat(pairs.found()).containsEntry(wanted, same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value|5000000|5,000,000|true",
        "value|5000000|6000000|false",
        "unit|USD|USD per year|true",
        "unit|%|per cent|true",
        "unit|farmers|small farmers|true",
        "unit|USD|EUR|false",
        "actor|United States|US|true",
        "actor|not stated|Velora|false",
        "actor|Velora; Norvela|Velora|true",
        "period|by 2030|2030|true",
        "stage|DONE|PLANNED|false"
      })
  void fieldsAgreeInWhatTheyMean(String field, String wanted, String read, boolean agrees) {
    assertThat(
            LedgerFields.agrees(
                field, new LedgerRow(Map.of(field, wanted)), new LedgerRow(Map.of(field, read))))
        .contains(agrees);
  }

  private static LedgerRow row(String id, String sentence, String words) {
    return new LedgerRow(
        Map.of("id", id, "headline", "Harbour", "sentence", sentence, "as_written", words));
  }
}
