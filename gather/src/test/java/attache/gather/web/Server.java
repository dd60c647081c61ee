package attache.gather.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A web server on loopback that says whatever a test makes it say, byte by byte.
final class Server implements AutoCloseable {
  private final ServerSocket socket;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /// What the server says to one request.
  interface Reply {
    void to(String request, OutputStream out) throws IOException, InterruptedException;
  }

  Server(Reply reply) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(() -> accept(reply));
  }

  static Server saying(String... answers) throws IOException {
    var next = new CopyOnWriteArrayList<>(List.of(answers));
    return new Server((_, out) ->
        out.write(
            (next.size() > 1 ? next.removeFirst() : next.getFirst())
                .getBytes(StandardCharsets.UTF_8)));
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// The heads of the requests so far.
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept(Reply reply) {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        Thread.ofVirtual().start(() -> answer(connection, reply));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void answer(Socket connection, Reply reply) {
    try (connection) {
      var request = head(connection.getInputStream());
      requests.add(request);
      reply.to(request, connection.getOutputStream());
      connection.getOutputStream().flush();
      connection.shutdownOutput();
    } catch (IOException | InterruptedException e) {
      // The visitor hung up, as it should.
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
    return head.toString();
  }
}
