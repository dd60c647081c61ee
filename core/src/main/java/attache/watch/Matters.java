package attache.watch;

import attache.story.StoryId;
import java.io.IOException;
import java.util.Set;

/// Tells which stories are on one real-world matter.
public interface Matters {
  /// Every story by itself.
  Matters APART = Set::of;

  /// The stories of the development a story belongs to, itself among them.
  Set<StoryId> with(StoryId story) throws IOException;
}
