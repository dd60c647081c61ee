package attache.ledger;

/// What joins two claims.
///
/// @param from the claim that stands in the relation: supersedes, refines, is part of
/// @param to the claim it stands to
/// @param kind how they are joined
/// @param why in a reader's words
public record Link(ClaimId from, ClaimId to, Kind kind, String why) {
  /// How two claims are joined.
  public enum Kind {
    SAME,
    ROUNDING,
    /// The same amount in another currency.
    CONVERSION,
    /// Says the same, tighter.
    REFINES,
    BOUND_CONFLICT,
    /// The same numeral with another currency.
    CURRENCY_SLIP,
    PERIOD_CONFLICT,
    STAGE_CONFLICT,
    SCOPE_CONFLICT,
    PART_WHOLE,
    SUPERSEDES,
    RETRACTED;

    /// Whether the two cannot both hold as they are said.
    public boolean conflict() {
      return switch (this) {
        case BOUND_CONFLICT, CURRENCY_SLIP, PERIOD_CONFLICT, STAGE_CONFLICT, SCOPE_CONFLICT -> true;
        case SAME, ROUNDING, CONVERSION, REFINES, PART_WHOLE, SUPERSEDES, RETRACTED -> false;
      };
    }
  }
}
