package attache.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a field of a row that was read agrees with that of the row wanted.
final class LedgerFields {
  static final List<String> CORE = List.of("kind", "value", "unit", "bound", "lower", "upper");
  static final List<String> LABELS = List.of("role", "stage", "modality");
  static final List<String> PARTIES = List.of("actor", "counterpart", "attribution", "period");
  static final List<String> MEASURE =
      List.of("stage", "modality", "direction", "type", "authority");

  private static final Set<String> NOBODY =
      Set.of(
          "",
          "none",
          "none stated",
          "not stated",
          "not named",
          "unnamed",
          "unknown",
          "null",
          "-",
          "—");
  private static final Set<String> ARTICLES = Set.of("the", "of", "in", "a", "an", "and", "its");
  private static final Set<String> NAMES =
      Set.of("actor", "counterpart", "attribution", "authority");
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("us", "united states"),
          Map.entry("usa", "united states"),
          Map.entry("american", "united states"),
          Map.entry("washington", "united states"),
          Map.entry("uk", "united kingdom"),
          Map.entry("british", "united kingdom"),
          Map.entry("eu", "european union"),
          Map.entry("beijing", "china"),
          Map.entry("chinese", "china"),
          Map.entry("aws", "amazon web services"),
          Map.entry("indian", "india"),
          Map.entry("german", "germany"));
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.&+-]+");
  private static final Pattern UNIT_WORD = Pattern.compile("[\\p{L}\\p{N}_%-]+");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern CODE = Pattern.compile("[a-z]{3}(?: per .*)?");

  private LedgerFields() {}

  /// Whether they agree; empty where nothing is asked of the field.
  static Optional<Boolean> agrees(String field, LedgerRow wanted, LedgerRow read) {
    var want = wanted.at(field);
    var got = read.at(field);
    if (Set.of("value", "lower", "upper").contains(field)) {
      return Optional.of(number(want).equals(number(got)));
    }
    if (field.equals("unit")) {
      return normal(want).startsWith("of ") ? Optional.empty() : Optional.of(units(want, got));
    }
    if (NAMES.contains(field) || field.equals("period")) {
      if (plain(want).isEmpty() && Stream.of(got.split(";")).allMatch(g -> plain(g).isEmpty())) {
        return Optional.empty();
      }
      return Optional.of(field.equals("period") ? periods(want, got) : parties(want, got));
    }
    return normal(want).isEmpty()
        ? Optional.empty()
        : Optional.of(normal(want).equals(normal(got)));
  }

  /// Small letters, plain quotation marks and single blanks.
  static String normal(String text) {
    return text.replace('\u00a0', ' ')
        .replaceAll("[’‘]", "'")
        .replaceAll("[“”]", "\"")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<BigDecimal> number(String written) {
    try {
      return Optional.of(new BigDecimal(written.replaceAll("[ ,]", "")).stripTrailingZeros());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String plain(String text) {
    var words = normal(text).replaceAll("\\([^)]*\\)", " ").strip();
    var nobody =
        NOBODY.contains(words) || words.startsWith("none ") || words.startsWith("not stated");
    return nobody ? "" : words;
  }

  /// Every name read agrees with a name wanted: the words of one have all those of the other.
  private static boolean parties(String wanted, String read) {
    var want = names(wanted);
    var got = names(read);
    return want.isEmpty() == got.isEmpty()
        && got.stream()
            .allMatch(a -> want.stream().anyMatch(b -> a.containsAll(b) || b.containsAll(a)));
  }

  private static List<Set<String>> names(String listed) {
    var names = new ArrayList<Set<String>>();
    for (var name : listed.split(";")) {
      var words = new HashSet<String>();
      for (var word : words(plain(name).replaceAll("'s\\b", ""), WORD)) {
        if (!ARTICLES.contains(word)) {
          var same = COUNTRIES.getOrDefault(word.replace(".", ""), word);
          words.addAll(List.of(same.split(" ")));
        }
      }
      if (!words.isEmpty()) {
        names.add(words);
      }
    }
    return names;
  }

  private static boolean periods(String wanted, String read) {
    var want = plain(wanted);
    var got = plain(read);
    if (want.isEmpty() || got.isEmpty()) {
      return want.equals(got);
    }
    var years = new HashSet<>(words(want, YEAR));
    return years.isEmpty()
        ? want.contains(got) || got.contains(want)
        : years.equals(new HashSet<>(words(got, YEAR)));
  }

  private static boolean units(String wanted, String read) {
    var want = unit(wanted);
    var got = unit(read);
    if (CODE.matcher(want).matches()) {
      return got.split(" ", 2)[0].equals(want.substring(0, 3));
    }
    var stems = stems(want);
    return want.equals(got)
        || !want.isEmpty()
            && !got.isEmpty()
            && stems.reversed().stream()
                .limit(1)
                .toList()
                .equals(stems(got).reversed().stream().limit(1).toList());
  }

  private static String unit(String written) {
    var unit = plain(written).replace('×', 'x').replace("per cent", "%");
    return unit.startsWith("%") ? "%" : unit.matches("x\\b.*") ? "x" : unit;
  }

  private static List<String> stems(String unit) {
    return words(unit, UNIT_WORD).stream().map(w -> w.replaceAll("(?<=..)s$", "")).toList();
  }

  private static List<String> words(String text, Pattern pattern) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
