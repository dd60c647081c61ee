package attache.ledger;

import java.util.Optional;
import java.util.Set;

/// A number of the news, with what it counts, who pays, who gets, how far it has come and who says
/// so.
///
/// @param id names it
/// @param place where it stands
/// @param asWritten the exact words, the bound word included
/// @param quantity how much
/// @param role what the amount is for
/// @param actor who pays; who raises, for [Role#FUNDING_RAISED]
/// @param counterpart who gets
/// @param beneficiary who gains, where that is somebody else
/// @param action the verb as written
/// @param stage what has happened
/// @param modality how firmly it is said
/// @param attribution who says so
/// @param purpose what for, as written, short; may be empty
/// @param period the time it is about
/// @param partOf the total it is a part of
/// @param splitKnown false when it is a sum of several parties whose parts no source gives
/// @param flags what to know before leaning on it
/// @param extractor name and version of the rules that read it
public record Figure(
    ClaimId id,
    Place place,
    String asWritten,
    Quantity quantity,
    Role role,
    Party actor,
    Party counterpart,
    Party beneficiary,
    String action,
    Stage stage,
    Modality modality,
    Party attribution,
    String purpose,
    Period period,
    Optional<ClaimId> partOf,
    boolean splitKnown,
    Set<Flag> flags,
    String extractor)
    implements Claim {
  public Figure {
    flags = Set.copyOf(flags);
  }

  @Override
  public String matter() {
    return purpose;
  }
}
