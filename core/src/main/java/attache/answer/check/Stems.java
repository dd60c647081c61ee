package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.Token;
import java.util.List;

/// Folds the forms of a word into one.
final class Stems {
  private static final List<String> ENDINGS =
      List.of(
          "isation", "ization", "ational", "ations", "ation", "itions", "ition", "ments", "ment",
          "ances", "ance", "ences", "ence", "ities", "ity", "ness", "ions", "ion", "ables", "able",
          "ible", "ings", "ing", "ised", "ized", "ally", "als", "al", "ers", "er", "ors", "or",
          "ive", "ous", "ant", "ent", "ful", "ed", "es", "ly", "y", "e", "s");

  private Stems() {}

  static String stem(Token token) {
    var word = token.lemma();
    if (token.is(Tag.VERB) || token.is(Tag.PAST) || token.is(Tag.ING)) {
      return word;
    }
    return singular(word);
  }

  static String singular(String word) {
    var length = word.length();
    if (length < 4
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("ches")
        || word.endsWith("shes")
        || word.endsWith("xes")
        || word.endsWith("sses")) {
      return word.substring(0, length - 2);
    }
    return word.substring(0, length - 1);
  }

  static String root(String stem) {
    for (var ending : ENDINGS) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
        return stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }
}
