package attache.desk;

import attache.development.Decision;
import attache.development.Development;
import attache.development.DevelopmentId;
import attache.development.DevelopmentPage;
import attache.development.DevelopmentQuery;
import attache.development.Event;
import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The verbs of developments: looking at them, and deciding what belongs together. Safe for use by
/// many threads.
public interface DevelopmentDesk {
  // Looking

  /// Developments that have a story, in the order wanted.
  List<Development> developments(DevelopmentQuery query) throws IOException;

  /// The developments an id, or the first or last 4 or more letters of one, may mean; at most 10.
  /// The id of one that was merged means the one it points to.
  List<Development> find(String idOrPrefix) throws IOException;

  /// The one development that an id or a part of one means, as in [#find]; empty if there is none
  /// or there are several.
  Optional<Development> development(String idOrPrefix) throws IOException;

  /// A development by its whole id; that of one merged means the one it points to.
  Optional<Development> development(DevelopmentId id) throws IOException;

  /// All there is on one; empty if there is none or its stories are gone.
  Optional<DevelopmentPage> page(DevelopmentId id) throws IOException;

  /// The events of the developments wanted: those dated by day, then those undated.
  List<Event> timeline(DevelopmentQuery query) throws IOException;

  /// Developments that changed after an instant, the last changed first.
  List<Development> changedSince(Instant since) throws IOException;

  /// The development of a story; empty if it has none yet, or was withdrawn.
  Optional<Development> of(StoryId story) throws IOException;

  // Deciding

  /// Takes stories out of a development into one of their own.
  ///
  /// @param stories some of its stories, not all of them; reprints of them come along
  /// @throws IllegalArgumentException if they are not
  Decision split(DevelopmentId from, Set<StoryId> stories, String note, String by)
      throws IOException;

  /// Makes one of two developments. The older id stays, the other points to it.
  Decision merge(DevelopmentId one, DevelopmentId other, String note, String by) throws IOException;

  /// Takes a decision back. False if there is none or it was taken back before.
  boolean undo(long decision) throws IOException;

  /// Decisions on a development, oldest first, those taken back included.
  List<Decision> history(DevelopmentId id) throws IOException;

  /// All decisions, newest first, those taken back included.
  List<Decision> history(int limit) throws IOException;
}
