package attache.ledger.quantity;

import java.util.List;
import java.util.Optional;

/// What reading at one place came to: amounts, and where to read on.
///
/// @param next the piece to go on at; beyond the place even where no amount was found
record Found(List<Amount> amounts, int next) {
  static Optional<Found> one(Amount amount, int next) {
    return Optional.of(new Found(List.of(amount), next));
  }

  /// Nothing here that counts, up to a place.
  static Optional<Found> skip(int next) {
    return Optional.of(new Found(List.of(), next));
  }
}
