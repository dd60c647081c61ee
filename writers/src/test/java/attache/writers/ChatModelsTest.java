package attache.writers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.answer.written.Assignment;
import attache.answer.written.ModelKey;
import attache.answer.written.ModelServer;
import attache.answer.written.ModelServer.Kind;
import attache.answer.written.WriterLimits;
import attache.testkit.answer.ScriptedModel;
import attache.testkit.answer.ScriptedModel.Said;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChatModelsTest {
  private static final String SECRET = "sk-very-secret-1234567890";
  private static final Assignment ASSIGNMENT = new Assignment("Write.", "Say it.", 100);

  private static ModelServer server(Kind kind, URI address, Duration patience) {
    var base = kind == Kind.OLLAMA ? URI.create(address.toString().replace("/v1", "")) : address;
    return new ModelServer(
        "test", kind, base, "scripted", new ModelKey(SECRET), new WriterLimits(patience, 100, 100));
  }

  private static String written(Kind kind, ScriptedModel model) throws IOException {
    var text = new StringBuilder();
    try (var writer = ChatModels.writer(server(kind, model.address(), Duration.ofSeconds(20)))) {
      writer.write(ASSIGNMENT, text::append);
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindOfServerHandsOnItsDraft(Kind kind) throws IOException {
    try (var model = ScriptedModel.writing("The fee is “25%” [1].\nIt is \"new\" [2].")) {
      assertThat(written(kind, model)).isEqualTo("The fee is “25%” [1].\nIt is \"new\" [2].");
      assertThat(model.asked().getFirst().body()).contains("Write.").contains("Say it.");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void refusalsAreToldWithoutTheKey(Kind kind) throws IOException {
    for (var status : new int[] {400, 401, 404, 429, 500, 503}) {
      var echo = "{\"error\":{\"message\":\"no, " + SECRET + "\",\"type\":\"x\"}}";
      try (var model = new ScriptedModel(_ -> new Said.Refused(status, echo))) {
        assertThatThrownBy(() -> written(kind, model))
            .isInstanceOf(IOException.class)
            .hasNoCause()
            .hasMessageNotContaining(SECRET);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void refusedRequestsAreNotRepeated(Kind kind) throws IOException {
    try (var model = new ScriptedModel(_ -> new Said.Refused(503, "busy"))) {
      assertThatThrownBy(() -> written(kind, model)).isInstanceOf(IOException.class);
      assertThat(model.asked()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void serverThatIsNotThereIsToldByItsAddress(Kind kind) throws IOException {
    URI address;
    try (var model = ScriptedModel.writing("")) {
      address = model.address();
    }
    try (var writer = ChatModels.writer(server(kind, address, Duration.ofSeconds(5)))) {
      assertThatThrownBy(() -> writer.write(ASSIGNMENT, _ -> {}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot be reached at http://127.0.0.1:");
    }
  }

  @Test
  void whoIsInterruptedStopsWaiting() throws Exception {
    var begun = new CountDownLatch(1);
    var outcome = new AtomicReference<Throwable>();
    try (var model = new ScriptedModel(_ -> new Said.Stalled("The fee is"));
        var writer =
            ChatModels.writer(server(Kind.OPENAI, model.address(), Duration.ofSeconds(60)))) {
      var thread =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  writer.write(ASSIGNMENT, _ -> begun.countDown());
                } catch (IOException e) {
                  outcome.set(e);
                }
              });
      begun.await();
      thread.interrupt();
      thread.join();
      assertThat(outcome.get()).isInstanceOf(InterruptedIOException.class);
    }
  }

  @Test
  void keyIsSentToTheServerAndPrintedNowhere() throws IOException {
    try (var model = ScriptedModel.writing("ready")) {
      written(Kind.OPENAI, model);
      assertThat(model.asked().getFirst().authorization()).isEqualTo("Bearer " + SECRET);
      var server = server(Kind.OPENAI, model.address(), Duration.ofSeconds(5));
      assertThat(server.toString()).doesNotContain(SECRET).contains("•••");
    }
  }
}
