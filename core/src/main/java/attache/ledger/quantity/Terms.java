package attache.ledger.quantity;

import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.UnitBasis;
import attache.ledger.quantity.Value.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;

/// Reads a number with its unit: a sign or code before or after it, a currency word, a per cent
/// word, "times", a unit of measure.
final class Terms {
  /// Codes that are also words or names, and so need a large number by them.
  private static final Set<String> WORDLIKE =
      Set.of(
          "ALL", "TRY", "TOP", "CUP", "MOP", "PEN", "COP", "SOS", "GEL", "RON", "BAM", "MAD", "R",
          "CAD", "BOB", "LAK", "ERN", "MUR", "SEK", "CDF", "MDL", "SLE", "RM", "Rp", "Fr", "SDG",
          "BIF", "BND", "MKD", "Sh", "T", "Ft", "ARS", "ANG", "GIP", "GMD", "XDR", "LL");

  /// Currency words that are also verbs or adjectives.
  private static final Set<String> HOMONYMS =
      Set.of(
          "won", "real", "rand", "leu", "lei", "re", "sol", "marks", "dong", "lev", "pula", "taka",
          "lari");

  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

  private final Sentence sentence;
  private final Numbers numbers;

  Terms(Sentence sentence) {
    this.sentence = sentence;
    this.numbers = new Numbers(sentence);
  }

  /// The number and unit that begin at a piece.
  Optional<Term> at(int i) {
    return money(i)
        .or(() -> percentFirst(i))
        .or(() -> proportion(i))
        .or(() -> numbers.at(i).map(this::measured));
  }

  private Optional<Term> money(int i) {
    var sign = sign(i);
    if (sign.isEmpty()) {
      return Optional.empty();
    }
    var end = i + sign.get().words().size();
    end = sentence.at(end).is(".") && sentence.at(end).glued() ? end + 1 : end;
    var number = numbers.at(end).filter(Value::valued);
    if (number.isEmpty() || sign.get().sense() == Sense.CODE && !plausible(i, number.get())) {
      return Optional.empty();
    }
    var behind = number.get().to();
    var word =
        sentence
            .phrase(behind, Sense.CURRENCY)
            .or(() -> sentence.phrase(behind, Sense.CODE))
            .filter(_ -> sign(behind).isEmpty() || !sentence.at(behind + 1).numeral());
    var unit = word.map(phrase -> code(phrase, behind)).orElseGet(() -> code(sign.get(), i));
    var to = behind + word.map(phrase -> phrase.words().size()).orElse(0);
    return Optional.of(
        new Term(i, to, number.get(), Optional.of(Kind.MONEY), unit, UnitBasis.EXPLICIT_SYMBOL));
  }

  /// A sign, a code or an abbreviation that can stand before a number.
  private Optional<Phrase> sign(int i) {
    var sign =
        sentence.phrase(i, Sense.CURRENCY).filter(_ -> sentence.at(i).kind() == Token.Kind.SIGN);
    return sign.or(() -> sentence.phrase(i, Sense.CODE));
  }

  private boolean plausible(int i, Value number) {
    var value = number.value().compareTo(LARGE) >= 0 && !Decoys.year(sentence, number.from());
    return number.digits() && (!WORDLIKE.contains(sentence.written(i)) || number.scaled() || value);
  }

  private String code(Phrase phrase, int i) {
    var argument = phrase.argument();
    var space = argument.indexOf(' ');
    if (space > 0) {
      return argument.substring(0, space);
    }
    var yuan =
        argument.equals("JPY")
            && sentence.language().equals("zh")
            && sentence.at(i).kind() == Token.Kind.SIGN;
    return argument.isEmpty() ? sentence.written(i) : yuan ? "CNY" : argument;
  }

  /// "A ratio of 3:1".
  private Optional<Term> proportion(int i) {
    var bottom = sentence.at(i + 2);
    var stands =
        sentence.at(i).numeral()
            && (sentence.at(i + 1).is(":") || sentence.has(i + 1, Sense.RANGE))
            && bottom.numeral()
            && bottom.value().signum() > 0
            && sentence.lately(i, Sense.RATIO, 7);
    if (!stands) {
      return Optional.empty();
    }
    var value = sentence.at(i).value().divide(bottom.value(), MathContext.DECIMAL32);
    var number = new Value(i, i + 3, value, Form.CARDINAL, BigDecimal.ONE, true);
    return Optional.of(ratio(number, i + 3));
  }

  /// "٪25", "百分之二十".
  private Optional<Term> percentFirst(int i) {
    var phrase = sentence.phrase(i, Sense.PERCENT);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    var end = i + phrase.get().words().size();
    var sign = sentence.at(i).kind() == Token.Kind.SIGN;
    return numbers
        .at(end)
        .filter(number -> number.valued() && (!sign || sentence.at(end).glued()))
        .map(number -> percent(i, number.to(), number, phrase.get().argument(), sign));
  }

  private static Term percent(int from, int to, Value number, String unit, boolean sign) {
    var basis = sign ? UnitBasis.EXPLICIT_SYMBOL : UnitBasis.EXPLICIT_WORD;
    return new Term(from, to, number, Optional.of(Kind.PERCENT), unit, basis);
  }

  /// A number with what is written behind it.
  private Term measured(Value number) {
    if (number.is(Form.ODD)) {
      return Term.alone(number);
    }
    if (number.is(Form.SHARE)) {
      return percent(number.from(), number.to(), number, "%", false);
    }
    var to = number.to();
    return currency(number, to)
        .or(() -> percent(number, to))
        .or(() -> multiple(number, to))
        .or(() -> unit(number, to))
        .orElseGet(() -> Term.alone(number));
  }

  private Optional<Term> currency(Value number, int at) {
    var of = sentence.skip(at, Sense.OF);
    var i = of > at && (number.scaled() || number.is(Form.PLURAL)) ? of : at;
    var phrase = sentence.phrase(i, Sense.CURRENCY).or(() -> sentence.phrase(i, Sense.CODE));
    var code = sentence.has(i, Sense.CODE) && !sentence.has(i, Sense.CURRENCY);
    if (phrase.isEmpty() || !means(phrase.get(), number, i) || code && !plausible(i, number)) {
      return Optional.empty();
    }
    var symbol = code || sentence.at(i).kind() == Token.Kind.SIGN;
    if (symbol && sentence.at(i).kind() == Token.Kind.SIGN && opensOwn(i)) {
      return Optional.empty();
    }
    var basis = symbol ? UnitBasis.EXPLICIT_SYMBOL : UnitBasis.EXPLICIT_WORD;
    return Optional.of(
        new Term(
            number.from(),
            i + phrase.get().words().size(),
            number,
            Optional.of(Kind.MONEY),
            code(phrase.get(), i),
            basis));
  }

  /// Whether a sign belongs to the number behind it: "in 2024 $5bn".
  private boolean opensOwn(int i) {
    return sentence.at(i + 1).numeral() && sentence.at(i + 1).glued() && !sentence.at(i).glued();
  }

  private boolean means(Phrase phrase, Value number, int i) {
    var word = phrase.words().getFirst();
    var verb = phrase.words().size() == 1 && HOMONYMS.contains(word);
    return !verb
        || !sentence.language().equals("en")
        || number.scaled()
        || number.value().compareTo(LARGE) >= 0 && !sentence.has(i + 1, Sense.ARTICLE);
  }

  private Optional<Term> percent(Value number, int at) {
    var tenths = sentence.skip(at, Sense.TENTHS);
    if (tenths > at) {
      var tenfold =
          new Value(
              number.from(),
              number.to(),
              number.value().multiply(BigDecimal.TEN),
              number.form(),
              BigDecimal.ONE,
              number.digits());
      return Optional.of(percent(number.from(), tenths, tenfold, "%", false));
    }
    var sign = sentence.at(at).kind() == Token.Kind.SIGN;
    return sentence
        .phrase(at, Sense.PERCENT)
        .filter(_ -> sentence.skip(at, Sense.PERCENT) > at)
        .map(phrase ->
            percent(number.from(), at + phrase.words().size(), number, phrase.argument(), sign));
  }

  private Optional<Term> multiple(Value number, int at) {
    var fold = sentence.skip(at, Sense.FOLD);
    if (fold > at) {
      return Optional.of(ratio(number, fold));
    }
    var phrase = sentence.phrase(at, Sense.TIMES);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    var end = at + phrase.get().words().size();
    if (sentence.has(end, Sense.PERIODIC) || frequency(end)) {
      return Optional.empty();
    }
    var always = phrase.get().argument().equals("x");
    var means =
        always
                && (sentence.at(at).glued()
                    || sentence.at(at).text().length() > 1
                    || sentence.vocabulary().unspaced()
                    || sentence.has(end, Sense.COMPARE))
            || sentence.has(end, Sense.COMPARE)
            || number.value().stripTrailingZeros().scale() > 0
            || sentence.lately(number.from(), Sense.CHANGE, 4);
    return means ? Optional.of(ratio(number, end)) : Optional.empty();
  }

  /// "Three times an hour".
  private boolean frequency(int i) {
    var per = sentence.skip(i, Sense.PER);
    return per > i && sentence.has(per, Sense.TIME);
  }

  private static Term ratio(Value number, int to) {
    return new Term(
        number.from(), to, number, Optional.of(Kind.RATIO), "x", UnitBasis.EXPLICIT_WORD);
  }

  private Optional<Term> unit(Value number, int at) {
    var phrase = sentence.phrase(at, Sense.UNIT);
    if (phrase.isEmpty() || !number.digits()) {
      return Optional.empty();
    }
    var end = at + phrase.get().words().size();
    var name =
        phrase.get().argument().isEmpty() ? sentence.written(at, end) : phrase.get().argument();
    return Optional.of(
        new Term(
            number.from(), end, number, Optional.of(Kind.COUNT), name, UnitBasis.EXPLICIT_SYMBOL));
  }
}
