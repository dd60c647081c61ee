package attache.desk;

import attache.ledger.Measure;
import attache.ledger.Quantity;
import attache.ledger.Selection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Selections made narrower.
final class Only {
  private Only() {}

  /// The figures of a selection, whatever it says of measures.
  static Selection figures(Selection all) {
    var kinds = all.kinds().isEmpty() ? EnumSet.allOf(Quantity.Kind.class) : all.kinds();
    return all.with().kinds(kinds).types(Set.of()).build();
  }

  /// The measures of a selection, whatever it says of figures.
  static Selection measures(Selection all) {
    var types = all.types().isEmpty() ? EnumSet.allOf(Measure.Type.class) : all.types();
    return all.with()
        .kinds(Set.of())
        .bounds(Set.of())
        .roles(Set.of())
        .unit(Optional.empty())
        .types(types)
        .build();
  }

  /// Nothing but the parties of a selection.
  static Selection parties(Selection all) {
    return Selection.ALL
        .with()
        .actor(all.actor())
        .counterpart(all.counterpart())
        .rejected(true)
        .build();
  }

  /// The same, whoever the parties are.
  static Selection ofAnybody(Selection all) {
    return all.with().actor(Optional.empty()).counterpart(Optional.empty()).build();
  }
}
