package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Manners;
import attache.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What gathering remembers: revisions, what moved on, what was withdrawn.
@Timeout(60)
final class GatheringMemoryTest extends GatheringSite {
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
