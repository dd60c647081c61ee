package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.json.AnswerContract;
import attache.story.Draft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnswerPrinterTest {
  private static final Natures NATURES =
      story -> Optional.of(story.contains("SAMPLE") ? Draft.Nature.SAMPLE : Draft.Nature.NEWS);

  private static String shown(AnswerContract answer, int width) {
    return new AnswerPrinter(Paint.NONE, width, NATURES).print(answer);
  }

  @Test
  void answerComesFirstThenItsEvidence() {
    Golden.check("answered", shown(Answers.answered(), 80));
  }

  @Test
  void colouredAnswerHasItsQuotesBold() {
    var shown = new AnswerPrinter(new Paint(true), 80, NATURES).print(Answers.answered());
    Golden.check("answered-coloured", shown.replace("\u001b", "␛"));
  }

  @Test
  void narrowScreensAreFilled() {
    var shown = shown(Answers.disputed(), 44);
    Golden.check("disputed-narrow", shown);
    assertThat(shown.lines()).allMatch(line -> line.length() <= 44);
  }

  @Test
  void sidesOfADisagreementStandSideBySide() {
    Golden.check("disputed", shown(Answers.disputed(), 80));
  }

  @Test
  void whatIsNotSaidHasTheNearestSentences() {
    Golden.check("not-in-sources", shown(Answers.notInSources(), 80));
  }

  @Test
  void partlyAnsweredSaysWhatIsMissingAndLeftOut() {
    Golden.check("partly", shown(Answers.written(), 80));
  }

  @Test
  void backgroundIsLabelled() {
    var term =
        Answers.statement("background", "State aid is help from public funds.", Answers.COST);
    var answer = Answers.of("answered", List.of(term), List.of(), List.of(), List.of());
    var printer = new AnswerPrinter(Paint.NONE, 80, _ -> Optional.of(Draft.Nature.BACKGROUND));
    Golden.check("background", printer.print(answer));
  }

  @Test
  void sourcesCannotReachTheTerminal() {
    var hostile =
        Answers.citation(
            "Head\u001b]0;owned\u0007line",
            "2026",
            1,
            "red\u001b[31m",
            "Very red\u001b[31m \u202eevil\r\nnext \u009b2J");
    var said = Answers.statement("extract", "Clear\u001b[2J.", hostile);
    var shown = shown(Answers.of("answered", List.of(said), List.of(), List.of(), List.of()), 80);
    assertThat(shown.codePoints().filter(point -> point != '\n').noneMatch(Character::isISOControl))
        .isTrue();
    assertThat(shown).doesNotContain("\u202e");
  }
}
