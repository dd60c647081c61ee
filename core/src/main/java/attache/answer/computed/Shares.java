package attache.answer.computed;

import attache.answer.Statement;
import attache.ledger.Quantity;
import attache.question.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Says what part of one amount another is, when both are in one unit.
final class Shares {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Reading question;
  private final Sides sides;

  Shares(Reading question, Sides sides) {
    this.question = question;
    this.sides = sides;
  }

  Optional<List<Statement>> answer() {
    var words = question.sought().sides();
    if (words.size() != 2) {
      return Optional.empty();
    }
    return sides
        .pair(
            question,
            sides.side(words.get(0)),
            sides.side(words.get(1)),
            Comparing::amount,
            (part, whole) -> percent(part.quantity(), whole.quantity()).isPresent())
        .map(rows -> statements(rows, words));
  }

  private static List<Statement> statements(List<Said> rows, List<String> words) {
    var share = percent(rows.get(0).quantity(), rows.get(1).quantity()).orElseThrow();
    var text =
        "%s (%s) is %s of %s (%s)."
            .formatted(
                Summing.capital(words.get(0)),
                rows.get(0).amount(),
                share,
                words.get(1),
                rows.get(1).amount());
    var working =
        "%s / %s = %s"
            .formatted(
                Amounts.said(rows.get(0).quantity()), Amounts.said(rows.get(1).quantity()), share);
    return Computed.withSentences(Computed.statement(text, working, rows), rows);
  }

  /// The part in per cent, with "about" unless it is exact; empty if the two are not of one unit or
  /// the part is more than the whole.
  static Optional<String> percent(Quantity part, Quantity whole) {
    var one = Amounts.point(part);
    var other = Amounts.point(whole);
    if (one.isEmpty()
        || other.isEmpty()
        || part.kind() != whole.kind()
        || part.kind() == Quantity.Kind.PERCENT
        || !part.unit().equals(whole.unit())
        || other.get().signum() <= 0
        || one.get().compareTo(other.get()) >= 0) {
      return Optional.empty();
    }
    var exact = one.get().multiply(HUNDRED).divide(other.get(), 6, RoundingMode.HALF_UP);
    var rounded = exact.setScale(1, RoundingMode.HALF_UP);
    var plain =
        exact.compareTo(rounded) == 0
            && part.bound() == Quantity.Bound.EXACT
            && whole.bound() == Quantity.Bound.EXACT
            && !part.approximate()
            && !whole.approximate();
    return Optional.of(
        (plain ? "" : "about ") + rounded.stripTrailingZeros().toPlainString() + "%");
  }
}
