package attache.watch;

import attache.ledger.ClaimId;
import attache.story.Span;
import java.util.Optional;

/// Why a story met a watch: what the watch asked for, and where the story says it.
///
/// @param kind what of the watch it is
/// @param what the watch's own words: the terms, the actor, the stage, type or amount wanted, the
///   matter, the question
/// @param sentence number of the sentence; 0 is the headline
/// @param span the words, all of them in that sentence
/// @param claim the claim that meets it; only of [Kind#CLAIM]
/// @param strength 50 to 100 for [Kind#MEANING], else 100
public record Reason(
    Kind kind, String what, int sentence, Span span, Optional<ClaimId> claim, int strength) {
  /// What of a watch a reason answers.
  public enum Kind {
    TERMS,
    ACTOR,
    CLAIM,
    MEANING,
    /// The answer to its question changed; the place is the first that the new answer cites.
    ANSWER
  }
}
