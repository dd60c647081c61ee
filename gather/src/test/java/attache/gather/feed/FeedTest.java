package attache.gather.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.gather.Reading;
import attache.source.Extract;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.StoryKey;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
  private static final String HERE = "http://wire.example.org/feed.xml";

  private static String rss(String items) {
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
        + "<title>Example Wire</title><link>https://wire.example.org/</link><language>en-gb</language>"
        + items
        + "</channel></rss>";
  }

  private static String atom(String entries) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\"><title>Example Wire</title>"
        + entries
        + "</feed>";
  }

  private static Draft only(String feed) throws IOException {
    return Reading.only(HERE, feed);
  }

  private static StoryKey item(String id) {
    return new StoryKey(StoryKey.Kind.FEED_ITEM, "https://wire.example.org/feed.xml " + id);
  }

  @Nested
  class Formats {
    @Test
    void authorsAreNamesAndNoAddresses() throws IOException {
      assertThat(
              only(rss(
                      "<item><title>Pier</title><dc:creator>By Ada Quill</dc:creator><dc:creator>Nico Brandvik</dc:creator></item>"))
                  .authors())
          .containsExactly("Ada Quill", "Nico Brandvik");
      assertThat(
              only(rss(
                      "<item><title>Pier</title><author>desk@wire.example.org (Ada Quill)</author></item>"))
                  .authors())
          .containsExactly("Ada Quill");
      assertThat(
              only(rss("<item><title>Pier</title><author>desk@wire.example.org</author></item>"))
                  .authors())
          .isEmpty();
      assertThat(
              only(FeedTest.atom(
                      "<entry><title>Pier</title><id>urn:1</id><author><name>Ada Quill</name><email>a@wire.example.org</email></author></entry>"))
                  .authors())
          .containsExactly("Ada Quill");
    }

    @Test
    void rssTwo() throws IOException {
      var draft =
          only(
              rss(
                  "<item><title>River &amp;amp; port</title><link>https://wire.example.org/a?utm_source=rss</link><guid isPermaLink=\"false\">tag:a</guid>"
                      + "<pubDate>Mon, 04 Mar 2026 10:00:00 +0100</pubDate><description>Short.</description>"
                      + "<content:encoded><![CDATA[<p>One &amp; all.</p><p>Two&nbsp;more.</p>]]></content:encoded></item>"));
      assertThat(draft.headline()).isEqualTo("River & port");
      assertThat(draft.body()).isEqualTo("One & all.\n\nTwo more.");
      assertThat(draft.source()).isEqualTo("Example Wire");
      assertThat(draft.language()).contains("en");
      assertThat(draft.published())
          .contains(
              new Dated(
                  "Mon, 04 Mar 2026 10:00:00 +0100",
                  Instant.parse("2026-03-04T09:00:00Z"),
                  Dated.Precision.SECOND));
      assertThat(draft.keys())
          .containsExactly(
              item("tag:a"), new StoryKey(StoryKey.Kind.ADDRESS, "https://wire.example.org/a"));
    }

    @Test
    void atom() throws IOException {
      var draft =
          only(
              FeedTest.atom(
                  "<entry xml:base=\"https://other.example.org/x/\"><title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Less <em>is</em> more</div></title><id>urn:1</id>"
                      + "<link rel=\"self\" href=\"s\"/><link href=\"p/1\"/><updated>2026-03-05T00:00:00Z</updated><published>2026-03-04T08:00:00-05:00</published>"
                      + "<summary>S</summary><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Para one.</p><p>Para two.</p></div></content></entry>"));
      assertThat(draft.headline()).isEqualTo("Less is more");
      assertThat(draft.body()).isEqualTo("Para one.\n\nPara two.");
      assertThat(draft.address()).contains(URI.create("https://other.example.org/x/p/1"));
      assertThat(draft.published())
          .map(Dated::instant)
          .contains(Instant.parse("2026-03-04T13:00:00Z"));
      assertThat(draft.language()).contains("fr");
      assertThat(draft.keys().getFirst()).isEqualTo(item("urn:1"));
    }

    @Test
    void rdf() throws IOException {
      var draft =
          only(
              "<?xml version='1.0'?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                  + "<channel rdf:about=\"c\"><title>Example Wire</title></channel><item rdf:about=\"https://wire.example.org/1\"><title>One</title><link>https://wire.example.org/1</link>"
                  + "<description>Text.</description><dc:date>2026-03-04</dc:date></item></rdf:RDF>");
      assertThat(draft.headline()).isEqualTo("One");
      assertThat(draft.published()).map(Dated::precision).contains(Dated.Precision.DAY);
    }

    @Test
    void rssZeroNinetyOneWithItsDocumentType() throws IOException {
      assertThat(
              only("<!DOCTYPE rss PUBLIC \"-//X//DTD RSS 0.91//EN\" \"http://my.example.com/rss-0.91.dtd\">\n<rss version=\"0.91\"><channel><title>W</title><item><title>One</title><link>/1</link></item></channel></rss>")
                  .address())
          .contains(URI.create("http://wire.example.org/1"));
    }
  }

  @Nested
  class Items {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<guid>https://wire.example.org/1</guid> | https://wire.example.org/1",
          "<guid></guid><link>https://wire.example.org/2</link> | https://wire.example.org/2",
          "<link>http://wire.example.org/3?utm_source=x</link> | https://wire.example.org/3",
          "<guid>http://wire.example.org/4?utm_source=x</guid> | https://wire.example.org/4",
          "<pubDate>4 March 2026</pubDate> | T 4 March 2026",
          "<guid isPermaLink='false'>17</guid><link>https://wire.example.org/5</link> | 17"
        })
    void anItemIsKnownByIdElseLinkElseHeadlineAndDate(String parts, String id) throws IOException {
      assertThat(
              only(rss("<item><title>T</title>" + parts + "<description>D</description></item>"))
                  .keys()
                  .getFirst())
          .isEqualTo(item(id));
    }

    @Test
    void theKeyDoesNotDependOnTheText() throws IOException {
      var one = only(rss("<item><title>T</title><description>One</description></item>"));
      var two = only(rss("<item><title>T</title><description>Two</description></item>"));
      assertThat(one.keys()).isEqualTo(two.keys());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Xyz, 04 Mar 2026 10:00:00 GMT | Xyz, 04 Mar 2026 10:00:00 GMT",
          "2026-03-04 10:00:00 | 2026-03-04 10:00:00",
          "Wed, 04 Mar 2026 10:00 | Wed, 04 Mar 2026 10:00"
        })
    void oddDatesAreKeptAsWritten(String date, String kept) throws IOException {
      var draft = only(rss("<item><title>T</title><pubDate>" + date + "</pubDate></item>"));
      assertThat(draft.published().map(Dated::asWritten)).contains(kept);
      assertThat(draft.published().map(Dated::instant))
          .contains(Instant.parse("2026-03-04T10:00:00Z"));
    }

    @Test
    void anItemWithoutADateStaysUndated() throws IOException {
      assertThat(
              only(rss(
                      "<pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate><item><title>T</title></item>"))
                  .published())
          .isEmpty();
    }

    @Test
    void anItemWithoutATitleIsNamedByItsFirstWords() throws IOException {
      assertThat(
              only(rss("<item><description>&lt;p&gt;Only a text.&lt;/p&gt;</description></item>"))
                  .headline())
          .isEqualTo("Only a text.");
    }

    @Test
    void aTextThatBreaksOffIsPartial() throws IOException {
      assertThat(
              only(rss(
                      "<item><title>T</title><description>The council met and [&#8230;]</description></item>"))
                  .partial())
          .isTrue();
      assertThat(
              only(rss("<item><title>T</title><description>The council met.</description></item>"))
                  .partial())
          .isFalse();
    }

    @Test
    void anItemWithNothingIsRefused() throws IOException {
      assertThat(Reading.all(HERE, rss("<item></item>")))
          .singleElement()
          .isInstanceOf(Extract.Bad.class);
    }

    @Test
    void theAddressBehindACounterIsTaken() throws IOException {
      var draft =
          only(
              rss(
                  "<item xmlns:feedburner=\"urn:f\"><title>T</title><link>https://count.example.net/1</link><feedburner:origLink>https://wire.example.org/1</feedburner:origLink></item>"));
      assertThat(draft.address()).contains(URI.create("https://wire.example.org/1"));
    }
  }

  @Nested
  class Broken {
    @Test
    void wellFormedItemsAreSavedAndTheOthersNamed() throws IOException {
      var extracts =
          Reading.all(
              HERE,
              "<rss><channel><title>W & W</title>\n<item><title>One</title><dc:date>2026-03-04</dc:date></item>\n<item><title>Bad <b>x</title></item>\n"
                  + "<item><title>Never closed</title>\n<item><title>Two<![CDATA[ <item> ]]></title></item>\n<item><title>Cut");
      assertThat(
              extracts.stream()
                  .filter(e -> e instanceof Extract.Item)
                  .map(e -> ((Extract.Item) e).draft().headline()))
          .containsExactly("One", "Two <item>");
      assertThat(
              extracts.stream()
                  .filter(e -> e instanceof Extract.Bad)
                  .map(e -> ((Extract.Bad) e).line()))
          .containsExactly(3, 4, 6);
      assertThat(((Extract.Item) extracts.getFirst()).draft().source()).isEqualTo("W & W");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss", "<rss><channel>", "<feed xmlns='x'><entry><title>x</feed>"})
    void aFeedWithNothingToSaveIsRefused(String feed) {
      assertThatThrownBy(() -> Reading.all(HERE, feed + " ")).isInstanceOf(IOException.class);
    }

    @Test
    void aLoneAmpersandAndNamedCharactersAreRead() throws IOException {
      assertThat(
              only(rss("<item><title>Q & A &ndash; caf&eacute; &bogus; &#0;</title></item>"))
                  .headline())
          .isEqualTo("Q & A – café &bogus; \uFFFD");
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() throws IOException {
      assertThat(only(rss("<item><title>A\u0001\u000bB</title></item>")).headline())
          .isEqualTo("AB");
    }
  }

  @Nested
  @Timeout(10)
  class Hostile {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
          "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">",
          "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]>",
          "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        })
    void entitiesAreNotExpanded(String type) throws IOException {
      var draft =
          only(
              "<?xml version=\"1.0\"?>"
                  + type
                  + "<rss><channel><title>W</title><item><title>T &x;</title></item></channel></rss>");
      assertThat(draft.headline()).isEqualTo("T &x;");
    }

    @Test
    void deepElementsAreRefused() {
      assertThatThrownBy(() -> Reading.all(HERE, "<rss><channel>" + "<x>".repeat(100_000)))
          .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<item>",
          "<!--",
          "<![CDATA[",
          "&",
          "<",
          "<!DOCTYPE x [",
          "<item><title>",
          "<a b='",
          "]]>",
          "<?xml "
        })
    void repeatedBeginningsTakeNoLongTime(String beginning) {
      var began = System.nanoTime();
      try {
        Reading.all(
            HERE, "<rss><channel><item><title>T</title></item>" + beginning.repeat(100_000));
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("wanted");
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void manyItemsAreRead() throws IOException {
      assertThat(Reading.all(HERE, rss("<item><title>T</title></item>".repeat(20_000))))
          .hasSize(20_000);
    }
  }
}
