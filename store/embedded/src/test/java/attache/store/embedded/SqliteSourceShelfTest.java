package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import attache.source.SourceShelf;
import attache.story.StoryId;
import attache.testkit.Stories;
import attache.testkit.source.SourceShelfContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SqliteSourceShelfTest extends SourceShelfContract {
  private final List<SqliteRecord> opened = new ArrayList<>();

  @Override
  protected SourceShelf open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    opened.add(record);
    return new SqliteSourceShelf(record);
  }

  @Override
  protected StoryId story() throws IOException {
    var archive = new SqliteArchive(opened.getFirst());
    return archive
        .receiveAll(List.of(Stories.arrival(Stories.draft("Harbour opens", "Ships came."))))
        .getFirst()
        .story();
  }

  @Test
  void oneProcessAtATimeHasTheTurn() throws IOException {
    var home = Home.at(folder);
    var first = new HomeTurn(home).take().orElseThrow();
    assertThat(new HomeTurn(home).take()).isEmpty();
    first.close();
    try (var next = new HomeTurn(home).take().orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }

  @AfterEach
  void closeRecords() throws IOException {
    for (var record : opened) {
      record.close();
    }
  }
}
