package attache.ledger.reading;

import attache.ledger.Measure;
import attache.ledger.Measure.Sphere;

/// Whose matter an act is: the public's, or private.
final class Spheres {
  private Spheres() {}

  /// By the type of an act, else by who acts.
  static Sphere of(NounActs.Found f, Discourse discourse) {
    if (publicly(f.type())) {
      return Sphere.PUBLIC;
    }
    return switch (discourse.sphere(f.actor())) {
      case 'S', 'P' -> Sphere.PUBLIC;
      case 'C' -> discourse.sphere(f.counterpart()) == 'P' ? Sphere.MIXED : Sphere.PRIVATE;
      default -> Sphere.OTHER;
    };
  }

  /// Whether only authorities act so.
  static boolean publicly(Measure.Type type) {
    return switch (type) {
      case EXPORT_CONTROL,
          LICENCE_APPROVAL,
          PURCHASE_RESTRICTION,
          STATE_AID,
          AID_CONDITION,
          LEGAL_FINDING,
          NATIONAL_PROGRAMME,
          INDUSTRIAL_POLICY,
          REGULATION,
          SANCTION ->
          true;
      default -> false;
    };
  }
}
