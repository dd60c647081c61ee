package attache.door.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A server that runs on a free port, and a client of it.
public final class Web implements AutoCloseable {
  public final Harbour harbour;
  public final AttacheServer server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private Web(Harbour harbour) throws IOException {
    this.harbour = harbour;
    this.server =
        new AttacheServer(
                harbour.desk(), new ServerSettings("127.0.0.1", 0), "1.2.3", ZoneOffset.UTC)
            .start();
  }

  public static Web full(Path folder) throws IOException {
    return new Web(Harbour.full(folder));
  }

  public static Web empty(Path folder) throws IOException {
    return new Web(Harbour.empty(folder));
  }

  public static Web forgetful(Path folder) throws IOException {
    return new Web(Harbour.forgetful(folder));
  }

  public HttpResponse<String> get(String place, String... headers) throws Exception {
    return send(place, request -> request.GET(), headers);
  }

  /// Gets a place, and the place it points to.
  public HttpResponse<String> follow(String place) throws Exception {
    var first = get(place);
    return first.statusCode() == 303
        ? get(first.headers().firstValue("Location").orElseThrow())
        : first;
  }

  /// Posts; a form with the token that forms of our pages have.
  public HttpResponse<String> post(String place, String type, String body, String... headers)
      throws Exception {
    var form = type.equals("application/x-www-form-urlencoded") && !place.equals("/sign-in");
    return forge(place, type, form ? body + "&form-token=" + token(headers) : body, headers);
  }

  /// The token of the forms that a page shows; none where none is shown.
  private String token(String... headers) throws Exception {
    var page = get("/about", cookie(headers)).body();
    var field = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"").matcher(page);
    return field.find() ? field.group(1) : "";
  }

  private static String[] cookie(String... headers) {
    for (var i = 0; i + 1 < headers.length; i += 2) {
      if (headers[i].equalsIgnoreCase("cookie")) {
        return new String[] {headers[i], headers[i + 1]};
      }
    }
    return new String[0];
  }

  /// Posts just what is given.
  public HttpResponse<String> forge(String place, String type, String body, String... headers)
      throws Exception {
    return send(
        place,
        request ->
            request
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8)),
        headers);
  }

  public HttpResponse<String> ask(String question, String... headers) throws Exception {
    return post(
        "/",
        "application/x-www-form-urlencoded",
        "q=" + URLEncoder.encode(question, UTF_8),
        headers);
  }

  public HttpResponse<String> json(String body) throws Exception {
    return post("/api/v1/answers", "application/json", body);
  }

  public HttpResponse<String> send(
      String place, UnaryOperator<HttpRequest.Builder> how, String... headers) throws Exception {
    var request = how.apply(HttpRequest.newBuilder(server.address().resolve(URI.create(place))));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  /// Sends bytes as they stand; the answer to them, its head in small letters.
  public String raw(String request) throws IOException {
    return raw(port(), request);
  }

  static String raw(int port, String request) throws IOException {
    // Read by its length: some releases of Helidon leave a connection open that was to be closed.
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      var in = socket.getInputStream();
      var head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        var next = in.read();
        if (next < 0) {
          throw new IOException("the server hung up after: " + head);
        }
        head.append((char) next);
      }
      var small = head.toString().toLowerCase(Locale.ROOT);
      var length = Pattern.compile("content-length: (\\d+)").matcher(small);
      var body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
      return small + new String(body, UTF_8);
    }
  }

  public int port() {
    return server.address().getPort();
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    harbour.close();
  }
}
