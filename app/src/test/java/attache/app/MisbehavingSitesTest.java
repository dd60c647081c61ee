package attache.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Health.Trouble;
import attache.source.Validators;
import attache.story.Dated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Gathering from a site that misbehaves in its content.
@Timeout(60)
final class MisbehavingSitesTest extends GatheringSite {
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
          out.write("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n".getBytes(UTF_8));
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
          out.write("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n".getBytes(UTF_8));
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
    site.feed("/feed", "v1", item("g1", "/live", 1) + item("g2", "/live", 2) + item("g3", "/", 3));
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
