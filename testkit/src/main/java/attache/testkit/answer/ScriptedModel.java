package attache.testkit.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// A model server on loopback that speaks as model servers do (OpenAI's chat interface, Ollama's,
/// Anthropic's) and says what a script tells it to.
public final class ScriptedModel implements AutoCloseable {
  private static final Pattern EVIDENCE =
      Pattern.compile(
          "\\[(\\d+)\\] \\((.*?)\\) (.*?)(?=\\\\n\\[\\d+\\] \\(|\\\\n(?:‹|<|\\\\u003c)/evidence)");
  private static final Pattern QUESTION =
      Pattern.compile("(?:<|\\\\u003c)question(?:>|\\\\u003e)(.*?)(?:<|\\\\u003c)/question");

  private final HttpServer server;
  private final Script script;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// What the model was asked.
  ///
  /// @param body the whole request
  /// @param authorization the key it came with, as sent
  /// @param evidence the numbered sentences of it, in their order
  /// @param question the question in it
  public record Asked(
      String body, String authorization, Map<Integer, String> evidence, String question) {}

  /// What the model does with a request.
  @FunctionalInterface
  public interface Script {
    /// What is said to a request.
    Said to(Asked asked);
  }

  /// One way to answer, well or badly.
  public sealed interface Said {
    /// The whole draft, in pieces of a few letters.
    record Draft(String text) implements Said {}

    /// The draft so far, and then the connection ends.
    record BrokenOff(String text) implements Said {}

    /// The draft so far, and then an end in good order that does not say why it ended.
    record Ended(String text) implements Said {}

    /// The draft so far, and then nothing more.
    record Stalled(String text) implements Said {}

    /// A refusal.
    record Refused(int status, String body) implements Said {}

    /// Bytes that are no answer of any kind, with status 200.
    record Garbage(String bytes) implements Said {}
  }

  /// Opens a server on a free port.
  public ScriptedModel(Script script) throws IOException {
    this.script = script;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /// A model that always writes the same draft.
  public static ScriptedModel writing(String draft) throws IOException {
    return new ScriptedModel(_ -> new Said.Draft(draft));
  }

  /// Where it is; the path is the one of OpenAI's interface.
  public URI address() {
    return URI.create("http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
  }

  /// What it was asked so far.
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = read(exchange);
      asked.add(request);
      var wire = Wire.of(exchange.getRequestURI().getPath());
      switch (script.to(request)) {
        case Said.Draft(var text) -> {
          stream(exchange, wire, text);
          exchange.getResponseBody().write(wire.end().getBytes(UTF_8));
        }
        case Said.BrokenOff(var text) -> stream(exchange, wire, text);
        case Said.Ended(var text) -> {
          stream(exchange, wire, text);
          exchange.getResponseBody().close();
        }
        case Said.Stalled(var text) -> {
          stream(exchange, wire, text);
          closed.await();
        }
        case Said.Refused(var status, var body) -> {
          var bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
        }
        case Said.Garbage(var bytes) -> {
          exchange.getResponseHeaders().add("Content-Type", wire.contentType());
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(bytes.getBytes(UTF_8));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Asked read(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var evidence = new LinkedHashMap<Integer, String>();
    EVIDENCE
        .matcher(body)
        .results()
        .forEach(m -> evidence.put(Integer.valueOf(m.group(1)), plain(m.group(3))));
    var question = QUESTION.matcher(body).results().findFirst().map(m -> m.group(1)).orElse("");
    var headers = exchange.getRequestHeaders();
    var key = headers.getOrDefault("Authorization", headers.getOrDefault("X-api-key", List.of("")));
    return new Asked(body, key.getFirst(), evidence, plain(question));
  }

  private static String plain(String json) {
    return json.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  private static void stream(HttpExchange exchange, Wire wire, String text) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", wire.contentType());
    exchange.sendResponseHeaders(200, 0);
    var out = exchange.getResponseBody();
    out.write(wire.begin().getBytes(UTF_8));
    for (var at = 0; at < text.length(); at += 7) {
      piece(out, wire, text.substring(at, Math.min(text.length(), at + 7)));
    }
    out.flush();
  }

  private static void piece(OutputStream out, Wire wire, String piece) throws IOException {
    var json = piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    out.write(wire.piece(json).getBytes(UTF_8));
    out.flush();
  }

  /// How pieces travel.
  private enum Wire {
    OPENAI("text/event-stream") {
      @Override
      String piece(String json) {
        return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"scripted\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
            + json
            + "\"},\"finish_reason\":null}]}\n\n";
      }

      @Override
      String end() {
        return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"scripted\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
      }
    },
    OLLAMA("application/x-ndjson") {
      @Override
      String piece(String json) {
        return "{\"model\":\"scripted\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":\""
            + json
            + "\"},\"done\":false}\n";
      }

      @Override
      String end() {
        return "{\"model\":\"scripted\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}\n";
      }
    },
    ANTHROPIC("text/event-stream") {
      @Override
      String begin() {
        return "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"scripted\",\"content\":[],\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}}\n\n"
            + "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n";
      }

      @Override
      String piece(String json) {
        return "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\""
            + json
            + "\"}}\n\n";
      }

      @Override
      String end() {
        return "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n"
            + "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":1}}\n\n"
            + "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
      }
    };

    private final String contentType;

    Wire(String contentType) {
      this.contentType = contentType;
    }

    static Wire of(String path) {
      return path.endsWith("/messages") ? ANTHROPIC : path.endsWith("/api/chat") ? OLLAMA : OPENAI;
    }

    String contentType() {
      return contentType;
    }

    String begin() {
      return "";
    }

    abstract String piece(String json);

    abstract String end();
  }
}
