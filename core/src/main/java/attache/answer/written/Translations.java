package attache.answer.written;

import attache.actor.ActorType;
import attache.actor.Mention;
import attache.question.Question;
import attache.question.Reader;
import attache.question.Reading;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a sentence that was proven in English has been put into another language without a
/// change that can be seen: the same numbers, scales, currencies, days, names, denial and firmness.
/// Safe for use by many threads.
final class Translations {
  /*
   * A translation cannot go through the check, which reads English. But the English sentence has gone
   * through it, and what a writer may get wrong when it says it again is seen by comparing what must be in
   * both. Who did what to whom is not seen; the quotation stands beside it in the original.
   */
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\\u00a0\\u202f ]\\d+)*");
  private static final Pattern NOT_DIGITS = Pattern.compile("\\D");
  private static final double SHORTEST = 0.5;
  private static final double LONGEST = 2.5;
  private static final int PREFIX = 4;
  private static final Map<String, Pattern> SIGNS =
      Map.of(
          "dollars", sign("\\$|dollars?|dólar(?:es)?|USD"),
          "euros", sign("€|euros?|EUR"),
          "pounds", sign("£|pounds?|pfund|livres? sterling|libras?|GBP"),
          "per cent", sign("%|per ?cent|prozent|pour ?cent|por ?ciento"));

  private final Reader reader;
  private final Tongue english = Tongue.of("en").orElseThrow();

  Translations(Reader reader) {
    this.reader = reader;
  }

  private static Pattern sign(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// Whether sentences are translated into a language at all.
  static boolean into(String language) {
    return !language.equals("en") && Tongue.of(language).isPresent();
  }

  /// Why a translation may not be shown; empty when it may.
  ///
  /// @param proven the sentence in English
  /// @param translation the same in the language
  Optional<String> trouble(String proven, String translation, String language) {
    var tongue = Tongue.of(language);
    if (tongue.isEmpty()) {
      return Optional.of("is in a language whose words are not known");
    }
    if (translation.length() > Question.LONGEST || proven.length() > Question.LONGEST) {
      return Optional.of("is too long");
    }
    var written = new Question(translation);
    var recognised = reader.read(written).language();
    if (!recognised.equals(language) && !recognised.equals("und")) {
      return Optional.of("is not in the language of the question");
    }
    var there = reader.readIn(language, written);
    var ratio = (double) translation.length() / proven.length();
    if (ratio < SHORTEST || ratio > LONGEST) {
      return Optional.of("is not about as long as the sentence");
    }
    return numbers(proven, translation, tongue.get())
        .or(() -> days(proven, translation, Locale.of(language)))
        .or(() -> names(proven, translation, there))
        .or(() -> firmness(proven, translation, tongue.get()));
  }

  private Optional<String> numbers(String proven, String translation, Tongue tongue) {
    if (!digits(proven).equals(digits(translation))) {
      return Optional.of("has other numbers");
    }
    for (var scale : List.of("million", "billion", "trillion")) {
      if (english.has(scale, proven) != tongue.has(scale, translation)) {
        return Optional.of("has another order of magnitude");
      }
    }
    for (var sign : SIGNS.entrySet()) {
      if (sign.getValue().matcher(proven).find() != sign.getValue().matcher(translation).find()) {
        return Optional.of("has " + sign.getKey() + " where the sentence has not, or lacks them");
      }
    }
    return Optional.empty();
  }

  private static Set<String> digits(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(number -> NOT_DIGITS.matcher(number.group()).replaceAll(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Months and days of the week.
  private static Optional<String> days(String proven, String translation, Locale locale) {
    for (var month : Month.values()) {
      var here = word(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), proven, false);
      if (here && !word(month.getDisplayName(TextStyle.FULL, locale), translation, true)) {
        return Optional.of("has another month");
      }
    }
    for (var day : DayOfWeek.values()) {
      var here = word(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), proven, false);
      if (here && !word(day.getDisplayName(TextStyle.FULL, locale), translation, true)) {
        return Optional.of("has another day");
      }
    }
    return Optional.empty();
  }

  private static boolean word(String word, String text, boolean anyCase) {
    var at =
        Pattern.compile(
                "(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})",
                anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0)
            .matcher(text);
    // "May" at the head of a sentence can be the verb.
    return at.find() && (anyCase || at.start() > 0);
  }

  private Optional<String> names(String proven, String translation, Reading there) {
    var here = reader.read(new Question(proven));
    if (!known(here).equals(known(there))) {
      return Optional.of("names others");
    }
    var folded = folded(translation);
    return here.names().stream()
        .filter(name -> name.type() == ActorType.UNKNOWN && name.span().start() > 0)
        .filter(name -> !stands(name.name(), folded))
        .findFirst()
        .map(name -> "does not name “" + name.name() + "”");
  }

  private static Set<String> known(Reading reading) {
    return reading.names().stream()
        .filter(name -> name.type() != ActorType.UNKNOWN)
        .map(Mention::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean stands(String name, String folded) {
    return List.of(name.split("[^\\p{L}\\d]+")).stream()
        .map(Translations::folded)
        .allMatch(part -> folded.contains(part.substring(0, Math.min(PREFIX, part.length()))));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private Optional<String> firmness(String proven, String translation, Tongue tongue) {
    if (english.has("denial", proven) != tongue.has("denial", translation)) {
      return Optional.of("denies what the sentence does not, or the other way round");
    }
    var open = english.has("open", proven);
    return open && !tongue.has("open", translation) || !open && tongue.has("firm", translation)
        ? Optional.of("says it more or less firmly")
        : Optional.empty();
  }
}
