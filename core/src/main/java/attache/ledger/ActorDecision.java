package attache.ledger;

import java.time.Instant;
import java.util.Optional;

/// A person's decision on who is who. Decisions are only ever added or taken back.
///
/// @param number greater than that of every earlier decision; 0 before it is stored
/// @param kind what was decided
/// @param name the name as the ledger has it
/// @param other MERGE: the name it shall go by; SPLIT: the name it shall have in the story
/// @param story SPLIT: the story in which it is somebody else
/// @param by who decided
/// @param at when
public record ActorDecision(
    long number,
    Kind kind,
    String name,
    String other,
    Optional<attache.story.StoryId> story,
    String by,
    Instant at) {
  /// What can be decided.
  public enum Kind {
    /// Two names are one actor.
    MERGE,
    /// In one story the name is somebody else's.
    SPLIT
  }

  public ActorDecision {
    if (story.isPresent() != (kind == Kind.SPLIT)) {
      throw new IllegalArgumentException("only SPLIT names a story, got " + kind + " " + story);
    }
  }
}
