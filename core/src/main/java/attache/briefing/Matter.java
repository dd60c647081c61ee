package attache.briefing;

import attache.story.Story;
import java.util.List;
import java.util.Optional;

/// Stories on one matter.
///
/// @param development id of the development they are; empty for stories by themselves
/// @param stories one or more
public record Matter(Optional<String> development, List<Story> stories) {
  public Matter {
    if (stories.isEmpty()) {
      throw new IllegalArgumentException("a matter has one story or more, got none");
    }
    stories = List.copyOf(stories);
  }
}
