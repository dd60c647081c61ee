package attache.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import attache.answer.LeftOut;
import attache.answer.Reply;
import attache.answer.SmallModels.Kind;
import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.desk.Premises.Finding.State;
import attache.index.Progress;
import attache.question.Question;
import attache.testkit.answer.ScriptedModel;
import attache.testkit.answer.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small models in whole answers: a reranker changes which evidence comes first, a model of
/// inference refuses what the check lets through, and a file that is none says so.
final class SmallModelsTest {
  private static final String DIGEST =
      """
      Harbour republic buys three patrol drones

      The Harbour Republic has ordered three patrol drones from Quillon Devices for €12 million. \
      They will watch fishing grounds because poaching doubled last year.
      """;
  private static final String QUESTION = "How much do the patrol drones cost?";
  private static final String DRAFT = "The three patrol drones cost €12 million [1].";

  @TempDir private Path folder;

  private Desk desk(Map<String, String> environment) throws IOException {
    var desk = new HomePremises(folder.resolve("home"), environment).bare();
    var digest = Files.writeString(folder.resolve("digest.txt"), DIGEST);
    desk.add(List.of(digest.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
    desk.catchUp(Progress.NONE);
    return desk;
  }

  private Path model(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("tiny.onnx"), bytes);
  }

  private Reply written(Map<String, String> more) throws IOException {
    try (var model = ScriptedModel.writing(DRAFT)) {
      var environment = new HashMap<>(more);
      environment.put("ATTACHE_MODEL", "scripted");
      environment.put("ATTACHE_MODEL_ADDRESS", model.address().toString());
      try (var desk = desk(environment)) {
        return desk.ask(new Question(QUESTION), Optional.empty(), Optional.empty(), _ -> {});
      }
    }
  }

  @Test
  void entailmentModelRefusesWhatTheCheckLetsThrough() throws IOException {
    assertThat(written(Map.of()).writer()).isEqualTo("scripted");
    var strict = model(TinyModels.entailment(90f)).toString();
    var refused = written(Map.of("ATTACHE_ENTAILMENT", strict));
    assertThat(refused.writer()).isEqualTo("extractive");
    assertThat(refused.leftOut())
        .extracting(LeftOut::reason)
        .containsExactly("the entailment model finds that what is cited does not carry it");
    var lenient = model(TinyModels.entailment(1f)).toString();
    assertThat(written(Map.of("ATTACHE_ENTAILMENT", lenient)).writer()).isEqualTo("scripted");
  }

  @Test
  void rerankerIsAskedAndAnswersStayWithinTheirEvidence() throws IOException {
    var file = model(TinyModels.reranker()).toString();
    try (var desk = desk(Map.of("ATTACHE_RERANKER", file))) {
      var reply = desk.ask(new Question(QUESTION), Optional.empty());
      assertThat(reply.answer().text()).contains("€12 million");
    }
  }

  @Test
  void fileThatIsNoModelSaysSoAndHowToTakeItOut() throws IOException {
    var file = Files.writeString(folder.resolve("bad.onnx"), "no model").toString();
    try (var desk = desk(Map.of("ATTACHE_RERANKER", file))) {
      assertThatIOException()
          .isThrownBy(() -> desk.ask(new Question(QUESTION), Optional.empty()))
          .withMessageContaining(file)
          .withMessageContaining("attache models reranker none");
    }
    var findings =
        new Checkup(
                new HomePremises(folder.resolve("home"), Map.of()),
                Map.of("ATTACHE_RERANKER", file))
            .findings();
    assertThat(findings)
        .filteredOn(finding -> finding.subject().equals("Reranker"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.state()).isEqualTo(State.WRONG));
  }

  @Test
  void setInTheHomeAndTakenOutAgain() throws IOException {
    var good = model(TinyModels.reranker());
    var bad = Files.writeString(folder.resolve("bad.onnx"), "no model");
    try (var desk = desk(Map.of())) {
      assertThat(desk.models().small(Kind.RERANKER)).isEmpty();
      desk.models().small(Kind.RERANKER, Optional.of(good));
      assertThatIOException()
          .isThrownBy(() -> desk.models().small(Kind.RERANKER, Optional.of(bad)));
      assertThat(desk.models().small(Kind.RERANKER)).contains(good);
      assertThat(desk.models().servers()).isEmpty();
      desk.models().small(Kind.RERANKER, Optional.empty());
      assertThat(desk.models().small(Kind.RERANKER)).isEmpty();
    }
  }
}
