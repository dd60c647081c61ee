package attache.door.http.manners;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.AttacheServer;
import attache.door.http.ServerSettings;
import attache.door.http.Web;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What those who run a server, and programs that talk to it, may rely on.
class MannersTest {
  private static final String QUESTION = "{\"question\": \"What does the trial cost?\"}";

  @TempDir Path folder;
  private Web web;

  @BeforeEach
  void open() throws Exception {
    web = Web.full(folder);
  }

  @AfterEach
  void close() throws Exception {
    web.close();
  }

  @Test
  void whatIsKnownIsNotSentAgain() throws Exception {
    var first = web.get("/api/v1/stories");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again = web.get("/api/v1/stories", "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    web.harbour.desk().remove(web.harbour.story("Osterby").id());
    assertThat(web.get("/api/v1/stories", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void aWriteSentTwiceHappensOnce() throws Exception {
    var key = new String[] {"Idempotency-Key", "k-1"};
    var first = web.post("/api/v1/answers", "application/json", QUESTION, key);
    var second = web.post("/api/v1/answers", "application/json", QUESTION, key);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(web.harbour.desk().answers(10)).hasSize(1);
    var other =
        web.post("/api/v1/answers", "application/json", "{\"question\": \"Osterby?\"}", key);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(
            web.post("/api/v1/answers", "application/json", QUESTION, "Idempotency-Key", "a b")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void metricsCountRequestsByRoute() throws Exception {
    web.get("/stories");
    web.get(web.harbour.page("Lindholm"));
    var metrics = web.get("/metrics");
    assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(metrics.body())
        .contains(
            "attache_http_requests_total{method=\"GET\",route=\"/stories/*\",status=\"200\"} 1",
            "attache_stories 4",
            "attache_http_request_seconds_bucket")
        .doesNotContain("Lindholm", web.harbour.story("Lindholm").id().value());
  }

  @Test
  void theAccessLogHasNoQuestionAndNoId() throws Exception {
    var log = folder.resolve("access.log");
    var settings = new ServerSettings("127.0.0.1", 0, List.of(), Optional.of(log));
    try (var server = new AttacheServer(web.harbour.desk(), settings).start();
        var client = HttpClient.newHttpClient()) {
      for (var place : List.of("?q=secret-question", "stories/secret-story", "secret-place")) {
        client.send(
            HttpRequest.newBuilder(server.address().resolve(place)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    }
    assertThat(Files.readAllLines(log))
        .hasSize(3)
        .allMatch(line -> line.contains(" who=local method=GET route="))
        .noneMatch(line -> line.contains("secret"));
  }

  @Test
  void aParameterThatIsNotKnownIsRefusedByName() throws Exception {
    var answer = web.get("/api/v1/figures?stages=planned");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"stages\"", "there are actor");
    assertThat(web.get("/api/v1/figures?stage=plnned").body()).contains("\"field\":\"stage\"");
    assertThat(web.get("/api/v1/figures?cursor=%3F%3F").body()).contains("\"field\":\"cursor\"");
    assertThat(web.get("/api/v1/figures?since=yesterday").body()).contains("2026-03-12");
  }

  @Test
  void formsOfFiguresCarryTheirTypes() throws Exception {
    assertThat(web.get("/api/v1/figures?form=csv").headers().firstValue("Content-Type"))
        .hasValue("text/csv; charset=utf-8");
    var chart = web.get("/api/v1/figures?form=svg");
    assertThat(chart.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    assertThat(chart.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox")
        .doesNotContain("script-src");
  }

  @Test
  void listsGoOnWhereTheyStopped() throws Exception {
    var seen = new java.util.TreeSet<String>();
    var place = "/api/v1/stories?limit=1";
    for (var next = place; !next.isEmpty(); ) {
      var page = web.get(next).body();
      var id = page.substring(page.indexOf("\"id\":\"") + 6).substring(0, 26);
      assertThat(seen.add(id)).isTrue();
      var at = page.indexOf("\"next\":\"");
      next = at < 0 ? "" : place + "&cursor=" + page.substring(at + 8, page.indexOf('"', at + 8));
    }
    assertThat(seen).hasSize(4);
  }

  @Test
  void hostileWordsStayWordsInEveryForm() throws Exception {
    for (var place :
        List.of("/api/v1/stories", "/api/v1/figures?form=svg", "/api/v1/figures?form=csv")) {
      var answer = web.get(place);
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .doesNotContain("text/html");
    }
    assertThat(web.get("/api/v1/figures?form=svg").body()).doesNotContain("<script");
    assertThat(web.get("/api/v1/stories/%3Cscript%3E").body()).doesNotContain("<script");
    assertThat(web.get("/sign-in?to=%22%3E%3Cscript%3E").body()).doesNotContain("<script");
  }
}
