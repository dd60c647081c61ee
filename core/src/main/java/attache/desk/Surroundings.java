package attache.desk;

import attache.development.Development;
import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What watches are told of by the rest of the house: which stories are on one matter, what moved,
/// and which sources are broken.
public interface Surroundings {
  /// Every story by itself, nothing moves, nothing is broken.
  Surroundings NONE =
      new Surroundings() {
        @Override
        public Set<StoryId> matter(StoryId story) {
          return Set.of(story);
        }

        @Override
        public List<Development> moved(Instant since) {
          return List.of();
        }

        @Override
        public List<Broken> broken() {
          return List.of();
        }
      };

  /// The stories of the development a story belongs to, itself among them.
  Set<StoryId> matter(StoryId story) throws IOException;

  /// Developments that are new or changed since an instant, the last changed first.
  List<Development> moved(Instant since) throws IOException;

  /// Sources that do not answer as they should, the one broken longest first.
  List<Broken> broken() throws IOException;

  /// A source that is broken.
  ///
  /// @param source what it is called
  /// @param since when it broke
  /// @param reason why
  /// @param next when it is asked again; empty if it is not
  record Broken(String source, Instant since, String reason, Optional<Instant> next) {}

  /// Tells which sources are broken.
  interface Sickbed {
    /// As [Surroundings#broken()].
    List<Broken> broken() throws IOException;
  }

  /// What the developments and the sources of a home tell.
  static Surroundings of(DevelopmentDesk developments, Sickbed sources) {
    return new Surroundings() {
      @Override
      public Set<StoryId> matter(StoryId story) throws IOException {
        var stories = new HashSet<StoryId>();
        stories.add(story);
        developments.brief(story).ifPresent(it -> stories.addAll(it.stories()));
        return stories;
      }

      @Override
      public List<Development> moved(Instant since) throws IOException {
        return developments.changedSince(since);
      }

      @Override
      public List<Broken> broken() throws IOException {
        return sources.broken();
      }
    };
  }
}
