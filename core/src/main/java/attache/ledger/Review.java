package attache.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a person made of a claim. Reviews are only ever added; the last one that was not taken back
/// counts.
///
/// @param number greater than that of every earlier review; 0 before it is stored
/// @param claim what was looked at
/// @param verdict what was made of it
/// @param corrections new values by field name, as `attache figures --json` names the fields; empty
///   unless the verdict is CORRECT
/// @param note why; may be empty
/// @param by who
/// @param at when
/// @param undone when it was taken back
public record Review(
    long number,
    ClaimId claim,
    Verdict verdict,
    Map<String, String> corrections,
    String note,
    String by,
    Instant at,
    Optional<Instant> undone) {
  /// What can be made of a claim.
  public enum Verdict {
    CONFIRM,
    CORRECT,
    REJECT
  }

  public Review {
    corrections = Map.copyOf(corrections);
    if (corrections.isEmpty() == (verdict == Verdict.CORRECT)) {
      throw new IllegalArgumentException(
          "only CORRECT has corrections, got %s with %s".formatted(verdict, corrections));
    }
  }
}
