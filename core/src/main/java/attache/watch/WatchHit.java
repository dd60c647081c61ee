package attache.watch;

import attache.story.RevisionId;
import attache.story.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A story that met a watch.
///
/// @param watch id of the watch
/// @param story the story
/// @param revision the text of it that was read
/// @param at when it was found
/// @param reasons why, one or more
/// @param substance what its sentences say that would be news, as hashes: see `Substance`
/// @param known what the rest of the story says, likewise
/// @param weight whether it is worth an alert; empty until that was decided
/// @param alert the alert it went into; empty if none
public record WatchHit(
    String watch,
    StoryId story,
    RevisionId revision,
    Instant at,
    List<Reason> reasons,
    Set<String> substance,
    Set<String> known,
    Optional<Weight> weight,
    Optional<String> alert) {
  /// What a hit adds to what the watch found before on the same development.
  public enum Weight {
    /// The first of its development.
    NEW,
    /// It says something that none before it said.
    CHANGED,
    /// More of the same: shown, never sent.
    MORE
  }

  public WatchHit {
    reasons = List.copyOf(reasons);
    substance = Set.copyOf(substance);
    known = Set.copyOf(known);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a hit must have a reason, story " + story.value());
    }
  }

  /// The same, weighed.
  WatchHit weighed(Weight found) {
    return new WatchHit(
        watch, story, revision, at, reasons, substance, known, Optional.of(found), alert);
  }
}
