package attache.ledger.quantity;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Reads the numbers German writes as one word: "fünfundzwanzigtausend".
final class GermanNumbers {
  private static final int TEN = 10;
  private static final Map<String, Integer> SIMPLE =
      Map.ofEntries(
          Map.entry("ein", 1),
          Map.entry("eins", 1),
          Map.entry("zwei", 2),
          Map.entry("zwo", 2),
          Map.entry("drei", 3),
          Map.entry("vier", 4),
          Map.entry("fünf", 5),
          Map.entry("sechs", 6),
          Map.entry("sieben", 7),
          Map.entry("acht", 8),
          Map.entry("neun", 9),
          Map.entry("zehn", 10),
          Map.entry("elf", 11),
          Map.entry("zwölf", 12),
          Map.entry("dreizehn", 13),
          Map.entry("vierzehn", 14),
          Map.entry("fünfzehn", 15),
          Map.entry("sechzehn", 16),
          Map.entry("siebzehn", 17),
          Map.entry("achtzehn", 18),
          Map.entry("neunzehn", 19),
          Map.entry("zwanzig", 20),
          Map.entry("dreißig", 30),
          Map.entry("dreissig", 30),
          Map.entry("vierzig", 40),
          Map.entry("fünfzig", 50),
          Map.entry("sechzig", 60),
          Map.entry("siebzig", 70),
          Map.entry("achtzig", 80),
          Map.entry("neunzig", 90));

  private GermanNumbers() {}

  /// The phrase a compound number stands for; empty for any other word.
  static Phrases phrases(String word) {
    if (word.length() < 6 || word.length() > 60) {
      return Phrases.NONE;
    }
    var value = thousands(word);
    return value.isPresent()
        ? new Phrases(
            List.of(new Phrase(List.of(word), Sense.NUMBER, Long.toString(value.getAsLong()))))
        : Phrases.NONE;
  }

  private static OptionalLong thousands(String word) {
    return product(word, "tausend", 1000);
  }

  private static OptionalLong product(String word, String name, int factor) {
    var cut = word.indexOf(name);
    if (cut < 0) {
      return factor == 1000 ? product(word, "hundert", 100) : tens(word);
    }
    var left = word.substring(0, cut);
    var right = word.substring(cut + name.length());
    var many = left.isEmpty() ? OptionalLong.of(1) : below(left, factor);
    var rest = right.isEmpty() ? OptionalLong.of(0) : below(stripped(right), factor);
    return many.isPresent() && rest.isPresent()
        ? OptionalLong.of(many.getAsLong() * factor + rest.getAsLong())
        : OptionalLong.empty();
  }

  private static String stripped(String right) {
    return right.startsWith("und") ? right.substring(3) : right;
  }

  private static OptionalLong below(String word, int factor) {
    return factor == 1000 ? product(word, "hundert", 100) : tens(word);
  }

  private static OptionalLong tens(String word) {
    var simple = SIMPLE.get(word);
    if (simple != null) {
      return OptionalLong.of(simple);
    }
    var cut = word.indexOf("und", 1);
    if (cut < 0) {
      return OptionalLong.empty();
    }
    var unit = SIMPLE.getOrDefault(word.substring(0, cut), TEN);
    var ten = SIMPLE.getOrDefault(word.substring(cut + 3), 0);
    var whole = unit < TEN && ten >= 2 * TEN;
    return whole ? OptionalLong.of((long) ten + unit) : OptionalLong.empty();
  }
}
