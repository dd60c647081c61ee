package attache.store.embedded;

import attache.testkit.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process that adds stories until it is refused, prints a line for each, and last what it was
/// told.
final class FillingChild {
  private FillingChild() {}

  public static void main(String[] arguments) throws IOException {
    var home = Home.at(Path.of(arguments[0]));
    var archive = new SqliteArchive(SqliteRecord.open(home));
    try {
      for (var i = 0; i < 10_000; i++) {
        var draft = Stories.draft("Story " + i, ("Words of " + i + ". ").repeat(1000));
        archive.receiveAll(List.of(Stories.arrival(draft)));
        System.out.println("acknowledged " + i);
      }
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
  }
}
