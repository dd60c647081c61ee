package attache.watch;

import attache.story.RevisionId;
import attache.story.StoryId;
import java.time.Instant;
import java.util.List;

/// What a watch found that is worth telling, put together for sending. Never empty. It holds no
/// words of stories: what is shown of them is read from the archive each time.
///
/// @param id names it for good, 26 characters
/// @param watch id of the watch
/// @param at when it was put together
/// @param items what it tells, one or more
public record Alert(String id, String watch, Instant at, List<Item> items) {
  /// One text of one story.
  public record Item(StoryId story, RevisionId revision, WatchHit.Weight weight) {}

  public Alert {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("an alert must tell something, watch " + watch);
    }
  }
}
