package attache.ledger;

/// How firmly something is said.
public enum Modality {
  ASSERTED,
  /// Somebody named says so.
  ATTRIBUTED,
  /// "Reportedly", unnamed sources.
  REPORTED,
  /// "If", "could … following".
  CONDITIONAL,
  EXPECTED,
  ESTIMATED,
  DENIED
}
