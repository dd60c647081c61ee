package attache.evaluation;

import static attache.evaluation.Sets.COST;
import static attache.evaluation.Sets.LENGTH;
import static attache.evaluation.Sets.RAIN;
import static attache.evaluation.Sets.abstained;
import static attache.evaluation.Sets.answerable;
import static attache.evaluation.Sets.said;
import static attache.evaluation.Sets.supportedBy;
import static attache.evaluation.Sets.unanswerable;
import static org.assertj.core.api.Assertions.assertThat;

import attache.evaluation.Mark.Citing;
import attache.evaluation.Mark.Note;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScorerTest {
  private final Scorer scorer = new Scorer();

  @Test
  void acceptedWordsAnywhereAreCorrect() {
    assertThat(scorer.mark(answerable(""), said("About 5 MILLION euros.")).correct()).isTrue();
  }

  @Test
  void answerWithoutAcceptedWordsIsWrong() {
    var mark = scorer.mark(answerable(""), said("A lot."));

    assertThat(mark.correct()).isFalse();
    assertThat(mark.why()).containsExactly("nothing accepted is found in the answer");
  }

  @Test
  void forbiddenWordsSpoilAHit() {
    var mark = scorer.mark(answerable(""), said("5 million or 6 million."));

    assertThat(mark.correct()).isFalse();
    assertThat(mark.notes()).contains(Note.HIT, Note.VIOLATION);
    assertThat(mark.why()).containsExactly("says what it must not: \\b6 million");
  }

  @Test
  void markersAreNoPartOfTheAnswer() {
    assertThat(scorer.mark(answerable(""), said("It costs 5[1] million[2, 3].")).correct())
        .isTrue();
    assertThat(scorer.mark(answerable(""), said("It costs [5 million]")).correct()).isTrue();
  }

  @Test
  void hundredAndTwentyWordsAreNotTooLong() {
    var mark = scorer.mark(answerable(""), said("word ".repeat(118) + "5 million"));

    assertThat(mark.correct()).isTrue();
  }

  @Test
  void moreThanAHundredAndTwentyWordsAreNoHit() {
    var mark = scorer.mark(answerable(""), said("word ".repeat(119) + "5 million"));

    assertThat(mark.correct()).isFalse();
    assertThat(mark.notes()).containsExactly(Note.TOO_LONG);
    assertThat(mark.why()).containsExactly("more than 120 words");
  }

  @Test
  void longAnswerMayStillViolate() {
    var mark = scorer.mark(answerable(""), said("word ".repeat(119) + "6 million"));

    assertThat(mark.notes()).containsExactlyInAnyOrder(Note.TOO_LONG, Note.VIOLATION);
  }

  @Test
  void abstainingFromAnAnswerableQuestionIsWrong() {
    assertThat(scorer.mark(answerable(""), abstained("No.")).correct()).isFalse();
  }

  @Test
  void abstainingIsCorrectWhereTheNoteAllowsIt() {
    var item = answerable("abstain_ok; false presupposition");

    assertThat(scorer.mark(item, abstained("Not said.")).correct()).isTrue();
    assertThat(scorer.mark(item, said("5 million")).correct()).isTrue();
    assertThat(scorer.mark(item, said("6 million")).correct()).isFalse();
  }

  @Test
  void onlyTheOutcomeSaysThatItAbstains() {
    assertThat(scorer.mark(unanswerable(), said("The sources do not say.")).correct()).isFalse();
    assertThat(scorer.mark(unanswerable(), abstained("Nothing.")).correct()).isTrue();
  }

  @Test
  void guidanceIsNoAbstention() {
    var guidance = Sets.response("guidance", "Ask about cables.", List.of());

    assertThat(scorer.mark(unanswerable(), guidance).correct()).isFalse();
  }

  @Test
  void wrongClaimWithoutAbstainingIsAViolation() {
    var mark = scorer.mark(unanswerable(), said("6 million"));

    assertThat(mark.notes()).containsExactly(Note.VIOLATION);
  }

  @Test
  void wrongClaimInAnAbstentionIsANearMiss() {
    var mark = scorer.mark(unanswerable(), abstained("Not given; 6 million is for another."));

    assertThat(mark.correct()).isTrue();
    assertThat(mark.notes()).containsExactly(Note.NEAR_MISS);
  }

  @Test
  void precisionIsTheShareOfCitedSentencesThatAnyAlternativeHas() {
    var item = supportedBy(List.of(Set.of(COST), Set.of(LENGTH)));

    assertThat(scorer.mark(item, said("5 million", COST, LENGTH)).citing())
        .contains(new Citing(1, 1));
    assertThat(scorer.mark(item, said("5 million", COST, RAIN)).citing())
        .contains(new Citing(0.5, 1));
  }

  @Test
  void recallIsThatOfTheBestAlternative() {
    var item = supportedBy(List.of(Set.of(COST, LENGTH), Set.of(RAIN)));

    assertThat(scorer.mark(item, said("5 million", COST)).citing()).contains(new Citing(1, 0.5));
    assertThat(scorer.mark(item, said("5 million", RAIN)).citing()).contains(new Citing(1, 1));
  }

  @Test
  void citingNothingHasNoPrecision() {
    assertThat(scorer.mark(answerable(""), said("5 million")).citing()).contains(new Citing(0, 0));
  }

  @Test
  void sentenceCitedTwiceCountsOnce() {
    assertThat(scorer.mark(answerable(""), said("5 million", COST, COST, RAIN)).citing())
        .contains(new Citing(0.5, 1));
  }

  @Test
  void abstentionsAndUnanswerableQuestionsHaveNoCitations() {
    assertThat(scorer.mark(answerable(""), abstained("No.")).citing()).isEmpty();
    assertThat(scorer.mark(unanswerable(), said("So.", RAIN)).citing()).isEmpty();
  }

  @Test
  void sentencesAreComparedAfterCollapsingWhiteSpace() {
    var cited = new SourceSentence("Cable ", "It  costs\n5\u00a0million.");

    assertThat(scorer.mark(answerable(""), said("5 million", cited)).citing())
        .contains(new Citing(1, 1));
  }

  @Test
  void sameSentenceOfAnotherArticleIsNoSupport() {
    var elsewhere = new SourceSentence("Weather", COST.sentence());

    assertThat(scorer.mark(answerable(""), said("5 million", elsewhere)).citing())
        .contains(new Citing(0, 0));
  }

  @Test
  void correctWithAllOfOneSupportIsGrounded() {
    assertThat(scorer.mark(answerable(""), said("5 million", COST, RAIN)).notes())
        .contains(Note.GROUNDED);
    assertThat(scorer.mark(answerable(""), said("A lot", COST)).notes())
        .doesNotContain(Note.GROUNDED);
    assertThat(scorer.mark(answerable(""), said("5 million", RAIN)).notes())
        .doesNotContain(Note.GROUNDED);
  }

  @Test
  void failedQuestionIsWrong() {
    var failed = Sets.response(Response.FAILED, "java.io.IOException", List.of());

    assertThat(scorer.mark(unanswerable(), failed).why()).containsExactly("asking failed");
  }
}
