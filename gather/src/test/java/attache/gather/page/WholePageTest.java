package attache.gather.page;

import static org.assertj.core.api.Assertions.assertThat;

import attache.gather.Documents;
import attache.source.Contents;
import attache.source.Extract;
import attache.source.Extractor.Content;
import attache.source.Extractor.Material;
import attache.source.FeedLink;
import attache.story.Draft;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholePageTest {
  private static final String HERE = "https://harbour.example.org/2026/pilots";
  private static final String STORY =
      "<p>The pilots of the east harbour return to work on Monday, the harbour said, after nine days of talks.</p>"
          + "<p>The first ships are expected on the same evening, and the others follow in the course of the week.</p>";

  private static Contents.Page page(String address, String head, String body) throws IOException {
    var html = "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
    return (Contents.Page)
        new Documents()
            .read(Material.of(address, Content.of(html.getBytes(StandardCharsets.UTF_8))));
  }

  private static Contents.Page page(String head) throws IOException {
    return page(HERE, head, "<h1>Pilots end their strike</h1>" + STORY);
  }

  private static Draft story(Contents.Page page) {
    return ((Extract.Item) page.story()).draft();
  }

  @Test
  void feedsThatAPageNamesComeBeforeGuesses() throws IOException {
    var feeds =
        page("<base href='https://harbour.example.org/'>"
                + "<link rel='alternate' type='application/rss+xml' title='Comments' href='/comments/feed/'>"
                + "<link rel='stylesheet alternate' type='text/css' href='/a.css'>"
                + "<link rel='alternate' hreflang='fr' href='/fr/'>"
                + "<link rel='alternate' type='application/json' href='/wp-json/posts/1'>"
                + "<link rel='ALTERNATE feed' type='application/atom+xml; charset=utf-8' title='News' href='atom.xml'>"
                + "<link rel='alternate' type='application/feed+json' href='/feed.json'>")
            .feeds();
    assertThat(feeds.stream().filter(feed -> !feed.guessed()))
        .extracting(feed -> feed.address().getPath())
        .containsExactly("/atom.xml", "/feed.json", "/comments/feed/");
    assertThat(feeds.getFirst().title()).contains("News");
    assertThat(feeds.stream().filter(FeedLink::guessed))
        .extracting(FeedLink::address)
        .contains(URI.create("https://harbour.example.org/feed/"));
  }

  @Test
  void aLinkForReadersCanNameAFeed() throws IOException {
    var page =
        page(
            HERE, "", "<a href='/service/rss.xml'>RSS</a><a href='/feedback'>Feedback</a>" + STORY);
    assertThat(page.feeds().stream().filter(feed -> !feed.guessed()))
        .extracting(feed -> feed.address().getPath())
        .containsExactly("/service/rss.xml");
  }

  @Test
  void termsAreReported() throws IOException {
    var terms =
        page("<meta name='robots' content='index, NoArchive, max-snippet: 0'><meta name='tdm-reservation' content='1'>"
                + "<meta name='tdm-policy' content='/policy.json'><link rel='license' href='https://creativecommons.org/licenses/by/4.0/'>")
            .terms();
    assertThat(terms.noArchive()).isTrue();
    assertThat(terms.noSnippet()).isTrue();
    assertThat(terms.reserved()).contains(true);
    assertThat(terms.policy()).contains(URI.create("https://harbour.example.org/policy.json"));
    assertThat(terms.licence()).contains("https://creativecommons.org/licenses/by/4.0/");
    assertThat(page("").terms().reserved()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"false", "'\"False\"'", "'\"false\"'"})
  void aPaidPartIsTakenOutAndTheStoryIsPartial(String free) throws IOException {
    var page =
        page(
            HERE,
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":%s,\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\",\"cssSelector\":\".paid\"}}</script>"
                .formatted(free),
            "<article><h1>Pilots end their strike</h1>"
                + STORY
                + "<div class='paid'><p>What only subscribers may read, at some length and with commas, is here.</p></div>"
                + "<p>Subscribe now to continue reading this story.</p></article>");
    assertThat(page.terms().paid()).isTrue();
    assertThat(story(page).partial()).isTrue();
    assertThat(story(page).body())
        .contains("The first ships")
        .doesNotContain("only subscribers")
        .doesNotContain("Subscribe now");
  }

  @Test
  void authorsComeFromLinkedDataThenFromMeta() throws IOException {
    assertThat(
            page("<script type='application/ld+json'>//<![CDATA[\n{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ada Quill\"},\"Ben Nib\"]}]}\n//]]></script>")
                .authors())
        .containsExactly("Ada Quill", "Ben Nib");
    assertThat(page("<meta name='author' content='By Ada Quill'>").authors())
        .containsExactly("Ada Quill");
  }

  @Test
  void ofSeveralArticlesThatOfThePageIsRead() throws IOException {
    var page =
        page(
            "<link rel=canonical href='"
                + HERE
                + "'><script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"Another story\",\"url\":\"https://harbour.example.org/other\"},"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Pilots end their strike\",\"mainEntityOfPage\":{\"@id\":\""
                + HERE
                + "\"}}]</script>");
    assertThat(story(page).headline()).isEqualTo("Pilots end their strike");
  }

  @Test
  void aCopyInACacheNamesThePageItWasCopiedFrom() throws IOException {
    var page =
        page(
            "https://harbour-example-org.cdn.ampproject.org/c/s/harbour.example.org/amp/pilots",
            "<link rel=canonical href='" + HERE + "'>",
            "<h1>Pilots end their strike</h1>" + STORY);
    assertThat(story(page).address()).contains(URI.create(HERE));
  }

  @Test
  void aPageThatShowsNothingWithoutItsProgramsIsReadFromItsData() throws IOException {
    var text = STORY.replaceAll("<[^>]+>", " ").strip();
    var page =
        page(
            HERE,
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Pilots end their strike\",\"articleBody\":\""
                + text
                + "\"}</script>",
            "<div id=root></div>");
    assertThat(story(page).body()).startsWith("The pilots of the east harbour");
  }
}
