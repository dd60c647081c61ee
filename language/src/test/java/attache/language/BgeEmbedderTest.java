package attache.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class BgeEmbedderTest {
  private static final BgeEmbedder EMBEDDER = new BgeEmbedder();
  private static final List<String> TEXTS =
      List.of(
          "The port reopened on Monday after the strike ended.",
          "Ships.",
          "The ministry of health ordered vaccines for the winter. ".repeat(12));

  @AfterAll
  static void free() {
    EMBEDDER.close();
  }

  @Test
  void vectorsAreOfUnitLengthInTheOrderGiven() {
    var together = EMBEDDER.passages(TEXTS);
    assertThat(together).hasSize(3);
    for (var text = 0; text < TEXTS.size(); text++) {
      var alone = EMBEDDER.passages(List.of(TEXTS.get(text))).getFirst();
      assertThat(together.get(text).dot(together.get(text))).isCloseTo(1f, within(1e-4f));
      assertThat(together.get(text).dot(alone)).isGreaterThan(0.98f);
      assertThat(alone.dimensions()).isEqualTo(EMBEDDER.dimensions());
    }
  }

  @Test
  void aQuestionIsNearestToWhatAnswersIt() {
    var question = EMBEDDER.question("When did the harbour open again?");
    var passages = EMBEDDER.passages(TEXTS);
    assertThat(question.dot(passages.get(0))).isGreaterThan(question.dot(passages.get(2)));
  }

  @Test
  void theEndOfATextTooLongIsCounted() {
    var before = EMBEDDER.truncated();
    EMBEDDER.passages(List.of("port ".repeat(600), "port"));
    assertThat(EMBEDDER.truncated()).isEqualTo(before + 1);
  }

  @Test
  void everyPieceHasAVectorAndAPlace() {
    var text = "Café unaffordable";
    var meaning = EMBEDDER.meanings(List.of(text)).getFirst();
    assertThat(meaning.spans().stream().map(span -> span.in(text)))
        .startsWith("Café")
        .endsWith("able");
    assertThat(meaning.pieces()).hasSameSizeAs(meaning.spans());
    assertThat(meaning.pieces().getFirst().dot(meaning.pieces().getFirst()))
        .isCloseTo(1f, within(1e-4f));
  }

  @Test
  void nothingGivesNothing() {
    assertThat(EMBEDDER.passages(List.of())).isEmpty();
    assertThat(EMBEDDER.passages(List.of("")).getFirst().dimensions()).isEqualTo(384);
  }

  @Test
  void isNotUsedAfterItWasClosed() {
    var closed = new BgeEmbedder();
    closed.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> closed.question("Who?"))
        .withMessageContaining("was closed");
  }
}
