package attache.door.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.source.HubStatus;
import attache.testkit.source.LittleHub;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Hubs where a server listens or does not, and what readers and strangers see of them.
final class HubsTest extends HubSetting {
  // Off

  @Test
  void nothingIsLookedForOrSentUnlessTheServerListens() throws Exception {
    var id = follow();
    gather();
    later(Duration.ofDays(2));
    gather();
    assertThat(hub.forms()).isEmpty();
    assertThat(source(id).hubStatus()).isEmpty();
  }

  @Test
  void serverWithoutACallbackHasNoSuchPlace() throws Exception {
    var plain = new ServerSettings("127.0.0.1", 0);
    try (var other = new AttacheServer(harbour.desk(), plain).start()) {
      var place = other.address() + "websub/" + "ab".repeat(32);
      assertThat(hub.tell(place, "text/xml", new byte[1], "")).isEqualTo(401);
    }
  }

  @Test
  void callbackTakesKeysAndAnAddress() throws Exception {
    try (var open = Harbour.empty(folder.resolve("open"), now::get)) {
      var outside = Optional.of(URI.create("https://news.example.org/attache"));
      var settings = new ServerSettings("127.0.0.1", 0, List.of(), Optional.empty(), outside);
      assertThatThrownBy(() -> new AttacheServer(open.desk(), settings).start())
          .hasMessageContaining("https://news.example.org/attache")
          .hasMessageContaining("attache keys add");
    }
    var wrong = Optional.of(URI.create("https://news.example.org/?a=b"));
    assertThatThrownBy(() -> new ServerSettings("127.0.0.1", 0, List.of(), Optional.empty(), wrong))
        .hasMessageContaining("the callback must be an address");
  }

  // The place

  @Test
  void hubNeedsNoKeyNoOriginAndNoNameOfOurs() throws Exception {
    var id = follow();
    listen();
    gather();
    var callback = URI.create(hub.last().getOrDefault("hub.callback", ""));
    var path = callback.getRawPath();
    var asked =
        raw(
            "GET "
                + path
                + "?hub.mode=subscribe&hub.challenge=c&hub.topic="
                + URLEncoder.encode(hub.last().getOrDefault("hub.topic", ""), UTF_8)
                + " HTTP/1.1\r\nHost: news.example.org\r\nConnection: close\r\n\r\n");
    assertThat(asked).contains("200").endsWith("c");
    assertThat(state(id)).isEqualTo(HubStatus.State.HELD);
    var body = rss("", item(2, ""));
    var told =
        raw(
            "POST "
                + path
                + " HTTP/1.1\r\nHost: news.example.org\r\nOrigin: https://hub.example.net\r\n"
                + "Sec-Fetch-Site: cross-site\r\nContent-Type: text/xml\r\nX-Hub-Signature: "
                + LittleHub.signature(
                    "sha256", hub.last().getOrDefault("hub.secret", ""), body.getBytes(UTF_8))
                + "\r\nContent-Length: "
                + body.getBytes(UTF_8).length
                + "\r\nConnection: close\r\n\r\n"
                + body);
    assertThat(told).contains("202");
    assertThat(raw("GET /sources HTTP/1.1\r\nHost: news.example.org\r\nConnection: close\r\n\r\n"))
        .as("all else stays behind the names of the server")
        .contains("421");
  }

  private String raw(String request) throws IOException {
    return Web.raw(server.address().getPort(), request);
  }

  @Test
  void whoKnowsNoPathLearnsNothing() throws Exception {
    held();
    var base = server.address() + "websub/";
    for (var path : List.of("", "x", "ab".repeat(32), "../sources", "AB".repeat(32))) {
      var place = path.startsWith("..") ? base + "%2e%2e/sources" : base + path;
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(place)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).isEmpty();
    }
  }

  @Test
  void readersSeeWhichHubTellsUntilWhen() throws Exception {
    var id = held();
    var shown = read("/api/v1/sources/" + id, "en");
    assertThat(shown)
        .contains("\"hub\":{\"address\":\"" + hub.at("/hub") + "\"")
        .contains("\"topic\":\"" + hub.at("/feed") + "\"")
        .contains("\"state\":\"held\"")
        .contains("\"until\":\"2026-03-11T10:00:00Z\"")
        .contains("\"told\":0,\"ignored\":0");
    assertThat(shown)
        .doesNotContain(hub.last().getOrDefault("hub.secret", ""))
        .doesNotContain(hub.last().getOrDefault("hub.callback", "").replaceFirst(".*/", ""));
    hub.answers(403, "no room");
    var other = follow("/feed2");
    hub.page("/feed2", "application/rss+xml", rss(links(), item(3, "")), "</feed2>; rel=self");
    gather();
    assertThat(state(other)).isEqualTo(HubStatus.State.REFUSED);
    assertThat(read("/sources", "en")).contains("does not tell: the hub").contains("no room");
    assertThat(read("/sources", "fr")).contains("Son hub " + hub.at("/hub"));
  }

  private String read(String place, String language) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(server.address().resolve(place))
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", language)
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
