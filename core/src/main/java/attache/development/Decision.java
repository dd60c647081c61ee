package attache.development;

import attache.story.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A person's decision on what belongs together. Decisions are only ever added or taken back, and
/// what a person decided or took back is never done again by the rules.
///
/// @param number greater than that of every earlier decision; 0 before it is stored
/// @param kind what was decided
/// @param development SPLIT: the one the stories were taken out of; MERGE: the one that stays
/// @param other SPLIT: the one the stories are now; MERGE: the one that points to the other now
/// @param stories SPLIT: those taken out; MERGE: those of the one that went
/// @param note why, in their words; may be empty
/// @param owner whose decision it is
/// @param by who decided
/// @param at when
/// @param undone when it was taken back; empty if it stands
public record Decision(
    long number,
    Kind kind,
    DevelopmentId development,
    DevelopmentId other,
    List<StoryId> stories,
    String note,
    String owner,
    String by,
    Instant at,
    Optional<Instant> undone) {
  /// What can be decided.
  public enum Kind {
    /// Some stories are another matter.
    SPLIT,
    /// Two developments are one matter.
    MERGE
  }

  public Decision {
    stories = List.copyOf(stories);
  }
}
