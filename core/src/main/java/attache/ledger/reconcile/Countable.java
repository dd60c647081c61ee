package attache.ledger.reconcile;

import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Modality;
import attache.ledger.Quantity.Kind;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Stage;
import java.util.Optional;

/// Which figures can be added at all.
final class Countable {
  private Countable() {}

  /// Why a figure is no amount that could be added, whatever else is known; empty if it is.
  static Optional<String> noAmount(Row row, Figure figure) {
    var quantity = figure.quantity();
    if (row.review() == Row.Standing.REJECTED) {
      return Optional.of("rejected by a person");
    }
    if (quantity.kind() != Kind.MONEY) {
      return Optional.of("not an amount of money");
    }
    if (!quantity.quantified()
        || (quantity.value().isEmpty()
            && quantity.lower().isEmpty()
            && quantity.upper().isEmpty())) {
      return Optional.of("no amount is given");
    }
    if (quantity.unit().isEmpty()) {
      return Optional.of("no currency is given");
    }
    if (figure.flags().contains(Flag.REFERENT_UNCLEAR)) {
      return Optional.of("it is unclear what the amount is of");
    }
    return role(figure.role());
  }

  private static Optional<String> role(Role role) {
    return switch (role) {
      case INVESTMENT, BUDGET, CONTRACT, STATE_AID, FUNDING_RAISED, FINE -> Optional.empty();
      case EXCLUSIVITY_VALUE ->
          Optional.of("the value of an exclusivity, which nobody need have paid");
      case PROGRAMME_SIZE -> Optional.of("the size of a programme, not a payment");
      case ECONOMIC_IMPACT, AGGREGATE_SPEND, SHARE, CHANGE, TALENT_CONCENTRATION, ORDER, REACH ->
          Optional.of("a statistic");
      case REVENUE, PRICE, VALUATION -> Optional.of("a revenue, price or value, not an outlay");
      case FEE_RATE, LANGUAGES, FACTORIES, SCENARIOS, OTHER ->
          Optional.of("it is not stated what the amount is for");
    };
  }

  /// Why an amount is in no sum for how far it has come; empty if it can be.
  static Optional<String> noAct(Figure figure) {
    if (figure.modality() == Modality.DENIED) {
      return Optional.of("denied");
    }
    if (figure.stage() == Stage.NOT_AN_ACT) {
      return Optional.of("a statistic, an opinion or a forecast");
    }
    return figure.stage().stops()
        ? Optional.of("it is " + Differences.named(figure.stage()))
        : Optional.empty();
  }
}
