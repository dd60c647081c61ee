package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Access;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Rounds of gathering: what comes once, what is asked when.
@Timeout(60)
final class GatheringRoundsTest extends GatheringSite {
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
