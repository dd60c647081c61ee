package attache.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts what people corrected into a claim. The fields are named as programs get them:
///
/// - of a figure: kind, role, value, unit, unit_basis, bound, approximate, lower, lower_incl,
///   upper, upper_incl, tone, actor, counterpart, beneficiary, action, stage, modality,
///   attribution, purpose, period, period_start, period_end, split_known;
/// - of a measure: sphere, type, authority, granter, addressee, beneficiary, object, jurisdiction,
///   action, direction, stage, modality, attribution, condition, legal_basis, ground, time,
///   period_start, period_end, figures.
///
/// A value that is empty takes away what stood there. A new value or bound brings its own limits,
/// unless those are given too.
public final class Corrections {
  private static final Set<String> OF_FIGURE =
      Set.of(
          "kind",
          "role",
          "value",
          "unit",
          "unit_basis",
          "bound",
          "approximate",
          "lower",
          "lower_incl",
          "upper",
          "upper_incl",
          "tone",
          "actor",
          "counterpart",
          "beneficiary",
          "action",
          "stage",
          "modality",
          "attribution",
          "purpose",
          "period",
          "period_start",
          "period_end",
          "split_known");
  private static final Set<String> OF_MEASURE =
      Set.of(
          "sphere",
          "type",
          "authority",
          "granter",
          "addressee",
          "beneficiary",
          "object",
          "jurisdiction",
          "action",
          "direction",
          "stage",
          "modality",
          "attribution",
          "condition",
          "legal_basis",
          "ground",
          "time",
          "period_start",
          "period_end",
          "figures");

  private Corrections() {}

  /// The claim with the corrections in it.
  ///
  /// @param corrections new values by field name
  /// @throws IllegalArgumentException if the claim has no such field or the field no such value
  public static Claim apply(Claim claim, Map<String, String> corrections) {
    if (corrections.isEmpty()) {
      return claim;
    }
    return switch (claim) {
      case Figure figure -> figure(figure, new Given(corrections, OF_FIGURE, "figure"));
      case Measure measure -> measure(measure, new Given(corrections, OF_MEASURE, "measure"));
    };
  }

  private static Figure figure(Figure old, Given given) {
    var quantity = quantity(old.quantity(), given);
    return new Figure(
        old.id(),
        old.place(),
        old.asWritten(),
        quantity,
        given.one("role", Role.class, old.role()),
        given.party("actor", old.actor()),
        given.party("counterpart", old.counterpart()),
        given.party("beneficiary", old.beneficiary()),
        given.text("action", old.action()),
        given.one("stage", Stage.class, old.stage()),
        given.one("modality", Modality.class, old.modality()),
        given.party("attribution", old.attribution()),
        given.text("purpose", old.purpose()),
        given.period("period", old.period()),
        old.partOf(),
        given.yes("split_known", old.splitKnown()),
        given.has("unit") ? flags(old.flags(), quantity) : old.flags(),
        old.extractor());
  }

  private static Set<Flag> flags(Set<Flag> old, Quantity quantity) {
    return old.stream()
        .filter(flag -> flag != Flag.CURRENCY_ABSENT || quantity.unit().isEmpty())
        .collect(Collectors.toSet());
  }

  private static Quantity quantity(Quantity old, Given given) {
    var bound = given.one("bound", Quantity.Bound.class, old.bound());
    var about = bound == Quantity.Bound.APPROX;
    var kind = given.one("kind", Quantity.Kind.class, old.kind());
    var value = given.has("value") ? given.number("value") : old.value();
    var unit = given.text("unit", old.unit());
    var assumed = unit.isEmpty() ? Quantity.UnitBasis.ABSENT : Quantity.UnitBasis.ASSUMED;
    var basis = unit.equals(old.unit()) ? old.unitBasis() : assumed;
    var read =
        new Quantity(
            kind,
            value,
            unit,
            given.one("unit_basis", Quantity.UnitBasis.class, basis),
            bound,
            given.yes("approximate", old.approximate() || given.has("bound") && about),
            Optional.empty(),
            Optional.empty(),
            given.one("tone", Quantity.Tone.class, old.tone()));
    var implied = given.has("value") || given.has("bound") ? implied(read, old) : old;
    return new Quantity(
        kind,
        value,
        unit,
        read.unitBasis(),
        bound,
        read.approximate(),
        given.limit("lower", "lower_incl", implied.lower()),
        given.limit("upper", "upper_incl", implied.upper()),
        read.tone());
  }

  /// What has the limits that the bound of a quantity gives.
  private static Quantity implied(Quantity read, Quantity old) {
    return switch (read.bound()) {
      case BETWEEN, MAGNITUDE -> old;
      case UNQUANTIFIED -> read;
      default ->
          read.value().isEmpty()
              ? read
              : Quantity.of(
                  read.kind(), read.value().get(), read.unit(), read.unitBasis(), read.bound());
    };
  }

  private static Measure measure(Measure old, Given given) {
    return new Measure(
        old.id(),
        old.place(),
        old.asWritten(),
        given.one("sphere", Measure.Sphere.class, old.sphere()),
        given.one("type", Measure.Type.class, old.type()),
        given.party("authority", old.actor()),
        given.party("granter", old.granter()),
        given.party("addressee", old.counterpart()),
        given.party("beneficiary", old.beneficiary()),
        given.text("object", old.object()),
        given.text("jurisdiction", old.jurisdiction()),
        given.text("action", old.action()),
        given.one("direction", Measure.Direction.class, old.direction()),
        given.one("stage", Stage.class, old.stage()),
        given.one("modality", Modality.class, old.modality()),
        given.party("attribution", old.attribution()),
        given.has("condition") ? given.parts("condition") : old.conditions(),
        given.text("legal_basis", old.legalBasis()),
        given.text("ground", old.ground()),
        given.period("time", old.period()),
        old.moments(),
        given.has("figures")
            ? given.parts("figures").stream().map(ClaimId::new).toList()
            : old.figures(),
        old.flags(),
        old.extractor());
  }
}
