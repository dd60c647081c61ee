package attache.store.embedded;

import attache.testkit.watch.WatchListContract;
import java.io.IOException;
import java.nio.file.Path;

final class SqliteWatchListTest extends WatchListContract {
  @Override
  protected Lists open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    return new Lists(new SqliteArchive(record), new SqliteWatchList(record));
  }
}
