package attache.ledger.quantity;

import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.UnitBasis;
import attache.ledger.quantity.Value.Form;
import java.math.BigDecimal;
import java.util.Optional;

/// Reads the amount that begins at a piece of a sentence, by recursive descent.
final class Grammar {
  /*
   * amount  = bound* ( multiple | range | term rate? ) bound?
   * range   = "between" term "and" term | term ("to" | dash) term
   * term    = sign number | number unit?          (Terms)
   * number  = cardinal | plural | share           (Numbers, Cardinals)
   * A term without a unit is an amount only with a noun (Counts), which also tells the decoys off.
   * What begins with no number is tried as a rank (Ranks) and as a vague amount (Vague).
   */
  private final Sentence sentence;
  private final Terms terms;
  private final Ranks ranks;
  private final Vague vague;
  private final Counts counts;

  Grammar(Sentence sentence) {
    this.sentence = sentence;
    this.terms = new Terms(sentence);
    this.ranks = new Ranks(sentence);
    this.vague = new Vague(sentence);
    this.counts = new Counts(sentence);
  }

  /// What begins here, if anything does.
  Optional<Found> at(int i) {
    var token = sentence.at(i);
    if (!token.phrases().opens() && !opens(token.kind())) {
      return Optional.empty();
    }
    var decoy = Math.max(sentence.skip(i, Sense.DECOY), sentence.skip(i, Sense.MULTIPLY_NOT));
    if (decoy > i) {
      return Found.skip(decoy);
    }
    var bounds = Bounds.before(sentence, i);
    return ranks
        .at(i)
        .or(() -> between(i, bounds))
        .or(() -> multiple(bounds))
        .or(() -> numeric(bounds))
        .or(() -> vague.at(i));
  }

  private static boolean opens(Token.Kind kind) {
    return switch (kind) {
      case PLAIN, MARKED, NAME, MARK -> true;
      case WORD, SIGN, ODD -> false;
    };
  }

  private Optional<Found> between(int i, Bounds bounds) {
    var from = bounds.none() ? i : bounds.from();
    var at = sentence.skip(bounds.to(), Sense.BETWEEN);
    var ranging = at == bounds.to() ? sentence.skip(bounds.to(), Sense.RANGING) : at;
    if (at == bounds.to() && ranging > at) {
      at = sentence.skip(ranging, Sense.FROM);
      at = at == ranging ? sentence.skip(ranging, Sense.BETWEEN) : at;
    }
    if (at == bounds.to() || at == ranging && !sentence.has(bounds.to(), Sense.BETWEEN)) {
      return Optional.empty();
    }
    var start = sentence.has(bounds.to(), Sense.BETWEEN) ? from : at;
    var inner = Bounds.before(sentence, at);
    var lower = terms.at(inner.to());
    if (lower.isEmpty()) {
      return Optional.empty();
    }
    var link = Math.max(sentence.skip(lower.get().to(), Sense.RANGE), dash(lower.get().to()));
    var upper = link > lower.get().to() ? terms.at(link) : Optional.<Term>empty();
    var whole =
        new Bounds(
            start, at, bounds.bound(), bounds.approximate() || inner.approximate(), bounds.tone());
    return upper.flatMap(last -> range(whole, lower.get(), last));
  }

  private Optional<Found> multiple(Bounds bounds) {
    var phrase = sentence.phrase(bounds.to(), Sense.MULTIPLY);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    var end = bounds.to() + phrase.get().words().size();
    if (!multiplies(bounds.to(), end)) {
      return Optional.empty();
    }
    var number =
        new Value(
            bounds.to(),
            end,
            new BigDecimal(phrase.get().argument()),
            Form.CARDINAL,
            BigDecimal.ONE,
            false);
    var term =
        new Term(bounds.to(), end, number, Optional.of(Kind.RATIO), "x", UnitBasis.EXPLICIT_WORD);
    return counts.amount(bounds, term, end);
  }

  /// Whether "double" and "twice" compare amounts here.
  private boolean multiplies(int i, int end) {
    var text = sentence.at(i).text();
    if (!sentence.language().equals("en")
        || text.endsWith("d")
        || text.endsWith("ing")
        || text.endsWith("fold")) {
      return true;
    }
    var compares = sentence.has(end, Sense.COMPARE);
    var verb =
        switch (sentence.at(i - 1).text()) {
          case "to",
              "will",
              "would",
              "could",
              "can",
              "may",
              "might",
              "should",
              "than",
              "nearly",
              "almost" ->
              true;
          default -> sentence.at(end).kind() == Token.Kind.MARK;
        };
    return compares || verb && !text.endsWith("ice") && !sentence.has(i - 1, Sense.ARTICLE);
  }

  private Optional<Found> numeric(Bounds read) {
    var term = terms.at(read.to());
    if (term.isEmpty()) {
      return Optional.empty();
    }
    if (term.get().number().is(Form.ODD)) {
      return Found.skip(term.get().to());
    }
    var bounds = fitting(read.of(term.get().number().form()), term.get());
    return ranged(bounds, term.get()).or(() -> counts.amount(bounds, term.get(), term.get().to()));
  }

  /// "Over", "under" and "about" before a small number word are rather prepositions.
  private Bounds fitting(Bounds bounds, Term term) {
    var small =
        term.alone()
            && !term.number().digits()
            && !term.number().scaled()
            && term.number().value().compareTo(BigDecimal.TEN) < 0;
    var single = bounds.to() - bounds.from() == 1 && sentence.language().equals("en");
    var preposition =
        switch (sentence.at(bounds.from()).text()) {
          case "over", "under", "above", "below", "about", "around", "beyond", "near" -> true;
          default -> false;
        };
    return small && single && preposition ? bounds.without(term.from()) : bounds;
  }

  private int dash(int i) {
    var token = sentence.at(i);
    if (token.joint() == Token.Joint.DASH) {
      return i;
    }
    var mark = token.is("–") || token.is("-") || token.is("—") || token.is("~") || token.is("至");
    return mark ? i + 1 : i;
  }

  /// Two terms as one range, or as the two ends of a change.
  private Optional<Found> ranged(Bounds bounds, Term first) {
    var link =
        sentence.phrase(first.to(), Sense.RANGE).filter(phrase -> !phrase.argument().equals("and"));
    var after = sentence.skip(first.to(), Sense.AFTER);
    if (link.isPresent() && after > first.to()) {
      return Optional.empty();
    }
    var glued = sentence.at(first.to()).joint() == Token.Joint.DASH;
    var at = link.map(phrase -> first.to() + phrase.words().size()).orElse(dash(first.to()));
    if (at == first.to() && !glued) {
      return Optional.empty();
    }
    var second = terms.at(at).filter(term -> !term.number().is(Form.ODD));
    if (second.isEmpty()) {
      return changing(bounds, first, link, at);
    }
    var word = link.map(Phrase::argument).orElse("-");
    if (word.equals("or") && !alternatives(first, second.get())) {
      return Optional.empty();
    }
    var change = word.equals("change") || word.equals("to") && changes(bounds, first, second.get());
    return change
        ? counts.amount(bounds, shared(first, second.get()), first.to())
        : range(bounds, first, second.get());
  }

  /// "From 3 to just 5 per cent": the first takes its unit from beyond the bound words.
  private Optional<Found> changing(Bounds bounds, Term first, Optional<Phrase> link, int at) {
    var inner = Bounds.before(sentence, at);
    var from = sentence.has(bounds.from() - 1, Sense.FROM);
    if (link.isEmpty() || !from || !first.alone() || inner.to() == at) {
      return Optional.empty();
    }
    return terms
        .at(inner.to())
        .filter(term -> !term.alone())
        .flatMap(term -> counts.amount(bounds, shared(first, term), first.to()));
  }

  private boolean alternatives(Term first, Term second) {
    return first.alone() && first.number().value().compareTo(second.number().value()) < 0;
  }

  private boolean changes(Bounds bounds, Term first, Term second) {
    var before = bounds.from() - 1;
    if (sentence.has(before, Sense.FROM)) {
      return true;
    }
    var by = sentence.at(before).text().equals("by");
    return !by
        && !first.alone()
        && !second.alone()
        && sentence.lately(bounds.from(), Sense.CHANGE, 2);
  }

  /// The first term with the scale and unit that only the second shows.
  private Term shared(Term first, Term second) {
    var result = first;
    var small = first.number().value().compareTo(second.number().mantissa()) < 0;
    if (second.number().scaled()
        && !first.number().scaled()
        && (small
            || first.alone()
                && !second.alone()
                && first.number().value().compareTo(BigDecimal.valueOf(1000)) < 0)) {
      result = result.with(first.number().scaledBy(second.number().factor()));
    }
    return result.alone() && !second.alone() ? inherited(result, second) : result;
  }

  private static Term inherited(Term first, Term second) {
    return new Term(
        first.from(),
        first.to(),
        first.number(),
        second.kind(),
        second.unit(),
        UnitBasis.INHERITED);
  }

  private Optional<Found> range(Bounds bounds, Term first, Term second) {
    var lower = shared(first, second);
    var upper = second.alone() && !first.alone() ? second.like(first) : second;
    var agrees =
        first.alone()
            || second.alone()
            || first.kind().equals(second.kind()) && first.unit().equals(second.unit());
    var cardinal = lower.number().valued() && upper.number().valued();
    var ordered = lower.number().value().compareTo(upper.number().value()) < 0;
    if (!agrees
        || !cardinal
        || !ordered
        || upper.kind().isPresent() && second.alone() && plainNoun(second)) {
      return Optional.empty();
    }
    var unit = upper.alone() ? lower : upper;
    var whole =
        new Term(
            first.from(),
            second.to(),
            upper.number(),
            unit.kind(),
            unit.unit(),
            first.alone() ? second.basis() : first.basis());
    return counts.range(bounds, whole, lower.number().value());
  }

  /// Whether a number without a unit counts something of its own: "5% to 20 firms".
  private boolean plainNoun(Term second) {
    return new Nouns(sentence).behind(second.to(), false).isPresent()
        && second.number().from() == second.from()
        && !sentence.at(second.from()).glued();
  }
}
