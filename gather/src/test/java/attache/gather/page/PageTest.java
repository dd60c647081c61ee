package attache.gather.page;

import static org.assertj.core.api.Assertions.assertThat;

import attache.gather.Reading;
import attache.source.Extract;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.StoryKey;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final String FIRST =
      "The governments of three fictional states have agreed to share the readings of every gauge along the river, officials said on Monday.";
  private static final String SECOND =
      "The work begins in spring and costs 12 million crowns, of which a third is paid by the upper states.";
  private static final String STORY = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
  private static final String HERE = "https://wire.example.org/2026/accord?utm_source=x";

  private static Draft only(String head, String body) throws IOException {
    return Reading.only(
        HERE,
        "<!doctype html><html lang=en-GB><head>"
            + head
            + "</head><body>"
            + body
            + "</body></html>");
  }

  @Nested
  class Facts {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"@type\":\"NewsArticle\",\"headline\":\"River accord\",\"datePublished\":\"2026-03-04T10:00:00Z\",\"inLanguage\":\"fr\",\"publisher\":{\"name\":\"Example Wire\"}}",
          "[{\"@type\":\"WebSite\"},{\"@type\":[\"Thing\",\"ReportageNewsArticle\"],\"headline\":\"River accord\",\"datePublished\":[\"2026-03-04T10:00:00Z\"],\"inLanguage\":{\"alternateName\":\"fr\"},\"publisher\":\"Example Wire\"}]",
          "{\"@graph\":[{\"@type\":\"Organization\",\"name\":\"Other\"},{\"@type\":\"Article\",\"headline\":\"River accord\",\"datePublished\":\"2026-03-04T10:00:00Z\",\"inLanguage\":\"fr-FR\",\"publisher\":[{\"name\":\"Example Wire\"}]}]}"
        })
    void linkedDataIsReadInAllItsShapes(String data) throws IOException {
      var draft =
          only(
              "<title>x</title><script type=application/ld+json>{broken</script><script type='application/ld+json'>"
                  + data
                  + "</script>",
              STORY);
      assertThat(draft.headline()).isEqualTo("River accord");
      assertThat(draft.published()).map(Dated::asWritten).contains("2026-03-04T10:00:00Z");
      assertThat(draft.language()).contains("fr");
      assertThat(draft.source()).isEqualTo("Example Wire");
      assertThat(draft.partial()).isFalse();
    }

    @Test
    void metaElementsAreReadWhenThereIsNoLinkedData() throws IOException {
      var draft =
          only(
              "<title>River accord | Example Wire</title><meta property=og:title content='River accord &amp;amp; more'><meta property=og:site_name content='Example Wire'>"
                  + "<meta property=article:published_time content=2026-03-04>",
              "<h1>Other</h1>" + STORY);
      assertThat(draft.headline()).isEqualTo("River accord & more");
      assertThat(draft.source()).isEqualTo("Example Wire");
      assertThat(draft.language()).contains("en");
      assertThat(draft.published()).map(Dated::precision).contains(Dated.Precision.DAY);
    }

    @Test
    void whatIsShownIsReadWhenNothingIsStated() throws IOException {
      var draft =
          only(
              "<title>River accord | Example Wire</title>",
              "<article><h1>River accord</h1><time datetime=2026-03-04>today</time>"
                  + STORY
                  + "</article>");
      assertThat(draft.headline()).isEqualTo("River accord");
      assertThat(draft.published()).map(Dated::asWritten).contains("2026-03-04");
      assertThat(draft.source()).isEqualTo("wire.example.org");
    }

    @Test
    void aPageWithoutADateStaysUndated() throws IOException {
      assertThat(
              only(
                      "<title>River accord</title>",
                      STORY + "<footer><time datetime=2020-01-01></time></footer>")
                  .published())
          .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "https://wire.example.org/accord, https://wire.example.org/accord",
      "/accord, https://wire.example.org/accord",
      "https://www.example.org/accord, https://www.example.org/accord",
      "https://example.org/accord, https://example.org/accord",
      "https://wire.example.org/, https://wire.example.org/2026/accord?utm_source=x",
      "https://evil.example.net/accord, https://wire.example.org/2026/accord?utm_source=x",
      "javascript:x, https://wire.example.org/2026/accord?utm_source=x"
    })
    void theCanonicalAddressIsBelievedOnItsOwnSite(String stated, String address)
        throws IOException {
      var draft =
          only("<title>River accord</title><link rel=canonical href='" + stated + "'>", STORY);
      assertThat(draft.address()).hasToString("Optional[" + address + "]");
      assertThat(draft.keys())
          .contains(new StoryKey(StoryKey.Kind.ADDRESS, "https://wire.example.org/2026/accord"));
    }
  }

  @Nested
  class Texts {
    @Test
    void onlyTheStoryIsKeptInItsOrder() throws IOException {
      var draft =
          only(
              "<title>River accord</title>",
              "<div class=cookie-consent><p>We use cookies to make this site better, and you may accept, decline, or set them.</p></div>"
                  + "<nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav><div id=page><div class=content><h1>River accord</h1>"
                  + "<div class=share-bar><a href=x>Share</a> <a href=y>Post</a></div><p>"
                  + FIRST
                  + "</p><figure><img src=x><figcaption>The river, in a picture</figcaption></figure>"
                  + "<h2>What it costs</h2><p>"
                  + SECOND
                  + "</p><ul><li>Gauges: 40</li><li>Crowns: 12 million</li></ul><blockquote><p>“It is a start,” she said.</p></blockquote>"
                  + "<p><a href=/other>Read also: another story</a></p><div class=related><h3>Related</h3><p>Another story about another river, which has nothing to do with this.</p></div>"
                  + "<h2>More</h2></div></div><footer><p>All rights reserved, terms, privacy, contact.</p></footer>");
      assertThat(draft.body())
          .isEqualTo(
              FIRST
                  + "\n\nWhat it costs\n\n"
                  + SECOND
                  + "\n- Gauges: 40\n- Crowns: 12 million\n\n“It is a start,” she said.");
    }

    @Test
    void twoBreaksMakeAParagraph() throws IOException {
      assertThat(
              only(
                      "<title>River accord</title>",
                      "<div>" + FIRST + "<br>\n<br>" + SECOND + "</div>")
                  .body())
          .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aStoryCutByAdvertisementsIsWhole() throws IOException {
      var body =
          "<div><section><p>"
              + FIRST
              + "</p></section><div class=ad>Buy</div><section><p>"
              + SECOND
              + "</p></section></div>";
      assertThat(only("<title>River accord</title>", body).body())
          .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aPaidPartIsLeftOutAndSaid() throws IOException {
      var data =
          "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"River accord\",\"isAccessibleForFree\":\"False\",\"hasPart\":{\"isAccessibleForFree\":false,\"cssSelector\":\".paid\"}}</script>";
      var draft =
          only(
              data,
              "<article><p>"
                  + FIRST
                  + "</p><div class=paid><p>"
                  + SECOND
                  + "</p></div><p>Subscribe now to continue reading this story.</p></article>");
      assertThat(draft.body()).isEqualTo(FIRST);
      assertThat(draft.partial()).isTrue();
    }

    @Test
    void aPaymentNoticeAloneMakesAStoryPartial() throws IOException {
      var draft =
          only(
              "<title>River accord</title>",
              "<article>" + STORY + "<p>This article is for subscribers only.</p></article>");
      assertThat(draft.body()).doesNotContain("subscribers");
      assertThat(draft.partial()).isTrue();
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "404 Not Found",
          "Page not found | Example Wire",
          "Access denied",
          "Just a moment...",
          "503 Service Unavailable"
        })
    void anErrorPageIsNoStory(String title) throws IOException {
      var extracts =
          Reading.all(
              HERE,
              "<html><title>"
                  + title
                  + "</title><body><h1>"
                  + title
                  + "</h1><p>"
                  + FIRST
                  + "</p></body></html>");
      assertThat(extracts)
          .singleElement()
          .isInstanceOfSatisfying(
              Extract.Bad.class, bad -> assertThat(bad.reason()).contains("error page"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<html><body></body></html>",
          "<html><title>App</title><body><div id=root></div><script>x</script></body></html>",
          "<p>"
        })
    void anEmptyPageIsNoStory(String page) throws IOException {
      assertThat(Reading.all(HERE, page)).singleElement().isInstanceOf(Extract.Bad.class);
    }

    @Test
    void aPageOfUnclosedElementsIsReadAll() throws IOException {
      var deep = "<div>".repeat(20_000) + STORY;
      assertThat(
              Reading.all(HERE, "<html><title>Deep</title>" + deep).stream()
                  .map(Object::getClass)
                  .collect(Collectors.toSet()))
          .hasSize(1);
    }
  }
}
