package attache.answer.check;

import attache.answer.check.Numeral.Kind;
import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.quantity.Amount;
import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import attache.story.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds every number of a sentence: the amounts of the ledger, and the lengths of time and bare
/// numbers that it has no use for.
final class Numerals {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?");
  private static final Pattern JOINED =
      Pattern.compile("(\\d+|[a-z]+)-(hour|minute|day|week|month|quarter|year|decade)(?:-old)?");
  private static final Pattern TIME_UNIT =
      Pattern.compile("(hour|minute|day|week|fortnight|month|quarter|year|decade)s?");
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("eighteen", 18),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("hundred", 100),
          Map.entry("one", 1),
          Map.entry("dozen", 12));

  private final Told told;
  private final Lists lists;
  private final List<Numeral> found = new ArrayList<>();

  private Numerals(Told told, Lists lists) {
    this.told = told;
    this.lists = lists;
  }

  static List<Numeral> of(Told told, Lists lists) {
    var numerals = new Numerals(told, lists);
    told.parsed().amounts().forEach(numerals::amount);
    numerals.loose();
    numerals.found.sort(Comparator.comparingInt(Numeral::from));
    return List.copyOf(numerals.found);
  }

  private void amount(Amount amount) {
    var quantity = amount.quantity();
    if (quantity.value().isEmpty()) {
      return;
    }
    var range = told.parsed().tokensIn(amount.span());
    var nouns = amount.counted().map(this::nouns).orElse(List.of());
    if (quantity.kind() == Quantity.Kind.COUNT
        && nouns.stream().anyMatch(w -> timeUnit(w).isPresent())) {
      loose(range.from(), range.to());
      return;
    }
    var unit = quantity.unit();
    var slash = unit.indexOf(" per ");
    var per = slash < 0 ? "" : unit.substring(slash + 5);
    var kind =
        switch (quantity.kind()) {
          case MONEY -> Kind.MONEY;
          case PERCENT -> Kind.PERCENT;
          case RATIO -> Kind.RATIO;
          case COUNT -> nouns.isEmpty() ? Kind.BARE : Kind.COUNT;
          case RANK -> null;
        };
    if (kind != null) {
      found.add(
          new Numeral(
              quantity.value().get(),
              quantity.value().get(),
              kind,
              slash < 0 ? unit : unit.substring(0, slash),
              per,
              bound(quantity.bound(), amount.span(), range.from()),
              quantity.approximate(),
              nouns,
              amount.span(),
              range.from(),
              range.to()));
    }
  }

  private List<Word> nouns(Span span) {
    return told.in(told.parsed().tokensIn(span)).stream()
        .filter(w -> w.is(Tag.NOUN) || w.is(Tag.ADJECTIVE) || w.is(Tag.NAME) || w.verbal())
        .toList();
  }

  private void loose() {
    loose(0, told.words().size());
  }

  private void loose(int from, int to) {
    for (var i = from; i < to; i++) {
      var word = told.words().get(i);
      var joined = JOINED.matcher(word.lower());
      if (joined.matches()) {
        joined(joined, word);
        continue;
      }
      var value = value(word);
      if (value.isPresent() && free(word, i)) {
        add(value.get(), i);
      }
    }
  }

  /// "a 30-day deadline", "two-year".
  private void joined(Matcher joined, Word word) {
    var digits = joined.group(1);
    var value =
        Character.isDigit(digits.charAt(0))
            ? Optional.of(new BigDecimal(digits))
            : Optional.ofNullable(SMALL.get(digits)).map(BigDecimal::valueOf);
    value.ifPresent(v ->
        found.add(
            length(v, joined.group(2), List.of(), word.token().span(), word.at(), word.at() + 1)));
  }

  private boolean free(Word word, int at) {
    var span = word.token().span();
    if (found.stream().anyMatch(n -> n.span().contains(span))) {
      return false;
    }
    if (told.parsed().names().stream()
        .anyMatch(n ->
            n.span().contains(span)
                && n.span().end() - n.span().start() > span.end() - span.start())) {
      return false;
    }
    var next = unitAfter(at);
    return next.isPresent()
        || told.parsed().times().stream().noneMatch(t -> t.span().contains(span));
  }

  private Optional<Word> unitAfter(int at) {
    var more = halfNext(at) ? 3 : 0;
    for (var i = at + 1 + more; i < Math.min(at + 4 + more, told.words().size()); i++) {
      var word = told.words().get(i);
      if (timeUnit(word).isPresent()) {
        return Optional.of(word);
      }
      if (!word.is(Tag.ADJECTIVE)
          && !word.is(Tag.ING)
          && !word.lower().equals("calendar")
          && !word.lower().equals("business")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void add(BigDecimal value, int at) {
    var unit = unitAfter(at);
    var words = told.words();
    var first = words.get(at).token().span();
    if (unit.isPresent()) {
      var last = unit.get();
      var span = new Span(first.start(), last.token().span().end());
      var qualifier =
          words.subList(at + 1, last.at()).stream().filter(w -> lists.has("day-kinds", w)).toList();
      found.add(
          length(
              halfNext(at) ? value.add(HALF) : half(value, last),
              timeUnit(last).orElseThrow(),
              qualifier,
              span,
              at,
              last.at() + 1));
    } else if (!words.get(at).lower().equals("one") && value.compareTo(BigDecimal.ZERO) > 0) {
      var nouns =
          at + 1 < words.size()
                  && (words.get(at + 1).is(Tag.NOUN) || words.get(at + 1).is(Tag.NAME))
              ? List.of(words.get(at + 1))
              : List.<Word>of();
      found.add(
          new Numeral(
              value,
              value,
              nouns.isEmpty() ? Kind.BARE : Kind.COUNT,
              "",
              "",
              bound(Bound.EXACT, first, at),
              false,
              nouns,
              first,
              at,
              at + 1));
    }
  }

  /// "two and a half years".
  private boolean halfNext(int at) {
    return told.text().startsWith(" and a half", told.words().get(at).token().span().end());
  }

  /// "a year and a half".
  private BigDecimal half(BigDecimal value, Word unit) {
    var rest = told.text().substring(unit.token().span().end());
    return rest.startsWith(" and a half") ? value.add(HALF) : value;
  }

  private Numeral length(
      BigDecimal value, String unit, List<Word> kinds, Span span, int from, int to) {
    var factor =
        switch (unit) {
          case "year" -> 12;
          case "decade" -> 120;
          case "quarter" -> 3;
          case "week" -> 7;
          case "fortnight" -> 14;
          default -> 1;
        };
    var base =
        switch (unit) {
          case "year", "decade", "quarter" -> "month";
          case "week", "fortnight" -> "day";
          default -> unit;
        };
    return new Numeral(
        value.multiply(BigDecimal.valueOf(factor)).stripTrailingZeros(),
        value,
        Kind.LENGTH,
        base,
        "",
        over(span) ? Bound.EXACT : bound(Bound.EXACT, span, from),
        false,
        kinds,
        span,
        from,
        to);
  }

  /// "a year over seven years": how long it lasts, no bound.
  private boolean over(Span span) {
    return told.text().substring(0, span.start()).endsWith(" over ");
  }

  private Optional<BigDecimal> value(Word word) {
    var lower = word.lower();
    if (DIGITS.matcher(lower).matches()) {
      return Optional.of(new BigDecimal(lower.replace(",", "")));
    }
    if (lower.equals("a") || lower.equals("an") || lower.equals("one") || lower.equals("single")) {
      var next = word.at() + 1;
      var rest = next < told.words().size() ? told.words().get(next) : word;
      var half =
          timeUnit(rest).isPresent()
              && told.text().startsWith(" and a half", rest.token().span().end());
      return half
              || lower.length() > 2
              || rest.lower().equals("decade")
              || rest.lower().equals("fortnight")
          ? Optional.of(BigDecimal.ONE)
          : Optional.empty();
    }
    return Optional.ofNullable(SMALL.get(lower)).map(BigDecimal::valueOf);
  }

  private static Optional<String> timeUnit(Word word) {
    var matcher = TIME_UNIT.matcher(word.lower());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Bound bound(Bound read, Span span, int from) {
    return Limits.of(read, told.text(), span, from > 0 && negated(from));
  }

  /// "may not charge more than", "no device may exceed": a negated verb before the amount turns its
  /// bound.
  private boolean negated(int at) {
    return told.parsed()
        .around(at)
        .filter(g -> g.last() <= at && (g.negated() || nobody(g)))
        .isPresent();
  }

  private boolean nobody(VerbGroup group) {
    var subject = told.in(group.subject());
    return !subject.isEmpty() && lists.has("negators", subject.getFirst().lower());
  }
}
