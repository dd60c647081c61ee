package attache.ledger.quantity;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Limit;
import attache.ledger.Quantity.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes amounts as the tables of examples have them: the words, what is counted, the quantity.
final class Written {
  private Written() {}

  static String of(String sentence, List<Amount> amounts) {
    return amounts.stream().map(amount -> one(sentence, amount)).collect(Collectors.joining(" ; "));
  }

  private static String one(String sentence, Amount amount) {
    var counted = amount.counted().map(span -> " (" + span.in(sentence) + ")").orElse("");
    return "[" + amount.span().in(sentence) + "]" + counted + " " + of(amount.quantity());
  }

  private static String of(Quantity quantity) {
    return quantity.kind()
        + " "
        + quantity.value().map(BigDecimal::toPlainString).orElse("-")
        + (quantity.unit().isEmpty() ? "" : " " + quantity.unit())
        + " "
        + quantity.unitBasis()
        + " "
        + quantity.bound()
        + (quantity.approximate() ? " ~" : "")
        + limit(" from", " above", quantity.lower())
        + limit(" to", " below", quantity.upper())
        + (quantity.tone() == Tone.NONE ? "" : " " + quantity.tone());
  }

  private static String limit(String inclusive, String exclusive, Optional<Limit> limit) {
    return limit
        .map(end -> (end.inclusive() ? inclusive : exclusive) + " " + end.value().toPlainString())
        .orElse("");
  }
}
