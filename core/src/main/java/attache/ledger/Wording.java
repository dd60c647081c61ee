package attache.ledger;

import java.util.Arrays;

/// Whether words stand in a text: where they begin a word of it, in any case. Words of up to three
/// letters must be the whole word. Scripts without spaces have them anywhere.
public final class Wording {
  private static final int SHORT = 3;

  private Wording() {}

  /// A text without its case, unit for unit.
  public static String folded(String text) {
    var folded = new char[text.length()];
    for (var i = 0; i < folded.length; i++) {
      folded[i] = Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
    }
    return new String(folded);
  }

  /// Whether each of some words stands in at least one text.
  public static boolean stand(String words, String... texts) {
    for (var word : words.strip().split("\\s+")) {
      if (Arrays.stream(texts).noneMatch(text -> isIn(word, text))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a run of words stands in a text as it is.
  public static boolean isIn(String run, String text) {
    var wanted = folded(run.strip());
    var folded = folded(text);
    for (var at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      var end = at + wanted.length();
      if (wanted.isEmpty()
          || (!joined(folded, at) && (wanted.length() > SHORT || !joined(folded, end)))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the units before and at a place belong to one word.
  private static boolean joined(String text, int at) {
    return at > 0 && at < text.length() && inWord(text.charAt(at - 1)) && inWord(text.charAt(at));
  }

  private static boolean inWord(char unit) {
    return Character.isLetterOrDigit(unit) && !Character.isIdeographic(unit);
  }
}
