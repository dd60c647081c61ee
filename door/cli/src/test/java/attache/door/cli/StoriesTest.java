package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoriesTest {
  private static final String TWO =
      """
      Harbour opens
      The harbour opened on Monday. It cost nine crowns.
      ---
      Bridge closes
      The bridge closed. Boats go round.
      """;

  @TempDir private Path folder = Path.of("");
  private TestHome home = new TestHome(folder);

  @BeforeEach
  void move() {
    home = new TestHome(folder.resolve("home"));
  }

  private String add(String name, String content) {
    return home.run("add", home.file(name, content).toString()).out();
  }

  /// The id of the story whose headline has a word.
  private String id(String word) {
    return home.run("stories", "--json")
        .out()
        .lines()
        .filter(line -> line.contains(word))
        .findFirst()
        .orElseThrow()
        .replaceAll("^\\{\"id\":\"(\\w+)\".*", "$1");
  }

  private String shortId(String word) {
    return ShortId.of(id(word));
  }

  @Nested
  class Adding {
    @Test
    void whatCameOfItIsCounted() {
      assertThat(add("a.txt", TWO))
          .isEqualTo("2 stories added, 0 unchanged, 0 revised, 0 refused\n");
      assertThat(add("a.txt", TWO)).startsWith("0 stories added, 2 unchanged");
    }

    @Test
    void refusedItemsAreListedAndTheRestGoesOn() {
      var file =
          home.file("b.txt", "Harbour opens\nIt opened.\n---\nalone---\nBridge\nIt closed.\n");
      var run = home.run("add", file.toString(), folder.resolve("none.txt").toString());
      assertThat(run.status()).isEqualTo(Exit.PROBLEMS);
      assertThat(TestHome.flat(run.out()))
          .contains("2 stories added, 0 unchanged, 0 revised, 2 refused")
          .contains("b.txt:4: a story must have a headline and a body")
          .contains("none.txt");
    }

    @Test
    void sourceAndPrivateAddressesArePassedOn() {
      var file = home.file("a.txt", TWO);
      assertThat(home.run("add", file.toString(), "--source", "Our desk").status()).isZero();
      assertThat(home.visitsPrivate()).isFalse();
      assertThat(home.run("stories").out()).contains("Our desk");
      home.run("add", file.toString(), "--allow-private", "--as", "digest");
      assertThat(home.visitsPrivate()).isTrue();
    }

    @Test
    void filesOfOtherKindsAreCountedApartAndAreNoProblem() {
      var file = home.file("a.txt", TWO + "---\n" + TestHome.OTHER_KIND + "\n");
      var run = home.run("add", file.toString());
      assertThat(run.status()).isZero();
      assertThat(run.out()).contains("0 refused", "passed over 1 file: 1 .bin is not read");
    }

    @Test
    void nothingIsNoPlace() {
      var run = home.run("add", "");
      assertThat(run.status()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains("got nothing");
    }

    @Test
    void kindsThatDoNotExistAreRefused() {
      var run = home.run("add", "x", "--as", "novel");
      assertThat(run.status()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains("novel").containsIgnoringCase("markdown");
    }

    @Test
    void interruptedWorkSaysHowToGoOn() {
      var file = home.file("a.txt", "Harbour\nIt opened.\n---\nCtrl-C\n---\nBridge\nClosed.\n");
      var run = home.run("add", file.toString());
      assertThat(Thread.interrupted()).isFalse();
      assertThat(run.status()).isEqualTo(Exit.INTERRUPTED);
      assertThat(run.out()).contains("1 story added", "Stopped.", "run the same command to go on");
    }
  }

  @Nested
  class Showing {
    @Test
    void storiesAreListedWithShortIds() {
      add("a.txt", TWO);
      var run = home.run("stories");
      assertThat(run.out())
          .contains("Harbour opens", "Bridge closes", "undated", shortId("closes"));
      assertThat(home.run("stories", "--limit", "1").out()).contains("1 of 2 stories");
      assertThat(home.run("stories", "--limit", "0").status()).isEqualTo(Exit.USAGE);
    }

    @Test
    void sentencesAreNumberedFromTheHeadline() {
      add("a.txt", TWO);
      var run = home.run("story", shortId("opens"));
      assertThat(run.out())
          .contains("Harbour Gazette · undated · 1 version")
          .contains("   0  Harbour opens\n   1  The harbour opened on Monday.\n")
          .contains("   2  It cost nine crowns.\n");
    }

    @Test
    void storyIsFoundByLowerCaseEndAndWholeId() {
      add("a.txt", TWO);
      assertThat(home.run("story", shortId("closes").toLowerCase(Locale.ROOT)).out())
          .contains("Bridge closes");
      assertThat(home.run("story", id("closes")).out()).contains("Bridge closes");
    }

    @Test
    void storyThatIsNotThereIsToldCalmly() {
      var run = home.run("story", "ZZZZZZ");
      assertThat(run.status()).isEqualTo(Exit.PROBLEMS);
      assertThat(run.err())
          .isEqualTo("attache: there is no story \"ZZZZZZ\". What there is: attache stories\n");
      assertThat(home.run("story", "ZZ").status()).isEqualTo(Exit.USAGE);
    }

    @Test
    void storyAsJsonHasItsSentences() {
      add("a.txt", TWO);
      assertThat(home.run("story", "--json", shortId("opens")).out())
          .contains("\"title\":\"Harbour opens\"", "\"nature\":\"news\"", "\"published\":null")
          .contains("{\"number\":2,\"start\":45,\"end\":65,\"text\":\"It cost nine crowns.\"}");
    }
  }

  @Nested
  class Removing {
    @Test
    void removedStoryComesBackByItsShortId() {
      add("a.txt", TWO);
      var bridge = shortId("closes");
      assertThat(home.run("remove", bridge).out()).contains("Removed: Bridge closes", "reinstate");
      assertThat(home.run("stories").out()).doesNotContain("Bridge");
      assertThat(TestHome.flat(home.run("story", bridge).out()))
          .contains("removed: neither searched nor cited");
      assertThat(home.run("reinstate", bridge).out()).contains("Back again: Bridge closes");
      assertThat(home.run("stories").out()).contains("Bridge");
    }

    @Test
    void forgettingAsksFirst() {
      add("a.txt", TWO);
      var bridge = shortId("closes");
      assertThat(home.run("forget", bridge).status()).isEqualTo(Exit.USAGE);
      var no = home.run("n\n", Screen.Ends.ALL, "forget", bridge);
      assertThat(no.out()).contains("for good? [y/N]", "Nothing was forgotten.");
      assertThat(home.run("story", bridge).status()).isZero();
      assertThat(home.run("y\n", Screen.Ends.ALL, "forget", bridge).out()).contains("Forgotten.");
      assertThat(home.run("story", bridge).status()).isEqualTo(Exit.PROBLEMS);
    }

    @Test
    void forgottenStoryTakesTheAnswersThatQuoteItAlong() {
      add("a.txt", TWO);
      home.run("ask", "What about boats? Boats");
      assertThat(home.run("answers").out()).contains("answered");
      home.run("forget", "--yes", shortId("closes"));
      assertThat(home.run("answers").out()).isEqualTo("No answer yet.\n");
    }
  }

  @Nested
  class Saving {
    @Test
    void backupComesBack() {
      add("a.txt", TWO);
      var file = folder.resolve("copy.db").toString();
      assertThat(home.run("backup", file).out()).contains("Written: " + file);
      assertThat(home.run("backup", file).status()).isEqualTo(Exit.USAGE);
      home.run("forget", "--yes", shortId("closes"));
      var run = home.run("restore", file);
      assertThat(run.out()).contains("Restored from " + file, "aside.db");
      assertThat(home.run("stories").out()).contains("Bridge closes");
      assertThat(home.run("restore", "nowhere.db").status()).isEqualTo(Exit.USAGE);
    }

    @Test
    void indexIsMadeAnew() {
      add("a.txt", TWO);
      assertThat(home.run("reindex").out()).isEqualTo("Indexed 2 stories.\n");
    }

    @Test
    void versionsShowWhatCameAndWent() throws IOException {
      try (var desk = home.open()) {
        assertThat(desk.holdings().stories()).isZero();
      }
      add("a.txt", TWO);
      assertThat(home.run("story", "--revisions", shortId("opens")).out())
          .contains("Version 1 · fetched 1 March 2026, 08:00 UTC", "3 sentences");
    }
  }
}
