package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of watches, lenses, today and calls over a real record.
final class WatchCommandsTest {
  @TempDir private Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder);
  }

  private String file() {
    return home.file("news.txt", "Docks open\nThe docks of Aberwick are open. Many came.\n").toString();
  }

  @Test
  void watchIsAddedFindsIsPausedAndTakenBack() {
    assertThat(home.run("watches").out()).contains("There is no watch");
    assertThat(home.run("watch", "add", "docks", "--terms", "docks aberwick").status())
        .isEqualTo(Exit.DONE);
    home.run("add", file());
    var checked = home.run("watches", "check");
    assertThat(TestHome.flat(checked.out()))
        .contains("Docks open", "The docks of Aberwick are open.", "the words docks");
    assertThat(home.run("watches", "check").out()).contains("Nothing new");
    assertThat(home.run("watch", "show", "DOCKS").out()).contains("Docks open");
    assertThat(home.run("watch", "pause", "docks").status()).isEqualTo(Exit.DONE);
    assertThat(home.run("watch", "pause", "docks").status()).isEqualTo(Exit.PROBLEMS);
    assertThat(home.run("watches").out()).contains("paused");
    assertThat(home.run("watch", "undo").out()).contains("Taken back: pause watch \"docks\"");
    assertThat(home.run("watch", "remove", "docks").status()).isEqualTo(Exit.DONE);
    assertThat(home.run("watch", "show", "docks").status()).isEqualTo(Exit.PROBLEMS);
    home.run("watch", "undo");
    assertThat(home.run("watch", "show", "docks").out()).contains("Docks open");
  }

  @Test
  void previewShowsWhatWouldHaveBeenFoundAndKeepsNothing() {
    home.run("add", file());
    var preview = home.run("watch", "preview", "--terms", "aberwick");
    assertThat(TestHome.flat(preview.out())).contains("It would have found 1 story");
    assertThat(home.run("watches", "--json").out().strip()).isEqualTo("[]");
  }

  @Test
  void feedsAndJsonAreGiven() {
    home.run("watch", "add", "docks", "--terms", "docks");
    home.run("add", file());
    home.run("watches", "check");
    assertThat(home.run("watch", "feed", "docks").out())
        .startsWith("<?xml")
        .contains("<title>Docks open</title>");
    assertThat(home.run("watch", "feed", "docks", "--json").out())
        .contains("https://jsonfeed.org/version/1.1", "Docks open");
    assertThat(home.run("watch", "show", "docks", "--json").out())
        .contains("\"kind\":\"terms\"", "\"sentenceText\"");
    assertThat(home.run("today", "--json", "--peek").out()).contains("\"stories\":");
    assertThat(home.run("calls", "--json").out().strip()).isEqualTo("[]");
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    assertThat(home.run("watch").status()).isEqualTo(Exit.USAGE);
    assertThat(home.run("watch", "add", "x").err()).contains("must wait for something");
    assertThat(home.run("watch", "add", "x", "--over", "ten").err()).contains("10m EUR");
    assertThat(home.run("watch", "add", "x", "--terms", "a", "--mail", "me@a.example").status())
        .isEqualTo(Exit.USAGE);
    assertThat(home.run("watch", "add", "x", "--terms", "a", "--webhook", "nonsense").err())
        .contains("http");
    assertThat(home.run("today", "--since", "yesterday").status()).isEqualTo(Exit.USAGE);
    assertThat(home.run("lens", "show", "none").status()).isEqualTo(Exit.PROBLEMS);
    assertThat(home.run("watch", "undo").status()).isEqualTo(Exit.PROBLEMS);
  }

  @Test
  void everyCommandHasHelpWithExamples() {
    for (var command : new String[] {"watches", "watch", "lens", "today", "calls"}) {
      var help = home.run(command, "--help");
      assertThat(help.status()).isEqualTo(Exit.DONE);
      assertThat(help.out()).contains("Examples:", "attache " + command);
    }
  }
}
