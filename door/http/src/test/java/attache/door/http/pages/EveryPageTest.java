package attache.door.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.Harbour;
import attache.door.http.Web;
import attache.door.http.exchange.Fields;
import attache.story.Draft;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds of every page.
public class EveryPageTest {
  /// Places of the menu and views of tables.
  public static final List<String> PLACES =
      List.of(
          "/",
          "/today",
          "/today?days=30",
          "/stories",
          "/stories?q=trial",
          "/storylines",
          "/figures",
          "/figures?view=totals",
          "/figures?view=chart",
          "/decisions",
          "/who",
          "/trackers",
          "/trackers/investments_and_subsidies",
          "/watches",
          "/scenarios",
          "/calls",
          "/briefings",
          "/sources",
          "/review",
          "/questions",
          "/evaluation",
          "/about",
          "/nothing-here");

  private static final int HEAVIEST = 150_000;

  @TempDir Path folder;
  private Web web;

  @BeforeEach
  void open() throws Exception {
    web = Web.full(folder);
    web.harbour.add(
        List.of(
            Harbour.draft(
                "Northern Courier",
                "Lindholm pays for tugs",
                "Lindholm pays 12 million crowns for two tugs. The council bars older tugs.",
                "4 March 2026",
                Draft.Nature.NEWS)));
  }

  @AfterEach
  void close() throws Exception {
    web.close();
  }

  private String claim() throws Exception {
    var found = Pattern.compile("/claims/[a-z0-9]+").matcher(web.get("/figures").body());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private List<String> places() throws Exception {
    var more =
        List.of(
            web.harbour.page("Lindholm pays"),
            web.harbour.page("<script>"),
            claim(),
            "/who/" + Fields.encoded("Lindholm"),
            web.ask("What does the trial cost?").headers().firstValue("Location").orElseThrow());
    return java.util.stream.Stream.concat(PLACES.stream(), more.stream()).toList();
  }

  @Test
  void everyPageIsServedInEveryLanguage() throws Exception {
    for (var place : places()) {
      for (var code : Tongues.CODES) {
        var page = web.get(place, "Accept-Language", code);
        assertThat(page.statusCode()).as(place).isIn(200, 303, 404);
        if (page.statusCode() == 200) {
          assertThat(page.body()).as(place).contains("<html lang=\"" + code + "\"");
          assertThat(page.body()).as(place).contains("<main id=\"main\"", "<h1");
        }
      }
    }
  }

  @Test
  void noPageHoldsScriptOrStyleOfItsOwn() throws Exception {
    for (var place : places()) {
      var page = web.get(place).body();
      assertThat(page)
          .as(place)
          .doesNotContain("<style", " style=", " onclick", "javascript:", "hx-on");
      assertThat(page.replaceAll("<script src=\"/assets/[^\"]+\" defer></script>", ""))
          .as(place)
          .doesNotContain("<script");
      assertThat(page).as(place).doesNotContain("<img src=x", "<b>yesterday");
    }
  }

  @Test
  void everyPageWeighsLittle() throws Exception {
    for (var place : places()) {
      var head =
          web.send(
              place,
              request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()),
              "Accept-Encoding",
              "gzip");
      assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0))
          .as(place)
          .isLessThan(HEAVIEST);
    }
  }

  @Test
  void anEmptyHomeSaysWhatToDo() throws Exception {
    try (var empty = Web.empty(folder.resolve("empty"))) {
      for (var place : PLACES) {
        assertThat(empty.get(place).statusCode()).as(place).isIn(200, 404);
      }
      assertThat(empty.get("/figures").body()).contains("No figure is stored yet");
      assertThat(empty.get("/sources").body()).contains("No source is followed yet");
    }
  }

  @Test
  void aChoiceOfLooksIsKeptAndLeadsBack() throws Exception {
    var form = "application/x-www-form-urlencoded";
    var dark = web.post("/looks", form, "theme=dark&back=%2Fstories");
    assertThat(dark.statusCode()).isEqualTo(303);
    assertThat(dark.headers().firstValue("Location")).contains("/stories");
    var cookie = dark.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    assertThat(web.get("/stories", "Cookie", cookie).body()).contains("data-theme=\"dark\"");
    assertThat(web.post("/looks", form, "theme=purple").statusCode()).isEqualTo(400);
    assertThat(
            web.post("/looks", form, "language=fr&back=%2F%2Fevil.example")
                .headers()
                .firstValue("Location"))
        .contains("/");
    assertThat(web.get("/about", "Cookie", "attache-language=fr").body()).contains("À propos");
    assertThat(web.get("/about", "Cookie", "attache-language=\"><script>").body())
        .contains("<html lang=\"en\"");
  }

  @Test
  void theLanguageThatIsWantedMostIsTaken() throws Exception {
    assertThat(web.get("/about", "Accept-Language", "de, fr;q=0.8, en;q=0.3").body())
        .contains("<html lang=\"fr\"");
    assertThat(web.get("/about", "Accept-Language", "de").body()).contains("<html lang=\"en\"");
    assertThat(web.get("/about", "Accept-Language", "fr;q=nonsense").body())
        .contains("<html lang=\"en\"");
  }

  @Test
  void aClaimIsConfirmedCorrectedAndTakenBack() throws Exception {
    var form = "application/x-www-form-urlencoded";
    var claim = claim();
    assertThat(
            web.post(claim, form, "verdict=confirm&back=" + Fields.encoded(claim))
                .headers()
                .firstValue("Location"))
        .contains(claim);
    var page = web.get(claim).body();
    assertThat(page).contains("confirmed");
    var undo = Pattern.compile("/reviews/\\d+/undo").matcher(page);
    assertThat(undo.find()).isTrue();
    assertThat(web.post(undo.group(), form, "back=" + Fields.encoded(claim)).statusCode())
        .isEqualTo(303);
    assertThat(web.get(claim).body()).contains("taken back");
    assertThat(web.post(claim, form, "verdict=correct&stage=SUSPENDED").statusCode())
        .isEqualTo(303);
    assertThat(web.get(claim).body()).contains("Corrected");
    assertThat(web.post(claim, form, "verdict=maybe").statusCode()).isEqualTo(400);
    assertThat(web.post("/claims/nothing", form, "verdict=confirm").statusCode()).isEqualTo(404);
  }

  @Test
  void tablesAreTakenAwayAsFiles() throws Exception {
    assertThat(web.get("/figures.csv").body()).startsWith("id,article,headline");
    assertThat(web.get("/figures.json").body()).contains("\"headline\":\"Lindholm pays for tugs\"");
    assertThat(web.get("/figures.svg").body()).startsWith("<svg");
    assertThat(web.get("/decisions.csv").body()).startsWith("id,article,headline");
    assertThat(web.get("/sources.opml").body()).contains("<opml");
  }

  @Test
  void aFilterThatCannotBeIsNamed() throws Exception {
    assertThat(web.get("/figures?stage=NEVER").statusCode()).isEqualTo(400);
    assertThat(web.get("/figures?since=yesterday").statusCode()).isEqualTo(400);
    assertThat(web.get("/stories?month=March").statusCode()).isEqualTo(400);
    assertThat(web.get("/stories?after=here").statusCode()).isEqualTo(400);
  }

  @Test
  void aTableIsKeptAsATracker() throws Exception {
    var form = "application/x-www-form-urlencoded";
    var kept = web.post("/trackers", form, "title=Tugs+%26+more&topic=tugs");
    assertThat(kept.headers().firstValue("Location")).contains("/trackers/tugs_more");
    assertThat(web.get("/trackers/tugs_more").body()).contains("Tugs &amp; more");
    assertThat(web.post("/trackers/tugs_more/drop", form, "").statusCode()).isEqualTo(303);
    assertThat(web.get("/trackers/tugs_more").statusCode()).isEqualTo(404);
  }

  @Test
  void provenSentencesFlowToThePage() throws Exception {
    var flow =
        web.post(
            "/ask/stream",
            "application/x-www-form-urlencoded",
            "q=" + Fields.encoded("What does the trial cost?"));
    assertThat(flow.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(flow.body())
        .contains("event: statement\ndata: {\"text\":\"The trial costs 40 million crowns")
        .contains("event: page\ndata: {\"place\":\"/answers/");
  }

  @Test
  void anAnswerAsTextKeepsItsSources() throws Exception {
    var place = web.ask("What does the trial cost?").headers().firstValue("Location").orElseThrow();
    assertThat(web.get(place.replaceAll("\\?.*", "") + "/text").body())
        .contains(
            "said on Tuesday. [1]", "[1] “The trial costs 40 million crowns", "Harbour Gazette");
  }

  @Test
  void whatChangedIsShownWordByWord() throws Exception {
    var before = web.harbour.story("Osterby").latest();
    assertThat(web.get(web.harbour.page("Osterby") + "/changes").statusCode()).isEqualTo(404);
    web.harbour.add(
        List.of(
            Harbour.draft(
                "Northern Courier",
                before.headline(),
                before.body().replace("a small data centre", "a large data centre"),
                "",
                Draft.Nature.NEWS)));
    assertThat(web.get(web.harbour.page("Osterby") + "/changes").body())
        .contains("<del>small</del><ins>large</ins>");
    assertThat(web.get(web.harbour.page("Osterby") + "/text").body())
        .contains("a large data centre");
  }

  @Test
  void aRefusalIsSaidInTheReadersLanguage() throws Exception {
    assertThat(web.get("/stories/nothing", "Accept-Language", "fr").body())
        .contains("Rien ici", "Aucun article n’est gardé sous ce nom")
        .doesNotContain("No story");
    assertThat(web.get("/figures?since=yesterday", "Accept-Language", "fr").body())
        .contains("doit être un jour écrit comme 2026-03-31");
    assertThat(web.get("/sign-in", "Accept-Language", "fr").body())
        .contains("<html lang=\"fr\">", "Votre clé")
        .doesNotContain("Sign in");
  }

  @Test
  void aHeadlineThatIsCitedIsShownOnce() throws Exception {
    var asked = web.ask("Who pays for tugs?").headers().firstValue("Location").orElseThrow();
    var page = web.get(asked).body();
    var beside = page.substring(page.indexOf("<aside class=\"evidence\""));
    assertThat(beside.split("Lindholm pays for tugs", -1).length - 1).isEqualTo(1);
  }

  @Test
  void aWatchSaysWhatItWaitsForInTheReadersLanguage() throws Exception {
    var kept =
        web.post("/watches", "application/x-www-form-urlencoded", "terms=tugs&name=Tugs&do=keep");
    var place = kept.headers().firstValue("Location").orElseThrow();
    assertThat(web.get(place).body()).contains("Words: tugs");
    assertThat(web.get("/watches", "Accept-Language", "fr").body()).contains("Mots : tugs");
  }

  @Test
  void programsFindTheirPageFromAbout() throws Exception {
    assertThat(web.get("/about").body()).contains("href=\"/api\"");
    assertThat(web.get("/api").body()).contains("class=\"goes-to\"", "href=\"/\"");
  }
}
