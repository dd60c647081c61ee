package attache.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/// A model server on loopback that writes given sentences, each in one piece, and says when each
/// had been sent. Safe for use by many threads.
final class LoopbackModel implements AutoCloseable {
  private static final String PIECE =
      "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
          + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"},\"finish_reason\":%s}]}\n\n";

  private final HttpServer server;
  private volatile List<String> sentences = List.of();
  private volatile LongConsumer sent = _ -> {};

  LoopbackModel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
  }

  /// Has it write these sentences from now on.
  ///
  /// @param each told the time in nanoseconds just before each sentence leaves
  void write(List<String> draft, LongConsumer each) {
    sentences = List.copyOf(draft);
    sent = each;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      var out = exchange.getResponseBody();
      for (var sentence : sentences) {
        sent.accept(System.nanoTime());
        out.write(PIECE.formatted(sentence + "\\n", "null").getBytes(UTF_8));
        out.flush();
      }
      out.write((PIECE.formatted("", "\"stop\"") + "data: [DONE]\n\n").getBytes(UTF_8));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
