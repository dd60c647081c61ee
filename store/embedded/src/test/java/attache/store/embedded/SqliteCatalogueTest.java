package attache.store.embedded;

import attache.testkit.catalogue.CatalogueContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class SqliteCatalogueTest extends CatalogueContract {
  private final List<SqliteRecord> opened = new ArrayList<>();

  @Override
  protected Parts open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    opened.add(record);
    return new Parts(
        new SqliteArchive(record), new SqliteLedger(record), new SqliteCatalogue(record));
  }

  @AfterEach
  void closeRecords() throws IOException {
    for (var record : opened) {
      record.close();
    }
  }
}
