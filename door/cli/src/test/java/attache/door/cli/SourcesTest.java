package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Manners;
import attache.source.NewSource;
import attache.source.Source;
import attache.store.embedded.Home;
import attache.store.embedded.SqliteRecord;
import attache.store.embedded.SqliteSourceShelf;
import attache.testkit.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
  @TempDir private Path folder;
  private TestHome home;

  @BeforeEach
  void open() {
    home = new TestHome(folder.resolve("home"));
  }

  private void follow(String title) throws IOException {
    try (var record = SqliteRecord.open(Home.at(folder.resolve("home")))) {
      new SqliteSourceShelf(record)
          .add(
              new NewSource(
                  "local",
                  "https://example.org/" + title.replace(' ', '-'),
                  "https://example.org/" + title.replace(' ', '-'),
                  Source.Kind.FEED,
                  title,
                  List.of(),
                  Optional.empty(),
                  Manners.STANDARD,
                  List.of()),
              Stories.ARRIVED);
    }
  }

  @Test
  void nothingFollowedSaysWhatToDo() {
    assertThat(home.run("sources").out()).contains("attache sources add ADDRESS");
    assertThat(home.run("gather").out()).contains("attache sources add ADDRESS");
  }

  @Test
  void sourcesAreListedForPeopleAndPrograms() throws IOException {
    follow("Harbour Gazette");
    assertThat(home.run("sources").out()).contains("Harbour Gazette", "new");
    assertThat(home.run("sources", "--json").out())
        .contains("\"title\":\"Harbour Gazette\"", "\"state\":\"new\"", "\"access\":\"unknown\"");
  }

  @Test
  void sourceIsMeantByNumberTitleOrAddress() throws IOException {
    follow("Harbour Gazette");
    follow("Northern Courier");
    assertThat(home.run("sources", "pause", "1").out()).contains("Paused: 1, Harbour Gazette");
    assertThat(home.run("sources", "pause", "courier").out()).contains("Northern Courier");
    assertThat(home.run("sources", "resume", "https://example.org/Harbour-Gazette").status())
        .isZero();
    assertThat(home.run("sources", "pause", "r").err()).contains("more than one source");
    assertThat(home.run("sources", "pause", "9").err()).contains("no source \"9\"");
  }

  @Test
  void removedSourceIsGoneFromTheList() throws IOException {
    follow("Harbour Gazette");
    home.run("sources", "rename", "1", "The Gazette");
    assertThat(home.run("sources").out()).contains("The Gazette");
    assertThat(home.run("sources", "remove", "1").status()).isZero();
    assertThat(home.run("sources").out()).doesNotContain("Gazette");
  }

  @Test
  void failedRoundSaysWhyAndWhatIsNext() throws IOException {
    follow("Harbour Gazette");
    var run = home.run("gather", "--now");
    assertThat(run.status()).isEqualTo(Exit.PROBLEMS);
    assertThat(run.out()).contains("1 source asked", "failed", "nothing is reached in this test");
    assertThat(home.run("sources", "health", "1").out()).contains("Trouble", "1 failure");
    assertThat(home.run("sources", "--broken").out()).contains("Harbour Gazette");
  }

  @Test
  void siteThatCannotBeReachedIsAProblemAndNotTheHomesFault() {
    assertThat(home.run("sources", "add", "https://example.org/feed").status())
        .isEqualTo(Exit.PROBLEMS);
  }

  @Test
  void roundTellsTheWatchesWhatCame() {
    home.run("watch", "add", "Piers", "--terms", "pier");
    home.run("add", home.file("a.txt", "Pier opens\nIt cost 12 million.\n").toString());
    assertThat(home.run("watch", "feed", "Piers").out()).doesNotContain("<entry>");
    home.run("gather");
    assertThat(home.run("watch", "feed", "Piers").out()).contains("<entry>", "Pier opens");
  }

  @Test
  void intervalIsReadOrRefused() {
    assertThat(home.run("gather", "--every", "soon").status()).isEqualTo(Exit.USAGE);
    assertThat(Interval.of("90m")).hasMinutes(90);
  }

  @Test
  void differenceIsShownWordByWord() throws IOException {
    var file = home.file("a.txt", "Pier opens\nIt cost 12 million.\n");
    home.run("add", file.toString());
    var id = home.run("stories", "--json").out().replaceAll("(?s).*\"id\":\"(\\w+)\".*", "$1");
    assertThat(home.run("story", id, "--diff").out()).contains("one version only");
    assertThat(home.run("story", id, "--json").out()).contains("\"from\":[]");
  }
}
