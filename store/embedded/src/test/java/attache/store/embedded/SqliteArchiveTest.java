package attache.store.embedded;

import attache.story.Archive;
import attache.testkit.story.ArchiveContract;
import java.io.IOException;
import java.nio.file.Path;

final class SqliteArchiveTest extends ArchiveContract {
  @Override
  protected Archive open(Path folder) throws IOException {
    return new SqliteArchive(SqliteRecord.open(Home.at(folder)));
  }
}
