package attache.door.http.manners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.Harbour;
import attache.door.http.Web;
import attache.door.http.exchange.Fields;
import attache.door.http.pages.EveryPageTest;
import attache.story.Draft;
import attache.story.Origin;
import attache.story.StoryKey;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Script in everything that strangers can send: read by a real parser of HTML on every page that
/// shows it, nothing of it is more than text.
class HostileContentTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Post %1$s</title><link>javascript:alert(3)</link><description>%1$s</description>
      <item><title>Pier %1$s opens</title><guid>one</guid><link>javascript:alert(4)</link>
      <author>%1$s</author><category>%1$s</category>
      <enclosure url="javascript:alert(5)" type="image/svg+xml" length="1"/>
      <pubDate>Wed, 04 Mar 2026 08:00:00 GMT</pubDate>
      <content:encoded><![CDATA[<p onclick="alert(6)">Velm pays 7 million crowns for a pier.
      <svg onload="alert(7)"><script>alert(8)</script><a xlink:href="javascript:alert(9)">pier</a></svg>
      <iframe src="javascript:alert(10)"></iframe><img src="http://tracker.example/x.png">
      <style>body{display:none}</style><form action="http://evil.example"><input name="key"></form>
      <a href="javascript:alert(11)">Quillon</a> builds it.</p><p>It opens in May &lt;script&gt;alert(12)&lt;/script&gt;.</p>]]></content:encoded>
      </item></channel></rss>
      """
          .formatted(HOSTILE.replace("<", "&lt;").replace(">", "&gt;"));

  @TempDir Path folder;
  private Web web;
  private HttpServer feed;

  @BeforeEach
  void open() throws Exception {
    web = Web.full(folder);
    feed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    feed.createContext(
        "/",
        call -> {
          var found = call.getRequestURI().getPath().equals("/feed.xml");
          var body = found ? FEED.getBytes(UTF_8) : new byte[0];
          call.getResponseHeaders().add("Content-Type", "application/rss+xml");
          call.sendResponseHeaders(found ? 200 : 404, found ? body.length : -1);
          try (var out = call.getResponseBody()) {
            out.write(body);
          }
        });
    feed.start();
  }

  @AfterEach
  void close() throws Exception {
    feed.stop(0);
    web.close();
  }

  private void requireText(String place, String page) {
    var read = Jsoup.parse(page);
    assertThat(read.select("script:not([src^=/assets/]), style, iframe, object, embed"))
        .as(place)
        .isEmpty();
    assertThat(read.select("img:not([src^=/assets/])")).as(place).isEmpty();
    for (var element : read.getAllElements()) {
      for (var attribute : element.attributes()) {
        assertThat(attribute.getKey()).as("%s %s", place, element.tagName()).doesNotStartWith("on");
        assertThat(attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT))
            .as("%s %s", place, element.tagName())
            .doesNotStartWith("javascript:");
      }
    }
    for (var form : read.select("form")) {
      assertThat(form.attr("action")).as(place).startsWith("/");
    }
  }

  private void requireTextEverywhere() throws Exception {
    var places = new TreeSet<>(EveryPageTest.PLACES);
    for (var place : EveryPageTest.PLACES) {
      var link = Pattern.compile("href=\"(/(?:stories|claims|who|storylines)/[^\"]+)\"");
      link.matcher(web.get(place).body())
          .results()
          .forEach(found -> places.add(found.group(1).replace("&amp;", "&")));
    }
    var read = 0;
    for (var place : places) {
      var page = web.get(place.replaceAll("#.*", ""));
      if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        requireText(place, page.body());
        read++;
      }
    }
    assertThat(read).isGreaterThan(30);
  }

  @Test
  void aFeedIsTextWhereverItIsShown() throws Exception {
    var address = "http://127.0.0.1:" + feed.getAddress().getPort() + "/feed.xml";
    var looked = web.post("/sources", FORM, "private=1&address=" + Fields.encoded(address));
    assertThat(looked.statusCode()).isEqualTo(200);
    requireText("what is there", looked.body());
    var form = Jsoup.parse(looked.body()).expectFirst("form[action=/sources/add]");
    var sent = new StringBuilder("private=1");
    for (var field : form.select("input[type=hidden]")) {
      if (List.of("place", "kind", "title").contains(field.attr("name"))) {
        sent.append('&').append(field.attr("name")).append('=');
        sent.append(Fields.encoded(field.attr("value")));
      }
    }
    var added = web.post("/sources/add", FORM, sent.toString());
    assertThat(added.body()).contains("1 story added");
    requireText("what came", added.body());
    assertThat(web.get("/stories").body()).contains("Pier", "opens");
    requireTextEverywhere();
  }

  @Test
  void namesOfFilesAreText() throws Exception {
    web.harbour.add(
        List.of(
            new Draft(
                HOSTILE,
                HOSTILE,
                "Velm pays 7 million crowns for " + HOSTILE + ".",
                Optional.empty(),
                Optional.of(URI.create("javascript:alert(1)")),
                Optional.of("en"),
                List.of(new StoryKey(StoryKey.Kind.FILE_HEADLINE, HOSTILE)),
                Optional.of(new Origin(HOSTILE + ".txt", 0, 1)),
                Draft.Nature.NEWS,
                false)));
    requireTextEverywhere();
  }

  @Test
  void aChartIsADrawingWithoutScript() throws Exception {
    web.harbour.add(
        List.of(
            Harbour.draft(
                "Courier <svg onload=alert(1)>",
                "Velm </text><script>alert(1)</script> pays",
                "Velm pays 7 million crowns for </text><script>alert(1)</script><a href=\"javascript:x\">.",
                "4 March 2026",
                Draft.Nature.NEWS)));
    for (var place :
        List.of("/figures.svg", "/api/v1/figures?form=svg", "/api/v1/totals?form=svg")) {
      var answer = web.get(place);
      assertThat(answer.statusCode()).as(place).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).as(place).hasValue("image/svg+xml");
      var drawn = Jsoup.parse(answer.body(), "", org.jsoup.parser.Parser.xmlParser());
      assertThat(drawn.select("script, foreignObject, a, [onload], [href]")).as(place).isEmpty();
    }
  }

  @Test
  void whatIsTypedIntoFormsIsText() throws Exception {
    var typed = Fields.encoded(HOSTILE);
    for (var place :
        List.of(
            "/sources?skip=" + typed,
            "/figures?topic=" + typed,
            "/who?q=" + typed,
            "/storylines?q=" + typed,
            "/stories?q=" + typed,
            "/stories?actor=" + typed,
            "/figures?stage=" + typed,
            "/trackers/" + typed,
            "/who/" + typed,
            "/claims/" + typed,
            "/briefings?topic=" + typed,
            "/sign-in?to=" + typed)) {
      requireText(place, web.get(place).body());
    }
    requireText("an address", web.post("/sources", FORM, "address=" + typed).body());
    requireText("a list", web.post("/sources/import", FORM, "opml=" + typed).body());
    requireText("a watch", web.post("/watches", FORM, "name=" + typed + "&terms=" + typed).body());
    requireText(
        "a tracker", web.post("/trackers", FORM, "title=" + typed + "&topic=" + typed).body());
    requireTextEverywhere();
  }

  @Test
  void tenMegabytesAreRefusedEverywhere() throws Exception {
    var large = "x".repeat(10_000_000);
    for (var place :
        List.of("/", "/sources/import", "/api/v1/opml", "/v1/chat/completions", "/mcp")) {
      var type =
          place.startsWith("/api") || place.startsWith("/v1") || place.equals("/mcp")
              ? "application/json"
              : FORM;
      try {
        assertThat(web.forge(place, type, large).statusCode()).as(place).isIn(400, 413);
      } catch (IOException e) {
        // The server hung up before all was sent: a refusal as well.
        assertThat(e).as(place).hasMessageNotContaining("timeout");
      }
    }
    assertThat(web.get("/health").statusCode()).isEqualTo(200);
  }
}
