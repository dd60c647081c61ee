package attache.door.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.access.Scope;
import attache.desk.SourceDesk;
import attache.source.Candidate;
import attache.source.GatherListener;
import attache.source.Gathered;
import attache.source.HubStatus;
import attache.source.Manners;
import attache.source.Source;
import attache.source.SourceId;
import attache.source.Subscription;
import attache.testkit.source.LittleHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Being told of news by a hub (WebSub): a real hub, a real record, the real server, a clock that
/// is set.
@Timeout(120)
abstract class HubSetting {
  static final Instant START = Instant.parse("2026-03-04T10:00:00Z");
  static final String LONG = "The harbour opened its second pier to ships. ".repeat(20);
  static final Duration WEEK = Duration.ofDays(7);

  @TempDir Path folder;
  final AtomicReference<Instant> now = new AtomicReference<>(START);
  final HttpClient client = HttpClient.newHttpClient();
  LittleHub hub;
  Harbour harbour;
  AttacheServer server;
  String key = "";

  @BeforeEach
  void open() throws Exception {
    hub = new LittleHub();
    harbour = Harbour.empty(folder, now::get);
    key = harbour.desk().access().add("anna", Scope.ADMIN, 10_000, "test").shown();
    serve();
  }

  private void serve() throws IOException {
    var outside = Optional.of(URI.create("https://news.example.org"));
    var settings = new ServerSettings("127.0.0.1", 0, List.of(), Optional.empty(), outside);
    server = new AttacheServer(harbour.desk(), settings).start();
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    harbour.close();
    hub.close();
    client.close();
  }

  /// The program ends without a word and is started again, on another port.
  void restart() throws IOException {
    server.close();
    harbour.close();
    harbour = Harbour.empty(folder, now::get);
    serve();
  }

  void listen() {
    // A slash too many does no harm.
    harbour.desk().sources().hubs().listen(server.address());
  }

  String item(int number, String more) {
    return "<item><guid isPermaLink=\"false\">id-%d</guid><link>%s</link><title>Pier %d opens</title><description>%d. %s%s</description></item>"
        .formatted(number, hub.at("/a/" + number), number, number, LONG, more);
  }

  String rss(String head, String... items) {
    return "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Gazette</title>"
        + head
        + String.join("", items)
        + "</channel></rss>";
  }

  String links() {
    return "<atom:link rel=\"hub\" href=\"%s\"/><atom:link rel=\"self\" href=\"%s\"/>"
        .formatted(hub.at("/hub"), hub.at("/feed"));
  }

  SourceId follow() throws IOException {
    hub.page("/feed", "application/rss+xml", rss(links(), item(1, "")));
    return follow("/feed");
  }

  SourceId follow(String path) throws IOException {
    return follow(path, Manners.Pages.NEVER);
  }

  SourceId follow(String path, Manners.Pages pages) throws IOException {
    var manners = new Manners(Optional.empty(), pages, true);
    var candidate =
        new Candidate(hub.at(path), Source.Kind.FEED, "Harbour Gazette", Optional.empty());
    var wishes = new SourceDesk.Wishes(Optional.empty(), List.of(), Optional.empty(), manners);
    return harbour.desk().sources().add(candidate, wishes).source().id();
  }

  Gathered gather() throws IOException {
    return harbour.desk().sources().gather(SourceDesk.Round.DUE, GatherListener.NONE).orElseThrow();
  }

  Subscription source(SourceId id) throws IOException {
    return harbour.desk().sources().source(id).orElseThrow();
  }

  HubStatus status(SourceId id) throws IOException {
    return source(id).hubStatus().orElseThrow();
  }

  HubStatus.State state(SourceId id) throws IOException {
    return status(id).state(now.get());
  }

  void later(Duration time) {
    now.updateAndGet(moment -> moment.plus(time));
  }

  /// Follows a feed of which the hub then tells for a week.
  SourceId held() throws Exception {
    var id = follow();
    listen();
    gather();
    assertThat(hub.verify(hub.last(), "" + WEEK.toSeconds()).statusCode()).isEqualTo(200);
    return id;
  }

  int tell(String body, String method) throws Exception {
    return tell(hub.last(), body.getBytes(UTF_8), method);
  }

  int tell(Map<String, String> form, byte[] body, String method) throws Exception {
    var signature = LittleHub.signature(method, form.getOrDefault("hub.secret", ""), body);
    return hub.tell(form.getOrDefault("hub.callback", ""), "application/rss+xml", body, signature);
  }

  List<String> headlines() {
    return harbour.stories().stream().map(story -> story.latest().headline()).toList();
  }
}
