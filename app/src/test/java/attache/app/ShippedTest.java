package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.question.Question;
import attache.story.Draft.Nature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShippedTest {
  @TempDir private Path home;

  @Test
  void aNewHomeExplainsTermsAndHasNoNews() throws IOException {
    try (var desk = new HomePremises(Optional.of(home)).open()) {
      var holdings = desk.holdings();
      assertThat(holdings.stories()).isGreaterThan(150);
      assertThat(holdings.news()).isZero();
    }
  }

  @Test
  void theSampleIsMarkedAndAnswered() throws IOException {
    try (var desk = new HomePremises(Optional.of(home)).open()) {
      var intake = HomePremises.addShipped(desk, "sample/desk.jsonl", "Attaché sample desk");
      assertThat(intake.refused()).isEmpty();
      assertThat(intake.added()).isEqualTo(18);
      var reply =
          desk.ask(new Question("How much is ByteDance budgeting for AI chips?"), Optional.empty());
      var cited = reply.answer().statements().getFirst().citations().getFirst();
      assertThat(cited.nature()).isEqualTo(Nature.SAMPLE);
      assertThat(reply.answer().text()).contains("£9 billion");
    }
  }

  @Test
  void aTermIsExplainedFromTheGlossaryAndLabelled() throws IOException {
    try (var desk = new HomePremises(Optional.of(home)).open()) {
      HomePremises.addShipped(desk, "sample/desk.jsonl", "Attaché sample desk");
      var reply = desk.ask(new Question("What is an adequacy decision?"), Optional.empty());
      assertThat(reply.answer().statements())
          .isNotEmpty()
          .allSatisfy(s -> assertThat(s.kind().word()).isEqualTo("background"));
    }
  }
}
