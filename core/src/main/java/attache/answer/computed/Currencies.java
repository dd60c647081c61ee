package attache.answer.computed;

import attache.answer.Statement;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.UnitBasis;
import attache.ledger.quantity.Amount;
import attache.ledger.quantity.Quantities;
import attache.question.Reading;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Names the currency of an amount that a question quotes without one.
final class Currencies {
  private Currencies() {}

  static Optional<List<Statement>> answer(Reading question, Fit fit, List<Said> all) {
    var quoted =
        Quantities.in(question.question().text(), "en").stream()
            .map(Amount::quantity)
            .flatMap(quantity -> quantity.value().stream())
            .toList();
    var units =
        all.stream()
            .filter(said -> said.figure().isPresent() && said.quantity().kind() == Kind.MONEY)
            .filter(Currencies::written)
            .filter(said -> said.quantity().value().stream().anyMatch(quoted::contains))
            .filter(said -> question.context().stream().allMatch(n -> fit.name(n, said) > 0))
            .filter(said -> question.names().stream().allMatch(n -> fit.name(n, said) > 0))
            .toList();
    var codes = units.stream().map(said -> said.quantity().unit()).distinct().toList();
    return codes.size() == 1 ? Optional.of(List.of(statement(units.getFirst()))) : Optional.empty();
  }

  private static boolean written(Said said) {
    var basis = said.quantity().unitBasis();
    return basis == UnitBasis.EXPLICIT_SYMBOL || basis == UnitBasis.EXPLICIT_WORD;
  }

  private static Statement statement(Said said) {
    var name = Currency.getInstance(said.quantity().unit()).getDisplayName(Locale.ENGLISH);
    var text = "%s: “%s”".formatted(name, said.sentence());
    return Computed.statement(text, said.claim().asWritten(), List.of(said));
  }
}
