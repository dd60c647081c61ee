package attache.watch;

import attache.story.Story;
import java.util.List;

/// A hit with its story and, for each reason, the words.
///
/// @param hit the hit
/// @param story its story, as it is now
/// @param whys one a reason that can still be cited, one or more
/// @param answer what a watched question is answered with; empty for other watches
public record Found(
    WatchHit hit, Story story, List<Why> whys, java.util.Optional<WatchedAnswer> answer) {
  public Found {
    whys = List.copyOf(whys);
  }
}
