package attache.door.http.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.door.http.exchange.Caller;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/// The protocol over standard input and output: a message a line. Requests are answered side by
/// side; one that is cancelled is ended and not answered. A line that is no message is answered
/// with an error, and the next one is read.
final class Stdio {
  private static final System.Logger LOG = System.getLogger(Stdio.class.getName());
  private static final String CANCELLED = "notifications/cancelled";
  private static final int LONGEST_LINE = 1024 * 1024;

  private final Line line;
  private final OutputStream out;
  private final Map<String, FutureTask<?>> running = new ConcurrentHashMap<>();

  Stdio(Line line, OutputStream out) {
    this.line = line;
    this.out = out;
  }

  /// Reads and answers until the input ends, and lets what is under way end.
  void speak(InputStream in) throws IOException {
    var bytes = new BufferedInputStream(in);
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var text = next(bytes); text.isPresent(); text = next(bytes)) {
        if (!text.get().isBlank()) {
          take(text.get(), workers);
        }
      }
    }
  }

  /// The next line; empty at the end. Of one that is too long its begin, which is no message.
  private static Optional<String> next(InputStream in) throws IOException {
    var text = new ByteArrayOutputStream();
    var next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (text.size() < LONGEST_LINE) {
        text.write(next);
      }
    }
    return Optional.of(text.toString(UTF_8));
  }

  private void take(String text, ExecutorService workers) throws IOException {
    JSONRPCMessage message;
    try {
      message = line.read(text);
    } catch (IOException e) {
      say(line.unread(text));
      return;
    }
    switch (message) {
      case JSONRPCRequest request -> begin(request, workers);
      case JSONRPCNotification note when note.method().equals(CANCELLED) -> cancel(note);
      default -> hear(message);
    }
  }

  /// Hears what wants no answer; trouble with it keeps nothing else from being heard.
  private void hear(JSONRPCMessage message) throws IOException {
    try {
      line.answer(message, Caller.LOCAL);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "event=mcp-notice-broken", e);
    }
  }

  /// Known by its id before it is begun, so that it can be cancelled at any time.
  private void begin(JSONRPCRequest request, ExecutorService workers) {
    var task = new FutureTask<>(() -> answer(request), true);
    running.put(String.valueOf(request.id()), task);
    workers.execute(task);
  }

  private void cancel(JSONRPCNotification note) {
    if (note.params() instanceof Map<?, ?> params) {
      var task = running.remove(String.valueOf(params.get("requestId")));
      if (task != null) {
        task.cancel(true);
      }
    }
  }

  private void answer(JSONRPCRequest request) {
    try {
      Optional<String> answer;
      try {
        answer = line.answer(request, Caller.LOCAL);
      } catch (RuntimeException e) {
        answer = Optional.of(line.broken(request));
        LOG.log(System.Logger.Level.WARNING, "event=mcp-request-broken", e);
      }
      if (running.remove(String.valueOf(request.id())) != null && answer.isPresent()) {
        say(answer.get());
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "event=mcp-broken", e);
    }
  }

  private synchronized void say(String json) throws IOException {
    out.write((json.replace("\n", " ") + "\n").getBytes(UTF_8));
    out.flush();
  }
}
