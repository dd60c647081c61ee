package attache.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Politeness;
import attache.source.hub.HubCaller.Reply;
import attache.testkit.source.LittleHub;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sending forms to hubs.
@Timeout(60)
final class HubPostsTest {
  private static final Map<String, String> FORM =
      Map.of("hub.topic", "https://example.org/a?b=c&d", "hub.mode", "subscribe");

  private LittleHub hub;

  @BeforeEach
  void open() throws Exception {
    hub = new LittleHub();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private static HubPosts posts(boolean privately, Duration timeout) {
    var manners =
        new Politeness("Attache/test (+https://x.example)", 1 << 20, timeout, 5, privately);
    return new HubPosts(manners, new HostTurns());
  }

  private Reply post(String path) throws Exception {
    return posts(true, Duration.ofSeconds(20)).post(URI.create(hub.at(path)), FORM);
  }

  private static String why(Reply reply) {
    return ((Reply.Refused) reply).why();
  }

  @Test
  void formArrivesAsItWasSentUnderAnHonestName() throws Exception {
    assertThat(post("/hub")).isEqualTo(new Reply.Taken());
    assertThat(hub.last()).containsAllEntriesOf(FORM);
    assertThat(hub.agents()).containsExactly("Attache/test (+https://x.example)");
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308})
  void formGoesWhereTheHubHasMoved(int status) throws Exception {
    assertThat(post("/hub/moved/" + status)).isEqualTo(new Reply.Taken());
    assertThat(hub.last()).containsAllEntriesOf(FORM).containsEntry("path", "/hub");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303})
  void redirectsThatLoseTheFormAreNotFollowed(int status) throws Exception {
    assertThat(why(post("/hub/moved/" + status))).contains("status " + status);
    assertThat(hub.forms()).isEmpty();
  }

  @Test
  void refusalSaysWhatTheHubSaid() throws Exception {
    hub.answers(422, "unknown topic");
    var reply = (Reply.Refused) post("/hub");
    assertThat(reply.answered()).isTrue();
    assertThat(reply.why()).contains("status 422").contains("unknown topic");
  }

  @Test
  void hubInAPrivateNetworkIsNotAskedUnlessItsSourceMayBeThere() throws Exception {
    var reply = posts(false, Duration.ofSeconds(20)).post(URI.create(hub.at("/hub")), FORM);
    assertThat(((Reply.Refused) reply).answered()).isFalse();
    assertThat(why(reply)).contains("an address of the open internet was wanted");
    assertThat(hub.forms()).isEmpty();
  }

  @Test
  void portsOfOtherServicesAndOtherSchemesAreNotAsked() throws Exception {
    var posts = posts(true, Duration.ofSeconds(20));
    assertThat(why(posts.post(URI.create("http://127.0.0.1:25/"), FORM))).contains("port");
    assertThat(why(posts.post(URI.create("ftp://127.0.0.1/"), FORM))).contains("http");
  }

  @Test
  void hubThatIsNotThereIsARefusal() throws Exception {
    var gone = hub.at("/hub");
    hub.close();
    var reply = posts(true, Duration.ofSeconds(20)).post(URI.create(gone), FORM);
    assertThat(((Reply.Refused) reply).answered()).isFalse();
    assertThat(why(reply)).contains(gone).contains("it refuses connections");
    hub = new LittleHub();
  }

  @Test
  void faultWithoutWordsIsNotShownAsNothing() {
    var here = URI.create("https://hub.example.net/");
    for (var fault :
        new IOException[] {new IOException(), new SocketException(), new SSLException("", null)}) {
      assertThat(Errand.fault(fault, here)).contains(here.toString()).doesNotContain("null");
    }
  }

  @Test
  void hubThatDoesNotAnswerIsGivenUp() throws Exception {
    try (var silent = new Server((_, _) -> Thread.sleep(60_000))) {
      var reply = posts(true, Duration.ofMillis(300)).post(silent.address("/hub"), FORM);
      assertThat(why(reply)).contains("an answer within");
    }
  }
}
