package attache.gather.feed;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Contents;
import attache.source.Extract;
import attache.source.Rhythm;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.StoryKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {
  private static final String SITE = "https://harbour.example.org/";

  private static String ids(Draft draft) {
    return draft.keys().getFirst().value().replaceFirst("^\\S+ ", "");
  }

  @Nested
  class Dialects {
    @Test
    void rss090() throws IOException {
      var feed = Given.feed("rss-0.90.rdf");
      assertThat(feed.facts().title()).contains("Harbour Wire");
      assertThat(feed.facts().site()).contains(URI.create(SITE));
      assertThat(Given.drafts(feed))
          .extracting(Draft::headline)
          .containsExactly("Pilots end their strike", "New crane for the east quay");
    }

    @Test
    void rss091WithItsDocumentType() throws IOException {
      var feed = Given.feed("rss-0.91.xml");
      assertThat(Given.drafts(feed))
          .singleElement()
          .satisfies(draft -> {
            assertThat(draft.body()).isEqualTo("Die Lotsen kehren am Montag zurück.");
            assertThat(draft.language()).contains("de");
          });
      assertThat(feed.facts().licence()).contains("Copyright 2026 Harbour Wire");
      assertThat(feed.facts().rhythm())
          .isEqualTo(
              new Rhythm(
                  Optional.empty(), Set.of(0, 3), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    }

    @Test
    void rss092WhereEverythingMayBeMissing() throws IOException {
      assertThat(Given.drafts("rss-0.92.xml"))
          .singleElement()
          .satisfies(draft -> {
            assertThat(draft.headline())
                .startsWith("The pilots return to work on Monday after nine days.");
            assertThat(draft.source()).isEqualTo("Coast Report");
            assertThat(draft.published()).isEmpty();
            assertThat(draft.address()).isEmpty();
          });
    }

    @Test
    void rss10WithModulesUnderOtherPrefixes() throws IOException {
      var feed = Given.feed("rss-1.0.rdf");
      assertThat(Given.drafts(feed))
          .singleElement()
          .satisfies(draft -> {
            assertThat(draft.body())
                .isEqualTo("They return on Monday.\n\nThe port lost nine days of work.");
            assertThat(draft.published().map(Dated::instant))
                .contains(Instant.parse("2026-03-04T08:30:00Z"));
            assertThat(ids(draft)).isEqualTo(SITE + "pilots");
            assertThat(draft.address()).contains(URI.create(SITE + "pilots?from=rdf"));
            assertThat(draft.language()).contains("en");
          });
      assertThat(feed.facts().licence()).contains("https://creativecommons.org/licenses/by/4.0/");
      assertThat(feed.facts().rhythm().pause()).contains(Duration.ofHours(12));
    }

    @Test
    void rss20() throws IOException {
      var facts = Given.feed("rss-2.0.xml").facts();
      assertThat(facts.title()).contains("Harbour Wire & Co");
      assertThat(facts.site()).contains(URI.create(SITE));
      assertThat(facts.self()).contains(URI.create(Given.HERE));
      assertThat(facts.hubs())
          .containsExactly(
              URI.create("https://hub.example.net/"), URI.create("https://hub.example.com/"));
      assertThat(facts.next()).contains(URI.create(Given.HERE + "?page=2"));
      assertThat(facts.language()).contains("en");
      assertThat(facts.rhythm().pause()).contains(Duration.ofHours(3));
      assertThat(facts.licence()).contains("https://creativecommons.org/licenses/by-sa/4.0/");
      assertThat(facts.expired()).isFalse();
    }

    @Test
    void atom03WithItsModes() throws IOException {
      var drafts = Given.drafts("atom-0.3.xml");
      assertThat(drafts.getFirst().headline()).isEqualTo("Pilots end their strike");
      assertThat(drafts.getFirst().body())
          .isEqualTo("They return on Monday.\n\nNine days were lost.");
      assertThat(drafts.getFirst().published().map(Dated::instant))
          .contains(Instant.parse("2026-03-04T14:00:00Z"));
      assertThat(drafts.getLast().body()).isEqualTo("Who writes like this?");
    }

    @Test
    void atom10() throws IOException {
      var feed = Given.feed("atom-1.0.xml");
      var drafts = Given.drafts(feed);
      assertThat(feed.facts().title()).contains("Harbour & Wire");
      assertThat(feed.facts().site()).contains(URI.create(SITE));
      assertThat(feed.facts().self()).contains(URI.create(SITE + "news/atom.xml"));
      assertThat(feed.facts().hubs()).containsExactly(URI.create("https://hub.example.net/"));
      assertThat(feed.facts().licence()).contains("https://creativecommons.org/licenses/by/4.0/");
      assertThat(drafts).hasSize(4);
      assertThat(drafts.getFirst().headline()).isEqualTo("Less < more, and 1 < 2");
      assertThat(drafts.getFirst().address()).contains(URI.create(SITE + "news/2026/1"));
      assertThat(drafts.getFirst().body()).isEqualTo("Para one.\n\nPara two.");
      assertThat(drafts.getFirst().published().map(Dated::asWritten))
          .contains("2026-03-05T08:00:00Z");
      assertThat(drafts.get(1).published().map(Dated::asWritten))
          .contains("2026-03-04T08:00:00+01:00");
    }

    @Test
    void jsonFeed10() throws IOException {
      var feed = Given.feed("json-feed-1.0.json");
      assertThat(feed.facts().expired()).isTrue();
      assertThat(Given.drafts(feed))
          .singleElement()
          .satisfies(draft -> {
            assertThat(draft.headline()).isEqualTo("They return on Monday.");
            assertThat(ids(draft)).isEqualTo("1");
            assertThat(draft.published().map(Dated::instant))
                .contains(Instant.parse("2026-03-04T14:00:00Z"));
          });
    }

    @Test
    void jsonFeed11() throws IOException {
      var feed = Given.feed("json-feed-1.1.json");
      var drafts = Given.drafts(feed);
      assertThat(feed.facts().next()).contains(URI.create(SITE + "feed.json?page=2"));
      assertThat(feed.facts().hubs()).containsExactly(URI.create("https://hub.example.net/"));
      assertThat(feed.facts().language()).contains("en");
      assertThat(drafts).hasSize(3);
      assertThat(drafts.getFirst().headline()).isEqualTo("Pilots & crews return");
      assertThat(drafts.getFirst().address()).contains(URI.create(SITE + "1"));
      assertThat(drafts.getFirst().body()).isEqualTo("Para one.\n\nPara two.");
      assertThat(drafts.getFirst().partial()).isFalse();
      assertThat(drafts.get(1).partial()).isTrue();
      assertThat(drafts.get(1).language()).contains("fr");
      assertThat(drafts.get(2).body()).isEqualTo("1 < 2 and 3 > 2, as everybody knows.");
      assertThat(drafts.get(2).published()).isEmpty();
      assertThat(feed.items().stream().filter(item -> item instanceof Extract.Bad)).hasSize(2);
    }
  }

  @Nested
  class Ids {
    @Test
    void theyAreReadAsTheFormatMeansThem() throws IOException {
      var drafts = Given.drafts("rss-2.0.xml");
      assertThat(drafts)
          .extracting(DialectsTest::ids)
          .containsExactly(
              SITE + "a",
              SITE + "?p=17",
              SITE + "c",
              "Neither id nor link Thu, 05 Mar 2026 10:00:00 GMT",
              SITE + "e",
              SITE + "f",
              SITE + "g",
              SITE + "h",
              SITE + "i");
      assertThat(drafts.getFirst().address())
          .contains(URI.create("http://harbour.example.org/a?utm_source=rss"));
      assertThat(drafts.get(1).address()).contains(URI.create(SITE + "b"));
    }

    @Test
    void thoseOfAtomKeepTheirCase() throws IOException {
      assertThat(ids(Given.drafts("atom-1.0.xml").get(3))).isEqualTo("urn:HARBOUR:4");
    }

    @Test
    void aSiteThatMovesToAnotherSubdomainBringsNothingBack() throws IOException {
      var before = Given.drafts("rss-2.0.xml").getFirst().keys();
      var moved =
          Given.text("rss-2.0.xml").replace("//harbour.example.org", "//news.harbour.example.org");
      var after =
          Given.drafts(Given.feed(moved.getBytes(StandardCharsets.UTF_8), Optional.empty()))
              .getFirst()
              .keys();
      assertThat(before).containsAnyElementsOf(after);
    }

    @Test
    void itemsOfOtherSitesAreToldApartByTheirHosts() throws IOException {
      var planet =
          "<rss version='2.0'><channel><title>P</title><link>https://planet.example.org/</link>"
              + "<item><title>A</title><link>https://a.example.net/1</link></item>"
              + "<item><title>B</title><link>https://b.example.net/1</link></item></channel></rss>";
      var drafts =
          Given.drafts(Given.feed(planet.getBytes(StandardCharsets.UTF_8), Optional.empty()));
      assertThat(drafts.getFirst().keys()).doesNotContainAnyElementsOf(drafts.getLast().keys());
    }
  }

  @Nested
  class Oddities {
    @Test
    void whatIsMissingStaysMissing() throws IOException {
      var drafts = Given.drafts("rss-2.0.xml");
      assertThat(drafts.get(4).headline()).isEqualTo("Only a text, and no title at all.");
      assertThat(drafts.get(5).body()).isEmpty();
      assertThat(drafts.get(5).partial()).isTrue();
      assertThat(drafts.get(5).published()).isEmpty();
    }

    @Test
    void aDateInTheFutureIsKeptAsStated() throws IOException {
      assertThat(Given.drafts("rss-2.0.xml").get(7).published().map(Dated::instant))
          .contains(Instant.parse("2036-03-04T10:00:00Z"));
    }

    @Test
    void anItemTakenOverCarriesItsOwnSource() throws IOException {
      assertThat(Given.drafts("rss-2.0.xml").get(8).source()).isEqualTo("Coast Report");
      assertThat(Given.drafts("atom-1.0.xml").get(3).source()).isEqualTo("Coast Report");
    }

    @Test
    void aCounterIsLookedBehind() throws IOException {
      assertThat(Given.drafts("rss-2.0.xml").get(6).address()).contains(URI.create(SITE + "g"));
    }

    @Test
    void aTextThatStandsElsewhereIsPartialAndLinked() throws IOException {
      var drafts = Given.drafts("atom-1.0.xml");
      assertThat(drafts.get(1).partial()).isTrue();
      assertThat(drafts.get(1).body()).isEqualTo("A summary alone.");
      assertThat(drafts.get(1).address()).contains(URI.create(SITE + "news/2"));
      assertThat(drafts.get(2).address()).contains(URI.create(SITE + "three.pdf"));
    }

    @Test
    void markupInATitleIsReadAsItsTypeSays() throws IOException {
      assertThat(Given.drafts("atom-1.0.xml").get(1).headline())
          .isEqualTo("The <b> element is bold");
    }

    @Test
    void mediaSpeakForAnItemWithoutText() throws IOException {
      assertThat(Given.drafts("media.xml"))
          .singleElement()
          .satisfies(draft -> {
            assertThat(draft.headline()).isEqualTo("The crane arrives");
            assertThat(draft.body()).isEqualTo("Three tugs bring the crane to the east quay.");
          });
    }

    @Test
    void ofABrokenFeedEveryWholeItemIsKept() throws IOException {
      var feed = Given.feed("unbound-and-cut.xml");
      assertThat(Given.drafts(feed))
          .extracting(Draft::headline)
          .containsExactly("First & foremost", "Third");
      assertThat(Given.drafts(feed).getFirst().published().map(Dated::asWritten))
          .contains("2026-03-04");
      assertThat(feed.facts().title()).contains("Harbour Wire");
      assertThat(feed.facts().rhythm().pause()).contains(Duration.ofHours(1));
      assertThat(feed.items().stream().filter(item -> item instanceof Extract.Bad)).hasSize(2);
    }

    @Test
    void aWarningOfTheServerIsReadPast() throws IOException {
      assertThat(Given.drafts("warning-before.xml"))
          .extracting(Draft::headline)
          .containsExactly("Told all the same");
    }

    @Test
    void aPageOfAnErrorIsNoFeed() throws IOException {
      var contents =
          Given.contents(Given.bytes("error-page.html"), Optional.of("application/rss+xml"));
      assertThat(contents).isInstanceOf(Contents.Page.class);
      assertThat(((Contents.Page) contents).story()).isInstanceOf(Extract.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void marksOfByteOrderAreNoPartOfAFeed(String charset) throws IOException {
      var text = "\uFEFF" + Given.text("rss-0.91.xml");
      var feed = Given.feed(text.getBytes(Charset.forName(charset)), Optional.empty());
      assertThat(Given.drafts(feed).getFirst().body()).endsWith("zurück.");
    }

    @ParameterizedTest
    @CsvSource({
      "UTF-8, ISO-8859-1, ",
      "UTF-8, UTF-16, ",
      "UTF-8, utf-8, text/xml; charset=us-ascii",
      "UTF-8, utf-8, text/xml; charset=iso-8859-1",
      "windows-1252, utf-8, ",
      "windows-1251, windows-1251, ",
      "windows-1251, utf-8, ",
      "windows-1251, no-such-charset, ",
      "Shift_JIS, utf-8, ",
      "UTF-16LE, utf-16, "
    })
    void aCharsetDeclaredWronglyIsFoundOut(String written, String declared, String type)
        throws IOException {
      var words =
          switch (written) {
            case "windows-1251" -> "Лоцманы возвращаются к работе после девяти дней забастовки";
            case "Shift_JIS" -> "水先案内人は九日間のストライキの後、月曜日に仕事に戻る";
            default -> "Die Lotsen kehren zurück – nach neun Tagen «Streik»";
          };
      var feed =
          "<?xml version='1.0' encoding='%s'?><rss version='2.0'><channel><title>%s</title><item><title>%s</title></item></channel></rss>"
              .formatted(declared, words, words);
      var read = Given.feed(feed.getBytes(Charset.forName(written)), Optional.ofNullable(type));
      assertThat(Given.drafts(read).getFirst().headline()).isEqualTo(words);
    }

    @Test
    void aSignCutInTwoDoesNotSpoilTheOthers() throws IOException {
      var feed =
          "<rss version='2.0'><channel><title>F</title><item><title>Zurück, grün, öfter, später, über, für, Küste, Häfen, Schlüsse, Kräne X</title></item></channel></rss>"
              .getBytes(StandardCharsets.UTF_8);
      feed[new String(feed, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xC3;
      assertThat(Given.drafts(Given.feed(feed, Optional.empty())).getFirst().headline())
          .startsWith("Zurück, grün, öfter");
    }
  }

  @Test
  void addressesThatAreKeysAreAddressesOnlyWhenTheyLeadSomewhere() throws IOException {
    assertThat(Given.drafts("rss-2.0.xml").get(3).keys())
        .extracting(StoryKey::kind)
        .isEqualTo(List.of(StoryKey.Kind.FEED_ITEM));
  }
}
