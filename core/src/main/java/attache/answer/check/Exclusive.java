package attache.answer.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Words of which none can stand for another, such as days and weeks.
final class Exclusive {
  private final Map<String, Set<String>> others = new HashMap<>();

  Exclusive() {
    for (var line : Lists.lines("exclusive.tsv")) {
      var words = Set.of(line.split(" "));
      words.forEach(word -> others.computeIfAbsent(word, _ -> new HashSet<>()).addAll(words));
    }
  }

  /// The words that a word cannot stand for, itself among them; none if nothing is known of it.
  Set<String> of(String word) {
    return others.getOrDefault(word, Set.of());
  }

  /// A word in small letters and in the singular, of a unit the name in full: "km", "MHz".
  static String folded(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "km", "kms", "kilometer" -> "kilometre";
      case "meter" -> "metre";
      case "kwh" -> "kilowatt-hour";
      case "mwh" -> "megawatt-hour";
      case "gwh" -> "gigawatt-hour";
      case "twh" -> "terawatt-hour";
      case "kg", "kgs", "kilo", "kilos" -> "kilogram";
      case "hz" -> "hertz";
      case "khz" -> "kilohertz";
      case "mhz" -> "megahertz";
      case "ghz" -> "gigahertz";
      case "ton", "tons" -> "tonne";
      case "feet" -> "foot";
      default ->
          Stems.singular(lower.endsWith("-long") ? lower.substring(0, lower.length() - 5) : lower);
    };
  }
}
