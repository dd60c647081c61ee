package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.answer.LeftOut;
import attache.answer.Reply;
import attache.answer.Statement;
import attache.answer.Statement.Kind;
import attache.briefing.Briefing;
import attache.briefing.Composed;
import attache.briefing.Wish;
import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.door.json.BriefingContract;
import attache.door.paper.PaperForm;
import attache.door.paper.Papers;
import attache.index.Progress;
import attache.question.Question;
import attache.testkit.answer.ScriptedModel;
import attache.testkit.answer.ScriptedModel.Said;
import attache.testkit.answer.ScriptedModel.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What else a language model may write: questions put otherwise, sentences in the language of the
/// question, briefings. Each is held against what it was made from, and falls back.
final class RewritingTest {
  private static final String EXTRACT =
      "The Harbour Republic has ordered three patrol drones from Quillon Devices for €12 million.";
  private static final String DIGEST =
      """
      Harbour republic buys three patrol drones

      The Harbour Republic has ordered three patrol drones from Quillon Devices for €12 million. \
      They will watch fishing grounds because poaching doubled last year.

      The first drone is to arrive in May, Fisheries Minister Tamsel Orrin said.
      """;
  private static final String ITALIAN = "Quanto costano i droni di pattuglia di Quillon?";
  private static final String GERMAN = "Wie viel kosten die Drohnen von Quillon Devices?";

  @TempDir private Path folder;

  private Desk desk(ScriptedModel model) throws IOException {
    var environment =
        Map.of(
            "ATTACHE_MODEL",
            "scripted",
            "ATTACHE_MODEL_ADDRESS",
            model.address().toString(),
            "ATTACHE_MODEL_PATIENCE",
            "3s");
    var desk = new HomePremises(folder.resolve("home"), environment).bare();
    var digest = Files.writeString(folder.resolve("digest.txt"), DIGEST);
    desk.add(List.of(digest.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
    desk.catchUp(Progress.NONE);
    desk.learnMeanings(Progress.NONE);
    return desk;
  }

  private Reply ask(Question question, Script script) throws IOException {
    try (var model = new ScriptedModel(script);
        var desk = desk(model)) {
      return desk.ask(question, Optional.empty(), Optional.empty(), _ -> {});
    }
  }

  /// Rewrites with the one, drafts with the other.
  private static Script script(String rewritten, String draft) {
    return asked -> new Said.Draft(asked.evidence().isEmpty() ? rewritten : draft);
  }

  private static List<String> texts(Reply reply) {
    return reply.answer().statements().stream().map(Statement::text).toList();
  }

  @Test
  void questionInALanguageThatIsNotReadIsPutIntoEnglish() throws IOException {
    var reply =
        ask(
            new Question(ITALIAN),
            script(
                "How much do the patrol drones of Quillon cost?",
                "The three patrol drones cost €12 million [1]."));
    assertThat(reply.answer().outcome()).isEqualTo("answered");
    assertThat(texts(reply)).first().asString().contains("€12 million");
    assertThat(reply.readAs()).contains("How much do the patrol drones of Quillon cost?");
    assertThat(reply.question().text()).isEqualTo(ITALIAN);
    assertThat(reply.unread()).isEmpty();
  }

  @Test
  void rewritingThatAsksOfSomethingElseIsNotUsed() throws IOException {
    for (var other :
        List.of(
            "How much do the patrol drones of Norvela cost?",
            "How much do the 12 patrol drones of Quillon cost?",
            "",
            "Sure! Here is the question.")) {
      var reply = ask(new Question(ITALIAN), script(other, "The drones cost €12 million [1]."));
      assertThat(reply.answer().outcome()).as(other).isEqualTo("not_in_sources");
      assertThat(reply.readAs()).isEmpty();
    }
  }

  @Test
  void withoutAModelTheQuestionStaysUnreadAndSoWithOneThatFails() throws IOException {
    var reply = ask(new Question(ITALIAN), _ -> new Said.Refused(500, "oops"));
    assertThat(reply.answer().outcome()).isEqualTo("not_in_sources");
    assertThat(reply.unread()).contains("it");
  }

  @Test
  void englishQuestionByItselfIsNotRewritten() throws IOException {
    try (var model = new ScriptedModel(script("Who?", ""));
        var desk = desk(model)) {
      desk.ask(
          new Question("How much did Norvela pay?"), Optional.empty(), Optional.empty(), _ -> {});
      assertThat(model.asked()).isEmpty();
    }
  }

  @Test
  void sentenceIsShownInTheLanguageOfTheQuestionWithItsQuoteInTheOriginal() throws IOException {
    var reply =
        ask(
            new Question(GERMAN),
            script(
                "",
                "The three patrol drones cost €12 million [1]. ||"
                    + " Die drei Patrouillendrohnen kosten 12 Millionen €.\n"));
    var first = reply.answer().statements().getFirst();
    assertThat(first.text())
        .as("left out: %s", reply.leftOut())
        .isEqualTo("Die drei Patrouillendrohnen kosten 12 Millionen €.");
    assertThat(first.kind()).isEqualTo(Kind.WRITTEN);
    assertThat(first.citations().getFirst().sentenceText()).isEqualTo(EXTRACT);
    assertThat(first.claims()).isNotEmpty();
  }

  @Test
  void translationThatSaysSomethingElseIsNotShown() throws IOException {
    for (var wrong :
        List.of(
            "Die drei Patrouillendrohnen kosten 21 Millionen €.",
            "Die drei Patrouillendrohnen kosten 12 Milliarden €.",
            "Die drei Patrouillendrohnen kosten 12 Millionen Dollar.",
            "Die drei Patrouillendrohnen kosten nicht 12 Millionen €.",
            "Die drei Patrouillendrohnen könnten angeblich 12 Millionen € kosten.",
            "Les trois drones de patrouille coûtent 12 millions d’euros.")) {
      var reply =
          ask(
              new Question(GERMAN),
              script("", "The three patrol drones cost €12 million [1]. || " + wrong + "\n"));
      assertThat(reply.answer().text()).as(wrong).doesNotContain(wrong).contains("€12 million");
      assertThat(reply.leftOut()).extracting(LeftOut::text).as(wrong).contains(wrong);
    }
  }

  private Briefing brief(Script script) throws IOException {
    try (var model = new ScriptedModel(script);
        var desk = desk(model)) {
      var composed = desk.briefings().written(Wish.ALL, Optional.of("environment"));
      assertThat(composed).isInstanceOf(Composed.Written.class);
      return ((Composed.Written) composed).briefing();
    }
  }

  private static List<Statement> said(Briefing briefing) {
    return briefing.sections().stream().flatMap(s -> s.statements().stream()).toList();
  }

  @Test
  void briefingIsPutIntoWordsThatAreProvenAndLosesNothing() throws IOException {
    var quoted = said(brief(_ -> new Said.Refused(500, "oops")));
    var briefing =
        brief(_ ->
            new Said.Draft(
                "The Harbour Republic has ordered three patrol drones from Quillon Devices, and"
                    + " they cost €12 million [1]. The drones cost €21 million [1]."));
    assertThat(said(briefing)).extracting(Statement::text).noneMatch(t -> t.contains("€21"));
    assertThat(said(briefing)).extracting(Statement::kind).contains(Kind.WRITTEN);
    var paper = PaperForm.plain(Papers.of(BriefingContract.of(briefing)), 200);
    assertThat(paper)
        .contains("a language model's words")
        .doesNotContain("Every sentence is quoted");
    assertThat(briefing.leftOut())
        .extracting(LeftOut::text)
        .contains("The drones cost €21 million.");
    var cited = said(briefing).stream().flatMap(s -> s.citations().stream()).toList();
    assertThat(quoted)
        .allSatisfy(s ->
            assertThat(cited)
                .anyMatch(c -> c.widened().equals(s.citations().getFirst().widened())));
  }

  @Test
  void briefingOfAModelThatFailsIsTheOneWithoutAModelAndSaysSo() throws IOException {
    var briefing = brief(_ -> new Said.Refused(500, "oops"));
    assertThat(said(briefing)).extracting(Statement::kind).containsOnly(Kind.EXTRACT);
    assertThat(briefing.leftOut()).extracting(LeftOut::text).contains("the draft of scripted");
  }
}
