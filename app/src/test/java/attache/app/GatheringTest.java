package attache.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Access;
import attache.source.Health;
import attache.source.Health.Trouble;
import attache.source.Manners;
import attache.source.Source;
import attache.source.Validators;
import attache.story.Dated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Gathering with real parts from a site that misbehaves.
@Timeout(60)
final class GatheringTest {
  private static final String LONG =
      "The harbour republic opened its second pier to ships from the north. ".repeat(10).strip();

  @TempDir private Path folder;
  private Site site;
  private Newsroom room;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    room = new Newsroom(folder.resolve("home"));
  }

  @AfterEach
  void close() throws IOException {
    room.close();
    site.close();
  }

  private String item(int number) {
    return item("id-" + number, "/a/" + number, number);
  }

  private String item(String guid, String path, int number) {
    return Site.item(guid, site.at(path), "Pier " + number + " opens", number + ". " + LONG);
  }

  private static Trouble trouble(Health health) {
    return health.trouble().orElseThrow();
  }

  @Nested
  final class Rounds {
    @Test
    void storiesComeOnceAndNothingComesAgain() throws IOException {
      site.feed("/feed", "v1", item(1) + item(2));
      var source = room.follow(site.at("/feed"));
      assertThat(room.gather().added()).isEqualTo(2);
      assertThat(room.gather().added()).isZero();
      assertThat(site.requests("/feed").getLast()).contains("If-None-Match: \"v1\"\r\n");
      assertThat(room.health(source).stories()).isEqualTo(2);
      assertThat(room.health(source).fresh()).contains(Newsroom.START);
      assertThat(room.stories()).allMatch(story -> story.source().equals("Harbour Gazette"));
      var given = room.shelf.given(room.stories().getFirst().id()).getFirst().provenance();
      assertThat(given.access()).isEqualTo(Access.FULL_TEXT);
      assertThat(given.licence()).contains("CC BY 4.0");
    }

    @Test
    void sourceIsAskedWhenItsTurnHasComeAndNotBefore() throws IOException {
      site.feed("/feed", "v1", item(1));
      room.follow(site.at("/feed"));
      assertThat(room.due().results()).hasSize(1);
      room.later(Duration.ofMinutes(59));
      assertThat(room.due().results()).isEmpty();
      room.later(Duration.ofMinutes(8));
      assertThat(room.due().results()).hasSize(1);
    }

    @Test
    void whatTheFeedAsksForIsKeptAfterAnAnswerThatNothingChanged() throws IOException {
      site.feed("/feed", "v1", "<ttl>600</ttl>" + item(1));
      var source = room.follow(site.at("/feed"));
      room.gather();
      room.gather();
      assertThat(room.health(source).next())
          .isBetween(
              Newsroom.START.plus(Duration.ofHours(10)), Newsroom.START.plus(Duration.ofHours(11)));
    }

    @Test
    void oneHostIsAskedByOneRequestAtATime() throws IOException {
      for (var i = 0; i < 8; i++) {
        site.feed("/feed" + i, "v1", Site.item("g" + i, site.at("/p" + i), "Short " + i, "Brief."));
        site.page("/p" + i, "", "<h1>Short</h1><article><p>" + LONG + "</p></article>");
        room.follow(site.at("/feed" + i));
      }
      assertThat(room.gather().failed()).isZero();
      assertThat(site.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void pausedSourceIsLeftAlone() throws IOException {
      site.feed("/feed", "v1", item(1));
      var source = room.follow(site.at("/feed"));
      room.shelf.change(source.paused(true), "k");
      assertThat(room.gather().results()).isEmpty();
    }
  }

  @Nested
  final class Misbehaving {
    @Test
    void redirectLoopIsATrouble() throws IOException {
      site.says("/feed", "HTTP/1.1 302 Found\r\nLocation: /feed\r\nContent-Length: 0\r\n\r\n");
      var source = room.follow(site.at("/feed"));
      room.gather();
      assertThat(trouble(room.health(source)).reason()).contains("at most 5 redirects");
      assertThat(site.requests("/feed")).hasSize(6);
    }

    @Test
    void validatorsOfAnAnswerWithoutABodyAreNotTaken() throws IOException {
      site.feed("/feed", "v1", item(1));
      var source = room.follow(site.at("/feed"));
      room.gather();
      site.says(
          "/feed", "HTTP/1.1 304 Not Modified\r\nETag: \"other\"\r\nLast-Modified: now\r\n\r\n");
      room.gather();
      room.gather();
      assertThat(room.health(source).validators())
          .isEqualTo(new Validators(Optional.of("\"v1\""), Optional.empty()));
      assertThat(site.requests("/feed").getLast()).contains("If-None-Match: \"v1\"\r\n");
    }

    @Test
    void gzipBombIsNotUnpacked() throws IOException {
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        for (var i = 0; i < 64; i++) {
          gzip.write(new byte[1 << 20]);
        }
      }
      site.says(
          "/feed",
          (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(UTF_8));
            out.write(packed.toByteArray());
          });
      var source = room.follow(site.at("/feed"));
      room.gather();
      assertThat(trouble(room.health(source)).reason()).contains("at most 1048576 bytes");
    }

    @Test
    void slowBytesAreNotWaitedFor() throws IOException {
      site.says(
          "/feed",
          (_, out) -> {
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n".getBytes(UTF_8));
            for (var i = 0; i < 10_000; i++) {
              out.write(' ');
              out.flush();
              Thread.sleep(50);
            }
          });
      try (var hasty = new Newsroom(folder.resolve("hasty"), Duration.ofMillis(400))) {
        var source = hasty.follow(site.at("/feed"));
        hasty.gather();
        assertThat(trouble(hasty.health(source)).kind()).isEqualTo(Trouble.Kind.UNREACHABLE);
      }
    }

    @Test
    void wrongCharsetIsSeenThrough() throws IOException {
      var feed = Site.rss(Site.item("g", site.at("/a"), "Façade à l’œuvre", LONG));
      site.says(
          "/feed",
          (_, out) -> {
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n".getBytes(UTF_8));
            out.write(feed.getBytes(Charset.forName("windows-1252")));
          });
      room.follow(site.at("/feed"));
      room.gather();
      assertThat(room.stories().getFirst().latest().headline()).isEqualTo("Façade à l’œuvre");
    }

    @Test
    void brokenFeedLosesTheBrokenItemAlone() throws IOException {
      site.feed("/feed", "v1", item(1) + "<item><title>Torn</b></title></item>" + item(3));
      room.follow(site.at("/feed"));
      var result = room.gather().results().getFirst();
      assertThat(result.added()).isEqualTo(2);
      assertThat(result.refused()).hasSize(1);
    }

    @Test
    void errorPageWithStatus200IsNoFeedAndNoStory() throws IOException {
      site.feed("/feed", "v1", item(1));
      var source = room.follow(site.at("/feed"));
      room.gather();
      site.page("/feed", "ETag: \"error\"\r\n", "<h1>Page not found</h1><p>Sorry.</p>");
      room.gather();
      assertThat(trouble(room.health(source)).kind()).isEqualTo(Trouble.Kind.UNREADABLE);
      assertThat(trouble(room.health(source)).reason()).contains("a feed was wanted");
      assertThat(room.health(source).validators().etag()).contains("\"v1\"");
      assertThat(room.stories()).hasSize(1);
    }

    @Test
    void changingGuidsBringNothingBack() throws IOException {
      room.follow(site.at("/feed"));
      for (var round = 0; round < 3; round++) {
        site.feed(
            "/feed", "v" + round, item("g1-" + round, "/a/1", 1) + item("g2-" + round, "/a/2", 2));
        room.gather();
      }
      assertThat(room.stories()).hasSize(2);
      assertThat(room.stories()).allMatch(story -> story.revisions() == 1);
    }

    @Test
    void changingAddressesBringNothingBack() throws IOException {
      room.follow(site.at("/feed"));
      for (var round = 0; round < 3; round++) {
        site.feed("/feed", "v" + round, item("g1", "/a/1-" + round, 1));
        room.gather();
      }
      assertThat(room.stories()).hasSize(1);
    }

    @Test
    void bothChangingWithTheSameTextBringNothingBack() throws IOException {
      room.follow(site.at("/feed"));
      site.feed("/feed", "v1", item("g1", "/a/1", 1));
      room.gather();
      site.feed("/feed", "v2", item("h1", "/b/1?utm_source=x", 1));
      room.gather();
      assertThat(room.stories()).hasSize(1);
    }

    @Test
    void datesAreKeptAsStated() throws IOException {
      site.feed(
          "/feed",
          "v1",
          item(1).replace("</item>", "<pubDate>Fri, 01 Jan 2038 00:00:00 GMT</pubDate></item>")
              + item(2).replace("</item>", "<pubDate>2026-02-01 08:30</pubDate></item>")
              + item(3));
      room.follow(site.at("/feed"));
      room.gather();
      var byNumber =
          room.stories().stream()
              .sorted(java.util.Comparator.comparing(story -> story.latest().headline()))
              .map(story -> story.published().map(Dated::instant))
              .toList();
      assertThat(byNumber)
          .containsExactly(
              Optional.of(Instant.parse("2038-01-01T00:00:00Z")),
              Optional.of(Instant.parse("2026-02-01T08:30:00Z")),
              Optional.empty());
      assertThat(room.stories()).allMatch(story -> story.firstSeen().equals(Newsroom.START));
    }

    @Test
    void fiftyMegabytesAreNotRead() throws IOException {
      site.says(
          "/feed",
          (_, out) -> {
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n".getBytes(UTF_8));
            for (var i = 0; i < 50; i++) {
              out.write(new byte[1 << 20]);
            }
          });
      var source = room.follow(site.at("/feed"));
      room.gather();
      assertThat(trouble(room.health(source)).reason()).contains("at most");
    }

    @Test
    void itemsThatShareAnAddressAreSeveralStories() throws IOException {
      site.feed(
          "/feed", "v1", item("g1", "/live", 1) + item("g2", "/live", 2) + item("g3", "/", 3));
      room.follow(site.at("/feed"));
      room.gather();
      site.feed("/feed", "v2", item("g2", "/live", 2) + item("g3", "/", 3) + item("g4", "/", 4));
      room.gather();
      assertThat(room.stories()).hasSize(4);
    }

    @Test
    void itemsThatShareAGuidAreSeveralStories() throws IOException {
      site.feed("/feed", "v1", item("g", "/a/1", 1) + item("g", "/a/2", 2));
      room.follow(site.at("/feed"));
      assertThat(room.gather().added()).isEqualTo(2);
    }

    @Test
    void fullDiskOfTroubleIsOneSourceAlone() throws IOException {
      site.feed("/good", "v1", item(1));
      room.follow(site.at("/missing"));
      room.follow(site.at("/good"));
      var gathered = room.gather();
      assertThat(gathered.failed()).isEqualTo(1);
      assertThat(gathered.added()).isEqualTo(1);
    }
  }

  @Nested
  final class Statuses {
    @Test
    void goneIsNotAskedAgain() throws IOException {
      site.says("/feed", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
      var source = room.follow(site.at("/feed"));
      room.gather();
      assertThat(room.health(source).state(Newsroom.START)).isEqualTo(Health.State.STOPPED);
      assertThat(room.gather().results()).isEmpty();
    }

    @Test
    void missingIsAskedLessAndLessOften() throws IOException {
      site.feed("/feed", "v1", item(1));
      var source = room.follow(site.at("/feed"));
      room.gather();
      site.says("/feed", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
      var waits = new java.util.ArrayList<Duration>();
      for (var i = 0; i < 4; i++) {
        room.gather();
        waits.add(Duration.between(room.now.get(), room.health(source).next()));
      }
      assertThat(waits.get(0)).isBetween(Duration.ofHours(1), Duration.ofMinutes(66));
      assertThat(waits.get(3)).isBetween(Duration.ofHours(8), Duration.ofHours(9));
      room.later(Duration.ofDays(3));
      room.gather();
      var health = room.health(source);
      assertThat(trouble(health).since()).isEqualTo(Newsroom.START);
      assertThat(trouble(health).times()).isEqualTo(5);
      assertThat(health.state(room.now.get())).isEqualTo(Health.State.BROKEN);
      site.feed("/feed", "v2", item(1));
      room.gather();
      assertThat(room.health(source).trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void busyServerIsLeftAloneAsLongAsItAsks(int status) throws IOException {
      site.says(
          "/feed",
          "HTTP/1.1 %d X\r\nRetry-After: 18000\r\nContent-Length: 0\r\n\r\n".formatted(status));
      var source =
          room.follow(
              site.at("/feed"),
              Source.Kind.FEED,
              new Manners(Optional.of(Duration.ofHours(1)), Manners.Pages.NEVER, false));
      room.gather();
      assertThat(room.health(source).next())
          .isBetween(
              Newsroom.START.plus(Duration.ofHours(5)),
              Newsroom.START.plus(Duration.ofMinutes(331)));
      assertThat(trouble(room.health(source)).kind()).isEqualTo(Trouble.Kind.BUSY);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void moveForGoodIsBelievedWhenItWasSaidOverADay(int status) throws IOException {
      site.feed("/new", "v1", item(1));
      var source = room.follow(site.at("/old"));
      site.says(
          "/old",
          "HTTP/1.1 %d Moved\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n".formatted(status));
      for (var i = 0; i < 3; i++) {
        assertThat(room.shelf.source(source.id()).orElseThrow().source().place())
            .isEqualTo(site.at("/old"));
        room.gather();
        room.later(Duration.ofHours(13));
      }
      assertThat(room.shelf.source(source.id()).orElseThrow().source().place())
          .isEqualTo(site.at("/new"));
      site.feed("/new", "v2", item("id-1", "/elsewhere/1", 1));
      room.gather();
      assertThat(room.stories()).hasSize(1);
    }

    @Test
    void moveForNowIsNeverBelieved() throws IOException {
      site.feed("/new", "v1", item(1));
      site.says("/old", "HTTP/1.1 302 Found\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n");
      var source = room.follow(site.at("/old"));
      for (var i = 0; i < 5; i++) {
        room.gather();
        room.later(Duration.ofHours(13));
      }
      assertThat(room.health(source).moving()).isEmpty();
      assertThat(room.shelf.source(source.id()).orElseThrow().source().place())
          .isEqualTo(site.at("/old"));
    }
  }

  @Nested
  final class Memory {
    @Test
    void sameIdWithNewTextIsARevision() throws IOException {
      room.follow(site.at("/feed"));
      site.feed("/feed", "v1", item(1));
      room.gather();
      site.feed("/feed", "v2", item(1).replace("second pier", "third pier"));
      assertThat(room.gather().revised()).isEqualTo(1);
      assertThat(room.stories()).hasSize(1);
      assertThat(room.stories().getFirst().revisions()).isEqualTo(2);
    }

    @Test
    void nothingVanishesBecauseAFeedMovedOn() throws IOException {
      room.follow(site.at("/feed"));
      site.feed("/feed", "v1", item(1));
      room.gather();
      site.feed("/feed", "v2", item(2));
      room.gather();
      assertThat(room.stories()).hasSize(2);
    }

    @Test
    void withdrawnStoryStaysWithdrawnWhenItComesAgain() throws IOException {
      room.follow(site.at("/feed"));
      site.feed("/feed", "v1", item(1));
      room.gather();
      room.archive.withdraw(room.stories().getFirst().id());
      site.feed("/feed", "v2", item(1).replace("second", "third"));
      room.gather();
      assertThat(room.stories()).isEmpty();
    }

    @Test
    void folderIsReadAgainWhenSomethingInItChanged() throws IOException {
      var papers = Files.createDirectories(folder.resolve("papers"));
      Files.writeString(papers.resolve("one.txt"), "Pier opens\n\n" + LONG);
      room.follow(papers.toString(), Source.Kind.FOLDER, Manners.STANDARD);
      assertThat(room.gather().added()).isEqualTo(1);
      assertThat(room.gather().results().getFirst().unchanged()).isZero();
      Files.writeString(
          papers.resolve("two.txt"), "Pier closes\n\n" + LONG.replace("opened", "closed"));
      assertThat(room.gather().added()).isEqualTo(1);
    }
  }

  @Nested
  final class PagesBehindItems {
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
}
