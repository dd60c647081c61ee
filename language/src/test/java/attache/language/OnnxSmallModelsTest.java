package attache.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import attache.answer.SmallModels.Kind;
import attache.testkit.answer.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small models from files, good and bad: the files are made here, of a handful of nodes.
final class OnnxSmallModelsTest {
  private static final String QUESTION = "When did the port reopen?";

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("model.onnx"), bytes);
  }

  private static OnnxSmallModels reading(Path file) {
    return new OnnxSmallModels(_ -> Optional.of(file));
  }

  @Test
  void rerankerScoresBySharedPieces() throws IOException {
    try (var models = reading(file(TinyModels.reranker()))) {
      var scores =
          models
              .reranker()
              .orElseThrow()
              .scores(QUESTION, List.of("Ships wait.", "The port did reopen.", "The port."));
      assertThat(scores.get(1)).isGreaterThan(scores.get(2));
      assertThat(scores.get(2)).isGreaterThan(scores.get(0));
    }
  }

  @Test
  void scoreIsTheSameAloneAndAmongMany() throws IOException {
    try (var models = reading(file(TinyModels.reranker()))) {
      var reranker = models.reranker().orElseThrow();
      var sentence = "The port did reopen on Monday.";
      var among = java.util.Collections.nCopies(20, "A longer sentence about the port and ships.");
      var together = new java.util.ArrayList<>(among);
      together.add(sentence);
      assertThat(reranker.scores(QUESTION, together).getLast())
          .isEqualTo(reranker.scores(QUESTION, List.of(sentence)).getFirst());
      assertThat(reranker.scores(QUESTION, List.of())).isEmpty();
    }
  }

  @Test
  void textsTooLongTogetherLoseTheirEnds() throws IOException {
    try (var models = reading(file(TinyModels.reranker()))) {
      assertThat(
              models
                  .reranker()
                  .orElseThrow()
                  .scores("port ".repeat(900), List.of("ship ".repeat(900))))
          .hasSize(1);
    }
  }

  @Test
  void entailmentSaysYesWhereMuchIsShared() throws IOException {
    try (var models = reading(file(TinyModels.entailment(3.5f)))) {
      var entailment = models.entailment().orElseThrow();
      assertThat(entailment.carries("The port opened on Monday.", "The port opened.")).isTrue();
      assertThat(entailment.carries("The port opened on Monday.", "Ships wait.")).isFalse();
    }
  }

  @Test
  void labelsAreThoseOfTheConfiguration() throws IOException {
    var model = file(TinyModels.entailment(3.5f));
    Files.writeString(
        folder.resolve("config.json"),
        "{\"id2label\": {\"0\": \"ENTAILMENT\", \"1\": \"neutral\"}}");
    try (var models = reading(model)) {
      assertThat(models.entailment().orElseThrow().carries("The port opened.", "The port opened."))
          .isFalse();
    }
  }

  @Test
  void fileThatChangedIsReadAgain() throws IOException {
    var model = file(TinyModels.entailment(3.5f));
    try (var models = reading(model)) {
      assertThat(models.entailment().orElseThrow().carries("The port opened.", "The port opened."))
          .isTrue();
      Files.write(model, TinyModels.entailment(90f));
      Files.setLastModifiedTime(model, FileTime.fromMillis(1_000));
      assertThat(models.entailment().orElseThrow().carries("The port opened.", "The port opened."))
          .isFalse();
    }
  }

  @Test
  void noFileNoModel() throws IOException {
    try (var models = new OnnxSmallModels(_ -> Optional.empty())) {
      assertThat(models.reranker()).isEmpty();
      assertThat(models.entailment()).isEmpty();
    }
  }

  @Test
  void badFilesSayWhatIsWrong() throws IOException {
    refused(folder.resolve("nowhere.onnx"), "no such file");
    refused(folder, "no such file");
    refused(file(new byte[0]), "no ONNX model");
    refused(file("not a model".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "no ONNX model");
    refused(file(TinyModels.ofPictures()), "got pixels");
    var good = file(TinyModels.reranker());
    Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"type\": \"BPE\"}}");
    refused(good, "WordPiece");
  }

  private static void refused(Path file, String why) {
    try (var models = reading(file)) {
      assertThatIOException()
          .isThrownBy(models::reranker)
          .withMessageContaining(file.toString())
          .withMessageContaining(why)
          .withMessageContaining("attache models reranker none");
      assertThatIOException()
          .isThrownBy(() -> models.test(Kind.ENTAILMENT, file))
          .withMessageContaining(why);
    }
  }

  @Test
  void vocabularyBesideTheModelIsUsed() throws IOException {
    var model = file(TinyModels.reranker());
    Files.writeString(
        folder.resolve("tokenizer.json"),
        "{\"model\": {\"type\": \"WordPiece\", \"vocab\": {\"[UNK]\": 0, \"[CLS]\": 1, \"[SEP]\": 2,"
            + " \"port\": 3}}}");
    try (var models = reading(model)) {
      var scores = models.reranker().orElseThrow().scores("port ship", List.of("port", "boat", ""));
      assertThat(scores.get(0)).isEqualTo(scores.get(1)).isGreaterThan(scores.get(2));
    }
  }
}
