package attache.ledger.quantity;

import attache.ledger.quantity.Value.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// Reads a number of any form: a cardinal, a plural ("tens of millions"), a share ("two-thirds",
/// "one in five").
final class Numbers {
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(60);
  private static final BigDecimal LARGEST_OF = BigDecimal.valueOf(1_000_000);

  private final Sentence sentence;

  Numbers(Sentence sentence) {
    this.sentence = sentence;
  }

  /// The number that begins at a piece.
  Optional<Value> at(int i) {
    if (!sentence.at(i).phrases().opens() && !sentence.at(i).numeral()) {
      return Optional.empty();
    }
    return severalScale(i)
        .or(() -> fraction(i))
        .or(() -> partsOf(i))
        .or(() -> portion(i))
        .or(() -> round(i))
        .or(() -> plural(i))
        .or(() -> oneIn(i))
        .or(() -> Cardinals.at(sentence, i));
  }

  /// "Several hundred million", "数百万".
  private Optional<Value> severalScale(int i) {
    var from = sentence.skip(i, Sense.SEVERALSCALE);
    if (from == i) {
      return Optional.empty();
    }
    var factor = TWO;
    var at = from;
    var of = sentence.skip(at, Sense.OF);
    at = of > at && sentence.has(of, Sense.SCALE) ? of : at;
    var start = at;
    while (sentence.has(at, Sense.TEN) || sentence.has(at, Sense.SCALE)) {
      factor = factor.multiply(scale(at));
      at = Math.max(sentence.skip(at, Sense.SCALE), sentence.skip(at, Sense.TEN));
    }
    return at == start ? Optional.empty() : plural(i, at, factor);
  }

  private BigDecimal scale(int i) {
    return sentence
        .phrase(i, Sense.SCALE)
        .map(phrase -> new BigDecimal(phrase.argument()))
        .orElse(BigDecimal.TEN);
  }

  private static Optional<Value> plural(int from, int to, BigDecimal least) {
    var factor = least.divide(TWO, MathContext.DECIMAL64);
    return Optional.of(new Value(from, to, least, Form.PLURAL, factor, false));
  }

  /// "Millions", "tens of thousands", "multi-billion".
  private Optional<Value> plural(int i) {
    var multi = sentence.phrase(i, Sense.MULTI);
    if (multi.isPresent()) {
      var least = TWO.multiply(new BigDecimal(multi.get().argument()));
      return plural(i, sentence.skip(i, Sense.MULTI), least);
    }
    var from = i;
    if (!sentence.language().equals("en")) {
      from = sentence.skip(i, Sense.ARTICLE);
    }
    var phrase = sentence.phrase(from, Sense.PLURAL);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    var least = TWO.multiply(new BigDecimal(phrase.get().argument()));
    var at = sentence.skip(from, Sense.PLURAL);
    for (var next = nextPlural(at);
        next.isPresent() && least.compareTo(LARGEST) < 0;
        next = nextPlural(at)) {
      least = least.multiply(new BigDecimal(next.get().argument()));
      var of = sentence.skip(at, Sense.OF);
      at = of + next.get().words().size();
    }
    return plural(i, at, least);
  }

  private Optional<Phrase> nextPlural(int i) {
    var of = sentence.skip(i, Sense.OF);
    return sentence.phrase(of, Sense.PLURAL).or(() -> sentence.phrase(of, Sense.SCALE));
  }

  /// A part, or a number that a part of a scale makes: "half a billion".
  private Optional<Value> fraction(int i) {
    var article = sentence.skip(i, Sense.ARTICLE);
    var count = article > i ? Optional.<Value>empty() : Cardinals.at(sentence, i);
    var at = count.map(Value::to).orElse(article);
    var phrase = sentence.phrase(at, Sense.FRACTION);
    if (phrase.isEmpty()) {
      return slashed(i);
    }
    var many = count.map(Value::value).orElse(BigDecimal.ONE);
    var of = new BigDecimal(phrase.get().argument());
    var to = sentence.skip(at, Sense.FRACTION);
    if (many.compareTo(of) >= 0 || many.signum() <= 0 || !spelt(i, at, many)) {
      return Optional.empty();
    }
    return partOfScale(i, to, many, of).or(() -> share(i, at, to, many, of));
  }

  /// Whether the words can be a fraction, not a place in an order: "two third parties".
  private boolean spelt(int i, int at, BigDecimal many) {
    var bare = i == at && !sentence.phrase(at, Sense.FRACTION).orElseThrow().argument().equals("2");
    if (bare || !sentence.language().equals("en")) {
      return !bare || sentence.at(at).text().length() > 3 && !sentence.language().equals("en");
    }
    return many.compareTo(BigDecimal.ONE) == 0 || sentence.at(at).text().endsWith("s");
  }

  private Optional<Value> partOfScale(int i, int to, BigDecimal many, BigDecimal of) {
    var at = sentence.skip(sentence.skip(to, Sense.OF), Sense.ARTICLE);
    var scale = sentence.phrase(at, Sense.SCALE);
    if (scale.isEmpty() || sentence.at(at).text().length() < 2) {
      return Optional.empty();
    }
    var end = sentence.skip(at, Sense.SCALE);
    var factor = new BigDecimal(scale.get().argument());
    var again = sentence.phrase(end, Sense.SCALE);
    if (again.isPresent()) {
      factor = factor.multiply(new BigDecimal(again.get().argument()));
      end = sentence.skip(end, Sense.SCALE);
    }
    var value = many.multiply(factor).divide(of, MathContext.DECIMAL32);
    var plain = new BigDecimal(value.toPlainString());
    return Optional.of(new Value(i, end, plain, Form.CARDINAL, factor, false));
  }

  private Optional<Value> share(int i, int at, int to, BigDecimal many, BigDecimal of) {
    return isShare(i, at, to) ? part(i, to, many, of) : Optional.empty();
  }

  private static Optional<Value> part(int from, int to, BigDecimal many, BigDecimal of) {
    var value = many.multiply(HUNDRED).divide(of, MathContext.DECIMAL32).stripTrailingZeros();
    var plain = value.scale() < 0 ? value.setScale(0) : value;
    return Optional.of(new Value(from, to, plain, Form.SHARE, BigDecimal.ONE, false));
  }

  /// Whether a part is one of something, not a time ("a quarter") or a place in an order.
  private boolean isShare(int i, int at, int to) {
    var of = sentence.skip(to, Sense.OF);
    if (of > to) {
      var thing = sentence.skip(of, Sense.OWN);
      return !sentence.has(thing, Sense.TIME) && !Decoys.year(sentence, thing);
    }
    if (sentence.has(to, Sense.TIME) || sentence.has(i - 1, Sense.ORDINAL)) {
      return false;
    }
    if (sentence.language().equals("hi") || sentence.language().equals("ar")) {
      return true;
    }
    var half = sentence.phrase(at, Sense.FRACTION).orElseThrow().argument().equals("2");
    var changed = sentence.lately(i, Sense.CHANGE, 4) || sentence.has(to, Sense.COMPARE);
    var bounded = sentence.lately(i, Sense.BEFORE, 3);
    return at > i && sentence.at(at).joint() == Token.Joint.DASH
        || half && (sentence.has(to, Sense.OWN) || bounded && !sentence.has(to, Sense.ARTICLE))
        || changed
        || bounded && ends(to)
        || at > i && sentence.at(at).text().endsWith("thirds");
  }

  private boolean ends(int to) {
    return sentence.at(to).kind() == Token.Kind.MARK;
  }

  /// "1/3 of".
  private Optional<Value> slashed(int i) {
    var top = sentence.at(i);
    var bottom = sentence.at(i + 2);
    var stands =
        top.numeral()
            && sentence.at(i + 1).is("/")
            && bottom.numeral()
            && sentence.at(i + 1).glued()
            && bottom.glued()
            && sentence.has(i + 3, Sense.OF);
    if (!stands || top.value().signum() <= 0 || top.value().compareTo(bottom.value()) >= 0) {
      return Optional.empty();
    }
    return part(i, i + 3, top.value(), bottom.value());
  }

  /// "五分之三".
  private Optional<Value> partsOf(int i) {
    var bottom =
        sentence.vocabulary().unspaced() ? Cardinals.at(sentence, i) : Optional.<Value>empty();
    if (bottom.isEmpty() || !sentence.has(bottom.get().to(), Sense.PARTS_OF)) {
      return Optional.empty();
    }
    var top = Cardinals.at(sentence, sentence.skip(bottom.get().to(), Sense.PARTS_OF));
    return top.filter(number -> bottom.get().value().signum() > 0)
        .flatMap(number -> part(i, number.to(), number.value(), bottom.get().value()));
  }

  /// "Une vingtaine", "une centaine de millions".
  private Optional<Value> round(int i) {
    var phrase = sentence.phrase(i, Sense.ROUND);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    var value = new BigDecimal(phrase.get().argument());
    var at = i + phrase.get().words().size();
    var of = sentence.skip(at, Sense.OF);
    var scale = sentence.phrase(of, Sense.SCALE).map(next -> new BigDecimal(next.argument()));
    var to = scale.isPresent() ? sentence.skip(of, Sense.SCALE) : at;
    var factor = scale.orElse(BigDecimal.ONE);
    return Optional.of(new Value(i, to, value.multiply(factor), Form.ROUND, factor, false));
  }

  private Optional<Value> portion(int i) {
    return sentence
        .phrase(i, Sense.PORTION)
        .filter(phrase -> !sentence.has(i + phrase.words().size(), Sense.TIME))
        .map(phrase ->
            new Value(
                i,
                i + phrase.words().size(),
                new BigDecimal(phrase.argument()),
                Form.SHARE,
                BigDecimal.ONE,
                false));
  }

  /// "One in five", "three out of ten".
  private Optional<Value> oneIn(int i) {
    var first = Cardinals.at(sentence, i).filter(number -> !number.scaled());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var end = behindOne(first.get());
    var in = sentence.skip(end, Sense.IN);
    var turned = sentence.skip(end, Sense.IN_TURNED);
    if (in == end && turned == end) {
      return Optional.empty();
    }
    var second = Cardinals.at(sentence, Math.max(in, turned));
    if (second.isEmpty() || Decoys.year(sentence, second.get().from())) {
      return Optional.empty();
    }
    var top = turned > in ? second.get() : first.get();
    var bottom = turned > in ? first.get() : second.get();
    var part =
        top.value().signum() > 0
            && top.value().compareTo(bottom.value()) < 0
            && bottom.value().compareTo(LARGEST_OF) <= 0
            && !unit(second.get().to());
    return part ? part(i, second.get().to(), top.value(), bottom.value()) : Optional.empty();
  }

  /// Where "one" ends, with the noun that may stand behind it: "one worker in five".
  private int behindOne(Value first) {
    var to = first.to();
    var noun =
        first.value().compareTo(BigDecimal.ONE) == 0
            && !first.digits()
            && sentence.at(to).word()
            && !sentence.has(to, Sense.STOP)
            && sentence.has(to + 1, Sense.IN);
    return noun ? to + 1 : to;
  }

  private boolean unit(int i) {
    return sentence.has(i, Sense.TIME)
        || sentence.has(i, Sense.MONTH)
        || sentence.has(i, Sense.PERCENT)
        || sentence.has(i, Sense.CURRENCY);
  }
}
