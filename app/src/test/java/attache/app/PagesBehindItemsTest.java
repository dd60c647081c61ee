package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Access;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages behind the items of a feed.
@Timeout(60)
final class PagesBehindItemsTest extends GatheringSite {
  private void summary(String path) {
    site.feed("/feed", "v1", Site.item("g", site.at(path), "Pier opens", "In short."));
  }

  private Access access() throws IOException {
    return room.shelf.given(room.stories().getFirst().id()).getFirst().provenance().access();
  }

  @Test
  void pageGivesItsTextAuthorsDateAndAddress() throws IOException {
    summary("/a?utm_source=feed");
    site.page(
        "/a?utm_source=feed",
        "",
        """
        <html><head><link rel="canonical" href="/articles/pier">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier opens",
        "datePublished":"2026-03-01","author":[{"name":"Ada Quill"}]}</script></head>
        <body><article><h1>Pier opens</h1><p>%s</p></article></body></html>
        """
            .formatted(LONG));
    room.follow(site.at("/feed"));
    room.gather();
    var story = room.stories().getFirst();
    assertThat(story.latest().body()).contains("second pier");
    assertThat(story.address().orElseThrow().toString()).isEqualTo(site.at("/articles/pier"));
    assertThat(story.published().orElseThrow().asWritten()).isEqualTo("2026-03-01");
    assertThat(story.partial()).isFalse();
    var given = room.shelf.given(story.id()).getFirst().provenance();
    assertThat(given.access()).isEqualTo(Access.FULL_TEXT);
    assertThat(given.authors()).containsExactly("Ada Quill");
    room.gather();
    assertThat(site.requests("/a?utm_source=feed")).hasSize(1);
  }

  @Test
  void robotsTxtIsObeyedOnPagesAndNotAskedForTheFeed() throws IOException {
    site.says("/robots.txt", Site.ok("text/plain", "", "User-agent: *\nDisallow: /\n"));
    summary("/a");
    site.page("/a", "", "<article><p>" + LONG + "</p></article>");
    room.follow(site.at("/feed"));
    room.gather();
    assertThat(site.requests("/a")).isEmpty();
    assertThat(room.stories().getFirst().latest().body()).isEqualTo("In short.");
    assertThat(access()).isEqualTo(Access.BLOCKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Robots-Tag: noarchive\r\n",
        "X-Robots-Tag: nosnippet\r\n",
        "tdm-reservation: 1\r\n"
      })
  void objectionInTheHeaderIsHonoured(String header) throws IOException {
    summary("/a");
    site.page("/a", header, "<article><p>" + LONG + "</p></article>");
    room.follow(site.at("/feed"));
    room.gather();
    assertThat(room.stories().getFirst().latest().body()).isEqualTo("In short.");
    assertThat(access()).isEqualTo(Access.BLOCKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=\"robots\" content=\"noarchive\">",
        "<meta name=\"tdm-reservation\" content=\"1\">"
      })
  void objectionInThePageIsHonoured(String meta) throws IOException {
    summary("/a");
    site.page("/a", "", "<head>" + meta + "</head><article><p>" + LONG + "</p></article>");
    room.follow(site.at("/feed"));
    room.gather();
    assertThat(access()).isEqualTo(Access.BLOCKED);
  }

  @Test
  void paidPageIsStoredAsPartial() throws IOException {
    summary("/a");
    site.page(
        "/a",
        "",
        "<head><script"
            + " type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script></head><article><h1>Pier"
            + " opens</h1><p>"
            + LONG
            + "</p></article>");
    room.follow(site.at("/feed"));
    room.gather();
    assertThat(room.stories().getFirst().partial()).isTrue();
    assertThat(access()).isEqualTo(Access.PAYWALLED);
  }

  @Test
  void pageThatFailsForNowIsVisitedAgain() throws IOException {
    summary("/a");
    site.says("/a", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
    room.follow(site.at("/feed"));
    room.gather();
    assertThat(access()).isEqualTo(Access.SUMMARY_ONLY);
    site.page("/a", "", "<h1>Pier opens</h1><article><p>" + LONG + "</p></article>");
    room.gather();
    assertThat(room.stories()).hasSize(1);
    assertThat(access()).isEqualTo(Access.FULL_TEXT);
    assertThat(room.stories().getFirst().latest().body()).contains("second pier");
  }
}
