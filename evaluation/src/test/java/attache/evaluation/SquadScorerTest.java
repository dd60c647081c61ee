package attache.evaluation;

import static attache.evaluation.Sets.COST;
import static attache.evaluation.Sets.LENGTH;
import static attache.evaluation.Sets.abstained;
import static attache.evaluation.Sets.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SquadScorerTest {
  private final SquadScorer scorer = new SquadScorer();
  private final SquadItem answerable = new SquadItem("1", "How long?", List.of("forty", "90 km"));
  private final SquadItem unanswerable = new SquadItem("2", "How deep?", List.of());

  @Test
  void sentenceCitedFirstWithAnAnswerIsRight() {
    assertThat(scorer.mark(answerable, said("Something else.", LENGTH, COST)).correct()).isTrue();
  }

  @Test
  void sentenceCitedLaterDoesNotCount() {
    assertThat(scorer.mark(answerable, said("90 km", COST, LENGTH)).correct()).isFalse();
  }

  @Test
  void answerWithoutCitationIsWrong() {
    assertThat(scorer.mark(answerable, said("90 km")).why()).containsExactly("cites nothing");
  }

  @Test
  void unanswerableQuestionIsRightWhenAbstained() {
    assertThat(scorer.mark(unanswerable, abstained("No.")).correct()).isTrue();
    assertThat(scorer.mark(unanswerable, said("90 km", LENGTH)).correct()).isFalse();
  }

  @Test
  void abstainingFromAnAnswerableQuestionIsAWrongRefusal() {
    var marks =
        List.of(
            scorer.mark(answerable, abstained("No.")),
            scorer.mark(answerable, said("90 km", LENGTH)),
            scorer.mark(unanswerable, abstained("No.")));
    var set = new QuestionSet.Squad(List.of(), List.of(), List.of());

    assertThat(new Figures(marks).named(set))
        .containsEntry("wrong-refusals", 0.5)
        .containsEntry("best-sentence", 0.5)
        .containsEntry("abstained", 1.0)
        .doesNotContainKey("citation-precision");
  }

  @Test
  void answerIsLookedForInWholeWords() {
    var ten = new SquadItem("3", "How many?", List.of("10"));

    assertThat(scorer.mark(ten, said("", new SourceSentence("A", "In 1066."))).correct()).isFalse();
    assertThat(scorer.mark(ten, said("", new SourceSentence("A", "In 10–12."))).correct()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "The Normans, normans",
    "an \"Act\" of the U.S.!, act of us",
    "10th–11th  century, 10th 11th century",
    "Theatre, theatre"
  })
  void caseArticlesAndPunctuationAreDropped(String text, String normalised) {
    assertThat(SquadScorer.normalised(text)).isEqualTo(normalised);
  }
}
