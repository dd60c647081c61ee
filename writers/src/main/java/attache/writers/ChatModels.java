package attache.writers;

import attache.answer.written.ModelServer;
import attache.answer.written.Writer;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/// Makes writers of the model servers a user configured. Nothing is called until one writes.
public final class ChatModels {
  private static final double NO_INVENTION = 0.0;

  private ChatModels() {}

  /// A writer that has the model of a server write.
  public static Writer writer(ModelServer server) {
    return new ChatWriter(server, model(server));
  }

  private static StreamingChatModel model(ModelServer server) {
    var key = server.key().isPresent() ? server.key().secret() : "none";
    var patience = server.limits().patience();
    return switch (server.kind()) {
      case OPENAI ->
          OpenAiStreamingChatModel.builder()
              .baseUrl(server.address().toString())
              .apiKey(key)
              .modelName(server.model())
              .temperature(NO_INVENTION)
              .timeout(patience)
              .build();
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .baseUrl(server.address().toString())
              .modelName(server.model())
              .temperature(NO_INVENTION)
              .timeout(patience)
              .build();
      case ANTHROPIC ->
          AnthropicStreamingChatModel.builder()
              .baseUrl(server.address().toString())
              .apiKey(key)
              .modelName(server.model())
              .temperature(NO_INVENTION)
              .maxTokens(server.limits().draftTokens())
              .timeout(patience)
              .build();
    };
  }
}
