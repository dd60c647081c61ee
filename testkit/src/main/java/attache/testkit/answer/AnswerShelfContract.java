package attache.testkit.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.answer.AnswerShelf;
import attache.answer.KeptAnswer;
import attache.answer.OpenQuestion;
import attache.answer.Scorecard;
import attache.story.StoryId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [AnswerShelf] does.
public abstract class AnswerShelfContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");

  @TempDir protected Path folder;
  private AnswerShelf shelf;

  /// Opens the shelf of a folder; opened again, it has what was kept before.
  protected abstract AnswerShelf open(Path folder) throws IOException;

  @BeforeEach
  void openShelf() throws IOException {
    shelf = open(folder);
  }

  private static KeptAnswer answer(String id, int minute) {
    return new KeptAnswer(
        id,
        "me",
        NOON.plusSeconds(60L * minute),
        "Who opened “it”?",
        "answered",
        "{\"id\": \"é\"}");
  }

  private static OpenQuestion question(String id, String words, int minute) {
    var since = NOON.plusSeconds(60L * minute);
    var history = List.of("And before?", "first words");
    return new OpenQuestion(id, "me", since, words, history, since, Optional.empty());
  }

  @Test
  void keptAnswerIsShownAsItWas() throws IOException {
    shelf.keep(answer("A1", 0));
    assertThat(shelf.answer("A1")).contains(answer("A1", 0));
    assertThat(open(folder).answer("A1")).contains(answer("A1", 0));
    assertThat(shelf.answer("B")).isEmpty();
  }

  @Test
  void answerIsFoundByTheStartOfItsId() throws IOException {
    shelf.keep(answer("01AB", 0));
    shelf.keep(answer("01AC", 1));
    shelf.keep(answer("01ACX", 2));
    assertThat(shelf.answer("01ab")).contains(answer("01AB", 0));
    assertThat(shelf.answer("01AC")).as("the whole id").contains(answer("01AC", 1));
    assertThat(shelf.answer("01A")).as("several begin so").isEmpty();
    assertThat(shelf.answer("%")).isEmpty();
  }

  @Test
  void sameIdIsReplaced() throws IOException {
    shelf.keep(answer("A1", 0));
    shelf.keep(answer("A1", 5));
    assertThat(shelf.answers(10)).containsExactly(answer("A1", 5));
  }

  @Test
  void answersComeNewestFirst() throws IOException {
    shelf.keep(answer("A2", 2));
    shelf.keep(answer("A1", 1));
    shelf.keep(answer("A3", 3));
    assertThat(shelf.answers(2)).containsExactly(answer("A3", 3), answer("A2", 2));
    assertThatThrownBy(() -> shelf.answers(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void openQuestionsComeOldestFirstSettledOnesLast() throws IOException {
    shelf.open(question("Q2", "Two?", 2));
    shelf.open(question("Q1", "One?", 1));
    shelf.open(question("Q0", "Nought?", 0));
    assertThat(shelf.openQuestions())
        .extracting(OpenQuestion::id)
        .containsExactly("Q0", "Q1", "Q2");
    assertThat(shelf.openQuestions().getFirst()).isEqualTo(question("Q0", "Nought?", 0));
    shelf.settle("Q0", "A1");
    shelf.settle("none", "A1");
    var questions = shelf.openQuestions();
    assertThat(questions).extracting(OpenQuestion::id).containsExactly("Q1", "Q2", "Q0");
    assertThat(questions.getLast().settledBy()).contains("A1");
  }

  @Test
  void questionOpenedAgainIsReplaced() throws IOException {
    shelf.open(question("Q1", "One?", 1));
    var later =
        new OpenQuestion(
            "Q1", "me", NOON, "One?", List.of(), NOON.plusSeconds(900), Optional.empty());
    shelf.open(later);
    assertThat(shelf.openQuestions()).containsExactly(later);
  }

  @Test
  void forgettingAnAnswerForgetsItsQuestion() throws IOException {
    shelf.keep(answer("A1", 0));
    shelf.keep(answer("A2", 1));
    shelf.open(question("Q1", answer("A1", 0).question(), 0));
    shelf.open(question("Q2", "Another?", 0));
    assertThat(shelf.forget("A1")).isTrue();
    assertThat(shelf.forget("A1")).isFalse();
    assertThat(shelf.answer("A1")).isEmpty();
    assertThat(shelf.answers(10)).containsExactly(answer("A2", 1));
    assertThat(shelf.openQuestions()).extracting(OpenQuestion::id).containsExactly("Q2");
    assertThat(shelf.forget("Q2")).isTrue();
    assertThat(shelf.openQuestions()).isEmpty();
  }

  @Test
  void everyAnswerBeforeAMomentIsForgottenHoweverManyAreNewer() throws IOException {
    shelf.keep(answer("OLD", -1));
    for (var i = 0; i < 1001; i++) {
      shelf.keep(answer("A" + i, i));
    }
    assertThat(shelf.forgetBefore(NOON)).isEqualTo(1);
    assertThat(shelf.answer("OLD")).isEmpty();
    assertThat(shelf.answer("A0")).contains(answer("A0", 0));
    assertThat(shelf.forgetBefore(NOON)).isZero();
  }

  @Test
  void answersThatNameAStoryAreForgottenAlone() throws IOException {
    var story = new StoryId("01HARB0VR000000000000000QZ");
    var quoting =
        new KeptAnswer("A1", "me", NOON, "Who?", "answered", "{\"story\": \"" + story + "\"}");
    shelf.keep(quoting);
    shelf.keep(answer("A2", 1));
    assertThat(shelf.citing(story)).isEqualTo(1);
    assertThat(shelf.forgetCiting(story)).isEqualTo(1);
    assertThat(shelf.forgetCiting(story)).isZero();
    assertThat(shelf.answers(10)).containsExactly(answer("A2", 1));
  }

  @Test
  void scorecardsAreGivenNewestFirstAndTheOldestOfASetGo() throws IOException {
    for (var hour = 0; hour < 22; hour++) {
      var at = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(hour * 3600L);
      var figures = Map.of("accuracy", hour / 100.0, "latency-p95", 250.0);
      shelf.keep(new Scorecard("local", at, "harbour", 12, figures, List.of("accuracy >= 0.9")));
    }
    var at = Instant.parse("2026-02-01T00:00:00Z");
    var other = new Scorecard("local", at, "other", 3, Map.of(), List.of());
    shelf.keep(other);
    var cards = shelf.scorecards(100);
    assertThat(cards).hasSize(21);
    assertThat(cards.getFirst().figures()).containsEntry("accuracy", 0.21);
    assertThat(cards.getFirst().missed()).containsExactly("accuracy >= 0.9");
    assertThat(cards.getLast()).isEqualTo(other);
    assertThat(shelf.scorecards(1)).hasSize(1);
  }
}
