package attache.ledger.quantity;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.UnitBasis;
import attache.ledger.quantity.Value.Form;
import java.math.BigDecimal;
import java.util.Optional;

/// Reads places in an order: "third-largest", "ranked fifth", "No. 2", "top ten".
final class Ranks {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1000);

  private final Sentence sentence;

  Ranks(Sentence sentence) {
    this.sentence = sentence;
  }

  Optional<Found> at(int i) {
    return word(i).or(() -> ordinal(i)).or(() -> numbered(i)).or(() -> top(i)).or(() -> among(i));
  }

  private Optional<Found> word(int i) {
    return sentence
        .phrase(i, Sense.RANK)
        .flatMap(phrase ->
            found(i, i + phrase.words().size(), new BigDecimal(phrase.argument()), Bound.EXACT));
  }

  private Optional<Found> ordinal(int i) {
    var value = place(i);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    var end = Math.max(i + 1, sentence.skip(i, Sense.ORDINAL));
    if (sentence.has(end, Sense.RANKWORD)) {
      return found(i, sentence.skip(end, Sense.RANKWORD), value.get(), Bound.EXACT);
    }
    var ranked = sentence.has(i - 1, Sense.RANKED) && !sentence.has(end, Sense.TIME);
    var placed = sentence.skip(end, Sense.PLACE);
    var in = sentence.at(i - 1).text().equals("in") || ranked;
    if (placed > end && in) {
      return found(i, placed, value.get(), Bound.EXACT);
    }
    var ends = !sentence.at(end).word() || sentence.has(end, Sense.STOP);
    return ranked && ends ? found(i, end, value.get(), Bound.EXACT) : Optional.empty();
  }

  /// What an ordinal says, in words or as "3rd".
  private Optional<BigDecimal> place(int i) {
    var phrase = sentence.phrase(i, Sense.ORDINAL);
    if (phrase.isPresent()) {
      return Optional.of(new BigDecimal(phrase.get().argument()));
    }
    var text = sentence.at(i).text();
    var length = text.length();
    var numeric = sentence.at(i).kind() == Token.Kind.NAME && length > 2 && length < 7;
    if (!numeric || !text.chars().limit(length - 2L).allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return switch (text.substring(length - 2)) {
      case "st", "nd", "rd", "th" -> Optional.of(new BigDecimal(text.substring(0, length - 2)));
      default -> Optional.empty();
    };
  }

  /// "No. 2", "number one": a rank after "ranked" and before "in" or a noun.
  private Optional<Found> numbered(int i) {
    var at = sentence.skip(i, Sense.NUMBERED);
    if (at == i && sentence.at(i).is("#")) {
      at = i + 1;
    }
    if (at == i) {
      return Optional.empty();
    }
    at = sentence.at(at).is(".") ? at + 1 : at;
    var number = Cardinals.at(sentence, at).filter(this::isPlace);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var end = number.get().to();
    var ranked = sentence.has(i - 1, Sense.RANKED) || sentence.at(i - 1).text().equals("world's");
    var follows =
        sentence.has(end, Sense.IN) && !Decoys.year(sentence, end + 1)
            || sentence.at(end).word() && !sentence.has(end, Sense.STOP);
    return ranked || follows && sentence.at(i - 1).text().equals("the")
        ? found(i, end, number.get().value(), Bound.EXACT)
        : Optional.empty();
  }

  private boolean isPlace(Value number) {
    var value = number.value();
    return number.is(Form.CARDINAL)
        && value.signum() > 0
        && value.compareTo(LARGEST) <= 0
        && value.stripTrailingZeros().scale() <= 0;
  }

  private Optional<Found> top(int i) {
    var at = sentence.skip(i, Sense.TOP);
    if (at == i) {
      return Optional.empty();
    }
    var number = Cardinals.at(sentence, at).filter(this::isPlace);
    if (number.isEmpty() || sentence.has(number.get().to(), Sense.PERCENT)) {
      return Optional.empty();
    }
    var money = sentence.has(number.get().to(), Sense.CURRENCY);
    return money || sentence.has(number.get().to(), Sense.TIME)
        ? Optional.empty()
        : found(i, number.get().to(), number.get().value(), Bound.UP_TO);
  }

  private Optional<Found> among(int i) {
    var at = sentence.skip(sentence.skip(i, Sense.AMONG), Sense.THE);
    var end = sentence.has(at, Sense.TOP) ? sentence.skip(at, Sense.TOP) : at;
    if (at == i || end == at || !sentence.has(i, Sense.AMONG)) {
      return Optional.empty();
    }
    var noun = new Nouns(sentence).behind(end, false);
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    var span = sentence.span(i, noun.get().to());
    var counted = sentence.span(noun.get().from(), noun.get().to());
    var amount = new Amount(span, Optional.of(counted), Quantities.unknown(Kind.RANK, ""));
    return Found.one(amount, noun.get().to());
  }

  private Optional<Found> found(int from, int to, BigDecimal value, Bound bound) {
    var quantity = Quantity.of(Kind.RANK, value, "", UnitBasis.ABSENT, bound);
    return Found.one(new Amount(sentence.span(from, to), Optional.empty(), quantity), to);
  }
}
