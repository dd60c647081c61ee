package attache.door.http.pages.ledger;

import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Role;
import attache.ledger.Selection;
import attache.ledger.Stage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Reads from an address which claims are wanted.
final class ClaimQuery {
  private ClaimQuery() {}

  /// @throws Refusal 400 if a value is none that the field can have
  static Selection selection(Fields asked) {
    return Selection.ALL
        .with()
        .topic(asked.first("topic"))
        .actor(asked.first("actor"))
        .counterpart(asked.first("counterpart"))
        .unit(asked.first("unit"))
        .roles(constant(asked, "role", Role.class))
        .types(constant(asked, "type", Measure.Type.class))
        .stages(constant(asked, "stage", Stage.class))
        .modalities(constant(asked, "modality", Modality.class))
        .since(day(asked, "since"))
        .until(day(asked, "until"))
        .build();
  }

  /// One of the constants of a type; empty when none is named.
  static <E extends Enum<E>> Optional<E> one(Fields asked, String name, Class<E> type) {
    var value = asked.first(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().equalsIgnoreCase(value.get()))
            .findFirst()
            .orElseThrow(() ->
                Refusal.of(400, name + " cannot be \"" + value.get() + "\"")
                    .field(name)
                    .fix("choose one of " + Arrays.toString(type.getEnumConstants()))));
  }

  private static <E extends Enum<E>> Set<E> constant(Fields asked, String name, Class<E> type) {
    return one(asked, name, type).map(Set::of).orElse(Set.of());
  }

  private static Optional<LocalDate> day(Fields asked, String name) {
    try {
      return asked.first(name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw Refusal.of(400, name + " must be a day as in 2026-03-31").field(name);
    }
  }
}
