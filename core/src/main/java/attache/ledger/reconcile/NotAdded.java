package attache.ledger.reconcile;

import attache.ledger.ClaimId;
import java.util.Optional;

/// A figure that is in no sum, and why.
///
/// @param figure the figure
/// @param reason in a reader's words
/// @param instead the figure that stands for it, where one does
public record NotAdded(ClaimId figure, String reason, Optional<ClaimId> instead) {}
