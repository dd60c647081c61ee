package attache.ledger;

import java.util.List;
import java.util.Map;

/// A decision or an act of the news, public or private.
///
/// @param id names it
/// @param place where it stands
/// @param asWritten the exact words
/// @param sphere whose matter it is
/// @param type what it is
/// @param actor who decides or acts
/// @param granter who pays
/// @param counterpart to whom it is addressed; the other party of a deal
/// @param beneficiary who gains, where that is somebody else
/// @param object goods, works or matters it is about, short; may be empty
/// @param jurisdiction place of effect; may be empty
/// @param action the verb, short
/// @param direction which way it goes
/// @param stage what has happened
/// @param modality how firmly it is said
/// @param attribution who says so
/// @param conditions each as written, with who must act
/// @param legalBasis law it rests on; may be empty
/// @param ground stated reason; may be empty
/// @param period the time it is about
/// @param moments days of its life that are stated
/// @param figures ids of its amounts
/// @param flags what to know before leaning on it
/// @param extractor name and version of the rules that read it
public record Measure(
    ClaimId id,
    Place place,
    String asWritten,
    Sphere sphere,
    Type type,
    Party actor,
    Party granter,
    Party counterpart,
    Party beneficiary,
    String object,
    String jurisdiction,
    String action,
    Direction direction,
    Stage stage,
    Modality modality,
    Party attribution,
    List<String> conditions,
    String legalBasis,
    String ground,
    Period period,
    Map<Moment, Period> moments,
    List<ClaimId> figures,
    java.util.Set<Flag> flags,
    String extractor)
    implements Claim {
  /// Whose matter it is.
  public enum Sphere {
    PUBLIC,
    PRIVATE,
    MIXED,
    OTHER
  }

  /// What it is.
  public enum Type {
    EXPORT_CONTROL,
    LICENCE_APPROVAL,
    PURCHASE_RESTRICTION,
    STATE_AID,
    AID_CONDITION,
    LEGAL_FINDING,
    NATIONAL_PROGRAMME,
    INDUSTRIAL_POLICY,
    PARTNERSHIP,
    INSTITUTION,
    /// A competition, programme or call one can apply to.
    CALL,
    REGULATION,
    SANCTION,
    INVESTMENT,
    CONTRACT,
    PURCHASE,
    BUDGET,
    RESTRUCTURING,
    EXCLUSIVITY,
    PLANT,
    PLANT_MILESTONE,
    LOBBYING,
    OTHER
  }

  /// Which way it goes. Of private acts: SUPPORT is money for another party, ESTABLISH a plant,
  /// COOPERATE joining forces; the rest is NEUTRAL.
  public enum Direction {
    TIGHTEN,
    EASE,
    PERMIT,
    PROHIBIT,
    REQUIRE,
    SUPPORT,
    ESTABLISH,
    COOPERATE,
    NEUTRAL
  }

  /// A day of its life that a text can state.
  public enum Moment {
    ANNOUNCED,
    DECIDED,
    IN_FORCE,
    EXPIRES
  }

  public Measure {
    conditions = List.copyOf(conditions);
    moments = Map.copyOf(moments);
    figures = List.copyOf(figures);
    flags = java.util.Set.copyOf(flags);
  }

  @Override
  public String matter() {
    return object;
  }
}
