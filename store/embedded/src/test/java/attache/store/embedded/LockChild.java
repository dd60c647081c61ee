package attache.store.embedded;

import attache.testkit.index.Passages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process that takes the index lock, commits one passage, adds another, and waits for its end.
final class LockChild {
  private LockChild() {}

  public static void main(String[] arguments) throws IOException {
    var index = LuceneIndex.open(Home.at(Path.of(arguments[0])));
    var writer = index.write().orElseThrow();
    var story = Passages.story(1);
    writer.put(story, List.of(Passages.passage(story, 1, "held")));
    writer.commit(7);
    writer.put(Passages.story(2), List.of(Passages.passage(Passages.story(2), 1, "lost")));
    System.out.println("locked");
    while (System.in.read() >= 0) {
      // Whoever started this ends it.
    }
  }
}
