package attache.ledger.reconcile;

import attache.ledger.Modality;
import attache.ledger.Stage;

/// How far an act has come, coarsely: within a grade, sources only choose other words.
enum Grade {
  UNKNOWN,
  TENTATIVE,
  INTENDED,
  COMMITTED,
  CARRIED_OUT,
  STOPPED;

  static Grade of(Stage stage) {
    return switch (stage) {
      case UNSPECIFIED, NOT_AN_ACT -> UNKNOWN;
      case CONSIDERED, PROPOSED -> TENTATIVE;
      case PLANNED, ANNOUNCED, PENDING -> INTENDED;
      case AGREED, DECIDED, APPROVED -> COMMITTED;
      case IN_FORCE, UNDER_WAY, DONE -> CARRIED_OUT;
      case SUSPENDED, ENDED, CANCELLED, REFUSED -> STOPPED;
    };
  }

  /// Whether a modality leaves it open that the act happens.
  static boolean open(Modality modality) {
    return switch (modality) {
      case CONDITIONAL, EXPECTED, REPORTED, ESTIMATED -> true;
      case ASSERTED, ATTRIBUTED, DENIED -> false;
    };
  }
}
