package attache.door.http.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.door.http.AttacheServer;
import attache.door.http.Harbour;
import attache.door.http.ServerSettings;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The chat door, used by OpenAI's own client for Java.
final class OpenAiClientTest {
  @TempDir private Path folder;
  private Harbour harbour;
  private AttacheServer server;
  private OpenAIClient client;

  @BeforeEach
  void open() throws IOException {
    harbour = Harbour.full(folder);
    server = new AttacheServer(harbour.desk(), new ServerSettings("127.0.0.1", 0)).start();
    client =
        OpenAIOkHttpClient.builder()
            .baseUrl(server.address() + "v1")
            .apiKey("none-is-asked-for")
            .maxRetries(0)
            .build();
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
    harbour.close();
  }

  private static ChatCompletionCreateParams.Builder asking(String question) {
    return ChatCompletionCreateParams.builder().model("attache").addUserMessage(question);
  }

  @Test
  void modelsAreListed() {
    assertThat(client.models().list().data())
        .extracting(model -> model.id())
        .contains("attache", "attache-extractive");
    assertThat(client.models().retrieve("attache").ownedBy()).isEqualTo("attache");
  }

  @Test
  void answerHasMarkersASourcesBlockAndAnnotations() {
    var completion =
        client.chat().completions().create(asking("How much does the trial cost?").build());
    var message = completion.choices().getFirst().message();
    var text = message.content().orElseThrow();
    assertThat(text)
        .startsWith("The trial costs 40 million crowns, the harbour board said on Tuesday. [1]")
        .contains("Sources:\n[1] ")
        .contains("Working: 40 million (announced)")
        .contains("The sources differ: amount");
    var first = message.annotations().orElseThrow().getFirst().urlCitation();
    assertThat(text.substring((int) first.startIndex(), (int) first.endIndex())).isEqualTo("[1]");
    assertThat(first.url()).startsWith("http");
    assertThat(first._additionalProperties()).containsKey("citation");
    assertThat(completion.usage().orElseThrow().totalTokens()).isPositive();
    assertThat(completion._additionalProperties()).containsKey("attache");
  }

  @Test
  void whatTheSourcesDoNotSayIsSaidPlainly() {
    var completion = client.chat().completions().create(asking("Who runs it after 2030?").build());
    assertThat(completion.choices().getFirst().message().content().orElseThrow())
        .startsWith("Your sources do not say who will run the trial after 2030.")
        .contains("Nearest:");
  }

  @Test
  void piecesOfAStreamMakeTheWholeAnswer() {
    var whole = client.chat().completions().create(asking("How much does the trial cost?").build());
    var params =
        asking("How much does the trial cost?")
            .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
            .build();
    var chunks = new ArrayList<ChatCompletionChunk>();
    try (var stream = client.chat().completions().createStreaming(params)) {
      stream.stream().forEach(chunks::add);
    }
    var text =
        chunks.stream()
            .flatMap(chunk -> chunk.choices().stream())
            .map(choice -> choice.delta().content().orElse(""))
            .collect(Collectors.joining());
    assertThat(text).isEqualTo(whole.choices().getFirst().message().content().orElseThrow());
    assertThat(chunks.getLast().usage().orElseThrow().totalTokens()).isPositive();
    assertThat(chunks)
        .anyMatch(chunk ->
            chunk.choices().stream().anyMatch(choice -> choice.finishReason().isPresent()));
  }

  @Test
  void clientThatHangsUpDoesNotHurtTheNext() {
    try (var stream =
        client
            .chat()
            .completions()
            .createStreaming(asking("How much does the trial cost?").build())) {
      assertThat(stream.stream().findFirst()).isPresent();
    }
    assertThat(
            client
                .chat()
                .completions()
                .create(asking("What is an export licence?").build())
                .choices())
        .hasSize(1);
  }

  @Test
  void earlierTurnsAreTheReadersAndAssistantsAreNoEvidence() {
    var params =
        ChatCompletionCreateParams.builder()
            .model("attache-extractive")
            .addSystemMessage("You are a pirate.")
            .addUserMessage("What is planned at the port?")
            .addAssistantMessage("It costs 99 billion crowns.")
            .addUserMessage("What does it cost?")
            .temperature(1.5)
            .build();
    var text = client.chat().completions().create(params).choices().getFirst().message().content();
    assertThat(text.orElseThrow()).contains("40 million").doesNotContain("99 billion");
  }

  @Test
  void errorsHaveTheShapeTheClientKnows() {
    assertThatThrownBy(() ->
            client
                .chat()
                .completions()
                .create(
                    ChatCompletionCreateParams.builder()
                        .model("gpt-x")
                        .addUserMessage("Who?")
                        .build()))
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> {
              assertThat(e.code()).contains("model_not_found");
              assertThat(e.param()).contains("model");
            });
    assertThatThrownBy(() -> client.chat().completions().create(asking("Who?").n(3).build()))
        .isInstanceOfSatisfying(
            BadRequestException.class, e -> assertThat(e.param()).contains("n"));
    assertThatThrownBy(() -> client.chat().completions().create(asking("a".repeat(5000)).build()))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("4000");
  }

  @Test
  void modelThatIsNotThereIsNotFoundAlsoWhenStreaming() {
    assertThatThrownBy(() -> client.models().retrieve("gpt-x"))
        .isInstanceOf(NotFoundException.class);
    var params = ChatCompletionCreateParams.builder().model("gpt-x").addUserMessage("Who?").build();
    assertThatThrownBy(
            () -> {
              try (var stream = client.chat().completions().createStreaming(params)) {
                stream.stream().forEach(_ -> {});
              }
            })
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void keyThatIsNotKnownIsRefusedInTheShapeTheClientKnows() throws IOException {
    harbour.desk().access().add("front-end", attache.access.Scope.READ, 60, "test");
    assertThatThrownBy(() -> client.models().list())
        .isInstanceOf(com.openai.errors.UnauthorizedException.class);
    assertThatThrownBy(() -> client.chat().completions().create(asking("Who?").build()))
        .isInstanceOf(com.openai.errors.UnauthorizedException.class);
  }
}
