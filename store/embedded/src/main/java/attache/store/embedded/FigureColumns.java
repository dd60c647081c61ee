package attache.store.embedded;

import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Modality;
import attache.ledger.Place;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Stage;
import java.sql.SQLException;

/// The columns of a figure that are its own, besides those every claim has.
final class FigureColumns {
  static final String NAMES =
      """
      kind, value, unit, unit_basis, bound, approximate, lower, lower_incl, upper, upper_incl, \
      tone, role, actor, actor_basis, actor_open, counterpart, counterpart_basis, \
      counterpart_open, beneficiary, beneficiary_basis, beneficiary_open, action, stage, \
      modality, attribution, attribution_basis, attribution_open, purpose, period, period_start, \
      period_end, period_precision, period_basis, deadline, part_of, split_known, flags\
      """;

  private FigureColumns() {}

  static void write(Figure figure, Values row) {
    var quantity = figure.quantity();
    row.put(quantity.kind())
        .put(quantity.value())
        .put(quantity.unit())
        .put(quantity.unitBasis())
        .put(quantity.bound())
        .put(quantity.approximate())
        .limit(quantity.lower())
        .limit(quantity.upper())
        .put(quantity.tone())
        .put(figure.role())
        .put(figure.actor())
        .put(figure.counterpart())
        .put(figure.beneficiary())
        .put(figure.action())
        .put(figure.stage())
        .put(figure.modality())
        .put(figure.attribution())
        .put(figure.purpose())
        .put(figure.period())
        .put(figure.partOf().map(ClaimId::value))
        .put(figure.splitKnown())
        .names(figure.flags());
  }

  static Figure read(ClaimId id, Place place, String words, String extractor, Columns row)
      throws SQLException {
    return new Figure(
        id,
        place,
        words,
        quantity(row),
        row.one(Role.class, Role.OTHER),
        row.party(),
        row.party(),
        row.party(),
        row.text(),
        row.one(Stage.class, Stage.UNSPECIFIED),
        row.one(Modality.class),
        row.party(),
        row.text(),
        row.period(),
        row.maybe().map(ClaimId::new),
        row.yes(),
        row.some(Flag.class),
        extractor);
  }

  private static Quantity quantity(Columns row) throws SQLException {
    return new Quantity(
        row.one(Quantity.Kind.class),
        row.decimal(),
        row.text(),
        row.one(Quantity.UnitBasis.class),
        row.one(Quantity.Bound.class),
        row.yes(),
        row.limit(),
        row.limit(),
        row.one(Quantity.Tone.class));
  }
}
