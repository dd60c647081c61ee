package attache.writers;

import attache.answer.written.Assignment;
import attache.answer.written.ModelServer;
import attache.answer.written.Writer;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.Consumer;

/// Writes with a chat model of a server. Safe for use by many threads.
final class ChatWriter implements Writer {
  private final ModelServer server;
  private final StreamingChatModel model;

  ChatWriter(ModelServer server, StreamingChatModel model) {
    this.server = server;
    this.model = model;
  }

  @Override
  public String name() {
    return server.model();
  }

  @Override
  public String withoutKey(String text) {
    return server.key().hiddenIn(text);
  }

  @Override
  public void write(Assignment assignment, Consumer<String> text) throws IOException {
    var request =
        ChatRequest.builder()
            .messages(
                SystemMessage.from(assignment.rules()), UserMessage.from(assignment.material()))
            .maxOutputTokens(assignment.mostTokens())
            .build();
    var listening = new Listening();
    try {
      model.chat(request, listening);
      listening.hand(text);
    } catch (InterruptedException e) {
      listening.cancel();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(name() + " was told to stop");
    } catch (RuntimeException e) {
      throw Trouble.of(server, e);
    }
    if (listening.failure().isPresent()) {
      throw Trouble.of(server, listening.failure().get());
    }
  }
}
