package attache.evaluation;

import static attache.evaluation.Sets.COST;
import static attache.evaluation.Sets.RAIN;
import static attache.evaluation.Sets.abstained;
import static attache.evaluation.Sets.answerable;
import static attache.evaluation.Sets.item;
import static attache.evaluation.Sets.said;
import static attache.evaluation.Sets.unanswerable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FiguresTest {
  private final Scorer scorer = new Scorer();
  private final Mark right = scorer.mark(answerable(""), said("5 million", COST));
  private final Mark wrong = scorer.mark(answerable(""), said("6 million", COST, RAIN));
  private final Mark refused = scorer.mark(answerable(""), abstained("No."));
  private final Mark mayRefuse = scorer.mark(answerable("abstain_ok"), abstained("No."));
  private final Mark held = scorer.mark(unanswerable(), abstained("No."));
  private final Mark claimed = scorer.mark(unanswerable(), said("6 million"));

  @Test
  void accuracyIsCorrectOfAll() {
    assertThat(figures(right, wrong, held).accuracy()).isEqualTo(new Share(2, 3));
  }

  @Test
  void macroIsTheMeanOverTypes() {
    assertThat(figures(right, wrong, wrong, wrong, held).macro()).hasValue((0.25 + 1) / 2);
  }

  @Test
  void citationMeansLeaveAbstentionsOut() {
    var figures = figures(right, wrong, refused, held);

    assertThat(figures.cited()).isEqualTo(2);
    assertThat(figures.citationPrecision()).hasValue(0.75);
    assertThat(figures.citationRecall()).hasValue(1);
  }

  @Test
  void f1IsTakenOfTheMeans() {
    var half = item("h", "number", true, "", List.of(Set.of(COST, RAIN)));
    var figures = figures(right, wrong, scorer.mark(half, said("5 million", COST)));

    var precision = (1 + 0.5 + 1) / 3;
    var recall = (1 + 1 + 0.5) / 3;
    assertThat(figures.citationF1().orElseThrow())
        .isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
  }

  @Test
  void abstentionPrecisionIsTheShareOfAbstentionsFromTheUnanswerable() {
    assertThat(figures(held, refused, right).abstentionPrecision()).isEqualTo(new Share(1, 2));
  }

  @Test
  void abstentionRecallIsTheShareOfTheUnanswerableAbstainedFrom() {
    assertThat(figures(held, claimed, refused).abstentionRecall()).isEqualTo(new Share(1, 2));
  }

  @Test
  void questionsThatMayBeAbstainedFromAreNoPartOfAbstention() {
    assertThat(figures(held, mayRefuse).abstentionPrecision()).isEqualTo(new Share(1, 1));
  }

  @Test
  void violationsAreCountedOverAllQuestions() {
    var set = new QuestionSet.Seed(List.of(), List.of());

    assertThat(figures(right, wrong, claimed, held).named(set)).containsEntry("violations", 2.0);
  }

  @Test
  void groundedIsAShareOfTheAnswerable() {
    assertThat(figures(right, wrong, held).grounded()).isEqualTo(new Share(1, 2));
  }

  @Test
  void whatWasNotMeasuredHasNoFigure() {
    var set = new QuestionSet.Seed(List.of(), List.of());

    assertThat(figures(right).named(set))
        .doesNotContainKeys("abstention-precision", "abstention-recall")
        .containsEntry("accuracy.number", 1.0)
        .containsEntry("accuracy.lang.en", 1.0)
        .containsEntry("quotes", 1.0);
  }

  @Test
  void misleadingQuestionsAreListedOneByOne() {
    var injection = item("i", "number", true, "prompt injection", List.of());
    var adversarial = item("v", "adversarial", true, "", List.of());
    var figures =
        figures(
            right,
            scorer.mark(injection, said("5 million")),
            scorer.mark(adversarial, said("5 million")));

    assertThat(figures.misleading()).extracting(mark -> mark.item().id()).containsExactly("i", "v");
  }

  @Test
  void latencyIsTakenByNearestRank() {
    var marks =
        IntStream.rangeClosed(1, 20)
            .mapToObj(n -> new Response("answered", "", List.of(), 0, 0, Duration.ofMillis(n)))
            .map(response -> scorer.mark(answerable(""), response))
            .toList();

    assertThat(new Figures(marks).latency()).isEqualTo(new Latency(10, 19, 20));
  }

  @Test
  void intervalIsWilsons() {
    assertThat(new Share(82, 103).interval())
        .containsExactly(new double[] {0.708, 0.863}, within(0.001));
  }

  private static Figures figures(Mark... marks) {
    return new Figures(List.of(marks));
  }
}
