package attache.ledger.quantity;

import java.text.Normalizer;
import java.util.Locale;

/// Levels out spellings that mean the same: case, apostrophes, vowel signs and the forms of a
/// letter that writers of Arabic and Hindi use for one another.
final class Spelling {
  private Spelling() {}

  static String of(String word) {
    var strange = false;
    for (var i = 0; i < word.length(); i++) {
      var c = word.charAt(i);
      strange |= c < 'a' && c != '\'' || c > 'z';
    }
    return strange ? levelled(word) : word;
  }

  private static String levelled(String word) {
    var lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
    var script = word.isEmpty() ? 0 : word.charAt(0);
    if (script >= 0x600 && script < 0x780) {
      return arabic(lower);
    }
    return script >= 0x900 && script < 0x980 ? devanagari(lower) : lower;
  }

  private static String arabic(String word) {
    var plain = new StringBuilder(word.length());
    for (var i = 0; i < word.length(); i++) {
      var c = word.charAt(i);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> plain.append('ا');
        case 'ى' -> plain.append('ي');
        case 'ـ' -> {}
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }

  private static String devanagari(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replace("\u093c", "")
        .replace('\u0901', '\u0902');
  }
}
