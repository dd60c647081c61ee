package attache.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.watch.Channels;
import attache.watch.Letter;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class CouriersTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String PASSWORD = "a secret word";
  private static final Letter LETTER =
      new Letter("01ALERT", NOW, "Attaché: docks,\n1 story", "“Hafen eröffnet”\nline", "{\"é\":1}");

  private static Couriers mail(int port, String password) {
    var login = new MailSettings.Login("desk", password);
    var settings =
        new MailSettings(
            "127.0.0.1", port, Optional.of(login), MailSettings.Security.NONE, "watch@example.org");
    return new Couriers(Optional.of(settings), Optional.empty(), false, "Attache/test", CLOCK);
  }

  @Nested
  final class ByMail {
    private final GreenMail server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Channels.Channel reader = new Channels.Mail("reader@example.org");

    @BeforeEach
    void start() {
      server.setUser("desk@example.org", "desk", PASSWORD);
      server.start();
    }

    @AfterEach
    void stop() {
      server.stop();
    }

    @Test
    void letterArrivesAsItWasWritten() throws Exception {
      mail(server.getSmtp().getPort(), PASSWORD).carry(LETTER, reader);
      var message = server.getReceivedMessages()[0];
      assertThat(message.getSubject()).isEqualTo("Attaché: docks, 1 story");
      assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
          .isEqualTo(LETTER.text());
      assertThat(message.getAllRecipients()[0]).hasToString("reader@example.org");
      assertThat(message.getFrom()[0]).hasToString("watch@example.org");
      assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(message.getMessageID()).startsWith("<01ALERT.").endsWith("@example.org>");
    }

    @Test
    void wrongPasswordIsToldAndNotShown() {
      assertThatThrownBy(
              () -> mail(server.getSmtp().getPort(), "wrong guess").carry(LETTER, reader))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("127.0.0.1")
          .hasMessageNotContaining("wrong guess");
      assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void serverThatIsNotThereIsTold() {
      var port = server.getSmtp().getPort();
      server.stop();
      assertThatThrownBy(() -> mail(port, PASSWORD).carry(LETTER, reader))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("did not take");
    }

    @Test
    void withoutAServerSetTheObstacleSaysWhatToSet() {
      var none = new Couriers(Optional.empty(), Optional.empty(), false, "a", CLOCK);
      assertThat(none.obstacle(reader).orElseThrow()).contains("mail-host");
      assertThat(
              none.obstacle(new Channels.Webhook(URI.create("https://a.example/"))).orElseThrow())
          .contains("webhook-secret");
    }
  }

  @Test
  void passwordIsNotSentOverAnOpenLine() {
    var login = Optional.of(new MailSettings.Login("desk", PASSWORD));
    assertThatThrownBy(() ->
            new MailSettings("mail.example.org", 25, login, MailSettings.Security.NONE, "a@b.org"))
        .hasMessageContaining("starttls")
        .hasMessageNotContaining(PASSWORD);
    assertThat(login.toString()).doesNotContain(PASSWORD);
  }

  @Nested
  final class ToWebhooks {
    private record Post(String body, String signature, String timestamp, String alert) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 204;

    @BeforeEach
    void start() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            var headers = exchange.getRequestHeaders();
            posts.add(
                new Post(
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    headers.getFirst(Signature.HEADER),
                    headers.getFirst(Signature.TIMESTAMP),
                    headers.getFirst("Attache-Alert")));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
          });
      server.start();
    }

    @AfterEach
    void stop() {
      server.stop(0);
    }

    private Channels.Channel hook() {
      return new Channels.Webhook(
          URI.create("http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort())));
    }

    private Couriers couriers(boolean privateToo) {
      return new Couriers(Optional.empty(), Optional.of("key"), privateToo, "Attache/test", CLOCK);
    }

    @Test
    void postIsSignedWithItsTime() throws IOException {
      couriers(true).carry(LETTER, hook());
      assertThat(posts)
          .containsExactly(
              new Post(
                  LETTER.json(),
                  Signature.of("key", NOW, LETTER.json()),
                  Long.toString(NOW.getEpochSecond()),
                  "01ALERT"));
    }

    @Test
    void redirectIsNotFollowedAndIsNoSuccess() {
      status = 302;
      assertThatThrownBy(() -> couriers(true).carry(LETTER, hook()))
          .hasMessageContaining("answered 302");
      assertThat(posts).hasSize(1);
    }

    @Test
    void errorIsToldWithItsNumber() {
      status = 500;
      assertThatThrownBy(() -> couriers(true).carry(LETTER, hook()))
          .hasMessageContaining("answered 500");
    }

    @Test
    void privateMachineIsNotPostedToUnlessAllowed() {
      assertThatThrownBy(() -> couriers(false).carry(LETTER, hook()))
          .hasMessageContaining("allow-private-addresses");
      assertThat(posts).isEmpty();
    }
  }

  /// A known value, computed by another implementation (openssl dgst -sha256 -hmac).
  @Test
  void signatureIsHmacOverTimeAndBody() {
    assertThat(Signature.of("key", Instant.ofEpochSecond(1700000000), "{}"))
        .isEqualTo("sha256=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae");
  }

  @Test
  void addressesOfPrivateNetworksAreTold() throws Exception {
    for (var address :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "192.168.1.1",
            "172.16.0.9",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "fd00::1",
            "fe80::1")) {
      assertThat(Reach.isPublic(InetAddress.getByName(address))).as(address).isFalse();
    }
    assertThat(Reach.isPublic(InetAddress.getByName("93.184.216.34"))).isTrue();
    assertThat(Reach.isPublic(InetAddress.getByName("2606:2800:220:1::1"))).isTrue();
  }
}
