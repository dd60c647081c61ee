package attache.index;

import attache.story.StoryId;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Finds the stories that hold some terms, wherever in them. Safe for use by many threads.
public interface StoryIndex {
  /// Every story that holds at least one term of each set in its headline or body.
  ///
  /// @param terms analysed terms; each set holds the forms one word may have; one set or more
  Set<StoryId> holding(List<Set<String>> terms) throws IOException;
}
