package attache.door.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.Harbour;
import attache.door.http.Web;
import attache.door.http.exchange.Fields;
import attache.story.Draft;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
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

  private String asked(String question) throws Exception {
    return web.follow("/?q=" + Fields.encoded(question)).body();
  }

  @Nested
  class Ask {
    @Test
    void theEmptyPageShowsWhatIsStoredAndThreeQuestions() throws Exception {
      var page = web.get("/").body();
      assertThat(page)
          .contains("4 stories from 3 sources", "How much will the pilotage trial cost?");
      assertThat(page.split("<li><a href=\"/\\?q=", -1)).hasSize(4);
    }

    @Test
    void openingThePageKeepsNothing() throws Exception {
      web.get("/");
      assertThat(web.harbour.desk().answers(10)).isEmpty();
    }

    @Test
    void anEmptyArchiveSaysHowToAddStories() throws Exception {
      try (var empty = Web.empty(folder.resolve("empty"))) {
        assertThat(empty.get("/").body()).contains("Nothing is stored yet", "./attache add");
        assertThat(empty.get("/stories").body()).contains("./attache add");
      }
    }

    @Test
    void aPostedQuestionLeadsToItsKeptAnswer() throws Exception {
      var posted = web.ask("What does the trial cost?");
      assertThat(posted.statusCode()).isEqualTo(303);
      var place = posted.headers().firstValue("Location").orElseThrow();
      assertThat(place).startsWith("/answers/");
      assertThat(web.get(place).body()).contains("The trial costs 40 million crowns");
      assertThat(web.get(place).body()).contains("The trial costs 40 million crowns");
      assertThat(web.harbour.desk().answers(10)).hasSize(1);
    }

    @Test
    void whereAnswersAreNotKeptTheAnswerIsShownAtOnce() throws Exception {
      try (var forgetful = Web.forgetful(folder.resolve("forgetful"))) {
        var posted = forgetful.ask("What does the trial cost?");
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.body())
            .contains("The trial costs 40 million crowns")
            .doesNotContain("Link to this answer");
      }
    }

    @Test
    void theAnswerComesFirstWithMarkersThatLeadToTheWords() throws Exception {
      var page = asked("What does the trial cost?");
      var story = web.harbour.story("Lindholm");
      var marker =
          Pattern.compile("class=\"marker\" href=\"(/stories/[^\"]+)\"[^>]*>\\[1\\]").matcher(page);
      assertThat(marker.find()).isTrue();
      assertThat(marker.group(1))
          .startsWith("/stories/" + story.id().value() + "?version=")
          .contains("quote=")
          .endsWith("#s3");
      assertThat(page.indexOf("The trial costs")).isLessThan(page.indexOf("Where it says so"));
    }

    @Test
    void theSourceSentenceStandsBetweenItsNeighbours() throws Exception {
      assertThat(asked("What does the trial cost?"))
          .contains(
              "<span class=\"near\">Its maker, Halden Works, trained the model on twelve years of"
                  + " ship movements.</span>",
              "<mark>The trial costs 40 million crowns, the harbour board said</mark> on Tuesday.",
              "<span class=\"near\">A second phase");
    }

    @Test
    void workingDisagreementsAndWhatWasLeftOutAreShown() throws Exception {
      assertThat(asked("What does the trial cost?"))
          .contains(
              "40 million (announced) + 15 million",
              "Sources differ: amount",
              "Two members of the board say 45 million crowns.",
              "Left out, and why (1)",
              "number not in the cited sentence",
              "Sample story");
    }

    @Test
    void aSentenceHasOneNumber() throws Exception {
      var page = asked("What does the trial cost?");
      assertThat(page).contains("id=\"source-3\"").doesNotContain("id=\"source-4\"");
    }

    @Test
    void notInTheSourcesIsSaidInWordsWithWhatComesNearest() throws Exception {
      assertThat(asked("Who runs it after 2030?"))
          .contains(
              "Not in your sources",
              "Your sources do not say who will run the trial after 2030.",
              "What comes nearest",
              "names the maker of the model, not who runs it later");
    }

    @Test
    void partOfAnAnswerIsCalledThat() throws Exception {
      assertThat(asked("Has Osterby built it?")).contains("Your sources say only part of this");
    }

    @Test
    void backgroundIsLabelled() throws Exception {
      assertThat(asked("What is an export licence?")).contains("Background, not news");
    }

    @Test
    void followUpsCarryTheConversation() throws Exception {
      var first = asked("What does the trial cost?");
      var link = Pattern.compile("href=\"(/\\?q=Who\\+made[^\"]+)\"").matcher(first);
      assertThat(link.find()).isTrue();
      var address = link.group(1).replace("&amp;", "&");
      assertThat(address).contains("h=What+does+the+trial+cost%3F").contains("&c=");
      var second = web.follow(address).body();
      assertThat(second)
          .contains("Follows on", "What does the trial cost?")
          .contains("name=\"h\" value=\"Who made the model?\"");
    }

    @Test
    void aPageOfAnotherSiteCannotMakeAQuestionAsked() throws Exception {
      var page = web.get("/?q=What+does+it+cost", "Sec-Fetch-Site", "cross-site");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("value=\"What does it cost\"");
      assertThat(web.harbour.desk().answers(10)).isEmpty();
    }

    @Test
    void aQuestionThatIsTooLongIsRefused() throws Exception {
      assertThat(web.ask("x".repeat(4001)).statusCode()).isEqualTo(400);
      assertThat(web.ask("x".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void aBlankQuestionShowsTheEmptyPage() throws Exception {
      assertThat(web.ask("  ").body()).contains("What would you like to know?");
    }

    @Test
    void anAnswerThatQuotesAForgottenStoryIsForgottenToo() throws Exception {
      var place =
          web.ask("What does the trial cost?").headers().firstValue("Location").orElseThrow();
      web.harbour.desk().forgetStory(web.harbour.story("Lindholm").id());
      var page = web.get(place);
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).doesNotContain("40 million crowns");
    }

    @Test
    void anUnknownAnswerIsNotFound() throws Exception {
      var page = web.get("/answers/01NOSUCHANSWER");
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).contains("no answer is kept under this name".substring(3));
    }
  }

  @Nested
  class Story {
    @Test
    void everySentenceCanBeAddressed() throws Exception {
      var page = web.get(web.harbour.page("Lindholm")).body();
      assertThat(page).contains("id=\"s0\"", "id=\"s1\"", "id=\"s7\"");
      assertThat(page)
          .contains("1 March 2026", "Harbour Gazette", "Sample story", "https://example.org/");
    }

    @Test
    void theWordsCitedAreHighlighted() throws Exception {
      var text = web.harbour.story("Lindholm").latest().text();
      var start = text.indexOf("40 million");
      var page =
          web.get(web.harbour.page("Lindholm") + "?quote=" + start + "-" + (start + 10)).body();
      assertThat(page)
          .contains(
              "<span id=\"s3\" class=\"cited\">The trial costs <mark>40 million</mark> crowns");
    }

    @Test
    void whatInvitesTheReaderIsGreyNotLost() throws Exception {
      assertThat(web.get(web.harbour.page("Lindholm")).body())
          .contains("<span class=\"boilerplate\">Would you like to know more");
    }

    @Test
    void anUndatedStoryStaysUndated() throws Exception {
      assertThat(web.get(web.harbour.page("Osterby")).body()).contains("<dd>undated</dd>");
    }

    @Test
    void anOlderVersionStaysReadable() throws Exception {
      var before = web.harbour.story("Osterby").latest();
      web.harbour.add(
          List.of(
              Harbour.draft(
                  "Northern Courier",
                  before.headline(),
                  "The plan is off.",
                  "",
                  Draft.Nature.NEWS)));
      var place = web.harbour.page("Osterby");
      assertThat(web.get(place).body()).contains("The plan is off.", "(latest)");
      assertThat(web.get(place + "?version=" + before.id().value().substring(0, 12)).body())
          .contains("grain silo", "An earlier version");
      assertThat(web.get(place + "?version=ffff").statusCode()).isEqualTo(404);
    }

    @Test
    void aQuoteThatIsNoneIsRefused() throws Exception {
      for (var quote : List.of("1", "5-4", "0-99999", "a-b", "-1-4")) {
        assertThat(web.get(web.harbour.page("Osterby") + "?quote=" + quote).statusCode())
            .as(quote)
            .isEqualTo(400);
      }
    }

    @Test
    void anUnknownStoryIsNotFound() throws Exception {
      assertThat(web.get("/stories/nothing").statusCode()).isEqualTo(404);
      assertThat(web.get("/stories/00000000000000000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void theListShowsEveryStoryOnPages() throws Exception {
      assertThat(web.get("/stories").body()).contains("Lindholm harbour", "undated", "4 stories");
      assertThat(web.get("/stories?after=0-0").body()).contains("Newest");
    }
  }
}
