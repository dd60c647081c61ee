package attache.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Web servers on many loopback addresses, each with some feeds; every feed knows when it has not
/// changed (`ETag`).
final class FeedFarm implements Closeable {
  private static final int BACKLOG = 64;

  private final List<ServerSocket> sockets = new ArrayList<>();
  private final List<byte[]> feeds;
  private final AtomicInteger unchanged = new AtomicInteger();
  private final int port;

  /// @param feeds served as `/0`, `/1`, … at every address
  FeedFarm(int addresses, List<byte[]> feeds) throws IOException {
    this.feeds = new CopyOnWriteArrayList<>(feeds);
    var first = listen(1, 0);
    port = first.getLocalPort();
    for (var i = 2; i <= addresses; i++) {
      listen(i, port);
    }
  }

  private ServerSocket listen(int last, int port) throws IOException {
    var socket = new ServerSocket(port, BACKLOG, InetAddress.getByName("127.0.0." + last));
    sockets.add(socket);
    Thread.ofVirtual().start(() -> accept(socket));
    return socket;
  }

  /// Where a feed is.
  String address(int feed) {
    return "http://127.0.0.%d:%d/%d".formatted(1 + feed % sockets.size(), port, feed);
  }

  /// Serves other bytes from now on.
  void serve(int feed, byte[] bytes) {
    feeds.set(feed, bytes);
  }

  /// How many requests were answered with 304.
  int unchanged() {
    return unchanged.get();
  }

  private void accept(ServerSocket socket) {
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
    try (connection) {
      var head = head(connection.getInputStream());
      var feed = Integer.parseInt(head.substring(head.indexOf('/') + 1, head.indexOf(" HTTP")));
      var etag = "\"v" + Arrays.hashCode(feeds.get(feed)) + "-" + feed + "\"";
      var out = connection.getOutputStream();
      if (head.contains("If-None-Match: " + etag)) {
        unchanged.incrementAndGet();
        out.write("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
      } else {
        var body = feeds.get(feed);
        out.write(
            "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(etag, body.length)
                .getBytes(UTF_8));
        out.write(body);
      }
      out.flush();
    } catch (IOException e) {
      // The visitor hung up.
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    var chunk = new byte[4096];
    while (head.indexOf("\r\n\r\n") < 0) {
      var read = in.read(chunk);
      if (read < 0) {
        break;
      }
      head.append(new String(chunk, 0, read, UTF_8));
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }
}
