package attache.store.embedded;

import attache.access.KeyRing;
import attache.testkit.access.KeyRingContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class SqliteKeyRingTest extends KeyRingContract {
  private final List<SqliteRecord> opened = new ArrayList<>();

  @Override
  protected KeyRing open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    opened.add(record);
    return new SqliteKeyRing(record);
  }

  @AfterEach
  void closeRecords() throws IOException {
    for (var record : opened) {
      record.close();
    }
  }
}
