package attache.answer.computed;

import attache.ledger.Claim;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Role;
import attache.ledger.Stage;

/// The words people have for what the ledger says in enumerations.
final class Vocabulary {
  private Vocabulary() {}

  /// Words that ask for amounts of a role.
  static String of(Role role) {
    return switch (role) {
      case INVESTMENT -> "investment invest stake pledge commitment money";
      case BUDGET -> "budget spending spend outlay money";
      case CONTRACT -> "contract deal agreement order price purchase";
      case STATE_AID -> "aid subsidy grant support funding package";
      case PROGRAMME_SIZE -> "programme plan fund investment outlay budget money";
      case FUNDING_RAISED -> "raise funding money";
      case FEE_RATE -> "fee charge commission rate levy cut";
      case SHARE -> "share part proportion";
      case ECONOMIC_IMPACT -> "value impact benefit";
      case AGGREGATE_SPEND -> "spending spend outlay money";
      case EXCLUSIVITY_VALUE -> "exclusivity arrangement agreement deal";
      case REACH -> "reach users";
      case FINE -> "fine penalty sanction";
      case REVENUE -> "revenue sales turnover";
      case PRICE -> "price cost";
      case VALUATION -> "value valuation worth";
      case CHANGE -> "change increase decrease";
      default -> "";
    };
  }

  /// Words that ask for acts of a type.
  static String of(Measure.Type type) {
    return switch (type) {
      case EXPORT_CONTROL -> "export control restriction rule ban curb";
      case LICENCE_APPROVAL -> "licence license approval permit application";
      case PURCHASE_RESTRICTION -> "ban restriction purchase order";
      case STATE_AID -> "aid subsidy grant support";
      case AID_CONDITION -> "condition commitment obligation";
      case LEGAL_FINDING -> "ruling judgment decision finding";
      case NATIONAL_PROGRAMME -> "programme plan strategy";
      case INDUSTRIAL_POLICY -> "policy plan";
      case PARTNERSHIP -> "partnership agreement collaboration cooperation";
      case INSTITUTION -> "institution body group";
      case CALL -> "call competition programme fellowship";
      case REGULATION -> "regulation rule law ban";
      case SANCTION -> "sanction fine penalty";
      case INVESTMENT -> "investment stake";
      case CONTRACT -> "deal contract agreement";
      case PURCHASE -> "purchase acquisition takeover deal";
      case BUDGET -> "budget spending";
      case RESTRUCTURING -> "restructuring";
      case EXCLUSIVITY -> "exclusivity arrangement agreement";
      case PLANT -> "plant factory site";
      case PLANT_MILESTONE -> "operation production start plant factory";
      case LOBBYING -> "lobbying";
      case OTHER -> "";
    };
  }

  /// Words that ask for acts of a stage.
  static String of(Stage stage) {
    return switch (stage) {
      case REFUSED -> "refused rejected denied";
      case APPROVED -> "approved granted cleared allowed";
      case DONE -> "done completed";
      case PENDING -> "pending waiting";
      case UNSPECIFIED, NOT_AN_ACT -> "";
      default -> stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    };
  }

  /// How far an act has come and how firmly that is said, in a reader's words; empty when there is
  /// nothing to say.
  static String standing(Claim claim) {
    var stage =
        switch (claim.stage()) {
          case UNSPECIFIED, NOT_AN_ACT -> "";
          case UNDER_WAY -> "under way";
          case IN_FORCE -> "in force";
          default -> claim.stage().name().toLowerCase(java.util.Locale.ROOT);
        };
    var modality = of(claim.modality());
    return stage.isEmpty() || modality.isEmpty() ? stage + modality : stage + ", " + modality;
  }

  private static String of(Modality modality) {
    return switch (modality) {
      case ASSERTED, ATTRIBUTED -> "";
      case REPORTED -> "reportedly";
      case CONDITIONAL -> "on conditions";
      case EXPECTED -> "expected";
      case ESTIMATED -> "estimated";
      case DENIED -> "denied";
    };
  }
}
