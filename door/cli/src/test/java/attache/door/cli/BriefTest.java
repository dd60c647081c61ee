package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.json.BriefingContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BriefTest {
  private static final String STORIES =
      """
      Port Fund buys cranes
      The Port Fund bought four cranes on Monday. It paid 12 crowns for each of them.
      ---
      Rain in Northland
      It rained in Northland all week. The harvest is late this year.
      """;

  @TempDir private Path folder = Path.of("");
  private TestHome home = new TestHome(folder);

  @BeforeEach
  void move() {
    home = new TestHome(folder.resolve("home"));
    home.run("add", home.file("a.txt", STORIES).toString());
  }

  @Test
  void briefingIsShownWithItsNotes() {
    var run = home.run("brief", "--actor", "Port Fund");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("# Port Fund\n")
        .contains("### Port Fund buys cranes[1]", "The Port Fund bought four cranes on Monday.[2]")
        .contains("## Notes", "Harbour Gazette")
        .doesNotContain("rained");
  }

  @Test
  void nothingFoundIsToldPlainly() {
    var run = home.run("brief", "--actor", "Crane Mark II");
    assertThat(run.status()).isEqualTo(Exit.PROBLEMS);
    assertThat(run.err()).contains("None of the 2 stories is on “Crane Mark II”");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void fileIsWrittenInTheFormItsNameAsksFor() throws IOException {
    for (var ending :
        new String[] {"md", "html", "docx", "json", "bib", "ris", "csl.json", "zip"}) {
      var file = folder.resolve("out." + ending);
      var run = home.run("brief", "--actor", "Port Fund", "--to", file.toString());
      assertThat(run.status()).isZero();
      assertThat(Files.size(file)).isPositive();
      assertThat(run.err()).contains("Written: ");
    }
  }

  @Test
  void fileThatIsThereStaysUnlessForced() throws IOException {
    var file = Files.writeString(folder.resolve("out.md"), "mine");
    var run = home.run("brief", "--actor", "Port Fund", "--to", file.toString());
    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("exists already", "--force");
    assertThat(file).hasContent("mine");
    assertThat(
            home.run("brief", "--actor", "Port Fund", "--to", file.toString(), "--force").status())
        .isZero();
    assertThat(Files.readString(file)).startsWith("# Port Fund");
  }

  @Test
  void unknownEndingIsTold() {
    var run = home.run("brief", "--actor", "Port Fund", "--to", "out.xyz");
    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("docx");
  }

  @Test
  void formatPrintsTheForm() {
    var json = home.run("brief", "--actor", "Port Fund", "--format", "json").out();
    assertThat(BriefingContract.parse(json).sections()).hasSize(1);
    assertThat(home.run("brief", "--actor", "Port Fund", "--format", "md").out()).contains("[^1]:");
    assertThat(home.run("brief", "x", "--format", "nothing").status()).isEqualTo(Exit.USAGE);
  }

  @Test
  void keptBriefingsAreListedShownAndForgotten() {
    assertThat(home.run("briefings").out()).contains("No briefing yet");
    home.run("brief", "--actor", "Port Fund", "--title", "Cranes now");
    var list = home.run("briefings").out();
    assertThat(list).contains("Cranes now");
    var id = list.lines().skip(1).findFirst().orElseThrow().split(" ")[0];
    assertThat(home.run("briefings", id).out()).startsWith("# Cranes now");
    assertThat(home.run("briefings", "--forget", id).out()).isEqualTo("Forgotten.\n");
    assertThat(home.run("briefings", id).status()).isEqualTo(Exit.PROBLEMS);
  }

  @Test
  void scheduleIsSavedListedAndDropped() {
    var saved = home.run("brief", "cranes", "--every", "week", "--at", "7:30", "--save", "cranes");
    assertThat(saved.status()).isZero();
    assertThat(saved.out()).startsWith("Saved: cranes. Next at ");
    assertThat(home.run("brief", "cranes", "--every", "day", "--save", "Cranes").status())
        .isEqualTo(Exit.USAGE);
    assertThat(home.run("briefings", "--schedules").out())
        .contains("cranes", "week, 07:30", "never");
    assertThat(home.run("briefings", "--run").out()).isEqualTo("Nothing is due.\n");
    assertThat(home.run("briefings", "--drop", "cranes").status()).isZero();
    assertThat(home.run("briefings", "--drop", "cranes").status()).isEqualTo(Exit.PROBLEMS);
  }

  @Test
  void scheduleNeedsAName() {
    var run = home.run("brief", "cranes", "--every", "day");
    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("--save");
    assertThat(home.run("brief", "x", "--every", "day", "--save", "x", "--at", "25:00").err())
        .contains("--at must be a time of day");
  }

  @Test
  void keptAnswerIsExported() throws IOException {
    home.run("ask", "When was Monday?");
    var id = home.run("answers").out().lines().skip(1).findFirst().orElseThrow().split(" ")[0];
    var file = folder.resolve("answer.html");
    assertThat(home.run("answer", id, "--export", "html", file.toString()).status()).isZero();
    assertThat(Files.readString(file)).contains("The Port Fund bought four cranes on Monday.");
  }

  @Test
  void storiesAreExported() throws IOException {
    var file = folder.resolve("stories.ris");
    assertThat(home.run("stories", "--export", "ris", file.toString()).status()).isZero();
    assertThat(Files.readString(file))
        .contains("TI  - Port Fund buys cranes", "TI  - Rain in Northland");
  }
}
