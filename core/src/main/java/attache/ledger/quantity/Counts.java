package attache.ledger.quantity;

import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.UnitBasis;
import attache.ledger.quantity.Nouns.Noun;
import attache.ledger.quantity.Value.Form;
import java.math.BigDecimal;
import java.util.Optional;

/// Makes an amount of what the grammar read: adds the rate and the bound behind it, and finds the
/// noun of a number that has no unit, or finds that it counts nothing.
final class Counts {
  private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);
  private static final BigDecimal LEAST_BARE = BigDecimal.valueOf(1000);
  private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

  private final Sentence sentence;
  private final Nouns nouns;
  private final Rates rates;
  private final Counting counting;
  private Optional<Term> last = Optional.empty();
  private int lastEnd;

  Counts(Sentence sentence) {
    this.sentence = sentence;
    this.nouns = new Nouns(sentence);
    this.rates = new Rates(sentence);
    this.counting = new Counting(sentence);
  }

  /// An amount of one term.
  ///
  /// @param end where its words end
  Optional<Found> amount(Bounds bounds, Term term, int end) {
    if (term.alone()) {
      return bare(bounds, term, Optional.empty());
    }
    var rated = rates.all(term, end);
    var around = bounds.after(sentence, rated.to());
    return found(around, rated, Optional.empty(), Optional.empty(), around.to());
  }

  /// A range, whose last term gives the upper end.
  Optional<Found> range(Bounds bounds, Term term, BigDecimal lower) {
    if (term.alone()) {
      return bare(bounds, term, Optional.of(lower));
    }
    var rated = rates.all(term, term.to());
    var around = bounds.after(sentence, rated.to());
    return found(around, rated, Optional.of(lower), Optional.empty(), around.to());
  }

  private Optional<Found> bare(Bounds bounds, Term term, Optional<BigDecimal> lower) {
    var number = term.number();
    var age = age(bounds, term, lower);
    if (age.isPresent()) {
      return age;
    }
    if (Decoys.holds(sentence, term.from(), term.to())) {
      return Found.skip(term.to());
    }
    if (follows(bounds, term)) {
      return found(bounds, inherited(term), lower, Optional.empty(), term.to());
    }
    var joined = joined(bounds, term, lower);
    if (joined.isPresent()) {
      return joined;
    }
    var time = time(term.to());
    if (time > term.to()) {
      return duration(bounds, term, lower, time);
    }
    var after = bounds.after(sentence, term.to());
    var noun = noun(number, after.to());
    if (noun.isPresent() && (number.is(Form.PLURAL) || counting.holds(after, term, noun.get()))) {
      return counted(after, term, lower, noun.get());
    }
    return noun.isPresent() && !number.scaled()
        ? Found.skip(term.to())
        : nameless(after, term, lower);
  }

  /// "To 5% from 3": a number behind an amount and "from" is in its unit.
  private boolean follows(Bounds bounds, Term term) {
    return last.isPresent()
        && lastEnd == bounds.from() - 1
        && sentence.has(lastEnd, Sense.FROM)
        && term.number().digits()
        && !Decoys.year(sentence, term.from())
        && (!sentence.at(term.to()).word() || sentence.has(term.to(), Sense.STOP));
  }

  private Term inherited(Term term) {
    var like = term.like(last.orElseThrow());
    return new Term(
        term.from(), term.to(), term.number(), like.kind(), like.unit(), UnitBasis.INHERITED);
  }

  /// "A 27-member bloc": what is counted hangs on the digits.
  private Optional<Found> joined(Bounds bounds, Term term, Optional<BigDecimal> lower) {
    var next = sentence.at(term.to());
    var hangs = next.joint() == Token.Joint.DASH && next.word() && term.number().digits();
    var counts =
        hangs
            && !sentence.has(term.to(), Sense.TIME)
            && !sentence.has(term.to(), Sense.NOT_COUNTED)
            && !sentence.has(term.to(), Sense.AFTER)
            && !sentence.has(term.to(), Sense.OLD)
            && !sentence.has(term.to(), Sense.STOP)
            && !next.capital()
            && !Decoys.year(sentence, term.from())
            && !Decoys.named(sentence, term.from());
    if (!counts) {
      return Optional.empty();
    }
    var unit = sentence.written(term.to());
    var kind = Optional.of(Kind.COUNT);
    var whole =
        new Term(term.from(), term.to(), term.number(), kind, unit, UnitBasis.EXPLICIT_WORD);
    var span = Optional.of(sentence.span(term.to(), term.to() + 1));
    return found(bounds, whole, lower, span, term.to() + 1);
  }

  /// Where a time ends that a number measures; a hyphen and an article may stand between.
  private int time(int i) {
    return sentence.skip(i, Sense.TIME);
  }

  /// "Hours a week" is a rate; any other time is a period, not an amount.
  private Optional<Found> duration(Bounds bounds, Term term, Optional<BigDecimal> lower, int end) {
    var unit = sentence.phrase(term.to(), Sense.TIME).orElseThrow().argument() + "s";
    var timed =
        new Term(
            term.from(),
            end,
            term.number(),
            Optional.of(Kind.COUNT),
            unit,
            UnitBasis.EXPLICIT_WORD);
    var rated = rates.one(timed, end);
    var plain = rated.unit().equals(unit) || !sentence.at(end).joint().equals(Token.Joint.SPACE);
    return plain || term.number().is(Form.ODD)
        ? Found.skip(end)
        : found(bounds, rated, lower, Optional.empty(), rated.to());
  }

  /// "Under 16s", "under the age of 16", "at least 18 years old": a limit of age.
  private Optional<Found> age(Bounds bounds, Term term, Optional<BigDecimal> lower) {
    var plain = term.number().digits() && term.number().value().compareTo(OLDEST) < 0;
    var suffix = sentence.at(term.to()).glued() && sentence.at(term.to()).text().equals("s");
    var old = sentence.skip(term.to(), Sense.OLD);
    var aged = Decoys.ends(sentence, term.from(), Sense.AGE);
    var people = people(bounds, term);
    if (!plain || !suffix && old == term.to() && !aged && !people) {
      return Optional.empty();
    }
    var end = suffix ? term.to() + 1 : old;
    var around = (aged ? beforeAge(bounds, term.from()) : bounds).after(sentence, end);
    if (around.bound().isEmpty()) {
      return Found.skip(end);
    }
    var kind = Optional.of(Kind.COUNT);
    var years = new Term(term.from(), end, term.number(), kind, "years", UnitBasis.EXPLICIT_WORD);
    return found(around, years, lower, Optional.empty(), around.to());
  }

  /// "Children under 16".
  private boolean people(Bounds bounds, Term term) {
    return sentence.has(bounds.from() - 1, Sense.WHO)
        && bounds.bound().isPresent()
        && (!sentence.at(term.to()).word() || sentence.has(term.to(), Sense.STOP));
  }

  private Bounds beforeAge(Bounds bounds, int i) {
    for (var k = i - 1; k >= Math.max(0, i - 6); k--) {
      var end = sentence.skip(k, Sense.BEFORE);
      if (end > k && sentence.skip(end, Sense.AGE) == i) {
        return Bounds.before(sentence, k).starting(k);
      }
    }
    return bounds;
  }

  /// The noun behind a number, or behind "of" where the number is of a group.
  private Optional<Noun> noun(Value number, int at) {
    var one = number.is(Form.CARDINAL) && number.value().compareTo(BigDecimal.ONE) == 0;
    var of = sentence.skip(at, Sense.OF);
    if (of == at) {
      return nouns.behind(at, one);
    }
    if (one) {
      return Optional.empty();
    }
    var inner = Cardinals.at(sentence, sentence.skip(of, Sense.OWN));
    var thing = inner.map(Value::to).orElse(sentence.skip(of, Sense.OWN));
    return nouns.behind(thing, false).filter(noun -> !sentence.has(noun.head(), Sense.TIME));
  }

  private Optional<Found> counted(Bounds bounds, Term term, Optional<BigDecimal> lower, Noun noun) {
    var behind = bounds.after(sentence, noun.to());
    var around =
        new Bounds(bounds.from(), bounds.to(), behind.bound(), behind.approximate(), bounds.tone());
    var span = sentence.span(noun.from(), noun.to());
    var direct = !sentence.has(bounds.to(), Sense.OF) || term.number().is(Form.PLURAL);
    if (direct && isMoney(term, noun)) {
      return found(around, money(term), lower, Optional.empty(), bounds.to());
    }
    var unspaced = sentence.vocabulary().unspaced();
    var powered = noun.head() > noun.from() && sentence.has(noun.head() - 1, Sense.POWER);
    var unitFrom = unspaced ? noun.from() : powered ? noun.head() - 1 : noun.head();
    var unit = sentence.written(unitFrom, noun.to());
    var rate = rates.one(term.in(unit, term.to()), noun.to());
    var kind = Optional.of(Kind.COUNT);
    var whole =
        new Term(term.from(), term.to(), term.number(), kind, rate.unit(), UnitBasis.EXPLICIT_WORD);
    var next = noun.from() > bounds.to() ? bounds.to() : Math.max(noun.to(), rate.to());
    return found(around, whole, lower, Optional.of(span), next);
  }

  private boolean isMoney(Term term, Noun noun) {
    var large = term.number().factor().compareTo(BigDecimal.valueOf(100_000)) >= 0;
    return large && sentence.has(noun.head(), Sense.MONEYNOUN);
  }

  private static Term money(Term term) {
    return new Term(
        term.from(), term.to(), term.number(), Optional.of(Kind.MONEY), "", UnitBasis.ABSENT);
  }

  /// A number with neither unit nor noun: kept where its size or the words by it say that it is
  /// one.
  private Optional<Found> nameless(Bounds bounds, Term term, Optional<BigDecimal> lower) {
    var number = term.number();
    if (number.scaled() && !letterScale(term)) {
      return found(bounds, spent(term), lower, Optional.empty(), bounds.to());
    }
    var grouped =
        sentence.at(term.from()).kind() == Token.Kind.MARKED
            && number.value().compareTo(LEAST_BARE) >= 0;
    var marked = number.digits() && !bounds.none() && !Decoys.year(sentence, term.from());
    if (!grouped && !marked || Decoys.named(sentence, term.from()) && !marked) {
      return Found.skip(term.to());
    }
    var count =
        new Term(term.from(), term.to(), number, Optional.of(Kind.COUNT), "", UnitBasis.ABSENT);
    return found(bounds, count, lower, Optional.empty(), bounds.to());
  }

  /// "A 7B model": a capital letter is rather the size of a thing than an amount.
  private boolean letterScale(Term term) {
    var last = sentence.at(term.to() - 1);
    return last.text().length() == 1 && last.capital() && last.glued();
  }

  private Term spent(Term term) {
    var part = sentence.at(term.from() - 1).text().startsWith("wh");
    var money =
        !part
            && (next(term.to())
                || term.number().factor().compareTo(BILLION) >= 0
                || sentence.lately(term.from(), Sense.SPEND, 5));
    var kind = money ? Kind.MONEY : Kind.COUNT;
    return new Term(term.from(), term.to(), term.number(), Optional.of(kind), "", UnitBasis.ABSENT);
  }

  private boolean next(int i) {
    for (var k = i; k < i + 3 && sentence.at(k).word(); k++) {
      if (sentence.has(k, Sense.MONEYNOUN)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Found> found(
      Bounds bounds,
      Term term,
      Optional<BigDecimal> lower,
      Optional<attache.story.Span> counted,
      int next) {
    var from = Math.min(bounds.from(), term.from());
    var to = Math.max(bounds.to(), term.to());
    var amount = new Amount(sentence.span(from, to), counted, term.quantity(bounds, lower));
    last = Optional.of(term);
    lastEnd = Math.max(next, to);
    return Found.one(amount, lastEnd);
  }
}
