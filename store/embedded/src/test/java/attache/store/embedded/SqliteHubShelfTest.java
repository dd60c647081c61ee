package attache.store.embedded;

import attache.source.SourceShelf;
import attache.source.hub.HubShelf;
import attache.testkit.source.HubShelfContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class SqliteHubShelfTest extends HubShelfContract {
  private final List<SqliteRecord> opened = new ArrayList<>();

  private SqliteRecord record(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    opened.add(record);
    return record;
  }

  @Override
  protected HubShelf open(Path folder) throws IOException {
    return new SqliteHubShelf(record(folder));
  }

  @Override
  protected SourceShelf sources(Path folder) throws IOException {
    return new SqliteSourceShelf(record(folder));
  }

  @AfterEach
  void closeRecords() throws IOException {
    for (var record : opened) {
      record.close();
    }
  }
}
