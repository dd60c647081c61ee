package attache.ledger;

import attache.story.Dated;
import java.time.Instant;
import java.util.Optional;

/// A claim as the ledger holds it: with the story that makes it and what people made of it.
///
/// @param claim the claim, with the corrections of people in it
/// @param headline headline of the story
/// @param source name of its source
/// @param published when the source says it was published
/// @param firstSeen when the story was first read here
/// @param lastSeen when the claim was last read here
/// @param review what people made of it
public record Row(
    Claim claim,
    String headline,
    String source,
    Optional<Dated> published,
    Instant firstSeen,
    Instant lastSeen,
    Standing review) {
  /// What people made of a claim.
  public enum Standing {
    /// Nobody looked.
    MACHINE,
    CONFIRMED,
    CORRECTED,
    REJECTED
  }
}
