package attache.ledger.quantity;

import attache.ledger.Quantity.Kind;
import attache.ledger.quantity.Value.Form;
import java.math.BigDecimal;
import java.util.Optional;

/// Reads what an amount is for each of: "$5 a month", "85 euros per tonne".
final class Rates {
  private final Sentence sentence;
  private final Nouns nouns;

  Rates(Sentence sentence) {
    this.sentence = sentence;
    this.nouns = new Nouns(sentence);
  }

  /// A term with all that it is for each of: "$20 per user per month".
  Term all(Term term, int end) {
    var once = one(term, end);
    return once.to() > end ? one(once, once.to()) : once;
  }

  /// A term with the time or thing it is for each of: "$5 a month".
  Term one(Term term, int end) {
    var periodic = sentence.phrase(end, Sense.PERIODIC);
    if (periodic.isPresent()) {
      var to = end + periodic.get().words().size();
      var adjective =
          periodic.get().words().size() == 1
              && sentence.at(to).word()
              && !sentence.has(to, Sense.STOP);
      return adjective || sentence.has(to, Sense.NOT_RATE)
          ? term.in(term.unit(), end)
          : term.in(term.unit() + " per " + periodic.get().argument(), to);
    }
    return per(term, end).orElseGet(() -> term.in(term.unit(), end));
  }

  private Optional<Term> per(Term term, int end) {
    var per = sentence.skip(end, Sense.PER);
    var word = sentence.at(per).word() && !sentence.has(per, Sense.STOP);
    var opens = word || sentence.at(per).numeral();
    if (per == end || !opens || term.kind().equals(Optional.of(Kind.RATIO))) {
      return Optional.empty();
    }
    var time = sentence.phrase(per, Sense.TIME);
    var to = time.map(phrase -> per + phrase.words().size()).orElse(per + 1);
    var loose = !sentence.phrase(end, Sense.PER).orElseThrow().argument().equals("per");
    if (loose && time.isEmpty() || sentence.has(to, Sense.NOT_RATE)) {
      return Optional.empty();
    }
    return Optional.of(
        time.map(phrase -> term.in(term.unit() + " per " + phrase.argument(), to))
            .orElseGet(() -> thing(term, per)));
  }

  /// A term for each of a thing: "per tonne", "per square mile", "per million users".
  private Term thing(Term term, int per) {
    var many = many(per);
    var behind = many.map(Value::to).orElse(per);
    var square = sentence.has(per, Sense.POWER) && sentence.at(per + 1).word();
    var end =
        many.isPresent()
            ? nouns.behind(behind, false).map(Nouns.Noun::to).orElse(behind)
            : per + (square ? 2 : 1);
    return term.in(term.unit() + " per " + sentence.written(per, end), end);
  }

  /// "Million" and "100,000" of "per million tokens" and "per 100,000 people".
  private Optional<Value> many(int i) {
    var scale = sentence.skip(i, Sense.SCALE);
    return scale > i
        ? Optional.of(new Value(i, scale, BigDecimal.ONE, Form.CARDINAL, BigDecimal.ONE, false))
        : Cardinals.at(sentence, i).filter(Value::valued);
  }
}
