package attache.store.embedded;

import attache.testkit.index.VectorShelfContract;
import java.io.IOException;
import java.nio.file.Path;

final class SqliteVectorShelfTest extends VectorShelfContract {
  @Override
  protected Shelves open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    return new Shelves(new SqliteArchive(record), new SqliteVectorShelf(record));
  }
}
