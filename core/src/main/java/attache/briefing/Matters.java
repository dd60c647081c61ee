package attache.briefing;

import attache.story.Story;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Tells which stories are on one matter.
public interface Matters {
  /// Some stories by matter; each is in one of them, and no other is.
  List<Matter> of(List<Story> stories) throws IOException;

  /// The stories of a development, by its id or a part of it; empty if there is none, or several.
  Optional<Matter> development(String id) throws IOException;

  /// Each story by itself.
  static Matters apart() {
    return new Matters() {
      @Override
      public List<Matter> of(List<Story> stories) {
        return stories.stream().map(Matter::of).toList();
      }

      @Override
      public Optional<Matter> development(String id) {
        return Optional.empty();
      }
    };
  }
}
