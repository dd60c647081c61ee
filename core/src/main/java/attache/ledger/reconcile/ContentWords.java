package attache.ledger.reconcile;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The words of a phrase that say what it is about, folded so that forms of one word meet.
final class ContentWords {
  private static final Set<String> EMPTY =
      Set.of(
          ("a an and any as at all also be been by for from had has have in into is it its of on or"
                  + " other our over some such that the their them these they this those to under up"
                  + " was were which while will with within without new further more most than"
                  + " au aux ce ces dans de des du en et la le les leur par pour que qui sur un une"
                  + " als am auf aus bei das dem den der die ein eine einem einen einer für im ist"
                  + " mit nach und vom von zu zum zur"
                  + " al con del el los las para por se su sus una y")
              .split(" "));

  /// Words that stand in so many claims of the field that sharing them proves nothing.
  private static final Set<String> WEAK =
      Set.of(
          ("ai ki ia artificial intelligence technology tech digital advanced major global national"
                  + " investment funding money deal project programme program sector industry plan"
                  + " market country state")
              .split(" "));

  /// Words that name nobody by themselves.
  private static final Set<String> NOBODY =
      Set.of(
          ("firm company buyer seller customer exporter importer government official authority"
                  + " regulator user supplier partner group investor maker analyst expert startup"
                  + " researcher worker industry ministry country state member")
              .split(" "));

  private static final Set<String> LEGAL_FORMS =
      Set.of("inc corp corporation co ltd limited llc plc gmbh ag sa se nv bv spa kk".split(" "));

  private static final int STEM = 4;

  private ContentWords() {}

  /// Folded words without those that say nothing.
  static Set<String> of(String phrase) {
    var words = new TreeSet<String>();
    var length = phrase.length();
    var start = 0;
    while (start < length) {
      var end = start;
      while (end < length && Character.isLetterOrDigit(phrase.charAt(end))) {
        end++;
      }
      if (end > start) {
        add(words, phrase.substring(start, end));
      }
      start = end + 1;
    }
    return words;
  }

  /// The words of a name; legal forms do not count.
  static Set<String> ofName(String name) {
    var words = of(name);
    var bare = new TreeSet<>(words);
    bare.removeAll(LEGAL_FORMS);
    return bare.isEmpty() ? words : bare;
  }

  private static void add(Set<String> words, String written) {
    if (Character.isIdeographic(written.codePointAt(0))) {
      addPairs(words, written);
      return;
    }
    var word = written.toLowerCase(Locale.ROOT);
    if (!EMPTY.contains(word) && (word.length() > 1 || Character.isDigit(word.charAt(0)))) {
      words.add(singular(word));
    }
  }

  /// Writing without spaces is compared by pairs of signs.
  private static void addPairs(Set<String> words, String written) {
    if (written.length() == 1) {
      words.add(written);
    }
    for (var i = 0; i + 1 < written.length(); i++) {
      words.add(written.substring(i, i + 2));
    }
  }

  private static String singular(String word) {
    if (word.length() < STEM || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.substring(0, word.length() - 1);
  }

  /// Whether a word tells one matter from another.
  static boolean strong(String word) {
    return !WEAK.contains(word);
  }

  /// Whether the words name somebody, rather than "firms" or "buyers".
  static boolean somebody(Collection<String> words) {
    return !NOBODY.containsAll(words);
  }

  /// Whether a word is a product's code: letters and digits together.
  static boolean code(String word) {
    var digit = false;
    var letter = false;
    for (var i = 0; i < word.length(); i++) {
      digit |= Character.isDigit(word.charAt(i));
      letter |= Character.isLetter(word.charAt(i));
    }
    return digit && letter;
  }
}
