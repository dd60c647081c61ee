package attache.ledger.quantity;

import attache.ledger.quantity.Nouns.Noun;
import java.math.BigDecimal;

/// Tells whether a number and the noun behind it count something.
final class Counting {
  private final Sentence sentence;

  Counting(Sentence sentence) {
    this.sentence = sentence;
  }

  /// Whether a number and the noun behind it make a count, not a name, a year or a pointer.
  boolean holds(Bounds bounds, Term term, Noun noun) {
    var number = term.number();
    if (sentence.has(noun.head(), Sense.TIME) || sentence.has(noun.head(), Sense.MONTH)) {
      return false;
    }
    if (!number.digits()) {
      return word(bounds, term, noun);
    }
    var marked = number.scaled() || sentence.at(term.from()).kind() == Token.Kind.MARKED;
    if (marked || !bounds.none()) {
      return !marked || !fractionOfName(term);
    }
    if (Decoys.recentYear(sentence, term.from()) || oldYear(term, noun)) {
      return false;
    }
    return !Decoys.named(sentence, term.from()) || sentence.titled() && noun.from() == noun.head();
  }

  /// "In 1854 miners", "the 1781 James": a year of long ago rather than a count.
  private boolean oldYear(Term term, Noun noun) {
    return Decoys.year(sentence, term.from())
        && (sentence.has(term.from() - 1, Sense.STOP) || sentence.at(noun.head()).capital());
  }

  /// "Brell 2.5 models": a decimal right behind a name is a version.
  private boolean fractionOfName(Term term) {
    return !term.number().scaled()
        && term.number().value().stripTrailingZeros().scale() > 0
        && Decoys.named(sentence, term.from());
  }

  /// Whether a number word counts: "the two" and "one thing" only point.
  private boolean word(Bounds bounds, Term term, Noun noun) {
    var value = term.number().value();
    var hyphen = sentence.at(term.to()).joint() == Token.Joint.DASH;
    if (value.compareTo(BigDecimal.ONE) == 0 && !bounds.none()) {
      return !sentence.has(term.to(), Sense.ONE_NOT);
    }
    if (value.compareTo(BigDecimal.ONE) == 0) {
      return sentence.language().equals("en") && !hyphen && singleCounts(term, noun);
    }
    var points =
        value.compareTo(BigDecimal.valueOf(3)) <= 0
            && sentence.has(term.from() - 1, Sense.THE)
            && bounds.none();
    return !points && !hyphen && value.signum() > 0;
  }

  private boolean singleCounts(Term term, Noun noun) {
    return !sentence.has(term.to(), Sense.ONE_NOT)
        && !sentence.has(term.from() - 1, Sense.THE)
        && noun.to() - noun.from() <= 3;
  }
}
