package attache.ledger.quantity;

import attache.ledger.quantity.Value.Form;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Reads a number in digits, in words or in both, with its scales: "1.2 million", "two hundred and
/// fifty thousand", "1 lakh crore", "一亿二千万".
final class Cardinals {
  /*
   * A scale multiplies all that stands before it and is smaller than it; what is larger waits on a
   * stack. So "two hundred thousand million" and "2 crore 50 lakh" come out right with one rule.
   */
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(30);
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(60);

  private final Sentence sentence;
  private final Deque<BigDecimal> parts = new ArrayDeque<>();
  private BigDecimal current = BigDecimal.ZERO;
  private BigDecimal lastScale = BigDecimal.ONE;
  private BigDecimal factor = BigDecimal.ONE;
  private boolean digits;
  private boolean odd;
  private boolean over;
  private boolean open;
  private int at;

  private Cardinals(Sentence sentence, int at) {
    this.sentence = sentence;
    this.at = at;
  }

  /// The number that begins at a piece.
  static Optional<Value> at(Sentence sentence, int from) {
    var cardinals = new Cardinals(sentence, from);
    if (!cardinals.begins()) {
      return Optional.empty();
    }
    while (cardinals.step()) {}
    var value = cardinals.sum();
    if (value.abs().compareTo(LARGEST) > 0) {
      cardinals.odd = true;
    }
    var form = cardinals.odd ? Form.ODD : cardinals.over ? Form.OVER : Form.CARDINAL;
    return Optional.of(
        new Value(from, cardinals.at, value, form, cardinals.factor, cardinals.digits));
  }

  private boolean begins() {
    var token = sentence.at(at);
    if (token.numeral()) {
      current = token.value();
      digits = true;
      open = true;
      at++;
      power();
      return true;
    }
    return adding() || word() || article() || bareScale();
  }

  /// "10^25".
  private void power() {
    var exponent = sentence.at(at + 1);
    var stands =
        sentence.at(at).is("^")
            && sentence.at(at).glued()
            && exponent.kind() == Token.Kind.PLAIN
            && exponent.glued()
            && exponent.value().compareTo(LARGEST_EXPONENT) <= 0;
    if (stands && current.abs().compareTo(THOUSAND) <= 0) {
      current = current.pow(exponent.value().intValue());
      at += 2;
    }
  }

  /// A word that adds a half and the like to the number behind it.
  private boolean adding() {
    var phrase = sentence.phrase(at, Sense.ADDING);
    var end = sentence.skip(at, Sense.ADDING);
    if (phrase.isEmpty()) {
      return false;
    }
    var token = sentence.at(end);
    var number = token.numeral() ? Optional.of(token.value()) : number(end);
    var scale = sentence.has(end, Sense.SCALE) ? Optional.of(BigDecimal.ONE) : number;
    if (scale.isEmpty()) {
      return false;
    }
    current = scale.get().add(new BigDecimal(phrase.get().argument()));
    at = token.numeral() ? end + 1 : Math.max(end, sentence.skip(end, Sense.NUMBER));
    return true;
  }

  private Optional<BigDecimal> number(int i) {
    return sentence.phrase(i, Sense.NUMBER).map(phrase -> new BigDecimal(phrase.argument()));
  }

  private boolean word() {
    var number = number(at);
    if (number.isPresent()) {
      current = number.get();
      open = true;
      at = sentence.skip(at, Sense.NUMBER);
      return true;
    }
    if (sentence.has(at, Sense.TEN)) {
      current = BigDecimal.TEN;
      open = true;
      at++;
      return true;
    }
    return false;
  }

  private boolean article() {
    var end = sentence.skip(at, Sense.ARTICLE);
    if (end == at || !sentence.has(end, Sense.SCALE) || sentence.at(end).text().length() < 2) {
      return false;
    }
    at = end;
    return true;
  }

  /// A scale with no number before it: "mille", "billion-dollar".
  private boolean bareScale() {
    var end = sentence.skip(at, Sense.SCALE);
    if (end == at || sentence.vocabulary().unspaced() || sentence.at(at).text().length() < 3) {
      return false;
    }
    return !sentence.language().equals("en")
        || sentence.at(at).text().length() > 4 && sentence.has(end, Sense.CURRENCY);
  }

  private boolean step() {
    return scale() || ten() || nextNumber() || andNumber() || andHalf();
  }

  private boolean scale() {
    var more = sentence.skip(at, Sense.OVER);
    if (more > at && sentence.has(more, Sense.SCALE)) {
      over = true;
      at = more;
    }
    var phrase = sentence.phrase(at, Sense.SCALE);
    if (phrase.isEmpty() || !allowed() || factor.compareTo(LARGEST) > 0) {
      return pluralAsScale();
    }
    multiply(new BigDecimal(phrase.get().argument()));
    at += phrase.get().words().size();
    return true;
  }

  /// "5 millions", as many write it.
  private boolean pluralAsScale() {
    var phrase = sentence.phrase(at, Sense.PLURAL);
    if (phrase.isEmpty() || !open || lastScale.compareTo(BigDecimal.ONE) != 0) {
      return false;
    }
    var scale = new BigDecimal(phrase.get().argument());
    if (scale.compareTo(THOUSAND) < 0) {
      return false;
    }
    multiply(scale);
    at += phrase.get().words().size();
    return true;
  }

  /// A single letter is a scale only next to digits or to a sign of money.
  private boolean allowed() {
    var token = sentence.at(at);
    if (token.text().length() > 1 || Lexer.isHan(token.text().charAt(0))) {
      return true;
    }
    var signed = sentence.has(at - 2, Sense.CURRENCY) || sentence.has(at + 1, Sense.CURRENCY);
    return token.glued() && sentence.at(at - 1).numeral() || digits && signed;
  }

  private void multiply(BigDecimal scale) {
    var sum = current;
    while (!parts.isEmpty() && parts.peek().abs().compareTo(scale) < 0) {
      sum = sum.add(parts.pop());
    }
    var none = sum.signum() == 0 && !open;
    parts.push((none ? BigDecimal.ONE : sum).multiply(scale));
    current = BigDecimal.ZERO;
    open = false;
    lastScale = scale;
    factor = factor.multiply(scale);
  }

  private boolean ten() {
    if (!sentence.has(at, Sense.TEN)) {
      return false;
    }
    var unit = current.remainder(BigDecimal.TEN);
    var tens = unit.signum() == 0 ? BigDecimal.TEN : unit.multiply(BigDecimal.TEN);
    current = current.subtract(unit).add(tens);
    open = true;
    at++;
    return true;
  }

  private boolean nextNumber() {
    var token = sentence.at(at);
    if (token.numeral()) {
      return nextNumeral(token);
    }
    var number = number(at);
    if (number.isEmpty() || digits && !sentence.vocabulary().unspaced()) {
      return false;
    }
    if (!fits(number.get())) {
      odd = !sentence.vocabulary().unspaced();
      at = odd ? sentence.skip(at, Sense.NUMBER) : at;
      return odd;
    }
    add(number.get(), at);
    return true;
  }

  private void add(BigDecimal number, int from) {
    current = current.add(number);
    open = true;
    at = sentence.skip(from, Sense.NUMBER);
  }

  /// Digits behind a scale, with a smaller scale of their own: "2 crore 50 lakh".
  private boolean nextNumeral(Token token) {
    var mixes = sentence.language().equals("hi") || sentence.vocabulary().unspaced();
    var next = sentence.phrase(at + 1, Sense.SCALE);
    var smaller =
        (mixes || sentence.language().equals("en") && lastScale.signum() > 0)
            && !open
            && next.isPresent()
            && new BigDecimal(next.get().argument()).compareTo(lastScale) < 0;
    if (!smaller) {
      return false;
    }
    current = token.value();
    open = true;
    at++;
    return true;
  }

  private boolean fits(BigDecimal number) {
    if (!open) {
      return number.compareTo(lastScale) < 0 || lastScale.compareTo(HUNDRED) == 0;
    }
    var rest = current.remainder(HUNDRED);
    if (rest.signum() == 0) {
      return current.signum() > 0 && number.compareTo(HUNDRED) < 0;
    }
    return rest.compareTo(sentence.vocabulary().unspaced() ? BigDecimal.TEN : TWENTY) >= 0
        && rest.remainder(BigDecimal.TEN).signum() == 0
        && number.compareTo(BigDecimal.TEN) < 0;
  }

  private boolean andNumber() {
    var end = sentence.skip(at, Sense.AND);
    if (end == at || digits) {
      return false;
    }
    var number = number(end);
    if (number.isEmpty() || isFraction(sentence.skip(end, Sense.NUMBER))) {
      return false;
    }
    var joins = open ? joinsTens(number.get()) : parts.size() > 0 && fits(number.get());
    if (joins) {
      add(number.get(), end);
    }
    return joins;
  }

  private boolean isFraction(int i) {
    return sentence.has(i, Sense.FRACTION);
  }

  /// "Treinta y cinco", "خمسة وعشرون".
  private boolean joinsTens(BigDecimal number) {
    return switch (sentence.language()) {
      case "es", "fr" -> fits(number);
      case "ar" ->
          fits(number)
              || current.compareTo(BigDecimal.TEN) < 0
                  && number.compareTo(TWENTY) >= 0
                  && number.compareTo(HUNDRED) < 0;
      default -> false;
    };
  }

  /// "Two and a half million", "a million and a half".
  private boolean andHalf() {
    var and = sentence.skip(at, Sense.AND);
    var article = sentence.skip(and, Sense.ARTICLE);
    var half =
        sentence.phrase(article, Sense.FRACTION).filter(phrase -> phrase.argument().equals("2"));
    var plain = and == at || half.isEmpty();
    if (plain || article == and && sentence.language().equals("en")) {
      return false;
    }
    if (open) {
      current = current.add(HALF);
    } else {
      parts.push(lastScale.multiply(HALF));
    }
    at = sentence.skip(article, Sense.FRACTION);
    return true;
  }

  private BigDecimal sum() {
    return parts.stream().reduce(current, BigDecimal::add);
  }
}
