package attache.gather.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.gather.Reading;
import attache.source.Contents;
import attache.source.Linked;
import attache.story.Dated;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitemapTest {
  private static Contents.Sitemap sitemap(String text) throws IOException {
    return (Contents.Sitemap)
        Given.contents(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  @Test
  void newsAreListedWithWhatIsSaidAboutThem() throws IOException {
    var pages = sitemap(Given.text("sitemap-news.xml")).pages();
    assertThat(pages)
        .extracting(Linked::address)
        .containsExactly(
            URI.create("https://harbour.example.org/pilots"),
            URI.create("https://harbour.example.org/about"));
    var story = pages.getFirst();
    assertThat(story.title()).contains("Pilots end their strike & return");
    assertThat(story.publication()).contains("Harbour Wire");
    assertThat(story.language()).contains("en");
    assertThat(story.published().map(Dated::asWritten)).contains("2026-03-04T09:00:00+01:00");
    assertThat(story.changed().map(Dated::asWritten)).contains("2026-03-05");
    assertThat(pages.getLast().title()).isEmpty();
  }

  @Test
  void anIndexListsSitemaps() throws IOException {
    var index = sitemap(Given.text("sitemap-index.xml"));
    assertThat(index.pages()).isEmpty();
    assertThat(index.sitemaps())
        .extracting(Linked::address)
        .containsExactly(
            URI.create("https://harbour.example.org/sitemap-1.xml.gz"),
            URI.create("https://harbour.example.org/sitemap-2.xml"));
  }

  @Test
  void ofABrokenOneWholeEntriesAreKept() throws IOException {
    var broken =
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://harbour.example.org/1</loc></url><url><loc>x</url>"
            + "<url><loc>https://harbour.example.org/2?a=1&b=2</loc></url><url><loc>https";
    assertThat(sitemap(broken).pages())
        .extracting(Linked::address)
        .containsExactly(
            URI.create("https://harbour.example.org/1"),
            URI.create("https://harbour.example.org/2?a=1&b=2"));
  }

  @Test
  void oneOfNewsCanBeAdded() throws IOException {
    assertThat(Reading.drafts("news.xml", Given.text("sitemap-news.xml")))
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.headline()).isEqualTo("Pilots end their strike & return");
          assertThat(draft.source()).isEqualTo("Harbour Wire");
          assertThat(draft.partial()).isTrue();
        });
  }

  @Test
  void oneOfAddressesAloneTellsNoStories() {
    assertThatThrownBy(() ->
            Reading.all("s.xml", "<urlset><url><loc>https://a.example.org/1</loc></url></urlset>"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("addresses alone");
  }
}
