package attache.ledger.reconcile;

import attache.ledger.ClaimId;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Stage;
import java.util.List;

/// A sum of amounts of one stage, one currency and one role.
///
/// @param stage how far the acts have come
/// @param currency ISO 4217 code
/// @param role what the amounts are
/// @param group the actor, purpose, place or year they were told apart by; empty for stage and
///   currency
/// @param amount the sum, with the bounds of its parts carried
/// @param counted the figures in it, in the order of the working
/// @param cited those, and all that say the same or dispute it
/// @param disputed whether sources differ about one of its parts
/// @param working how it comes about, in one line
public record Total(
    Stage stage,
    String currency,
    Role role,
    String group,
    Quantity amount,
    List<ClaimId> counted,
    List<ClaimId> cited,
    boolean disputed,
    String working) {
  public Total {
    counted = List.copyOf(counted);
    cited = List.copyOf(cited);
  }

  /// Whether it is one number, neither a bound nor a rough one.
  public boolean exact() {
    return amount.bound() == Quantity.Bound.EXACT && !amount.approximate();
  }
}
