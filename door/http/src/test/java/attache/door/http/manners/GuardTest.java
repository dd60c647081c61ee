package attache.door.http.manners;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.Web;
import attache.door.http.exchange.Fields;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps other sites and hostile words out.
class GuardTest {
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

  private String underName(String host) throws Exception {
    return web.raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
  }

  @Test
  void onlyNamesOfThisMachineWithThisPortEnter() throws Exception {
    for (var name : List.of("localhost", "LOCALHOST", "127.0.0.1", "[::1]")) {
      assertThat(underName(name + ":" + web.port())).as(name).startsWith("http/1.1 200");
    }
    for (var name :
        List.of(
            "evil.example:" + web.port(),
            "localhost.evil.example:" + web.port(),
            "localhost",
            "localhost:1",
            "127.0.0.1.evil.example")) {
      assertThat(underName(name)).as(name).startsWith("http/1.1 421");
    }
  }

  @Test
  void aRequestWithoutANameIsRefused() throws Exception {
    assertThat(web.raw("GET / HTTP/1.1\r\n\r\n")).startsWith("http/1.1 400");
  }

  @Test
  void whatIsNoRequestIsRefusedWithoutAnEcho() throws Exception {
    var answer = web.raw("<script>alert(1)</script> / HTTP/1.1\r\n\r\n");
    assertThat(answer)
        .startsWith("http/1.1 400")
        .doesNotContain("<script>")
        .contains("content-security-policy: default-src 'none'");
  }

  @Test
  void postsOfOtherSitesAreRefused() throws Exception {
    assertThat(web.ask("What is it?", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(web.ask("What is it?", "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(web.ask("What is it?", "Origin", "http://evil.example").statusCode()).isEqualTo(403);
    assertThat(web.ask("What is it?", "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(web.harbour.desk().answers(10)).isEmpty();
  }

  @Test
  void formsWithoutTheTokenOfTheirReaderAreRefused() throws Exception {
    var form = "application/x-www-form-urlencoded";
    for (var body :
        List.of("q=What", "", "q=What&form-token=", "q=What&form-token=" + "A".repeat(43))) {
      var answer = web.forge("/", form, body);
      assertThat(answer.statusCode()).as(body).isEqualTo(403);
      assertThat(answer.body()).contains("load the page anew");
    }
    // What another page could send without a question of the browser: plain text, and parts.
    for (var type : List.of("text/plain", "multipart/form-data")) {
      assertThat(web.forge("/today", type, "form-token=x").statusCode()).as(type).isEqualTo(415);
    }
    assertThat(web.forge("/looks", form, "theme=dark&back=/").statusCode()).isEqualTo(403);
    assertThat(web.harbour.desk().answers(10)).isEmpty();
  }

  @Test
  void everyFormThatIsPostedHasTheToken() throws Exception {
    for (var place : List.of("/", "/today", "/sources", "/watches", "/review", "/nothing")) {
      var page = Jsoup.parse(web.get(place).body());
      var forms = page.select("form[method=post]");
      assertThat(forms).as(place).isNotEmpty();
      for (var form : forms) {
        assertThat(form.select("input[name=form-token]")).as(form.outerHtml()).hasSize(1);
      }
      assertThat(page.select("form[method=get] input[name=form-token]")).as(place).isEmpty();
      assertThat(page.select(".looks").text()).as(place).isNotEmpty().doesNotContain(">");
    }
  }

  @Test
  void postsOfOurPagesEnter() throws Exception {
    var here = "http://localhost:" + web.port();
    assertThat(web.ask("What is it?", "Origin", here).statusCode()).isEqualTo(303);
    assertThat(
            web.ask("What is it?", "Sec-Fetch-Site", "same-origin", "Origin", "null").statusCode())
        .isEqualTo(303);
  }

  @Test
  void everyResponseCarriesThePolicy() throws Exception {
    for (var place :
        List.of("/", "/stories", "/nothing", "/health", "/api/v1/nothing", "/?q=%zz")) {
      assertThat(
              web.raw("GET " + place + " HTTP/1.1\r\nHost: localhost:" + web.port() + "\r\n\r\n"))
          .as(place)
          .contains(
              "default-src 'none'; script-src 'self'; style-src 'self'",
              "frame-ancestors 'none'",
              "nosniff",
              "no-referrer",
              "cross-origin-opener-policy: same-origin",
              "cross-origin-resource-policy: same-origin",
              "permissions-policy: ",
              "no-store");
    }
  }

  @Test
  void pagesHoldNoScriptOrStyleOfTheirOwn() throws Exception {
    for (var place : List.of("/", "/stories", web.harbour.page("Lindholm"))) {
      var page = web.get(place).body();
      assertThat(page).doesNotContain("<style", " style=", " onclick", "javascript:", "hx-on");
      assertThat(page.replaceAll("<script src=\"/assets/[^\"]+\" defer></script>", ""))
          .doesNotContain("<script");
      assertThat(Pattern.compile("(?:src|<link[^>]* href)=\"(?!/assets/)").matcher(page).find())
          .isFalse();
    }
  }

  @Test
  void scriptInStoriesQuestionsAndAddressesIsText() throws Exception {
    var hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
    for (var page :
        List.of(
            web.follow("/?q=" + Fields.encoded(hostile)).body(),
            web.follow("/?q=script&h=" + Fields.encoded(hostile)).body(),
            web.get("/stories").body(),
            web.get(web.harbour.page("<script>")).body(),
            web.get("/stories/" + Fields.encoded(hostile)).body(),
            web.get("/" + Fields.encoded(hostile)).body())) {
      assertThat(page)
          .doesNotContain("<script>alert", "<img src=x", "<b>why", "<b>yesterday")
          .contains("<title>");
    }
  }

  @Test
  void aConversationHasAPlainName() throws Exception {
    assertThat(web.get("/?q=cost&c=" + Fields.encoded("\"><b>")).statusCode()).isEqualTo(400);
  }

  @Test
  void tenMegabytesAreRefusedAndTheServerGoesOn() throws Exception {
    try {
      var answer = web.json("{\"question\": \"" + "x".repeat(10_000_000) + "\"}");
      assertThat(answer.statusCode()).isEqualTo(413);
    } catch (java.io.IOException e) {
      // The server hung up before all was sent: a refusal as well.
      assertThat(e).hasMessageNotContaining("timeout");
    }
    assertThat(web.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void filesAreKeptForGoodUnderTheHashOfTheirBytes() throws Exception {
    var page = web.get("/").body();
    var asset = Pattern.compile("/assets/[a-z.]+-[0-9a-f]{10}\\.(?:css|js|svg)").matcher(page);
    var seen = 0;
    while (asset.find()) {
      var file = web.get(asset.group());
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      seen++;
    }
    assertThat(seen).isGreaterThanOrEqualTo(4);
    assertThat(web.get("/assets/attache.css").statusCode()).isEqualTo(404);
  }

  @Test
  void aPageAndItsFilesWeighLittle() throws Exception {
    var answer = web.ask("What does the trial cost?");
    var place = answer.headers().firstValue("Location").orElseThrow();
    var weight = packed(place);
    var page = web.get(place).body();
    var asset = Pattern.compile("/assets/[^\"]+").matcher(page);
    while (asset.find()) {
      weight += packed(asset.group());
    }
    assertThat(weight).isLessThan(40_000);
  }

  private int packed(String place) throws Exception {
    var answer =
        web.send(
            place,
            request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()),
            "Accept-Encoding",
            "gzip");
    return (int) answer.headers().firstValueAsLong("Content-Length").orElseThrow();
  }
}
