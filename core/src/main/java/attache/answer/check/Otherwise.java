package attache.answer.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Numbers in other words: "day two" for "the second day", "the first six months" for "the first
/// half", "one fracture in nine" for "one in nine fractures", "Q3" for "the third quarter".
final class Otherwise {
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final Set<String> PAIRS =
      Set.of("both", "twice", "pair", "couple", "either", "neither");
  private static final Pattern ONE_IN =
      Pattern.compile("\\bone (?:\\p{L}+ ){1,4}in (\\p{L}+|\\d+)\\b");
  private static final Pattern PART = Pattern.compile("[QH]([1-4])");
  private static final List<String> PARTS = List.of("first", "second", "third", "fourth");

  private Otherwise() {}

  /// Whether what is cited has a number in one of the other ways to write it.
  static boolean written(Case asked, Numeral said) {
    return both(asked, said) || ranked(asked, said) || halfYear(asked, said) || oneIn(asked, said);
  }

  /// Whether a name is that of a quarter or half of a year that what is cited has in words.
  static boolean part(Case asked, String name) {
    var matcher = PART.matcher(name);
    if (!matcher.matches()) {
      return false;
    }
    var rank = PARTS.get(Integer.parseInt(matcher.group(1)) - 1);
    return has(asked, rank + (name.startsWith("Q") ? " quarter" : " half"));
  }

  /// "both", "twice".
  private static boolean both(Case asked, Numeral said) {
    return said.value().compareTo(TWO) == 0
        && said.kind() != Numeral.Kind.MONEY
        && asked.cited().stream()
            .flatMap(t -> t.words().stream())
            .anyMatch(w -> PAIRS.contains(w.lower()));
  }

  private static boolean ranked(Case asked, Numeral said) {
    var at = said.value().stripTrailingZeros();
    if (said.from() == 0 || at.scale() > 0 || at.intValue() < 1 || at.intValue() > 10) {
      return false;
    }
    var noun = asked.said().words().get(said.from() - 1);
    return noun.content() && has(asked, ORDINALS.get(at.intValue() - 1) + " " + noun.lower());
  }

  private static boolean halfYear(Case asked, Numeral said) {
    return said.kind() == Numeral.Kind.LENGTH
        && said.unit().equals("month")
        && said.value().intValue() == 6
        && before(asked, said).endsWith("first ")
        && has(asked, "first half");
  }

  private static boolean oneIn(Case asked, Numeral said) {
    return ONE_IN
        .matcher(lower(asked.said()))
        .results()
        .anyMatch(m ->
            m.start() <= said.span().start()
                && said.span().end() <= m.end()
                && has(asked, "one in " + m.group(1)));
  }

  private static String before(Case asked, Numeral said) {
    return lower(asked.said()).substring(0, said.span().start());
  }

  private static boolean has(Case asked, String words) {
    return asked.cited().stream().anyMatch(t -> lower(t).contains(words));
  }

  private static String lower(Told told) {
    return told.text().toLowerCase(Locale.ROOT);
  }
}
