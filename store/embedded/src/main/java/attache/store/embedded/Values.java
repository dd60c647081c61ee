package attache.store.embedded;

import attache.ledger.Party;
import attache.ledger.Period;
import attache.ledger.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Values for the columns of one row, in their order; [Columns] reads them back.
final class Values {
  static final String SEPARATOR = "\u001f";

  private final List<@Nullable Object> values = new ArrayList<>();

  Values put(@Nullable Object value) {
    values.add(value);
    return this;
  }

  Values put(boolean value) {
    return put(value ? 1 : 0);
  }

  Values put(Enum<?> value) {
    return put(value.name());
  }

  Values put(Optional<?> value) {
    return put(value.map(Object::toString).orElse(null));
  }

  Values put(Party party) {
    return texts(party.names()).put(party.basis()).put(party.open());
  }

  Values put(Period period) {
    return put(period.asWritten())
        .put(period.start())
        .put(period.end())
        .put(period.precision())
        .put(period.basis())
        .put(period.deadline());
  }

  Values limit(Optional<Quantity.Limit> limit) {
    return put(limit.map(Quantity.Limit::value))
        .put(limit.map(it -> it.inclusive() ? 1L : 0L).orElse(null));
  }

  Values texts(Collection<String> texts) {
    return put(joined(texts));
  }

  Values names(Collection<? extends Enum<?>> constants) {
    return texts(constants.stream().map(Enum::name).sorted().toList());
  }

  /// Some texts in one; a separator within a text becomes a space.
  static String joined(Collection<String> texts) {
    return String.join(
        SEPARATOR, texts.stream().map(text -> text.replace(SEPARATOR, " ")).toList());
  }

  List<@Nullable Object> list() {
    return values;
  }

  @Nullable Object[] array() {
    return values.toArray();
  }
}
