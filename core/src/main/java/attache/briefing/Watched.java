package attache.briefing;

import attache.story.StoryId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Tells which stories a watch has hit.
@FunctionalInterface
public interface Watched {
  /// There is no watch.
  Watched NOTHING = _ -> Optional.empty();

  /// The stories a watch has hit, by its name; empty if there is no such watch.
  Optional<List<StoryId>> by(String watch) throws IOException;
}
