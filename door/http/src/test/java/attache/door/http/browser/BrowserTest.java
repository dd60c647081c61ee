package attache.door.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.AttacheServer;
import attache.door.http.Harbour;
import attache.door.http.ServerSettings;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reader at a real browser.
@Tag("browser")
class BrowserTest {
  private static final String QUESTION = "How much will the pilotage trial cost?";

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
    server = new AttacheServer(harbour.desk(), new ServerSettings("localhost", 0)).start();
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    harbour.close();
    assertThat(complaints).as("what the browser's console says").isEmpty();
  }

  private Page page(NewContextOptions options) {
    BrowserContext context =
        chromium.browser.newContext(options.setBaseURL(server.address().toString()));
    var page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onDialog(dialog -> complaints.add("dialog: " + dialog.message()));
    page.onPageError(complaints::add);
    return page;
  }

  private static NewContextOptions options() {
    return new NewContextOptions().setViewportSize(1200, 800);
  }

  private static void ask(Page page, String question) {
    page.navigate("/");
    page.getByLabel("Your question").fill(question);
    page.getByLabel("Your question").press("Enter");
    assertThat(page.locator("h1.question")).hasText(question);
  }

  private static void askAndFollow(Page page) {
    ask(page, QUESTION);
    assertThat(page.locator(".statement").first()).containsText("40 million crowns");
    page.locator(".marker").first().click();
    var words = page.locator("#s3 mark");
    assertThat(words).hasText("The trial costs 40 million crowns, the harbour board said");
    assertThat(words).isInViewport();
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  @Test
  void aMarkerLeadsToTheHighlightedWords() {
    askAndFollow(page(options()));
  }

  @Test
  void goingBackShowsTheAnswerWithoutAskingAgain() throws Exception {
    var page = page(options());
    askAndFollow(page);
    page.goBack();
    assertThat(page.locator("h1.question")).hasText(QUESTION);
    assertThat(harbour.desk().answers(10)).hasSize(1);
  }

  @Test
  void askingWithScriptDoesNotLoadThePageAgain() {
    var page = page(options());
    page.navigate("/");
    page.evaluate("window.stillHere = true");
    page.getByLabel("Your question").fill(QUESTION);
    page.getByLabel("Your question").press("Enter");
    assertThat(page.locator("h1.question")).hasText(QUESTION);
    assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
    assertThat(page.url()).contains("/answers/");
    assertThat(page.getByLabel("Your question")).hasValue("");
    assertThat(page.locator(".motto")).hasCount(0);
  }

  @Test
  void aFollowUpGoesOnFromTheQuestionBefore() {
    var page = page(options());
    ask(page, QUESTION);
    page.getByLabel("Your question").fill("Has Osterby built its data centre?");
    page.getByLabel("Your question").press("Enter");
    assertThat(page.locator(".earlier").first()).containsText(QUESTION);
    page.getByText("Who made the model?").click();
    assertThat(page.locator(".earlier").first()).containsText("Has Osterby built");
  }

  @Test
  void aMarkerShowsItsSentenceUnderThePointerAndUnderFocus() {
    var page = page(options());
    ask(page, QUESTION);
    Locator card = page.locator(".card").first();
    assertThat(card).not().isVisible();
    page.locator(".marker").first().hover();
    assertThat(card).isVisible();
    page.keyboard().press("Escape");
    assertThat(card).not().isVisible();
    page.mouse().move(0, 0);
    page.locator(".marker").first().focus();
    assertThat(card).isVisible();
  }

  @Test
  void everythingWorksWithoutScript() {
    var page = page(options().setJavaScriptEnabled(false));
    askAndFollow(page);
    page.goBack();
    page.getByText("Who made the model?").click();
    assertThat(page.locator("#turns")).containsText(QUESTION);
  }

  @Test
  void aPhoneShowsAllWithoutScrollingSideways() throws Exception {
    var page = page(new NewContextOptions().setViewportSize(360, 740).setIsMobile(true));
    page.navigate("/");
    assertFits(page);
    ask(page, QUESTION);
    assertFits(page);
    page.locator(".marker").first().focus();
    assertFits(page);
    askAndFollow(page);
    assertFits(page);
    page.navigate(harbour.page("<script>"));
    assertFits(page);
  }

  @Test
  void darkIsDarkAndReadable() {
    var page = page(options().setColorScheme(ColorScheme.DARK));
    askAndFollow(page);
    var paper =
        (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    var ink = (String) page.evaluate("getComputedStyle(document.querySelector('mark')).color");
    assertThat(paper).isEqualTo("rgb(20, 23, 26)");
    assertThat(ink).isEqualTo("rgb(231, 229, 224)");
  }

  @Test
  void theKeyboardAloneIsEnough() {
    var page = page(options());
    page.navigate("/");
    page.keyboard().type(QUESTION);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1.question")).hasText(QUESTION);
    var marker = page.locator(".marker").first();
    for (var i = 0;
        i < 10 && !(boolean) marker.evaluate("it => it === document.activeElement");
        i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    assertThat(page.locator("#s3 mark")).isInViewport();
  }

  @Test
  void scriptInStoriesIsReadNotRun() throws Exception {
    var page = page(options());
    page.navigate(harbour.page("<script>"));
    assertThat(page.locator("h1"))
        .hasText("<script>alert('headline')</script> & \"quotes\" in a harbour");
    ask(page, "<script>alert(1)</script>");
  }

  @Test
  void aServerThatIsGoneIsSaidSo() {
    var page = page(options());
    page.navigate("/");
    server.close();
    page.getByLabel("Your question").fill(QUESTION);
    page.getByLabel("Your question").press("Enter");
    assertThat(page.locator("#result")).containsText("cannot be reached");
    complaints.clear();
  }
}
