package attache.testkit.source;

import attache.source.SourceShelf;
import attache.story.StoryId;
import java.nio.file.Path;

final class ListSourceShelfTest extends SourceShelfContract {
  @Override
  protected SourceShelf open(Path folder) {
    return new ListSourceShelf();
  }

  @Override
  protected StoryId story() {
    return new StoryId("01HARB0VR000000000000000QZ");
  }
}
