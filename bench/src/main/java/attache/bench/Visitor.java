package attache.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// Visits a server as browsers do, and takes the time: from sending the request until the last byte
/// of a page, or until the first checked sentence of an answer, is here. Safe for use by many
/// threads.
final class Visitor implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;

  Visitor(URI server) {
    this.server = server;
  }

  /// What came of a visit.
  ///
  /// @param millis how long it took
  /// @param bytes as transferred, packed
  record Visit(int status, double millis, int bytes) {}

  Visit page(String place) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve(place)).header("Accept-Encoding", "gzip").build();
    var start = System.nanoTime();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return new Visit(answer.statusCode(), since(start), answer.body().length);
  }

  String text(String place) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve(place)).header("Accept-Encoding", "gzip").build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    var packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals);
    try (var body = answer.body()) {
      var plain = packed.isPresent() ? new GZIPInputStream(body) : body;
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Asks a question; its time is that of the first sentence, or of the answer that has none.
  Visit ask(String question) throws IOException, InterruptedException {
    var json = "{\"question\": \"" + question.replace("\"", "\\\"") + "\"}";
    var request =
        HttpRequest.newBuilder(server.resolve("/api/v1/answers"))
            .header("Accept", "text/event-stream")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    var start = System.nanoTime();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    var first = Double.NaN;
    var bytes = 0;
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        bytes += line.length() + 1;
        if (Double.isNaN(first) && line.startsWith("data:")) {
          first = since(start);
        }
      }
    }
    return new Visit(answer.statusCode(), Double.isNaN(first) ? since(start) : first, bytes);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public void close() {
    client.close();
  }
}
