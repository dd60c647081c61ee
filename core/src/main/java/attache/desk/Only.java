package attache.desk;

import attache.ledger.Measure;
import attache.ledger.Quantity;
import attache.ledger.Role;
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
    return with(all, all.actor(), all.counterpart(), kinds, all.roles(), Set.of(), all.unit());
  }

  /// The measures of a selection, whatever it says of figures.
  static Selection measures(Selection all) {
    var types = all.types().isEmpty() ? EnumSet.allOf(Measure.Type.class) : all.types();
    return with(all, all.actor(), all.counterpart(), Set.of(), Set.of(), types, Optional.empty());
  }

  /// Nothing but the parties of a selection.
  static Selection parties(Selection all) {
    return new Selection(
        all.actor(),
        all.counterpart(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /// The same, whoever the parties are.
  static Selection ofAnybody(Selection all) {
    return with(
        all, Optional.empty(), Optional.empty(), all.kinds(), all.roles(), all.types(), all.unit());
  }

  private static Selection with(
      Selection all,
      Optional<String> actor,
      Optional<String> counterpart,
      Set<Quantity.Kind> kinds,
      Set<Role> roles,
      Set<Measure.Type> types,
      Optional<String> unit) {
    return new Selection(
        actor,
        counterpart,
        kinds,
        roles,
        types,
        all.stages(),
        all.modalities(),
        unit,
        all.purpose(),
        all.topic(),
        all.text(),
        all.story(),
        all.since(),
        all.until(),
        all.rejected());
  }
}
