package attache.door.http.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.access.Deed;
import attache.access.Key;
import attache.access.Scope;
import attache.door.http.AttacheServer;
import attache.door.http.ServerSettings;
import attache.door.http.Web;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may do what, where keys are asked for.
class KeysTest {
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

  private String key(String name, Scope scope, int perMinute) throws Exception {
    return web.harbour.desk().access().add(name, scope, perMinute, "test").shown();
  }

  private static String[] bearer(String key) {
    return new String[] {"Authorization", "Bearer " + key};
  }

  private HttpResponse<String> signIn(String key) throws Exception {
    return web.post(
        "/sign-in",
        "application/x-www-form-urlencoded",
        "to=%2Fstories&key=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
  }

  @Test
  void withoutKeysThisMachineNeedsNone() throws Exception {
    assertThat(web.get("/api/v1/home").statusCode()).isEqualTo(200);
    assertThat(web.get("/stories").statusCode()).isEqualTo(200);
  }

  @Test
  void withKeysNothingIsGivenWithoutOne() throws Exception {
    key("anna", Scope.READ, 100);
    for (var place :
        List.of("/api/v1/stories", "/api/v1/figures", "/api/openapi.json", "/metrics")) {
      var answer = web.get(place);
      assertThat(answer.statusCode()).as(place).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
          .startsWith("Bearer");
      assertThat(answer.body()).doesNotContain("Lindholm");
    }
    for (var place : List.of("/", "/stories", "/api", web.harbour.page("Lindholm"))) {
      var answer = web.get(place);
      assertThat(answer.statusCode()).as(place).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in?to=");
      assertThat(answer.body()).doesNotContain("Lindholm");
    }
    assertThat(web.ask("What does the trial cost?").statusCode()).isEqualTo(401);
    assertThat(web.get("/health").statusCode()).isEqualTo(200);
    assertThat(web.get("/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aKeyAllowsWhatItsScopeSays() throws Exception {
    var reader = key("reader", Scope.READ, 100);
    var writer = key("writer", Scope.WRITE, 100);
    var admin = key("admin", Scope.ADMIN, 100);
    var removal = "/api/v1/stories/" + web.harbour.story("Osterby").id().value() + "/removal";
    assertThat(status("GET", "/api/v1/stories", reader)).isEqualTo(200);
    assertThat(
            web.post("/api/v1/answers", "application/json", QUESTION, bearer(reader)).statusCode())
        .isEqualTo(200);
    assertThat(status("PUT", removal, reader)).isEqualTo(403);
    assertThat(status("PUT", removal, writer)).isEqualTo(200);
    assertThat(status("GET", "/api/v1/keys", writer)).isEqualTo(403);
    assertThat(status("GET", "/api/v1/keys", admin)).isEqualTo(200);
    assertThat(status("DELETE", removal, admin)).isEqualTo(200);
  }

  private int status(String method, String place, String key) throws Exception {
    return web.send(
            place,
            request -> request.method(method, HttpRequest.BodyPublishers.noBody()),
            bearer(key))
        .statusCode();
  }

  @Test
  void aKeyIsShownOnceAndStoredHashed() throws Exception {
    var key = key("anna", Scope.ADMIN, 100);
    assertThat(web.get("/api/v1/keys", bearer(key)).body()).contains("anna").doesNotContain(key);
    web.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(key.substring("attache_".length()));
      }
    }
    web = Web.full(folder.resolve("other"));
  }

  @Test
  void aRevokedKeyIsNoneAtOnce() throws Exception {
    key("other", Scope.READ, 100);
    var key = key("anna", Scope.READ, 100);
    var session = session(signIn(key));
    assertThat(web.get("/stories", "Cookie", session).statusCode()).isEqualTo(200);
    assertThat(web.harbour.desk().access().revoke("anna", "test")).isTrue();
    assertThat(status("GET", "/api/v1/stories", key)).isEqualTo(401);
    assertThat(web.get("/stories", "Cookie", session).statusCode()).isEqualTo(303);
  }

  private static final String FORM = "application/x-www-form-urlencoded";

  private static String session(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  @Test
  void aBrowserSignsInAndOut() throws Exception {
    var key = key("anna", Scope.READ, 100);
    assertThat(web.get("/sign-in").body()).contains("type=\"password\"").doesNotContain("<script");
    var in = signIn(key);
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).hasValue("/stories");
    var cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain(key, "Secure");
    assertThat(web.get("/stories", "Cookie", session(in)).body()).contains("Lindholm");
    assertThat(web.post("/sign-out", FORM, "", "Cookie", session(in)).statusCode()).isEqualTo(303);
    assertThat(web.get("/stories", "Cookie", session(in)).statusCode()).isEqualTo(303);
  }

  @Test
  void aWrongKeySignsNobodyIn() throws Exception {
    key("anna", Scope.READ, 100);
    var answer = signIn("attache_" + "A".repeat(43));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(web.get("/stories", "Cookie", "attache-session=" + "A".repeat(43)).statusCode())
        .isEqualTo(303);
  }

  @Test
  void signingInLeadsNowhereElse() throws Exception {
    var key = key("anna", Scope.READ, 100);
    for (var to : List.of("//evil.example", "https://evil.example", "/\\evil", "javascript:x")) {
      var answer =
          web.post(
              "/sign-in",
              "application/x-www-form-urlencoded",
              "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&key=" + key);
      assertThat(answer.headers().firstValue("Location")).as(to).hasValue("/");
    }
  }

  @Test
  void whoGuessesKeysIsSlowedDown() throws Exception {
    key("anna", Scope.READ, 1000);
    var last = 0;
    for (var i = 0; i < 35; i++) {
      last = status("GET", "/api/v1/home", "attache_" + "B".repeat(42) + (char) ('A' + i % 26));
    }
    assertThat(last).isEqualTo(429);
  }

  @Test
  void aKeyIsHeldToItsRequestsAMinute() throws Exception {
    var key = key("anna", Scope.READ, 1);
    assertThat(status("GET", "/api/v1/home", key)).isEqualTo(200);
    var answer = web.get("/api/v1/home", bearer(key));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void theAuditLogSaysWhoDidWhatWithoutTheWords() throws Exception {
    var key = key("anna", Scope.WRITE, 100);
    var story = web.harbour.story("Osterby").id().value();
    web.post("/api/v1/answers", "application/json", QUESTION, bearer(key));
    status("PUT", "/api/v1/stories/" + story + "/removal", key);
    assertThat(status("PUT", "/api/v1/stories/nothing/removal", key)).isEqualTo(404);
    var deeds = web.harbour.desk().access().audit(Long.MAX_VALUE, 10);
    assertThat(deeds.stream().map(Deed::what)).containsExactly("removeStory", "ask", "addKey");
    assertThat(deeds.getFirst().who()).isEqualTo("anna");
    assertThat(deeds.getFirst().data()).isEqualTo(story);
    assertThat(deeds.get(1).words()).isEmpty();
  }

  @Test
  void othersAreLetInOnlyWithKeys() throws Exception {
    var settings =
        new ServerSettings(
            "127.0.0.1", 0, List.of(URI.create("https://news.example.org")), Optional.empty());
    try (var server = new AttacheServer(web.harbour.desk(), settings)) {
      assertThatThrownBy(server::start)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("attache keys add");
    }
    key("anna", Scope.READ, Key.USUAL_PER_MINUTE);
    try (var server = new AttacheServer(web.harbour.desk(), settings).start()) {
      assertThat(server.address().getPort()).isPositive();
    }
    try (var server =
        new AttacheServer(web.harbour.desk(), new ServerSettings("0.0.0.0", 0)).start()) {
      assertThat(server.address().getPort()).isPositive();
    }
  }
}
