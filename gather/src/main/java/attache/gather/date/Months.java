package attache.gather.date;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Names of months in the languages that dates are read in.
final class Months {
  private static final String[] NAMES = {
    "january jan januar janner jänner janvier janv enero ene gennaio gen janeiro januari",
    "february feb febr februar février fevr févr febrero febbraio fevereiro fev februari",
    "march mar marz märz maerz mrz mars marzo março marco maart",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août aout agosto ago augustus",
    "september sep sept septembre septiembre setiembre settembre set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro"
  };
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  /// Number of the month, 1 to 12; empty if the word names none.
  static OptionalInt number(String word) {
    var number = NUMBERS.get(plain(word));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static Map<String, Integer> numbers() {
    var numbers = new HashMap<String, Integer>();
    for (var month = 0; month < NAMES.length; month++) {
      for (var name : NAMES[month].split(" ")) {
        numbers.put(plain(name), month + 1);
      }
    }
    return Map.copyOf(numbers);
  }

  private static String plain(String word) {
    var apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
