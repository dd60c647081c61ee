package attache.door.http.pages;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Limit;
import attache.ledger.reconcile.Wording;
import java.math.BigDecimal;
import java.util.Optional;

/// Amounts in the reader's language: "more than $52.5bn", "plus de $52.5bn".
final class Amounts {
  private Amounts() {}

  static String of(Quantity quantity, Tongue tongue) {
    if (tongue.code().equals("en")) {
      return Wording.of(quantity);
    }
    return bounded(quantity, tongue)
        .replace(", no currency given", ", " + tongue.say("amount.nocurrency"))
        .replace("(currency assumed)", "(" + tongue.say("amount.assumed") + ")");
  }

  private static String bounded(Quantity quantity, Tongue tongue) {
    return switch (quantity.bound()) {
      case UNQUANTIFIED -> tongue.say("bound.UNQUANTIFIED");
      case MAGNITUDE ->
          quantity
              .lower()
              .map(limit -> tongue.say("bound.AT_LEAST", number(quantity, limit.value())))
              .orElse(tongue.say("bound.UNQUANTIFIED"));
      case BETWEEN ->
          tongue.say(
              "bound.BETWEEN", end(quantity, quantity.lower()), end(quantity, quantity.upper()));
      case EXACT ->
          quantity.approximate() ? bounded(quantity, Bound.APPROX, tongue) : value(quantity);
      case NEARLY, LESS_THAN, UP_TO, AT_LEAST, MORE_THAN, APPROX ->
          bounded(quantity, quantity.bound(), tongue);
    };
  }

  private static String bounded(Quantity quantity, Bound bound, Tongue tongue) {
    return tongue.say("bound." + bound.name(), value(quantity));
  }

  private static String value(Quantity quantity) {
    return quantity
        .value()
        .or(() -> quantity.lower().or(quantity::upper).map(Limit::value))
        .map(value -> number(quantity, value))
        .orElse("–");
  }

  private static String end(Quantity quantity, Optional<Limit> limit) {
    return limit.map(one -> number(quantity, one.value())).orElse("–");
  }

  /// The number with its unit, as the ledger writes it.
  private static String number(Quantity like, BigDecimal value) {
    return Wording.of(Quantity.of(like.kind(), value, like.unit(), like.unitBasis(), Bound.EXACT));
  }
}
