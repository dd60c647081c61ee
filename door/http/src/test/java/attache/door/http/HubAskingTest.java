package attache.door.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.source.HubStatus;
import attache.testkit.source.LittleHub;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which hubs are found, asked and left, and how often a source is asked meanwhile.
final class HubAskingTest extends HubSetting {
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
    assertThat(source(id).hubStatus()).isEmpty();
  }

  // Asking and confirming

  @Test
  void hubThatAsksWhetherItWasMeantGetsItsChallengeBack() throws Exception {
    var id = follow();
    listen();
    gather();
    assertThat(state(id)).isEqualTo(HubStatus.State.ASKED);
    var answer = hub.verify(hub.last(), "3600");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("chosen by lot & sent back");
    assertThat(state(id)).isEqualTo(HubStatus.State.HELD);
    assertThat(status(id).until()).contains(START.plusSeconds(3600));
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
    assertThat(state(id)).isEqualTo(HubStatus.State.ASKED);
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
    assertThat(state(id)).isEqualTo(HubStatus.State.DENIED);
    assertThat(status(id).why()).contains("for friends only");
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
    assertThat(state(id)).isEqualTo(HubStatus.State.REFUSED);
    assertThat(status(id).why().orElseThrow()).contains("403").contains("no room");
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
    assertThat(state(id)).isEqualTo(HubStatus.State.REFUSED);
    assertThat(status(id).why().orElseThrow()).contains("could not be asked");
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
    assertThat(state(id)).as("the old one holds meanwhile").isEqualTo(HubStatus.State.HELD);
    assertThat(hub.verify(hub.last(), "" + WEEK.toSeconds()).statusCode()).isEqualTo(200);
    assertThat(status(id).until()).contains(now.get().plus(WEEK));
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
    assertThat(state(id)).isEqualTo(HubStatus.State.REFUSED);
    later(Duration.ofMinutes(67));
    assertThat(gather().results()).as("every hour").hasSize(1);
  }

  @Test
  void sourceIsAskedAsUsualOnceNobodyListens() throws Exception {
    var id = held();
    later(Duration.ofMinutes(67));
    gather();
    harbour.desk().sources().hubs().rest();
    assertThat(state(id)).isEqualTo(HubStatus.State.UNHEARD);
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
    assertThat(source(id).hubStatus()).isEmpty();
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
}
