package attache.door.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What stands in one column of one row of the ledger.
public sealed interface Cell {
  /// Words; empty when there are none.
  record Words(String text) implements Cell {}

  /// A number, written without an exponent; empty when none is given.
  record Decimal(Optional<BigDecimal> value) implements Cell {}

  /// Yes or no.
  record Truth(boolean holds) implements Cell {}

  /// Several words, in their order.
  record Several(List<String> items) implements Cell {
    public Several {
      items = List.copyOf(items);
    }
  }

  /// As text: a plain decimal, `true` or `false`, several words joined by "; ".
  default String text() {
    return switch (this) {
      case Words words -> words.text();
      case Decimal decimal -> decimal.value().map(Cell::plain).orElse("");
      case Truth truth -> Boolean.toString(truth.holds());
      case Several several -> String.join("; ", several.items());
    };
  }

  /// A decimal without an exponent and without zeros that say nothing.
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
