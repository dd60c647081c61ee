package attache.watch;

import attache.story.StoryId;
import java.time.Instant;
import java.util.List;

/// What a watched question was last answered with.
///
/// @param watch id of the watch
/// @param at when
/// @param outcome as in the contract of an answer
/// @param text what was said
/// @param stories the stories it cites
public record WatchedAnswer(
    String watch, Instant at, String outcome, String text, List<StoryId> stories) {
  public WatchedAnswer {
    stories = List.copyOf(stories);
  }
}
