package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Story;
import attache.testkit.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it gathers. Starts eleven processes.
@Tag("fuzz-long")
final class KilledGatheringTest {
  private static final int FEEDS = 30;
  private static final int ITEMS = 5;
  private static final String LONG =
      "The harbour republic opened its second pier to ships from the north. ".repeat(10).strip();

  @TempDir private Path folder;

  @Test
  void killAtAnyMomentLosesAndDoublesNothing() throws IOException {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var home = folder.resolve("home");
    try (var site = new Site()) {
      try (var room = new Newsroom(home)) {
        for (var feed = 0; feed < FEEDS; feed++) {
          room.follow(site.at("/feed" + feed));
        }
      }
      for (var kill = 0; kill < 10; kill++) {
        serve(site, kill);
        try (var child = ChildJvm.start(GatheringChild.class, home)) {
          var stored = random.nextInt(FEEDS);
          for (var line = 0; line < stored; line++) {
            child.line();
          }
          child.kill();
        }
      }
      try (var child = ChildJvm.start(GatheringChild.class, home)) {
        assertThat(child.rest()).contains("done");
      }
      try (var room = new Newsroom(home)) {
        assertThat(room.stories())
            .as("seed %d", seed)
            .extracting(story -> story.latest().headline())
            .doesNotHaveDuplicates()
            .hasSize(FEEDS * ITEMS);
        assertThat(room.stories())
            .as("every story knows its source, seed %d", seed)
            .allMatch(story -> isGiven(room, story));
      }
    }
  }

  private static boolean isGiven(Newsroom room, Story story) {
    try {
      return room.shelf.given(story.id()).size() == 1;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Every feed has one item, and one more after each kill up to five.
  private static void serve(Site site, int kill) {
    for (var feed = 0; feed < FEEDS; feed++) {
      var items = new StringBuilder();
      for (var item = 0; item <= Math.min(kill, ITEMS - 1); item++) {
        var name = feed + "-" + item;
        items.append(
            Site.item(
                "g" + name, site.at("/a/" + name), "Pier " + name + " opens", name + ". " + LONG));
      }
      site.feed("/feed" + feed, "v" + kill, items.toString());
    }
  }
}
