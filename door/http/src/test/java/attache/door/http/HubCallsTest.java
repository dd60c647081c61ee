package attache.door.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Caller;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Response;
import attache.door.http.manners.HubCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// The place where hubs tell, without a server around it and with a time that is set.
final class HubCallsTest extends HubSetting {
  private static final String STRANGE = "/websub/" + "cd".repeat(32);

  private final AtomicLong nanos = new AtomicLong();

  private HubCalls calls() {
    return new HubCalls(harbour.desk().sources().hubs(), nanos::get);
  }

  private static Response answer(HubCalls calls, String method, String path, String search)
      throws IOException {
    var call =
        new Call(
            method,
            path,
            search,
            Fields.NONE,
            Map.of(),
            new ByteArrayInputStream(search.getBytes(UTF_8)),
            "127.0.0.1",
            Caller.NOBODY);
    return calls.around(
        call,
        _ -> {
          throw new AssertionError("nothing is passed on");
        });
  }

  private static int times(int times, HubCalls calls, String path) throws IOException {
    var answered = 0;
    for (var i = 0; i < times; i++) {
      answered += answer(calls, "POST", path, "").status() == 429 ? 0 : 1;
    }
    return answered;
  }

  private String path(Map<String, String> form) {
    return URI.create(form.getOrDefault("hub.callback", "")).getRawPath();
  }

  @Test
  void whoGuessesMayNotDoSoForLong() throws Exception {
    held();
    var calls = calls();
    assertThat(times(200, calls, STRANGE)).isEqualTo(120);
    assertThat(answer(calls, "POST", STRANGE, "").headers()).containsEntry("Retry-After", "60");
    assertThat(times(1, calls, path(hub.last()))).as("a hub has room of its own").isEqualTo(1);
    nanos.addAndGet(Duration.ofSeconds(30).toNanos());
    assertThat(times(200, calls, STRANGE)).isEqualTo(60);
  }

  @Test
  void hubThatCallsTooOftenLeavesRoomForTheOthers() throws Exception {
    held();
    var noisy = path(hub.last());
    hub.page("/feed2", "application/rss+xml", rss(links(), item(3, "")), "</feed2>; rel=self");
    follow("/feed2");
    gather();
    var quiet = path(hub.last());
    assertThat(quiet).isNotEqualTo(noisy);
    var calls = calls();
    assertThat(times(1000, calls, noisy)).isEqualTo(60);
    assertThat(times(100, calls, quiet)).isEqualTo(60);
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(times(100, calls, noisy)).isEqualTo(60);
  }

  @Test
  void recordThatCannotBeReadIsNothingThatStrangersLearnOf() throws Exception {
    held();
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("attache.db"));
        var statement = db.createStatement()) {
      statement.execute("ALTER TABLE hub_pact RENAME TO elsewhere");
    }
    var answer = answer(calls(), "POST", path(hub.last()), "");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsEntry("Retry-After", "60");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void queryThatIsNotWellEncodedIsAnsweredWithNothingMore() throws Exception {
    held();
    var answer = answer(calls(), "GET", path(hub.last()), "hub.mode=%zz");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void tenThingsOfOneSourceWaitAtMost() throws Exception {
    held();
    var form = hub.last();
    for (var number = 0; number < 10; number++) {
      assertThat(tell(form, ("<a>" + number).getBytes(UTF_8), "sha1")).isEqualTo(202);
    }
    assertThat(tell(form, "<b>".getBytes(UTF_8), "sha1")).isEqualTo(503);
    gather();
    assertThat(tell(form, "<b>".getBytes(UTF_8), "sha1")).isEqualTo(202);
  }
}
