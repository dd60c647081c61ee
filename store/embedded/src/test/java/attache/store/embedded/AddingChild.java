package attache.store.embedded;

import attache.index.PassageIndex;
import attache.index.PassageWriter;
import attache.story.Archive;
import attache.story.Change;
import attache.testkit.Stories;
import attache.testkit.index.Passages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process that adds stories to a home, has the index follow, and stops before one of its steps
/// to wait for its end. A step is a statement that writes to SQLite, an end of a transaction, or a
/// call of the index.
final class AddingChild {
  private final Steps steps;

  private AddingChild(Steps steps) {
    this.steps = steps;
  }

  /// Arguments: the home, the first and the last number of the stories to add, the step to stop
  /// before; prints the number of each story once it was acknowledged.
  public static void main(String[] arguments) throws Exception {
    var steps = new Steps(Integer.parseInt(arguments[3]));
    var child = new AddingChild(steps);
    var home = Home.at(Path.of(arguments[0]));
    try (var archive = new SqliteArchive(SqliteRecord.open(home, steps::watched));
        var index = LuceneIndex.open(home)) {
      steps.begin();
      for (var i = Integer.parseInt(arguments[1]); i <= Integer.parseInt(arguments[2]); i++) {
        archive.receiveAll(List.of(Stories.arrival(story(i))));
        Steps.say("acknowledged " + i);
        steps.step();
        child.follow(archive, index);
      }
    }
    Steps.say("done");
  }

  static attache.story.Draft story(int number) {
    return Stories.draft(
        "Story " + number, "Word" + number + ".", Stories.address("https://example.org/" + number));
  }

  /// Brings the index up to the archive; leaves it to others while they hold the lock.
  void follow(Archive archive, PassageIndex index) throws IOException {
    var writer = index.write();
    if (writer.isPresent()) {
      try (var writing = writer.get()) {
        follow(archive, writing);
      }
    }
  }

  private void follow(Archive archive, PassageWriter writing) throws IOException {
    for (var change : archive.changesAfter(writing.position(), 100)) {
      steps.step();
      if (change.kind() == Change.Kind.STORED) {
        var words = archive.story(change.story()).orElseThrow().latest().body().replace(".", "");
        writing.put(change.story(), List.of(Passages.passage(change.story(), 1, words)));
      }
      steps.step();
      writing.commit(change.position());
      steps.step();
    }
  }

  static AddingChild unstopped() {
    return new AddingChild(new Steps(Integer.MAX_VALUE));
  }
}
