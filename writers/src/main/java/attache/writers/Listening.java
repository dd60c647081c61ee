package attache.writers;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Hands what a model says from the threads of its client to the thread that asked.
final class Listening implements StreamingChatResponseHandler {
  /*
   * A server that dies can look like one that is done: the line just ends. One that is done says why
   * it ended; where it does not say, what it wrote must end as a sentence does.
   */
  private static final Pattern ENDED = Pattern.compile("[.!?。！？।؟…\\]】)\"”’»>]\\s*$");
  private static final int TAIL = 80;

  private final LinkedBlockingQueue<Optional<String>> pieces = new LinkedBlockingQueue<>();
  private volatile String tail = "";
  private volatile @Nullable StreamingHandle handle;
  private volatile @Nullable Throwable failure;
  private volatile boolean cancelled;

  @Override
  public void onPartialResponse(PartialResponse response, PartialResponseContext context) {
    handle = context.streamingHandle();
    if (cancelled) {
      context.streamingHandle().cancel();
    }
    var longer = tail + response.text();
    tail = longer.substring(Math.max(0, longer.length() - TAIL));
    pieces.add(Optional.of(response.text()));
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    var end = response.finishReason();
    if (end == FinishReason.CONTENT_FILTER) {
      failure = new IllegalStateException("its content filter stopped it");
    } else if (end == null && !tail.isBlank() && !ENDED.matcher(tail).find()) {
      failure = new IllegalStateException("it ended in the middle of a sentence");
    }
    pieces.add(Optional.empty());
  }

  @Override
  public void onError(Throwable error) {
    failure = error;
    pieces.add(Optional.empty());
  }

  /// Hands on pieces until the model is done.
  void hand(Consumer<String> text) throws InterruptedException {
    for (var piece = pieces.take(); piece.isPresent(); piece = pieces.take()) {
      text.accept(piece.get());
    }
  }

  /// Tells the model to stop.
  void cancel() {
    cancelled = true;
    var known = handle;
    if (known != null) {
      known.cancel();
    }
  }

  /// Why it broke off; empty when it was done.
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }
}
