package attache.answer.written;

import static org.assertj.core.api.Assertions.assertThat;

import attache.question.Wanted;
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
  void amountThatWasAskedForIsEnough() {
    var amount = "The drones cost €12 million.";
    assertThat(Fullness.answers(Wanted.AMOUNT, amount, SENTENCE, "en")).isTrue();
    assertThat(Fullness.answers(Wanted.OPEN, amount, SENTENCE, "en")).isFalse();
    assertThat(Fullness.answers(Wanted.ORGANISATION, amount, SENTENCE, "en")).isFalse();
    assertThat(Fullness.answers(Wanted.AMOUNT, "The board approved drones.", SENTENCE, "en"))
        .isFalse();
  }

  @Test
  void namesAreEnoughWhereAnActorWasAskedFor() {
    assertThat(
            Fullness.answers(
                Wanted.ORGANISATION, "Norvela is left behind in patrols.", SENTENCE, "en"))
        .isTrue();
  }

  @Test
  void nothingSaysNothing() {
    assertThat(Fullness.covers("", SENTENCE)).isFalse();
  }
}
