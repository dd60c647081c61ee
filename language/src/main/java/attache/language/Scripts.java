package attache.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Tells languages by the script they are written in.
final class Scripts {
  // Names of companies stand in Latin letters in any language, so a quarter of the letters in
  // another
  // script decides. Han, kana and Hangul are dense: a few signs are a sentence.

  private static final int MOST_SIGNS = 4_000;
  private static final int SHARE = 4;

  private Scripts() {}

  /// The language of the script that the text is written in; `und` for a script that several
  /// languages share and that is not Latin; empty for Latin letters or none.
  static Optional<String> language(String text) {
    var letters = letters(text);
    var all = letters.values().stream().mapToInt(Integer::intValue).sum();
    var kana =
        letters.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
    var han = letters.getOrDefault(Character.UnicodeScript.HAN, 0);
    if ((kana + han) * SHARE >= all && kana + han > 0) {
      return Optional.of(kana * 10 >= kana + han ? "ja" : "zh");
    }
    return letters.entrySet().stream()
        .filter(entry -> entry.getKey() != Character.UnicodeScript.LATIN)
        .max(Map.Entry.comparingByValue())
        .filter(entry -> entry.getValue() * SHARE >= all)
        .map(entry -> language(entry.getKey(), text));
  }

  private static Map<Character.UnicodeScript, Integer> letters(String text) {
    var letters = new EnumMap<Character.UnicodeScript, Integer>(Character.UnicodeScript.class);
    text.codePoints()
        .limit(MOST_SIGNS)
        .filter(Character::isLetter)
        .forEach(sign -> letters.merge(Character.UnicodeScript.of(sign), 1, Integer::sum));
    return letters;
  }

  private static String language(Character.UnicodeScript script, String text) {
    return switch (script) {
      case HANGUL -> "ko";
      case DEVANAGARI -> "hi";
      case ARABIC -> arabic(text);
      case CYRILLIC -> has(text, "іїєґІЇЄҐ") ? "uk" : "ru";
      case GREEK -> "el";
      case HEBREW -> "he";
      case THAI -> "th";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      default -> "und";
    };
  }

  private static String arabic(String text) {
    if (has(text, "ٹڈڑںےہ")) {
      return "ur";
    }
    return has(text, "پچژگکی") ? "fa" : "ar";
  }

  private static boolean has(String text, String letters) {
    return text.chars().anyMatch(sign -> letters.indexOf(sign) >= 0);
  }
}
