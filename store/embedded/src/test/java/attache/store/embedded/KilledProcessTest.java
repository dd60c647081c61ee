package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import attache.index.Progress;
import attache.index.Search;
import attache.ledger.Selection;
import attache.testkit.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that share a home, and processes that are killed while they use it.
final class KilledProcessTest {
  @TempDir Path folder;

  @Test
  void killBetweenAnyTwoStepsOfAddingLosesAndDoublesNothing() throws IOException {
    var home = Home.at(folder.resolve("home"));
    SqliteRecord.open(home).close();
    var acknowledged = new ArrayList<Integer>();
    var finished = false;
    for (var step = 1; !finished; step++) {
      try (var child = ChildJvm.start(AddingChild.class, home.folder(), step, step, step)) {
        var line = child.line();
        if (line.equals(Optional.of("acknowledged " + step))) {
          acknowledged.add(step);
          line = child.line();
        }
        finished = line.orElseThrow().equals("done");
        child.kill();
      }
      assertComplete(home, acknowledged);
    }
    assertThat(acknowledged)
        .as("stories whose adding was cut short afterwards")
        .hasSizeGreaterThan(3);
  }

  /// Every story acknowledged is there and found, and nothing is there or found twice.
  private static void assertComplete(Home home, List<Integer> acknowledged) throws IOException {
    try (var archive = new SqliteArchive(SqliteRecord.open(home));
        var index = LuceneIndex.open(home)) {
      AddingChild.unstopped().follow(archive, index);
      index.refresh();
      assertThat(index.damage()).isEmpty();
      var headlines =
          archive.stories(0, 1000).stream().map(story -> story.latest().headline()).toList();
      assertThat(headlines).doesNotHaveDuplicates();
      assertThat(headlines.size()).isBetween(acknowledged.size(), acknowledged.size() + 1);
      for (var number : acknowledged) {
        assertThat(headlines).contains("Story " + number);
        assertThat(found(index, "Word" + number)).isEqualTo(1);
      }
    }
  }

  private static int found(LuceneIndex index, String word) throws IOException {
    return index.search(new Search(Map.of(word, 1f), List.of(), Optional.empty(), 10)).size();
  }

  @Test
  void killBetweenAnyTwoStepsOfFollowingLosesAndDoublesNoClaim() throws IOException {
    var home = Home.at(folder.resolve("home"));
    SqliteRecord.open(home).close();
    var finished = false;
    var added = 0;
    for (var step = 1; !finished; step++) {
      try (var child = ChildJvm.start(FollowingChild.class, home.folder(), step, step, step)) {
        var line = child.line();
        if (line.equals(Optional.of("acknowledged " + step))) {
          added++;
          line = child.line();
        }
        finished = line.orElseThrow().equals("done");
        child.kill();
      }
      assertClaimed(home, added);
    }
    assertThat(added).as("stories whose following was cut short").isGreaterThan(5);
  }

  /// Every story has its two claims once, and the ledger is where the archive is.
  private static void assertClaimed(Home home, int added) throws IOException {
    var record = SqliteRecord.open(home);
    try (var archive = new SqliteArchive(record)) {
      var follower = FollowingChild.follower(archive, record);
      assertThat(follower.follow(Progress.NONE)).isTrue();
      assertThat(follower.behind()).isZero();
      var rows = new SqliteLedger(record).rows(Selection.ALL);
      assertThat(rows).extracting(row -> row.claim().id()).doesNotHaveDuplicates();
      assertThat(rows).hasSize(2 * archive.holdings().stories());
      assertThat(archive.holdings().stories()).isBetween(added, added + 1);
    }
  }

  @Test
  void severalProcessesFollowOneHomeAtOnce() throws IOException {
    var home = Home.at(folder.resolve("home"));
    SqliteRecord.open(home).close();
    var children = new ArrayList<ChildJvm>();
    for (var i = 0; i < 3; i++) {
      var first = 10 * i + 1;
      children.add(ChildJvm.start(FollowingChild.class, home.folder(), first, first + 9, -1));
    }
    for (var child : children) {
      assertThat(child.rest()).contains("done");
      child.close();
    }
    assertClaimed(home, 30);
  }

  @Test
  void severalProcessesAddToOneNewHomeAtOnce() throws IOException {
    var home = Home.at(folder.resolve("home"));
    var first = add(home, 1, 12);
    var second = add(home, 13, 24);
    var third = add(home, 7, 18);
    for (var child : List.of(first, second, third)) {
      assertThat(child.rest()).contains("done");
      assertThat(child.exit()).isZero();
      child.close();
    }
    assertComplete(home, IntStream.rangeClosed(1, 24).boxed().toList());
  }

  private static ChildJvm add(Home home, int from, int to) throws IOException {
    return ChildJvm.start(AddingChild.class, home.folder(), from, to, -1);
  }

  @Test
  void indexLockIsOneProcessesAndDiesWithIt() throws IOException {
    var home = Home.at(folder.resolve("home"));
    try (var index = LuceneIndex.open(home);
        var child = ChildJvm.start(LockChild.class, home.folder())) {
      assertThat(child.line()).contains("locked");
      assertThat(index.write()).isEmpty();
      assertThat(index.refresh()).isTrue();
      assertThat(found(index, "held")).as("readers go on").isEqualTo(1);
      child.kill();
      try (var writer = index.write().orElseThrow()) {
        assertThat(writer.position()).isEqualTo(7);
        writer.commit(8);
      }
      assertThat(index.refresh()).isTrue();
      assertThat(found(index, "held")).isEqualTo(1);
      assertThat(found(index, "lost")).isZero();
    }
  }
}
