package attache.store.embedded;

import attache.ledger.Party;
import attache.ledger.Period;
import attache.ledger.Quantity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the columns of one row from left to right, as [Values] put them there.
final class Columns {
  private final ResultSet row;
  private int at;

  Columns(ResultSet row) {
    this.row = row;
  }

  String text() throws SQLException {
    return row.getString(++at);
  }

  Optional<String> maybe() throws SQLException {
    return Optional.ofNullable(row.getString(++at));
  }

  int whole() throws SQLException {
    return row.getInt(++at);
  }

  long number() throws SQLException {
    return row.getLong(++at);
  }

  byte[] bytes() throws SQLException {
    return row.getBytes(++at);
  }

  boolean yes() throws SQLException {
    return row.getInt(++at) != 0;
  }

  <E extends Enum<E>> E one(Class<E> type) throws SQLException {
    return Enum.valueOf(type, text());
  }

  /// @param other stands for one that only a later Attaché knows
  <E extends Enum<E>> E one(Class<E> type, E other) throws SQLException {
    var name = text();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElse(other);
  }

  /// Those that this Attaché knows.
  <E extends Enum<E>> Set<E> some(Class<E> type) throws SQLException {
    var names = texts();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> names.contains(constant.name()))
        .collect(Collectors.toSet());
  }

  List<String> texts() throws SQLException {
    return split(text());
  }

  static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(Values.SEPARATOR, -1));
  }

  Optional<BigDecimal> decimal() throws SQLException {
    return maybe().map(BigDecimal::new);
  }

  Optional<Quantity.Limit> limit() throws SQLException {
    var value = decimal();
    var inclusive = yes();
    return value.map(it -> new Quantity.Limit(it, inclusive));
  }

  Optional<LocalDate> day() throws SQLException {
    return maybe().map(LocalDate::parse);
  }

  Party party() throws SQLException {
    var names = texts();
    var basis = one(Party.Basis.class);
    var open = yes();
    return new Party(names, names.isEmpty() ? Party.Basis.NOT_STATED : basis, open);
  }

  Period period() throws SQLException {
    return new Period(
        text(), day(), day(), one(Period.Precision.class), one(Period.Basis.class), yes());
  }
}
