package attache.ledger.reconcile;

/// What totals are told apart by. Whatever it is, they are told apart by stage, currency and role
/// as well.
public enum By {
  STAGE,
  CURRENCY,
  /// Who pays, or raises.
  ACTOR,
  PURPOSE,
  /// Where it takes effect, or the state that gets it.
  PLACE,
  /// The year it is about, or by whose end.
  YEAR
}
