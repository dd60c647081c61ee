package attache.development;

import attache.ledger.ClaimId;
import attache.story.Citation;
import java.util.Optional;

/// Something of a development that has a time, or of which none is stated.
///
/// @param development the development it is of
/// @param kind what the time is of
/// @param when the time; [When#UNDATED] if the sources state none
/// @param text what happened, in the words of the sentence it is read from
/// @param citation that sentence
/// @param claim the claim it is read from; empty for a publication
public record Event(
    DevelopmentId development,
    Kind kind,
    When when,
    String text,
    Citation citation,
    Optional<ClaimId> claim) {
  /// What a time is of.
  public enum Kind {
    /// A story was published.
    PUBLISHED,
    ANNOUNCED,
    DECIDED,
    IN_FORCE,
    EXPIRES,
    /// Something is to happen no later than this.
    DEADLINE,
    /// A claim is about this time.
    ABOUT
  }
}
