package attache.store.embedded;

import attache.answer.AnswerShelf;
import attache.testkit.answer.AnswerShelfContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class SqliteAnswerShelfTest extends AnswerShelfContract {
  private final List<SqliteRecord> opened = new ArrayList<>();

  @Override
  protected AnswerShelf open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    opened.add(record);
    return new SqliteAnswerShelf(record);
  }

  @AfterEach
  void closeRecords() throws IOException {
    for (var record : opened) {
      record.close();
    }
  }
}
