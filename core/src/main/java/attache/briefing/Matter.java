package attache.briefing;

import attache.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Stories on one matter.
///
/// @param development id of the development they are; empty for stories by themselves
/// @param stories one or more, each text once
/// @param reprints stories that print one of these texts elsewhere or again
public record Matter(Optional<String> development, List<Story> stories, List<Story> reprints) {
  public Matter {
    if (stories.isEmpty()) {
      throw new IllegalArgumentException("a matter has one story or more, got none");
    }
    stories = List.copyOf(stories);
    reprints = List.copyOf(reprints);
  }

  /// A story by itself.
  public static Matter of(Story story) {
    return new Matter(Optional.empty(), List.of(story), List.of());
  }

  /// Every story, reprints last.
  public List<Story> everywhere() {
    return Stream.concat(stories.stream(), reprints.stream()).toList();
  }
}
