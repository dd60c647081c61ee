package attache.store.embedded;

import attache.briefing.BriefingShelf;
import attache.testkit.briefing.BriefingShelfContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class SqliteBriefingShelfTest extends BriefingShelfContract {
  private final List<SqliteRecord> opened = new ArrayList<>();

  @Override
  protected BriefingShelf open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    opened.add(record);
    return new SqliteBriefingShelf(record);
  }

  @AfterEach
  void closeRecords() throws IOException {
    for (var record : opened) {
      record.close();
    }
  }
}
