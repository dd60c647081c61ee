package attache.testkit.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A WebSub hub on loopback, and the site of a publisher beside it: real HTTP both ways. It does
/// only what a test tells it to.
public final class LittleHub implements AutoCloseable {
  private final HttpServer server;
  private final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();
  private final List<String> visits = new CopyOnWriteArrayList<>();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile int status = 202;
  private volatile String said = "";

  private record Page(String type, List<String> links, String body) {}

  public LittleHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::site);
    server.createContext("/hub", this::hub);
    server.start();
  }

  /// An address of this server.
  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /// Answers what is sent to it with a status and a text from now on; 202 before.
  public void answers(int with, String text) {
    status = with;
    said = text;
  }

  /// What was sent to it, in order; `path` is where to.
  public List<Map<String, String>> forms() {
    return List.copyOf(forms);
  }

  /// The last that was sent to it.
  public Map<String, String> last() {
    return forms.getLast();
  }

  /// By whom, as they say.
  public List<String> agents() {
    return List.copyOf(agents);
  }

  /// How many times a page was asked for.
  public long visits(String path) {
    return visits.stream().filter(path::equals).count();
  }

  /// Has a page.
  ///
  /// @param links values of `Link`, each in a header of its own
  public void page(String path, String type, String body, String... links) {
    pages.put(path, new Page(type, List.of(links), body));
  }

  /// Asks a subscriber something, as a hub does; the answer.
  public HttpResponse<String> ask(String callback, Map<String, String> query) throws Exception {
    var asked = new StringBuilder(callback);
    query.forEach((name, value) ->
        asked
            .append(asked.indexOf("?") < 0 ? '?' : '&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, UTF_8)));
    return client.send(
        HttpRequest.newBuilder(URI.create(asked.toString())).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// Asks the subscriber of a form whether it was meant.
  public HttpResponse<String> verify(Map<String, String> form, String seconds) throws Exception {
    var query = new LinkedHashMap<String, String>();
    query.put("hub.mode", form.getOrDefault("hub.mode", ""));
    query.put("hub.topic", form.getOrDefault("hub.topic", ""));
    query.put("hub.challenge", "chosen by lot & sent back");
    if (!seconds.isEmpty()) {
      query.put("hub.lease_seconds", seconds);
    }
    return ask(form.getOrDefault("hub.callback", ""), query);
  }

  /// Tells a subscriber something under a signature.
  ///
  /// @param signature value of `X-Hub-Signature`; empty for none
  public int tell(String callback, String type, byte[] body, String signature) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(callback))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!signature.isEmpty()) {
      request.header("X-Hub-Signature", signature);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /// The signature under some bytes.
  ///
  /// @param method `sha1`, `sha256`, `sha384` or `sha512`
  public static String signature(String method, String secret, byte[] body)
      throws GeneralSecurityException {
    var name = "HmacSHA" + method.substring(3);
    var mac = Mac.getInstance(name);
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), name));
    return method + "=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  private void hub(HttpExchange exchange) throws IOException {
    try (exchange) {
      var form = new LinkedHashMap<String, String>();
      form.put("path", exchange.getRequestURI().getPath());
      var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      for (var pair : sent.split("&")) {
        var cut = pair.split("=", 2);
        form.put(URLDecoder.decode(cut[0], UTF_8), URLDecoder.decode(cut[1], UTF_8));
      }
      agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
      var onward = exchange.getRequestURI().getPath().startsWith("/hub/moved/");
      if (onward) {
        var code = Integer.parseInt(exchange.getRequestURI().getPath().substring(11));
        exchange.getResponseHeaders().add("Location", "/hub");
        exchange.sendResponseHeaders(code, -1);
        return;
      }
      forms.add(form);
      exchange.getResponseHeaders().add("Content-Type", "text/plain");
      var body = said.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void site(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      visits.add(path);
      var page = pages.get(path);
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      var etag = "\"" + page.hashCode() + "\"";
      exchange.getResponseHeaders().add("ETag", etag);
      page.links().forEach(link -> exchange.getResponseHeaders().add("Link", link));
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", page.type());
      var body = page.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
