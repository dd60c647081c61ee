package attache.store.embedded;

import attache.index.Progress;
import attache.ledger.LedgerFollower;
import attache.testkit.Stories;
import attache.testkit.ledger.Claims;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// A process that adds stories to a home, has the ledger follow, and stops before one of its steps
/// to wait for its end. A step is a statement that writes to SQLite or an end of a transaction.
final class FollowingChild {
  static final String RULES = "rules 1";

  private FollowingChild() {}

  /// Arguments: the home, the first and the last number of the stories to add, the step to stop
  /// before; prints the number of each story once it was acknowledged.
  public static void main(String[] arguments) throws IOException {
    var steps = new Steps(Integer.parseInt(arguments[3]));
    var record = SqliteRecord.open(Home.at(Path.of(arguments[0])), steps::watched);
    try (var archive = new SqliteArchive(record)) {
      steps.begin();
      for (var i = Integer.parseInt(arguments[1]); i <= Integer.parseInt(arguments[2]); i++) {
        archive.receiveAll(List.of(Stories.arrival(story(i))));
        Steps.say("acknowledged " + i);
        follower(archive, record).follow(Progress.NONE);
      }
    }
    Steps.say("done");
  }

  /// Has a figure and a measure in it.
  static attache.story.Draft story(int number) {
    return Stories.draft(
        "Story " + number,
        "Quillon pays %d. The republic bars it.".formatted(number),
        Stories.address("https://example.org/" + number));
  }

  static LedgerFollower follower(SqliteArchive archive, SqliteRecord record) {
    var ledger = new SqliteLedger(record);
    return new LedgerFollower(archive, ledger, Claims.plain(RULES), InstantSource.system());
  }
}
