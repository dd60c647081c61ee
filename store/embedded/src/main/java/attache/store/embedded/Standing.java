package attache.store.embedded;

import attache.ledger.Claim;
import attache.ledger.Corrections;
import attache.ledger.Review;
import attache.ledger.Row;
import org.jspecify.annotations.Nullable;

/// A claim as it stands after review.
record Standing(Claim claim, Row.Standing as) {
  /// @param review the last that was not taken back
  static Standing of(Claim claim, @Nullable Review review) {
    if (review == null) {
      return new Standing(claim, Row.Standing.MACHINE);
    }
    return switch (review.verdict()) {
      case CONFIRM -> new Standing(claim, Row.Standing.CONFIRMED);
      case REJECT -> new Standing(claim, Row.Standing.REJECTED);
      case CORRECT -> corrected(claim, review);
    };
  }

  /// Corrections that do not go with what better rules read any more leave it as it is read.
  private static Standing corrected(Claim claim, Review review) {
    try {
      return new Standing(Corrections.apply(claim, review.corrections()), Row.Standing.CORRECTED);
    } catch (IllegalArgumentException _) {
      return new Standing(claim, Row.Standing.MACHINE);
    }
  }
}
