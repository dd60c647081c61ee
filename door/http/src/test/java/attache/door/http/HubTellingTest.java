package attache.door.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Manners;
import attache.testkit.source.LittleHub;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of what a hub tells.
final class HubTellingTest extends HubSetting {
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
    assertThat(status(id).told()).isEqualTo(1);
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
    assertThat(status(id).told()).isZero();
    assertThat(status(id).ignored()).isEqualTo(10);
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
    assertThat(status(id).told()).isEqualTo(2);
    assertThat(status(id).ignored()).isEqualTo(1);
  }

  @Test
  void nothingIsTakenBeforeTheHubHasConfirmed() throws Exception {
    var id = follow();
    listen();
    gather();
    assertThat(tell(rss("", item(2, "")), "sha256")).isEqualTo(202);
    gather();
    assertThat(headlines()).hasSize(1);
    assertThat(status(id).ignored()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsCountedAndHarmsNothing() throws Exception {
    var id = held();
    assertThat(tell("<html>no feed</html>", "sha256")).isEqualTo(202);
    assertThat(tell("", "sha256")).isEqualTo(202);
    assertThat(tell("\0\1\2<<<", "sha256")).isEqualTo(202);
    gather();
    assertThat(status(id).ignored()).isEqualTo(3);
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
    assertThat(status(id).told()).isEqualTo(1);
    assertThat(status(id).ignored()).isEqualTo(1);
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
  void whatMakesTheProgramFailDoesNotStandInTheWayOfTheRest() throws Exception {
    var id = held();
    tell(rss("", item(2, "")), "sha256");
    harbour.breakStoring(true);
    gather();
    harbour.breakStoring(false);
    assertThat(status(id).ignored()).isEqualTo(1);
    tell(rss("", item(3, "")), "sha256");
    gather();
    assertThat(headlines()).containsExactlyInAnyOrder("Pier 1 opens", "Pier 3 opens");
  }

  @Test
  void muchThatIsToldIsReadInSeveralRounds() throws Exception {
    listen();
    for (var feed = 1; feed <= 6; feed++) {
      var topic = "<atom:link rel=\"hub\" href=\"%s\"/>".formatted(hub.at("/hub"));
      hub.page("/f" + feed, "application/rss+xml", rss(topic), "</f" + feed + ">; rel=self");
      follow("/f" + feed);
    }
    gather();
    var forms = hub.forms();
    assertThat(forms).hasSize(6);
    for (var form : forms) {
      hub.verify(form, "" + WEEK.toSeconds());
    }
    for (var number = 0; number < 54; number++) {
      var body = rss("", item(number, "")).getBytes(UTF_8);
      assertThat(tell(forms.get(number % 6), body, "sha256")).isEqualTo(202);
    }
    gather();
    assertThat(headlines()).hasSize(50);
    gather();
    assertThat(headlines()).hasSize(54);
  }

  @Test
  void fewPagesAreVisitedForWhatIsToldAndTheRestWithTheSource() throws Exception {
    hub.page("/feed", "application/rss+xml", rss(links()));
    follow("/feed", Manners.Pages.ALWAYS);
    listen();
    gather();
    hub.verify(hub.last(), "" + WEEK.toSeconds());
    var items = new String[12];
    for (var number = 0; number < 12; number++) {
      items[number] = item(number, "");
      hub.page(
          "/a/" + number,
          "text/html",
          "<html><title>Pier</title><article><h1>Pier</h1><p>" + LONG + "</p></article></html>");
    }
    tell(rss("", items), "sha256");
    gather();
    assertThat(headlines()).hasSize(12);
    assertThat(pagesVisited()).isEqualTo(10);
    hub.page("/feed", "application/rss+xml", rss(links(), items));
    later(Duration.ofHours(27));
    gather();
    assertThat(pagesVisited()).isEqualTo(12);
  }

  private long pagesVisited() {
    return IntStream.range(0, 12).mapToLong(number -> hub.visits("/a/" + number)).sum();
  }
}
