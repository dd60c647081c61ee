package attache.testkit.index;

import attache.index.PassageIndex;
import java.nio.file.Path;

final class ListIndexTest extends PassageIndexContract {
  @Override
  protected PassageIndex open(Path folder) {
    return new ListIndex();
  }
}
