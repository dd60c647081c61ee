package attache.writers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.answer.written.ModelKey;
import attache.answer.written.ModelServer;
import attache.answer.written.ModelServer.Kind;
import attache.answer.written.ModelShelf.KeyPlace;
import attache.answer.written.WriterLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFileTest {
  private static final ModelServer LOCAL =
      new ModelServer(
          "local",
          Kind.OLLAMA,
          URI.create("http://127.0.0.1:11434"),
          "qwen3:8b",
          ModelKey.NONE,
          WriterLimits.STANDARD);

  @TempDir private Path home;

  private ModelFile shelf(Map<String, String> environment) {
    return new ModelFile(home, environment);
  }

  @Test
  void noneIsConfiguredAndNoneWritesByDefault() throws IOException {
    assertThat(shelf(Map.of()).servers()).isEmpty();
    assertThat(shelf(Map.of()).writing()).isEmpty();
  }

  @Test
  void whatIsPutIsThereAgain() throws IOException {
    shelf(Map.of()).put(LOCAL, new KeyPlace.Nowhere());
    shelf(Map.of()).write(Optional.of("local"));
    assertThat(shelf(Map.of()).servers()).containsExactly(LOCAL);
    assertThat(shelf(Map.of()).writing()).contains("local");
  }

  @Test
  void keysAreReadWhereTheyAreAndNeverWritten() throws IOException {
    shelf(Map.of()).put(LOCAL, new KeyPlace.Variable("MY_KEY"));
    var read = shelf(Map.of("MY_KEY", "sk-secret")).servers().getFirst();
    assertThat(read.key().secret()).isEqualTo("sk-secret");
    assertThat(Files.readString(home.resolve(ModelFile.FILE))).doesNotContain("sk-secret");

    var file = Files.writeString(home.resolve("key"), "sk-other\n");
    shelf(Map.of()).put(LOCAL, new KeyPlace.File(file));
    assertThat(shelf(Map.of()).servers().getFirst().key().secret()).isEqualTo("sk-other");
  }

  @Test
  void removedModelWritesNoMore() throws IOException {
    shelf(Map.of()).put(LOCAL, new KeyPlace.Nowhere());
    shelf(Map.of()).write(Optional.of("local"));
    assertThat(shelf(Map.of()).remove("local")).isTrue();
    assertThat(shelf(Map.of()).remove("local")).isFalse();
    assertThat(shelf(Map.of()).writing()).isEmpty();
  }

  @Test
  void modelThatIsNotThereCannotWrite() {
    assertThatIllegalArgumentException().isThrownBy(() -> shelf(Map.of()).write(Optional.of("x")));
  }

  @Test
  void environmentConfiguresAModelThatWrites() throws IOException {
    var shelf =
        shelf(Map.of("ATTACHE_MODEL", "big", "ATTACHE_MODEL_ADDRESS", "https://models.example/v1"));
    assertThat(shelf.writing()).contains("environment");
    assertThat(shelf.servers().getFirst().model()).isEqualTo("big");
    assertThat(shelf(Map.of("ATTACHE_MODEL", "big", "ATTACHE_WRITER", "none")).writing()).isEmpty();
  }

  @Test
  void everyMistakeIsToldAtOnce() throws IOException {
    Files.writeString(
        home.resolve(ModelFile.FILE),
        "a.kind = telepathy\na.model = x\nb.patience = 3 hours\nb.model = y\nc.colour = red\n");
    assertThatThrownBy(() -> shelf(Map.of()).servers())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("telepathy")
        .hasMessageContaining("3 hours")
        .hasMessageContaining("c.colour");
  }
}
