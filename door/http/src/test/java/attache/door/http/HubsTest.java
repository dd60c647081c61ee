package attache.door.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.access.Scope;
import attache.desk.SourceDesk;
import attache.source.Candidate;
import attache.source.GatherListener;
import attache.source.Gathered;
import attache.source.Lease;
import attache.source.Manners;
import attache.source.Source;
import attache.source.SourceId;
import attache.source.Subscription;
import attache.testkit.source.LittleHub;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Being told of news by a hub (WebSub): a real hub, a real record, the real server.
@Timeout(120)
final class HubsTest {
  private static final Instant START = Instant.parse("2026-03-04T10:00:00Z");
  private static final String LONG = "The harbour opened its second pier to ships. ".repeat(20);
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final HttpClient client = HttpClient.newHttpClient();
  private LittleHub hub;
  private Harbour harbour;
  private AttacheServer server;
  private String key = "";

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
  private void restart() throws IOException {
    server.close();
    harbour.close();
    harbour = Harbour.empty(folder, now::get);
    serve();
  }

  private void listen() {
    // A slash too many does no harm.
    harbour.desk().sources().hubs().listen(server.address());
  }

  private String item(int number, String more) {
    return "<item><guid isPermaLink=\"false\">id-%d</guid><link>%s</link><title>Pier %d opens</title><description>%d. %s%s</description></item>"
        .formatted(number, hub.at("/a/" + number), number, number, LONG, more);
  }

  private String rss(String head, String... items) {
    return "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Gazette</title>"
        + head
        + String.join("", items)
        + "</channel></rss>";
  }

  private String links() {
    return "<atom:link rel=\"hub\" href=\"%s\"/><atom:link rel=\"self\" href=\"%s\"/>"
        .formatted(hub.at("/hub"), hub.at("/feed"));
  }

  private SourceId follow() throws IOException {
    hub.page("/feed", "application/rss+xml", rss(links(), item(1, "")));
    return follow("/feed");
  }

  private SourceId follow(String path) throws IOException {
    var candidate =
        new Candidate(hub.at(path), Source.Kind.FEED, "Harbour Gazette", Optional.empty());
    var manners = new Manners(Optional.empty(), Manners.Pages.NEVER, true);
    var wishes = new SourceDesk.Wishes(Optional.empty(), List.of(), Optional.empty(), manners);
    return harbour.desk().sources().add(candidate, wishes).source().id();
  }

  private Gathered gather() throws IOException {
    return harbour.desk().sources().gather(SourceDesk.Round.DUE, GatherListener.NONE).orElseThrow();
  }

  private Subscription source(SourceId id) throws IOException {
    return harbour.desk().sources().source(id).orElseThrow();
  }

  private Lease lease(SourceId id) throws IOException {
    return source(id).lease().orElseThrow();
  }

  private Lease.State state(SourceId id) throws IOException {
    return lease(id).state(now.get());
  }

  private void later(Duration time) {
    now.updateAndGet(moment -> moment.plus(time));
  }

  /// Follows a feed of which the hub then tells for a week.
  private SourceId held() throws Exception {
    var id = follow();
    listen();
    gather();
    assertThat(hub.verify(hub.last(), "" + WEEK.toSeconds()).statusCode()).isEqualTo(200);
    return id;
  }

  private int tell(String body, String method) throws Exception {
    return tell(hub.last(), body.getBytes(UTF_8), method);
  }

  private int tell(Map<String, String> form, byte[] body, String method) throws Exception {
    var signature = LittleHub.signature(method, form.getOrDefault("hub.secret", ""), body);
    return hub.tell(form.getOrDefault("hub.callback", ""), "application/rss+xml", body, signature);
  }

  private List<String> headlines() {
    return harbour.stories().stream().map(story -> story.latest().headline()).toList();
  }

  // Off

  @Test
  void nothingIsLookedForOrSentUnlessTheServerListens() throws Exception {
    var id = follow();
    gather();
    later(Duration.ofDays(2));
    gather();
    assertThat(hub.forms()).isEmpty();
    assertThat(source(id).lease()).isEmpty();
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

  // Discovery

  private void discovered(String topic) throws IOException {
    listen();
    gather();
    assertThat(hub.forms()).hasSize(1);
    assertThat(hub.last())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", topic)
        .containsEntry("hub.lease_seconds", "864000")
        .containsEntry("path", "/hub");
    assertThat(hub.last().getOrDefault("hub.callback", ""))
        .matches(server.address() + "websub/[0-9a-f]{64}");
    assertThat(hub.last().getOrDefault("hub.secret", "")).matches("[0-9a-f]{64}");
  }

  @Test
  void hubIsFoundInTheHeader() throws Exception {
    hub.page(
        "/feed",
        "application/rss+xml",
        rss("", item(1, "")),
        "<" + hub.at("/style") + ">; rel=preload, <" + hub.at("/hub") + ">; rel=\"x HUB\"",
        "</topic?a=1,2>; title=\"a, b\"; rel=self");
    follow("/feed");
    discovered(hub.at("/topic?a=1,2"));
  }

  @Test
  void hubIsFoundInRss() throws Exception {
    follow();
    discovered(hub.at("/feed"));
  }

  @Test
  void hubIsFoundInAtom() throws Exception {
    hub.page(
        "/atom",
        "application/atom+xml",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>G</title><id>g</id><link rel=\"hub\" href=\"%s\"/><link rel=\"self\" href=\"/atom\"/><entry><id>1</id><title>Pier</title><content>%s</content></entry></feed>"
            .formatted(hub.at("/hub"), LONG));
    follow("/atom");
    discovered(hub.at("/atom"));
  }

  @Test
  void hubIsFoundInJsonFeedAmongThoseOfOtherKinds() throws Exception {
    hub.page(
        "/json",
        "application/feed+json",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"G\", \"feed_url\": \"%s\", \"hubs\": [{\"type\": \"rssCloud\", \"url\": \"%s\"}, {\"type\": \"WebSub\", \"url\": \"%s\"}], \"items\": [{\"id\": \"1\", \"content_text\": \"%s\"}]}"
            .formatted(hub.at("/json"), hub.at("/cloud"), hub.at("/hub"), LONG));
    follow("/json");
    discovered(hub.at("/json"));
  }

  @Test
  void headerCountsMoreThanTheFeed() throws Exception {
    var head =
        "<atom:link rel=\"hub\" href=\"%s\"/><atom:link rel=\"self\" href=\"%s\"/>"
            .formatted(hub.at("/other"), hub.at("/elsewhere"));
    hub.page(
        "/feed",
        "application/rss+xml",
        rss(head, item(1, "")),
        "<" + hub.at("/hub") + ">; rel=hub, <" + hub.at("/feed") + ">; rel=self");
    follow("/feed");
    discovered(hub.at("/feed"));
  }

  @Test
  void feedThatDoesNotSayItsOwnAddressOffersNoHub() throws Exception {
    var head = "<atom:link rel=\"hub\" href=\"%s\"/>".formatted(hub.at("/hub"));
    hub.page("/feed", "application/rss+xml", rss(head, item(1, "")));
    var id = follow("/feed");
    listen();
    gather();
    assertThat(hub.forms()).isEmpty();
    assertThat(source(id).lease()).isEmpty();
  }

  // Asking and confirming

  @Test
  void hubThatAsksWhetherItWasMeantGetsItsChallengeBack() throws Exception {
    var id = follow();
    listen();
    gather();
    assertThat(state(id)).isEqualTo(Lease.State.ASKED);
    var answer = hub.verify(hub.last(), "3600");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("chosen by lot & sent back");
    assertThat(state(id)).isEqualTo(Lease.State.HELD);
    assertThat(lease(id).until()).contains(START.plusSeconds(3600));
  }

  @Test
  void whatWasNotMeantIsNotConfirmed() throws Exception {
    var id = follow();
    listen();
    gather();
    var callback = hub.last().getOrDefault("hub.callback", "");
    var topic = hub.last().getOrDefault("hub.topic", "");
    var other = callback.substring(0, callback.length() - 64) + "ab".repeat(32);
    assertThat(ask(other, "subscribe", topic, "60")).as("another path").isEqualTo(404);
    assertThat(ask(callback, "subscribe", topic + "/x", "60")).as("topic").isEqualTo(404);
    assertThat(ask(callback, "unsubscribe", topic, "60")).as("not left").isEqualTo(404);
    assertThat(ask(callback, "publish", topic, "60")).as("no such mode").isEqualTo(404);
    assertThat(ask(callback, "subscribe", topic, "soon")).as("no length").isEqualTo(404);
    assertThat(ask(callback, "subscribe", topic, "0")).as("no length").isEqualTo(404);
    assertThat(hub.ask(callback, Map.of("hub.mode", "subscribe", "hub.topic", topic)).statusCode())
        .as("no challenge")
        .isEqualTo(404);
    assertThat(state(id)).isEqualTo(Lease.State.ASKED);
    later(Duration.ofDays(2));
    assertThat(ask(callback, "subscribe", topic, "60")).as("long ago").isEqualTo(404);
  }

  private int ask(String callback, String mode, String topic, String seconds) throws Exception {
    return hub.ask(
            callback,
            Map.of(
                "hub.mode",
                mode,
                "hub.topic",
                topic,
                "hub.challenge",
                "c",
                "hub.lease_seconds",
                seconds))
        .statusCode();
  }

  @Test
  void denialIsKeptWithItsReason() throws Exception {
    var id = follow();
    listen();
    gather();
    var denial =
        Map.of(
            "hub.mode",
            "denied",
            "hub.topic",
            hub.last().getOrDefault("hub.topic", ""),
            "hub.reason",
            "for friends\nonly");
    assertThat(hub.ask(hub.last().getOrDefault("hub.callback", ""), denial).statusCode())
        .isEqualTo(200);
    assertThat(state(id)).isEqualTo(Lease.State.DENIED);
    assertThat(lease(id).why()).contains("for friends only");
    later(Duration.ofDays(6));
    gather();
    assertThat(hub.forms()).as("not asked again soon").hasSize(1);
  }

  @Test
  void hubThatRefusesIsAskedEverLessOften() throws Exception {
    hub.answers(403, "no room");
    var id = follow();
    listen();
    gather();
    gather();
    assertThat(hub.forms()).hasSize(1);
    assertThat(state(id)).isEqualTo(Lease.State.REFUSED);
    assertThat(lease(id).why().orElseThrow()).contains("403").contains("no room");
    later(Duration.ofMinutes(61));
    gather();
    assertThat(hub.forms()).hasSize(2);
    later(Duration.ofMinutes(61));
    gather();
    assertThat(hub.forms()).as("two hours now").hasSize(2);
    later(Duration.ofMinutes(61));
    gather();
    assertThat(hub.forms()).hasSize(3);
  }

  @Test
  void hubThatIsDownLeavesTheSourceToBeAskedAsUsual() throws Exception {
    var down = "http://127.0.0.1:9/hub";
    try (var gone = new LittleHub()) {
      down = gone.at("/hub");
    }
    var head =
        "<atom:link rel=\"hub\" href=\"%s\"/><atom:link rel=\"self\" href=\"%s\"/>"
            .formatted(down, hub.at("/feed"));
    hub.page("/feed", "application/rss+xml", rss(head, item(1, "")));
    var id = follow("/feed");
    listen();
    gather();
    assertThat(state(id)).isEqualTo(Lease.State.REFUSED);
    assertThat(lease(id).why().orElseThrow()).contains("could not be asked");
    later(Duration.ofMinutes(67));
    assertThat(gather().results()).hasSize(1);
  }

  @Test
  void leaseIsRenewedAtTwoThirdsAndAfterARestart() throws Exception {
    var id = held();
    var first = hub.last();
    later(Duration.ofHours(111));
    gather();
    assertThat(hub.forms()).hasSize(1);
    later(Duration.ofHours(2));
    gather();
    assertThat(hub.forms()).hasSize(2);
    assertThat(hub.last()).isEqualTo(first);
    assertThat(state(id)).as("the old one holds meanwhile").isEqualTo(Lease.State.HELD);
    assertThat(hub.verify(hub.last(), "" + WEEK.toSeconds()).statusCode()).isEqualTo(200);
    assertThat(lease(id).until()).contains(now.get().plus(WEEK));
    restart();
    later(Duration.ofHours(113));
    // Under the address of before, which others know; the port behind it is another.
    harbour
        .desk()
        .sources()
        .hubs()
        .listen(URI.create(first.getOrDefault("hub.callback", "").replaceFirst("/websub/.*", "")));
    gather();
    assertThat(hub.forms()).hasSize(3);
    assertThat(hub.last()).isEqualTo(first);
  }

  @Test
  void anotherAddressIsAnotherPact() throws Exception {
    held();
    var first = hub.last();
    restart();
    listen();
    gather();
    assertThat(hub.forms()).hasSize(3);
    assertThat(hub.forms())
        .extracting(form -> form.getOrDefault("hub.mode", ""))
        .containsExactly("subscribe", "unsubscribe", "subscribe");
    assertThat(hub.last().getOrDefault("hub.callback", ""))
        .isNotEqualTo(first.getOrDefault("hub.callback", ""));
    assertThat(hub.last().getOrDefault("hub.secret", ""))
        .isNotEqualTo(first.getOrDefault("hub.secret", ""));
  }

  // Being told

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
  void whatTheHubTellsIsReadLikeTheFeed(String method) throws Exception {
    var id = held();
    var before = source(id).health();
    assertThat(tell(rss("", item(2, ""), item(1, "")), method)).isEqualTo(202);
    assertThat(headlines()).as("read afterwards").hasSize(1);
    later(Duration.ofMinutes(1));
    assertThat(gather().results()).as("the source itself is not asked").isEmpty();
    assertThat(headlines()).containsExactlyInAnyOrder("Pier 1 opens", "Pier 2 opens");
    assertThat(source(id).health().stories()).isEqualTo(2);
    assertThat(source(id).health().fresh()).contains(now.get());
    assertThat(source(id).health().next()).isEqualTo(before.next());
    assertThat(lease(id).told()).isEqualTo(1);
    // The visit of the day finds nothing new in it.
    hub.page("/feed", "application/rss+xml", rss(links(), item(2, ""), item(1, "")));
    later(Duration.ofHours(27));
    assertThat(gather().added()).isZero();
    assertThat(headlines()).hasSize(2);
  }

  @Test
  void anotherTextIsANewVersionOfTheStory() throws Exception {
    held();
    tell(rss("", item(1, "One more sentence.")), "sha256");
    gather();
    assertThat(harbour.stories()).hasSize(1);
    assertThat(harbour.stories().getFirst().latest().body()).contains("One more sentence.");
  }

  @Test
  void whatIsNotSignedAsItShouldBeIsAcknowledgedAndNotRead() throws Exception {
    var id = held();
    var body = rss("", item(2, "")).getBytes(UTF_8);
    var callback = hub.last().getOrDefault("hub.callback", "");
    var right = LittleHub.signature("sha256", hub.last().getOrDefault("hub.secret", ""), body);
    for (var wrong :
        List.of(
            "",
            LittleHub.signature("sha256", "another secret", body),
            right.replace("sha256", "sha1"),
            right.replace("sha256", "md5"),
            right.substring(0, right.length() - 2),
            right.substring(7),
            "sha256=",
            "sha256=zz",
            "=",
            "sha256")) {
      assertThat(hub.tell(callback, "text/xml", body, wrong)).as(wrong).isEqualTo(202);
    }
    gather();
    assertThat(headlines()).containsExactly("Pier 1 opens");
    assertThat(lease(id).told()).isZero();
    assertThat(lease(id).ignored()).isEqualTo(10);
    assertThat(
            hub.tell(
                callback, "text/xml", body, right.toUpperCase(Locale.ROOT).replace("SHA", "sha")))
        .isEqualTo(202);
    gather();
    assertThat(headlines()).hasSize(2);
  }

  @Test
  void whatWasToldBeforeIsNotReadAgain() throws Exception {
    var id = held();
    var old = rss("", item(1, "Old words."));
    tell(old, "sha256");
    gather();
    tell(rss("", item(1, "New words.")), "sha256");
    gather();
    assertThat(tell(old, "sha256")).isEqualTo(202);
    gather();
    assertThat(harbour.stories().getFirst().latest().body()).contains("New words.");
    assertThat(lease(id).told()).isEqualTo(2);
    assertThat(lease(id).ignored()).isEqualTo(1);
  }

  @Test
  void nothingIsTakenBeforeTheHubHasConfirmed() throws Exception {
    var id = follow();
    listen();
    gather();
    assertThat(tell(rss("", item(2, "")), "sha256")).isEqualTo(202);
    gather();
    assertThat(headlines()).hasSize(1);
    assertThat(lease(id).ignored()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsCountedAndHarmsNothing() throws Exception {
    var id = held();
    assertThat(tell("<html>no feed</html>", "sha256")).isEqualTo(202);
    assertThat(tell("", "sha256")).isEqualTo(202);
    assertThat(tell("\0\1\2<<<", "sha256")).isEqualTo(202);
    gather();
    assertThat(lease(id).ignored()).isEqualTo(3);
    assertThat(source(id).health().trouble()).isEmpty();
    assertThat(headlines()).hasSize(1);
  }

  @Test
  void whatIsTooLargeIsRefusedAndCounted() throws Exception {
    var id = held();
    var huge = new byte[5 * 1024 * 1024 + 1];
    int status;
    try {
      status = tell(hub.last(), huge, "sha256");
    } catch (IOException e) {
      status = 413; // The server hung up before all was sent.
    }
    assertThat(status).isEqualTo(413);
    var large = rss("", item(2, LONG.repeat(400)));
    assertThat(tell(large, "sha256")).isEqualTo(202);
    gather();
    assertThat(headlines()).hasSize(2);
    assertThat(lease(id).told()).isEqualTo(1);
    assertThat(lease(id).ignored()).isEqualTo(1);
  }

  @Test
  void whatWasTakenIsReadAfterTheProgramHadEnded() throws Exception {
    held();
    assertThat(tell(rss("", item(2, "")), "sha256")).isEqualTo(202);
    restart();
    assertThat(headlines()).hasSize(1);
    gather();
    assertThat(headlines()).hasSize(2);
  }

  @Test
  void hubThatTellsTooMuchAtOnceIsToldToWait() throws Exception {
    held();
    var form = hub.last();
    var statuses = new HashSet<Integer>();
    for (var i = 0; i < 190 && !statuses.contains(429); i++) {
      statuses.add(tell(form, ("<a>" + i).getBytes(UTF_8), "sha1"));
    }
    assertThat(statuses).containsExactlyInAnyOrder(202, 429);
  }

  // How often the source is asked

  @Test
  void sourceIsAskedOnceADayWhileItsHubTells() throws Exception {
    var id = held();
    later(Duration.ofMinutes(67));
    assertThat(gather().results()).hasSize(1);
    var next = source(id).health().next();
    assertThat(next)
        .isBetween(now.get().plus(Duration.ofDays(1)), now.get().plus(Duration.ofHours(27)));
    later(Duration.ofHours(23));
    assertThat(gather().results()).isEmpty();
    later(Duration.ofHours(4));
    assertThat(gather().results()).hasSize(1);
  }

  @Test
  void sourceIsAskedAsUsualOnceTheLeaseIsOver() throws Exception {
    var id = follow();
    listen();
    gather();
    hub.verify(hub.last(), "" + Duration.ofHours(12).toSeconds());
    later(Duration.ofMinutes(67));
    gather();
    hub.answers(500, "");
    later(Duration.ofHours(11));
    assertThat(gather().results()).hasSize(1);
    assertThat(state(id)).isEqualTo(Lease.State.REFUSED);
    later(Duration.ofMinutes(67));
    assertThat(gather().results()).as("every hour").hasSize(1);
  }

  @Test
  void sourceIsAskedAsUsualOnceNobodyListens() throws Exception {
    var id = held();
    later(Duration.ofMinutes(67));
    gather();
    harbour.desk().sources().hubs().rest();
    assertThat(state(id)).isEqualTo(Lease.State.UNHEARD);
    later(Duration.ofMinutes(67));
    assertThat(gather().results()).hasSize(1);
  }

  @Test
  void sourceIsAskedAsUsualAfterTheServerWasKilled() throws Exception {
    held();
    later(Duration.ofMinutes(67));
    gather();
    restart();
    later(Duration.ofMinutes(67));
    assertThat(gather().results()).hasSize(1);
  }

  // Leaving

  @Test
  void hubOfAPausedSourceIsToldToStopAndAskedAnewWhenItIsResumed() throws Exception {
    var id = held();
    var form = hub.last();
    harbour.desk().sources().pause(id);
    gather();
    assertThat(hub.last())
        .containsEntry("hub.mode", "unsubscribe")
        .containsEntry("hub.topic", form.getOrDefault("hub.topic", ""))
        .containsEntry("hub.callback", form.getOrDefault("hub.callback", ""));
    assertThat(tell(form, rss("", item(2, "")).getBytes(UTF_8), "sha256")).isEqualTo(410);
    assertThat(hub.verify(hub.last(), "").body()).isEqualTo("chosen by lot & sent back");
    assertThat(hub.verify(hub.last(), "").statusCode()).as("over").isEqualTo(404);
    assertThat(source(id).lease()).isEmpty();
    harbour.desk().sources().resume(id);
    gather();
    assertThat(hub.last()).containsEntry("hub.mode", "subscribe");
    assertThat(hub.last().getOrDefault("hub.callback", ""))
        .isNotEqualTo(form.getOrDefault("hub.callback", ""));
  }

  @Test
  void hubOfARemovedSourceIsToldToStopOnce() throws Exception {
    var id = held();
    harbour.desk().sources().remove(id);
    gather();
    assertThat(hub.last()).containsEntry("hub.mode", "unsubscribe");
    later(Duration.ofDays(3));
    gather();
    gather();
    assertThat(hub.forms()).hasSize(2);
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
    assertThat(state(id)).isEqualTo(Lease.State.HELD);
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
    var statuses = new HashSet<Integer>();
    for (var i = 0; i < 500 && !statuses.contains(429); i++) {
      statuses.add(hub.tell(base + "cd".repeat(32), "text/xml", new byte[1], ""));
    }
    assertThat(statuses).as("and not for long").containsExactlyInAnyOrder(404, 429);
  }

  @Test
  void readersSeeWhichHubTellsUntilWhen() throws Exception {
    var id = held();
    var shown = read("/api/v1/sources/" + id, "en");
    assertThat(shown)
        .contains("\"hub\":{\"address\":\"" + hub.at("/hub") + "\"")
        .contains("\"topic\":\"" + hub.at("/feed") + "\"")
        .contains("\"until\":\"2026-03-11T10:00:00Z\"")
        .contains("\"told\":0,\"ignored\":0");
    assertThat(shown)
        .doesNotContain(hub.last().getOrDefault("hub.secret", ""))
        .doesNotContain(hub.last().getOrDefault("hub.callback", "").replaceFirst(".*/", ""));
    hub.answers(403, "no room");
    var other = follow("/feed2");
    hub.page("/feed2", "application/rss+xml", rss(links(), item(3, "")), "</feed2>; rel=self");
    gather();
    assertThat(state(other)).isEqualTo(Lease.State.REFUSED);
    assertThat(read("/sources", "en")).contains("does not tell: the hub").contains("no room");
    assertThat(read("/sources", "fr")).contains("Son concentrateur");
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
