package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.desk.Premises;
import java.io.IOException;
import java.io.OutputStream;
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
  void onlyWhatIsNearIsTakenForMeant() {
    assertThat(home.run("aks", "x").err()).contains("did you mean ask");
    assertThat(home.run("frobnicate").err()).contains("frobnicate").doesNotContain("did you mean");
  }

  @Test
  void missingAndWrongValuesAreToldInPlainWords() {
    var missing = home.run("add");
    assertThat(missing.status()).isEqualTo(Exit.USAGE);
    assertThat(missing.err()).contains("it wants PLACE");
    var wrong = home.run("stories", "--limit", "abc");
    assertThat(wrong.status()).isEqualTo(Exit.USAGE);
    assertThat(wrong.err()).contains("--limit wants a whole number, and \"abc\" is none");
    assertThat(home.run("add", "x", "--as", "novel").err()).contains("digest, text, markdown");
  }

  @Test
  void wordsBesideAFileOfQuestionsAreRefused() {
    var run = home.run("ask", "--questions", "q.jsonl", "more", "words");
    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("leave the words out");
  }

  @Test
  void signsAloneAreNoQuestion() {
    assertThat(home.run("ask", "?").status()).isEqualTo(Exit.USAGE);
  }

  @Test
  void outputThatCannotBeWrittenIsTold() {
    var run = home.run("", Screen.Ends.NONE, failing("No space left on device"), "stories");
    assertThat(run.status()).isEqualTo(Exit.PROBLEMS);
    assertThat(run.err()).contains("could not be written", "No space left on device");
  }

  @Test
  void closedPipeIsNoProblem() {
    var run = home.run("", Screen.Ends.NONE, failing("Broken pipe"), "stories");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void questionMayBeginWithAnAtSign() {
    home.run("ask", "@minister");
    assertThat(home.asked().getFirst().text()).isEqualTo("@minister");
  }
}
