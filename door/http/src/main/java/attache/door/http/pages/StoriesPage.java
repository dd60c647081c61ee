package attache.door.http.pages;

import attache.story.Archive.Holdings;
import java.util.List;
import java.util.Optional;

/// What the page *Stories* shows.
///
/// @param held what is stored
/// @param lines the stories, newest first
/// @param newest address of the first page
/// @param older address of the page after
record StoriesPage(
    Holdings held, List<StoryLine> lines, Optional<String> newest, Optional<String> older) {
  String stored() {
    return stored(held);
  }

  /// What is stored, in words. Explanations of terms are no stories to a reader, nor is the one
  /// source they come from.
  static String stored(Holdings held) {
    return Typesetter.counted(held.news(), "story", "stories")
        + " from "
        + Typesetter.counted(held.sources(), "source", "sources");
  }
}
