package attache.store.embedded;

import attache.index.PassageIndex;
import attache.testkit.index.PassageIndexContract;
import java.io.IOException;
import java.nio.file.Path;

final class LuceneIndexTest extends PassageIndexContract {
  @Override
  protected PassageIndex open(Path folder) throws IOException {
    return LuceneIndex.open(Home.at(folder));
  }
}
