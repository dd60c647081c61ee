package attache.answer.check;

import attache.answer.check.Numeral.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Every number stands in what is cited, with its unit, its currency and its bound, and belongs to
/// the same thing there.
final class FigureRule implements Rule {
  private static final BigDecimal CLOSE = new BigDecimal("0.5");
  private static final Pattern FRACTION =
      Pattern.compile("\\b(?:half|third|quarter)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LISTED = Pattern.compile("(?:\\s*,)?(?:\\s*and)?(?:\\s*the)?\\s*");

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    for (var said : asked.said().numerals()) {
      reason(asked, said).ifPresent(reasons::add);
    }
    return reasons;
  }

  private static Optional<Reason> reason(Case asked, Numeral said) {
    var written = said.span().in(asked.said().text());
    var tried = new ArrayList<Optional<Reason>>();
    for (var told : asked.cited()) {
      for (var found : told.numerals()) {
        if (sameValue(said, found)) {
          tried.add(compared(asked, told, said, found, written));
        }
      }
    }
    if (tried.isEmpty()) {
      var own = left(asked, said);
      for (var told : asked.around()) {
        if (own.isPresent() && told.numerals().stream().anyMatch(n -> sameValue(said, n))) {
          return reason(
              Reason.Kind.NUMBER,
              "“%s” stands where the cited sentence has “%s”",
              written,
              own.get());
        }
        for (var found : told.numerals()) {
          if (sameValue(said, found)) {
            tried.add(compared(asked, told, said, found, written));
          }
        }
      }
    }
    if (tried.isEmpty()
        && (single(asked, said)
            || Otherwise.written(asked, said)
            || fraction(asked, written)
            || listed(asked, said))) {
      return Optional.empty();
    }
    if (tried.isEmpty()) {
      return Optional.of(new Reason(Reason.Kind.NUMBER, "no cited sentence has “" + written + "”"));
    }
    return tried.stream().min(Comparator.comparing(Optional::isPresent)).get();
  }

  /// A number of the same sort that the cited sentences have in the same company and the statement
  /// leaves out.
  private static Optional<String> left(Case asked, Numeral said) {
    if (said.kind() == Kind.BARE || asked.cited().size() > 1) {
      return Optional.empty();
    }
    for (var told : asked.cited()) {
      for (var found : told.numerals()) {
        var sort =
            found.kind() == said.kind()
                && found.unit().equals(said.unit())
                && (said.kind() != Kind.COUNT || sameThing(asked, told, said, found));
        var used = asked.said().numerals().stream().anyMatch(n -> sameValue(n, found));
        if (sort && !used) {
          return Optional.of(found.span().in(told.text()));
        }
      }
    }
    return Optional.empty();
  }

  /// "one year" where the source has "a year later".
  private static boolean single(Case asked, Numeral said) {
    return said.kind() == Kind.LENGTH
        && said.written().compareTo(BigDecimal.ONE) == 0
        && asked.cited().stream()
            .anyMatch(t ->
                t.words().stream()
                    .anyMatch(
                        w -> w.stem().equals(asked.said().words().get(said.to() - 1).stem())));
  }

  /// "half of the cost" where the source has "half" without saying of what.
  private static boolean fraction(Case asked, String written) {
    var matcher = FRACTION.matcher(written);
    return matcher.find()
        && asked.cited().stream()
            .anyMatch(t ->
                t.text()
                    .toLowerCase(Locale.ROOT)
                    .contains(matcher.group().toLowerCase(Locale.ROOT)));
  }

  /// "the three parties" where the source names three.
  private static boolean listed(Case asked, Numeral said) {
    var before = said.from() > 0 ? asked.said().words().get(said.from() - 1).lower() : "";
    if (!Set.of("the", "all", "these", "those").contains(before)
        || said.kind() != Kind.COUNT && said.kind() != Kind.BARE
        || said.value().compareTo(BigDecimal.TEN) > 0) {
      return false;
    }
    for (var told : asked.cited()) {
      var names = told.parsed().names();
      var run = 1;
      for (var i = 1; i < names.size(); i++) {
        var between =
            told.text()
                .substring(
                    Math.min(names.get(i - 1).span().end(), names.get(i).span().start()),
                    names.get(i).span().start());
        run = LISTED.matcher(between).matches() ? run + 1 : 1;
        if (said.value().compareTo(BigDecimal.valueOf(run)) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sameValue(Numeral a, Numeral b) {
    if (a.kind() == Kind.PERCENT && b.kind() == Kind.PERCENT) {
      return a.value().subtract(b.value()).abs().compareTo(CLOSE) < 0
          && (a.value().scale() > 1
              || b.value().scale() > 1
              || a.value().compareTo(b.value()) == 0);
    }
    if (a.kind() == Kind.LENGTH && b.kind() == Kind.LENGTH && !a.unit().equals(b.unit())) {
      return a.written().compareTo(b.written()) == 0 || converted(a, b);
    }
    if (a.kind() == Kind.BARE && b.kind() == Kind.LENGTH
        || a.kind() == Kind.LENGTH && b.kind() == Kind.BARE) {
      return a.written().compareTo(b.written()) == 0 || a.value().compareTo(b.value()) == 0;
    }
    return a.value().compareTo(b.value()) == 0;
  }

  /// Hours for lengths of days and hours, months for those of months and years.
  private static Optional<BigDecimal> common(Numeral length, String unit) {
    if (length.unit().equals(unit)) {
      return Optional.of(length.value());
    }
    return length.unit().equals("day") && unit.equals("hour")
        ? Optional.of(length.value().multiply(BigDecimal.valueOf(24)))
        : Optional.empty();
  }

  /// "three days" for "72 hours".
  private static boolean converted(Numeral a, Numeral b) {
    var mine = common(a, "hour");
    var theirs = common(b, "hour");
    return !a.unit().equals(b.unit())
        && mine.isPresent()
        && theirs.isPresent()
        && mine.get().compareTo(theirs.get()) == 0;
  }

  private static Optional<Reason> compared(
      Case asked, Told told, Numeral said, Numeral found, String written) {
    var there = found.span().in(told.text());
    if (said.kind() == Kind.MONEY || found.kind() == Kind.MONEY) {
      var other = currency(said, found);
      if (other) {
        return reason(Reason.Kind.CURRENCY, "“%s” is “%s” in what is cited", written, there);
      }
    } else if (said.kind() != found.kind()
        && said.kind() != Kind.BARE
        && found.kind() != Kind.BARE) {
      return reason(Reason.Kind.UNIT, "“%s” is “%s” in what is cited", written, there);
    } else if (said.kind() == Kind.PERCENT
        && found.kind() == Kind.PERCENT
        && !said.unit().equals(found.unit())) {
      return reason(Reason.Kind.UNIT, "“%s” is “%s” in what is cited", written, there);
    } else if (said.kind() == Kind.LENGTH
        && found.kind() == Kind.LENGTH
        && !sameLength(asked, said, found)) {
      return reason(Reason.Kind.UNIT, "“%s” is “%s” in what is cited", written, there);
    } else if (said.kind() == Kind.COUNT
        && found.kind() == Kind.COUNT
        && !sameThing(asked, told, said, found)) {
      return reason(
          Reason.Kind.UNIT,
          "“%s” counts something else in what is cited: “%s”",
          written,
          there + " " + join(found.nouns()));
    }
    if (Negation.of(told, asked.lists()).get(found.from())
            != Negation.of(asked.said(), asked.lists()).get(said.from())
        && denied(told, found) != denied(asked.said(), said)
        && !from(told, found)) {
      return reason(Reason.Kind.NUMBER, "what is cited says it is not “%s”", written);
    }
    var belongs = belongs(asked, told, said, found);
    if (belongs.isPresent()) {
      return belongs;
    }
    if (said.kind() == Kind.PERCENT
        && found.kind() == Kind.PERCENT
        && !shareOfSame(asked, told, said, found)) {
      return reason(
          Reason.Kind.UNIT, "“%s” is a share of something else in what is cited", written);
    }
    if (!said.per().equals(found.per()) && !rate(told, said, found)) {
      return reason(Reason.Kind.UNIT, "“%s” is “%s” in what is cited", written, there);
    }
    var loosely =
        said.approximate()
            || asked.said().words().stream().anyMatch(w -> asked.lists().has("about", w));
    var about =
        found.approximate() || told.words().stream().anyMatch(w -> w.stem().equals("average"));
    if (!Limits.agree(said.bound(), loosely, found.bound(), about)) {
      return reason(
          Reason.Kind.BOUND, "“%s” is limited otherwise in what is cited: “%s”", written, there);
    }
    return Optional.empty();
  }

  /// "from 110 to 120": it is so no more.
  private static boolean from(Told told, Numeral n) {
    return n.from() > 0 && told.words().get(n.from() - 1).lower().equals("from");
  }

  /// "44%, not 63%", "44% rather than 63%".
  private static boolean denied(Told told, Numeral n) {
    for (var i = n.from() - 1; i >= Math.max(0, n.from() - 3); i--) {
      if (told.words().get(i).verbal()) {
        return false;
      }
      var word = told.words().get(i).lower();
      if (word.equals("not") || word.equals("rather") || word.equals("instead")) {
        return true;
      }
    }
    return false;
  }

  /// The noun right beside a number: "a €5m grant", "a grant of €5m".
  private static Optional<Word> beside(Told told, Numeral n) {
    var words = told.words();
    if (n.to() < words.size() && words.get(n.to()).is(attache.ledger.reading.Tag.NOUN)) {
      var at = n.to();
      while (at + 1 < words.size() && words.get(at + 1).is(attache.ledger.reading.Tag.NOUN)) {
        at++;
      }
      return Optional.of(words.get(at));
    }
    var at = n.from() - 1;
    if (at > 0
        && java.util.Set.of("of", "worth").contains(words.get(at).lower())
        && words.get(at - 1).is(attache.ledger.reading.Tag.NOUN)) {
      return Optional.of(words.get(at - 1));
    }
    return Optional.empty();
  }

  /// A number that stands beside the noun of another one in what is cited.
  private static Optional<Reason> belongs(Case asked, Told told, Numeral said, Numeral found) {
    var mine = beside(asked.said(), said);
    var theirs = beside(told, found);
    if (mine.isEmpty() || theirs.isEmpty() || asked.near(mine.get(), theirs.get()) >= 0.85) {
      return Optional.empty();
    }
    for (var other : told.numerals()) {
      var noun = beside(told, other);
      if (other.kind() == said.kind()
          && other.value().compareTo(said.value()) != 0
          && noun.isPresent()
          && asked.near(mine.get(), noun.get()) >= 0.85) {
        return reason(
            Reason.Kind.NUMBER,
            "“%s” is the %s in what is cited",
            said.span().in(asked.said().text()),
            theirs.get());
      }
    }
    return Optional.empty();
  }

  /// Whether two shares are of the same: "of Spanish hauliers".
  private static boolean shareOfSame(Case asked, Told told, Numeral said, Numeral found) {
    var mine = of(asked.said(), said);
    var theirs = of(told, found);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return true;
    }
    var head = mine.getLast();
    var other = theirs.getLast();
    return asked.lists().has("counted-loosely", head)
        || theirs.stream().anyMatch(t -> asked.near(head, t) >= Likeness.NEAR)
        || mine.stream().anyMatch(w -> asked.near(w, other) >= Likeness.NEAR)
        || asked.said().isName(head)
            && told.words().stream().anyMatch(t -> asked.near(head, t) >= 1);
  }

  private static List<Word> of(Told told, Numeral n) {
    var words = told.words();
    if (n.to() >= words.size() || !words.get(n.to()).lower().equals("of")) {
      return List.of();
    }
    var to = n.to() + 1;
    while (to < words.size() && words.get(to).token().tag().nominal()) {
      to++;
    }
    return words.subList(n.to() + 1, to).stream().filter(Word::content).toList();
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static Optional<Reason> reason(Reason.Kind kind, String form, Object... words) {
    return Optional.of(new Reason(kind, form.formatted(words)));
  }

  private static boolean currency(Numeral said, Numeral found) {
    if (said.kind() == Kind.MONEY && found.kind() == Kind.MONEY) {
      return !said.unit().isEmpty() && !found.unit().isEmpty() && !said.unit().equals(found.unit());
    }
    if (said.kind() == Kind.BARE || found.kind() == Kind.BARE) {
      return false;
    }
    var nouns = said.kind() == Kind.MONEY ? found.nouns() : said.nouns();
    return !nouns.isEmpty() || said.kind() == Kind.MONEY;
  }

  private static boolean sameLength(Case asked, Numeral said, Numeral found) {
    if (!converted(said, found)
        && (!said.unit().equals(found.unit()) || said.value().compareTo(found.value()) != 0)) {
      return false;
    }
    return said.nouns().isEmpty()
        || found.nouns().isEmpty()
        || said.nouns().stream()
            .anyMatch(a -> found.nouns().stream().anyMatch(b -> asked.near(a, b) > 0));
  }

  /// Whether the nouns of two counts mean the same.
  private static boolean sameThing(Case asked, Told told, Numeral said, Numeral found) {
    var head = said.nouns().getLast();
    if (found.nouns().stream().anyMatch(w -> asked.near(head, w) >= Likeness.NEAR)) {
      return true;
    }
    var lastFound = found.nouns().getLast();
    if (said.nouns().stream().anyMatch(w -> asked.near(lastFound, w) >= Likeness.NEAR)) {
      return true;
    }
    return asked.lists().has("counted-loosely", head)
        || told.words().stream().anyMatch(w -> w.verbal() && asked.near(w, head) >= 0.85);
  }

  private static boolean rate(Told told, Numeral said, Numeral found) {
    if (said.per().isEmpty()) {
      return true;
    }
    if (!found.per().isEmpty()) {
      return false;
    }
    var adverb = said.per().equals("day") ? "daily" : said.per() + "ly";
    return told.words().stream()
        .anyMatch(w ->
            w.stem().equals(said.per())
                || w.lower().equals(adverb)
                || said.per().equals("year") && w.lower().equals("annual"));
  }

  private static String join(List<Word> words) {
    return String.join(" ", words.stream().map(Word::toString).toList());
  }
}
