package attache.door.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.AttacheServer;
import attache.door.http.Harbour;
import attache.door.http.ServerSettings;
import attache.door.http.pages.EveryPageTest;
import attache.story.Draft;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reader does in a day, at a real browser.
@Tag("browser")
class WalkTest {
  private static final String FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Pilot Post</title><link>http://127.0.0.1/</link><description>Of pilots</description>
      <item><title>Halden opens a school for pilots</title><guid>one</guid>
      <pubDate>Wed, 04 Mar 2026 08:00:00 GMT</pubDate>
      <description>Halden Works opens a school for pilots in the old customs house. It takes twelve pupils a year.</description>
      <content:encoded><![CDATA[<p>Halden Works opens a school for pilots in the old customs house. It takes twelve pupils a year, and teaches them to doubt what the software proposes.</p><p>The first year begins in September.</p>]]></content:encoded>
      </item></channel></rss>
      """;

  private static Chromium chromium;

  @TempDir Path folder;
  private Harbour harbour;
  private AttacheServer server;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void launch() {
    chromium = new Chromium();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void open() throws Exception {
    harbour = Harbour.full(folder);
    harbour.add(List.of(tugs()));
    server = new AttacheServer(harbour.desk(), new ServerSettings("localhost", 0)).start();
  }

  private static Draft tugs() {
    return Harbour.draft(
        "Northern Courier",
        "Lindholm pays for tugs",
        "Lindholm pays 12 million crowns for two tugs. The council bars older tugs.",
        "4 March 2026",
        Draft.Nature.NEWS);
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    harbour.close();
    assertThat(complaints).as("what the browser's console says").isEmpty();
  }

  private Page page(NewContextOptions options) {
    var context = chromium.browser.newContext(options.setBaseURL(server.address().toString()));
    var page = context.newPage();
    page.onConsoleMessage(message -> {
      if (!message.text().contains("404")) {
        complaints.add(message.type() + ": " + message.text());
      }
    });
    page.onDialog(dialog -> complaints.add("dialog: " + dialog.message()));
    page.onPageError(complaints::add);
    return page;
  }

  private static NewContextOptions options() {
    return new NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB");
  }

  @Test
  void aFirstVisitSaysWhatToDo() throws Exception {
    try (var empty = Harbour.empty(folder.resolve("empty"));
        var other = new AttacheServer(empty.desk(), new ServerSettings("localhost", 0)).start()) {
      var page = page(options());
      page.navigate(other.address().toString());
      assertThat(page.locator("#result")).containsText("Nothing is stored yet");
      page.getByText("Add a source").click();
      assertThat(page.locator("h1")).hasText("Sources");
    }
  }

  @Test
  void anAnswerLeadsToTheSentenceThatSaysSo() {
    var page = page(options());
    page.navigate("/");
    page.getByLabel("Your question").fill("How much will the pilotage trial cost?");
    page.getByLabel("Your question").press("Enter");
    assertThat(page.locator(".statement").first()).containsText("40 million crowns");
    page.locator(".marker").first().click();
    assertThat(page.locator("#s3 mark")).isInViewport();
  }

  @Test
  void copyingKeepsTheSources() {
    var page = page(options().setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate("/?q=How+much+will+the+trial+cost%3F");
    page.getByText("Copy with sources").click();
    assertThat(page.getByText("Copied, with its sources")).isVisible();
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains("[1]", "[1] “", "Harbour Gazette");
  }

  @Test
  void aFeedIsFollowedAndItsStoryRead() throws Exception {
    var feed = feed();
    try {
      var page = page(options());
      page.navigate("/sources");
      page.getByLabel("Address of a feed, a page or a site")
          .fill("http://127.0.0.1:" + feed.getAddress().getPort() + "/feed.xml");
      page.getByLabel("It lies in a private network").check();
      page.getByText("Look what is there").click();
      assertThat(page.locator("#result")).containsText("Halden opens a school for pilots");
      page.getByText("Follow it").first().click();
      assertThat(page.locator("#result")).containsText("1 story added");
      page.navigate("/stories?q=pupils");
      page.getByText("Halden opens a school for pilots").click();
      assertThat(page.locator(".body")).containsText("teaches them to doubt");
    } finally {
      feed.stop(0);
    }
  }

  private static HttpServer feed() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
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
    server.start();
    return server;
  }

  @Test
  void aClaimIsConfirmedAndTakenBackByKey() {
    var page = page(options());
    page.navigate("/review");
    var waiting = page.locator(".queue > li").count();
    page.keyboard().press("j");
    page.keyboard().press("y");
    assertThat(page.locator(".queue > li")).hasCount(waiting - 1);
    assertThat(page.locator(".beside")).containsText("Confirmed");
    page.keyboard().press("u");
    assertThat(page.locator(".queue > li")).hasCount(waiting);
    assertThat(page.locator(".beside")).containsText("taken back");
  }

  @Test
  void aWatchIsTriedKeptAndFinds() throws Exception {
    var page = page(options());
    page.navigate("/watches");
    page.locator("[name=terms]").fill("tugs");
    page.getByText("Try it on the last 30 days").click();
    assertThat(page.locator("#preview")).containsText("Lindholm pays for tugs");
    page.locator("[name=name]").fill("Tugs");
    page.getByText("Keep watch").click();
    assertThat(page.locator("h1")).hasText("Tugs");
    harbour.add(
        List.of(
            Harbour.draft(
                "Harbour Gazette",
                "A third tug for Lindholm",
                "Lindholm buys a third of its tugs second-hand.",
                "4 March 2026",
                Draft.Nature.NEWS)));
    page.reload();
    assertThat(page.locator("#result")).containsText("A third tug for Lindholm");
    assertThat(page.locator("#result mark").first()).containsText("tugs");
  }

  @Test
  void aBriefingIsWrittenAndTakenAway() {
    var page = page(options());
    page.navigate("/briefings");
    page.getByText("Write it").click();
    assertThat(page.locator(".briefing .matter").first()).isVisible();
    var file = page.waitForDownload(() -> page.locator("a[href$='/export/docx']").click());
    assertThat(file.suggestedFilename()).endsWith(".docx");
    assertThat(file.path()).isNotEmptyFile();
  }

  @Test
  void darkIsChosenAndStays() {
    var page = page(options().setColorScheme(ColorScheme.LIGHT));
    page.navigate("/about");
    page.locator("button[name=theme][value=dark]").click();
    assertThat(page.locator("h1")).hasText("About");
    page.navigate("/figures");
    assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        .isEqualTo("rgb(20, 23, 26)");
  }

  @Test
  void frenchIsSpokenToThoseWhoAskForItOrChooseIt() {
    var page = page(options().setLocale("fr-FR"));
    page.navigate("/figures");
    assertThat(page.locator("h1")).hasText("Chiffres");
    var other = page(options());
    other.navigate("/about");
    other.getByText("Français").click();
    assertThat(other.locator("h1")).hasText("À propos");
    other.navigate("/review");
    assertThat(other.locator(".verdicts button").first()).hasText("Confirmer");
  }

  @Test
  void keysAloneGoEverywhere() {
    var page = page(options());
    page.navigate("/");
    page.locator("body").press("Escape");
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();
    page.keyboard().press("g");
    page.keyboard().press("s");
    assertThat(page.locator("h1")).hasText("Stories");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    assertThat(page.locator(".story h1")).isVisible();
    page.keyboard().press("g");
    page.keyboard().press("f");
    assertThat(page.locator("h1")).hasText("Figures");
    page.keyboard().press("/");
    page.keyboard().type("tugs");
    page.keyboard().press("Enter");
    assertThat(page.locator(".chosen")).containsText("tugs");
    page.keyboard().press("Escape");
    page.locator("body").press("Tab");
    assertThat(page.evaluate("document.activeElement !== document.body")).isEqualTo(true);
  }

  @Test
  void whatSourcesSayDifferentlyStandsInTheTextAndOnPaper() {
    var page = page(options());
    page.navigate("/?q=How+much+will+the+trial+cost%3F");
    var side = page.locator(".differ .statement").first();
    assertThat(side).isVisible();
    assertThat((Number) side.evaluate("it => it.offsetHeight")).matches(it -> it.intValue() < 400);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(side).isVisible();
  }

  @Test
  void aPhoneShowsEveryPageWithoutScrollingSideways() throws Exception {
    var page = page(options().setViewportSize(360, 740).setIsMobile(true).setHasTouch(true));
    for (var place : places()) {
      page.navigate(place);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(place)
          .isEqualTo(true);
    }
    page.navigate("/briefings");
    page.getByText("Write it").click();
    assertThat(page.locator(".briefing .claims-table")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("a briefing with figures")
        .isEqualTo(true);
    page.navigate("/about");
    page.getByText("Menu").click();
    page.locator("#menu").getByText("Figures").click();
    assertThat(page.locator("h1")).hasText("Figures");
  }

  @Test
  void aWideScreenIsNotScrolledSidewaysEither() throws Exception {
    var page = page(options().setViewportSize(1600, 900));
    for (var place : places()) {
      page.navigate(place);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(place)
          .isEqualTo(true);
    }
  }

  @Test
  void paperHasTheTextAloneAndTablesAsTables() throws Exception {
    var page = page(options());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (var place : places()) {
      page.navigate(place);
      assertThat(page.locator("#menu")).isHidden();
      assertThat(page.locator("button:visible")).hasCount(0);
    }
    page.setViewportSize(680, 900);
    page.navigate("/figures");
    assertThat(
            page.evaluate("getComputedStyle(document.querySelector('.claims-table tr')).display"))
        .isEqualTo("table-row");
  }

  @Test
  void tabGoesFirstPastTheMenuAndIsAlwaysSeen() {
    var page = page(options());
    page.navigate("/figures");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isInViewport();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.closest('main') !== null")).isEqualTo(true);
    for (var step = 0; step < 12; step++) {
      assertThat(
              page.evaluate(
                  "getComputedStyle(document.activeElement).outlineStyle !== 'none'"
                      + " || document.activeElement.closest('.box') !== null"))
          .isEqualTo(true);
      page.keyboard().press("Tab");
    }
  }

  @Test
  void readingNeedsNoScript() throws Exception {
    var page = page(options().setJavaScriptEnabled(false));
    for (var place : places()) {
      page.navigate(place);
      assertThat(page.locator("h1").first()).isVisible();
    }
  }

  @Test
  void noPageHasABarrierInLight() throws Exception {
    barriers(ColorScheme.LIGHT);
  }

  @Test
  void noPageHasABarrierInDark() throws Exception {
    barriers(ColorScheme.DARK);
  }

  private void barriers(ColorScheme colours) throws Exception {
    var page = page(options().setColorScheme(colours));
    for (var place : places()) {
      page.navigate(place);
      page.evaluate(axe());
      @SuppressWarnings("unchecked") // axe answers with a list of objects
      var found =
          (List<Map<String, Object>>)
              page.evaluate(
                  "axe.run().then(r => r.violations"
                      + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                      + ".map(v => ({rule: v.id, where: v.nodes.map(n => n.html).join(' | ')})))");
      assertThat(found).as(place + " " + colours).isEmpty();
    }
  }

  private static String axe() throws IOException {
    try (var file = WalkTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }

  private List<String> places() throws IOException {
    var places = new ArrayList<>(EveryPageTest.PLACES);
    places.add(harbour.page("Lindholm pays"));
    places.add(harbour.page("<script>"));
    places.add("/?q=How+much+will+the+trial+cost%3F");
    places.add("/?q=Who+runs+it+after+2030%3F");
    places.add("/who/Lindholm");
    places.add("/api");
    places.add("/sign-in");
    for (var development :
        harbour.desk().developments().developments(attache.development.DevelopmentQuery.ALL)) {
      places.add("/storylines/" + development.id().value());
    }
    for (var row : harbour.desk().ledger().rows(attache.ledger.Selection.ALL)) {
      places.add("/claims/" + row.claim().id().value());
    }
    return places;
  }
}
