package attache.door.http.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.door.http.exchange.Caller;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// The protocol over standard input and output: a message a line. Requests are answered side by side;
/// one that is cancelled is ended and not answered.
final class Stdio {
  private static final System.Logger LOG = System.getLogger(Stdio.class.getName());

  private final Line line;
  private final OutputStream out;
  private final Map<String, Thread> running = new ConcurrentHashMap<>();

  Stdio(Line line, OutputStream out) {
    this.line = line;
    this.out = out;
  }

  /// Reads and answers until the input ends, and lets what is under way end.
  void speak(InputStream in) throws IOException {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var reader = new BufferedReader(new InputStreamReader(in, UTF_8));
      for (var text = reader.readLine(); text != null; text = reader.readLine()) {
        if (!text.isBlank()) {
          var taken = text;
          if (!isCancelling(taken)) {
            workers.submit(() -> answer(taken));
          }
        }
      }
    }
  }

  private boolean isCancelling(String text) {
    try {
      if (line.read(text) instanceof JSONRPCNotification notification
          && notification.method().equals("notifications/cancelled")
          && notification.params() instanceof Map<?, ?> params) {
        var thread = running.remove(String.valueOf(params.get("requestId")));
        if (thread != null) {
          thread.interrupt();
        }
        return true;
      }
    } catch (IOException e) {
      // said when it is answered
    }
    return false;
  }

  private void answer(String text) {
    try {
      JSONRPCMessage message;
      try {
        message = line.read(text);
      } catch (IOException e) {
        say(line.unread(String.valueOf(e.getMessage())));
        return;
      }
      if (message instanceof JSONRPCRequest request) {
        answer(request);
      } else {
        line.answer(message, Caller.LOCAL);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "event=mcp-broken", e);
    }
  }

  private void answer(JSONRPCRequest request) throws IOException {
    var id = String.valueOf(request.id());
    running.put(id, Thread.currentThread());
    var answer = line.answer(request, Caller.LOCAL);
    if (running.remove(id) != null && answer.isPresent()) {
      say(answer.get());
    }
  }

  private synchronized void say(String json) throws IOException {
    out.write((json.replace("\n", " ") + "\n").getBytes(UTF_8));
    out.flush();
  }
}
