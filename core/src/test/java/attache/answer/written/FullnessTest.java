package attache.answer.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which paraphrases say as much as the sentence.
final class FullnessTest {
  private static final String SENTENCE =
      "The harbour board approved €12 million for three drones, leaving Norvela behind in patrols.";

  @Test
  void sameWordsInAnotherOrderSayAsMuch() {
    assertThat(
            Fullness.covers(
                "Leaving Norvela behind in patrols, the harbour board has approved €12 million for three drones.",
                SENTENCE))
        .isTrue();
  }

  @Test
  void droppedNameIsMissed() {
    assertThat(
            Fullness.covers("The harbour board approved €12 million for three drones.", SENTENCE))
        .isFalse();
  }

  @Test
  void droppedNumberIsMissed() {
    assertThat(
            Fullness.covers(
                "The harbour board approved three drones, leaving Norvela behind in patrols.",
                SENTENCE))
        .isFalse();
  }

  @Test
  void droppedClauseIsMissed() {
    assertThat(
            Fullness.covers(
                "Fees rise.",
                "Fees rise because harbours need deeper channels for larger vessels."))
        .isFalse();
  }

  @Test
  void nothingSaysNothing() {
    assertThat(Fullness.covers("", SENTENCE)).isFalse();
  }
}
