package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.desk.Premises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CliTest {
  @TempDir private Path folder = Path.of("");
  private TestHome home = new TestHome(folder);

  @BeforeEach
  void move() {
    home = new TestHome(folder.resolve("home"));
  }

  @Test
  void withoutACommandHelpIsShown() {
    var run = home.run();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Usage: attache", "ask", "open-questions", "Exit status:", "130");
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    for (var entry : Commands.OURS) {
      var run = home.run(entry.name(), "--help");
      assertThat(run.status()).as(entry.name()).isZero();
      assertThat(run.out())
          .as(entry.name())
          .contains("Usage: attache " + entry.name(), "--home", "Examples:", "  attache ");
      assertThat(run.out().lines()).as(entry.name()).allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void unknownCommandIsToldWithWhatWasMeant() {
    var run = home.run("storys");
    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("there is no", "\"storys\"", "stories");
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void unknownOptionIsToldInTwoLines() {
    var run = home.run("stories", "--jsn");
    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("--jsn", "--json", "attache stories --help");
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void homeThatCannotBeUsedHasItsOwnStatus() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "not a folder");
    var run = home.run("stories", "--home", file.toString());
    assertThat(run.status()).isEqualTo(Exit.HOME);
    assertThat(run.err()).contains("must be a folder").doesNotContain("\tat ");
    assertThat(home.run("stories", "--verbose", "--home", file.toString()).err()).contains("\tat ");
  }

  @Test
  void homeMayStandBeforeTheCommand() {
    var run = home.run("--home", folder.resolve("stories").toString(), "stories");
    assertThat(run.status()).isZero();
    assertThat(folder.resolve("stories/attache.db")).exists();
  }

  @Test
  void versionIsShown() {
    assertThat(home.run("--version").out()).isEqualTo("attache 0.1-test\n");
    assertThat(home.run("version").out()).contains("attache 0.1-test", "Java ", "Home ");
  }

  @Test
  void completionNamesEveryCommand() {
    var run = home.run("completion");
    assertThat(run.status()).isZero();
    for (var entry : Commands.OURS) {
      assertThat(run.out()).contains(entry.name());
    }
  }

  @Test
  void doctorSaysWhatIsWrong() {
    home.finds(new Premises.Finding(Premises.Finding.State.GOOD, "Java", "25"));
    assertThat(home.run("doctor").status()).isZero();
    home.finds(new Premises.Finding(Premises.Finding.State.WRONG, "Index", "damaged; reindex"));
    var run = home.run("doctor");
    assertThat(run.status()).isEqualTo(Exit.PROBLEMS);
    assertThat(run.out()).contains("wrong Index  damaged; reindex", "1 thing is wrong.");
  }

  @Test
  void questionMayBeginWithAnAtSign() {
    home.run("ask", "@minister");
    assertThat(home.asked().getFirst().text()).isEqualTo("@minister");
  }
}
