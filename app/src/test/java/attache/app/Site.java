package attache.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A web site on loopback that says for each path what a test makes it say, byte by byte.
final class Site implements Closeable {
  private final ServerSocket socket;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger here = new AtomicInteger();
  private final AtomicInteger mostHere = new AtomicInteger();

  /// What is said to one request.
  interface Reply {
    void to(String request, OutputStream out) throws IOException, InterruptedException;
  }

  Site() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  String at(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /// Says something at a path from now on.
  void says(String path, Reply reply) {
    replies.put(path, reply);
  }

  void says(String path, String answer) {
    says(path, (_, out) -> out.write(answer.getBytes(UTF_8)));
  }

  /// A feed with an ETag, which it knows again.
  void feed(String path, String etag, String items) {
    says(
        path,
        (request, out) -> {
          var known = request.contains("If-None-Match: \"" + etag + "\"");
          var answer =
              known
                  ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                  : ok("application/rss+xml", "ETag: \"" + etag + "\"\r\n", rss(items));
          out.write(answer.getBytes(UTF_8));
        });
  }

  void page(String path, String head, String html) {
    says(path, ok("text/html; charset=utf-8", head, html));
  }

  static String ok(String type, String head, String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n%s"
        .formatted(type, head, body.getBytes(UTF_8).length, body);
  }

  static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>Harbour Gazette</title>"
        + items
        + "</channel></rss>";
  }

  static String item(String guid, String link, String title, String text) {
    return "<item><guid isPermaLink=\"false\">%s</guid><link>%s</link><title>%s</title><description>%s</description></item>"
        .formatted(guid, link, title, text);
  }

  /// The heads of requests for a path.
  List<String> requests(String path) {
    return requests.stream().filter(head -> head.startsWith("GET " + path + " ")).toList();
  }

  /// Most requests that were being answered at once.
  int mostAtOnce() {
    return mostHere.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        Thread.ofVirtual().start(() -> answer(connection));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void answer(Socket connection) {
    mostHere.accumulateAndGet(here.incrementAndGet(), Math::max);
    try (connection) {
      var request = head(connection.getInputStream());
      requests.add(request);
      var path = request.split(" ", 3)[1];
      replies
          .getOrDefault(
              path,
              (_, out) ->
                  out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8)))
          .to(request, connection.getOutputStream());
      connection.getOutputStream().flush();
      // Counted down before the visitor can know that it is over.
      here.decrementAndGet();
      connection.shutdownOutput();
    } catch (IOException | InterruptedException e) {
      here.decrementAndGet(); // The visitor hung up, as it should.
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var one = in.read();
      if (one < 0) {
        break;
      }
      head.append((char) one);
    }
    return new String(head.toString().getBytes(ISO_8859_1), UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
