package attache.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ThesaurusTest {
  private static final Thesaurus THESAURUS = Thesaurus.shipped();

  @Test
  void findsWordsOfTheSameSense() {
    assertThat(THESAURUS.related("buy")).containsKey("purchase");
  }

  @Test
  void readsInflectedAndIrregularForms() {
    assertThat(THESAURUS.related("purchasing")).containsKey("buy");
    assertThat(THESAURUS.related("bought")).containsKey("buy");
    assertThat(THESAURUS.knows("studies")).isTrue();
  }

  @Test
  void knowsTheWordsOfTheField() {
    assertThat(THESAURUS.related("watchdog")).containsKey("regulator");
    assertThat(THESAURUS.related("ceo")).containsKey("chief executive");
    assertThat(THESAURUS.related("chief executive")).containsKey("ceo");
  }

  @Test
  void keepsOppositesApart() {
    assertThat(THESAURUS.opposites("buy")).contains("sell");
    assertThat(THESAURUS.related("buy")).doesNotContainKey("sell");
  }

  @Test
  void knowsNoNames() {
    assertThat(THESAURUS.knows("zyxqv")).isFalse();
  }

  @Test
  void findsTheFirstAndTheLastLine() {
    assertThat(THESAURUS.knows("abandon")).isTrue();
    assertThat(THESAURUS.knows("zone")).isTrue();
  }
}
