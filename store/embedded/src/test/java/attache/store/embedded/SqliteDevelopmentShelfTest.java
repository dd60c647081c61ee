package attache.store.embedded;

import attache.testkit.development.DevelopmentShelfContract;
import java.io.IOException;
import java.nio.file.Path;

final class SqliteDevelopmentShelfTest extends DevelopmentShelfContract {
  @Override
  protected Opened open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    return new Opened(new SqliteArchive(record), new SqliteDevelopmentShelf(record));
  }
}
