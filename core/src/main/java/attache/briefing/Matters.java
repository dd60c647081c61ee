package attache.briefing;

import attache.story.Story;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Tells which stories are on one matter.
public interface Matters {
  /// Some stories by matter; each story is in one of them.
  List<Matter> of(List<Story> stories) throws IOException;

  /// The stories of a development, by its id or the beginning of it; empty if there is none.
  Optional<Matter> development(String id) throws IOException;

  /// Each story by itself.
  static Matters apart() {
    return new Matters() {
      @Override
      public List<Matter> of(List<Story> stories) {
        return stories.stream().map(s -> new Matter(Optional.empty(), List.of(s))).toList();
      }

      @Override
      public Optional<Matter> development(String id) {
        return Optional.empty();
      }
    };
  }
}
