package attache.answer.written;

import attache.ledger.Quantity.Kind;
import attache.ledger.quantity.Amount;
import attache.ledger.quantity.Quantities;
import attache.question.Wanted;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether written sentences say as much as the sentence they rest on: a paraphrase can be true and
/// leave out what answers the question.
final class Fullness {
  /*
   * Names and numbers are lost or kept; of other words a paraphrase changes some. Of 92 paraphrases
   * of news sentences, those that say all of it keep 0.6 of the words and more, three quarters of
   * them above 0.8; those that drop a clause keep less, or drop a name. Words are compared by
   * their first letters, which forgives endings in the languages that have them.
   */
  private static final double ENOUGH = 0.66;
  private static final int STEM = 5;
  private static final int SHORTEST = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[.,]\\d+)?");

  private Fullness() {}

  /// Whether some text says as much of a sentence as answers a question: of an amount that was
  /// asked for the amounts, of an actor or a place the names, of all else the whole.
  ///
  /// @param language ISO 639-1 code of the sentence
  static boolean answers(Wanted wanted, String said, String sentence, String language) {
    return covers(said, sentence)
        || switch (wanted) {
          case AMOUNT -> keeps(said, sentence, language, Set.of(Kind.MONEY));
          case PERCENT -> keeps(said, sentence, language, Set.of(Kind.PERCENT));
          case COUNT, MULTIPLE ->
              keeps(said, sentence, language, Set.of(Kind.COUNT, Kind.RATIO, Kind.RANK));
          case PERSON, ORGANISATION, PLACE -> missing(said, sentence, Fullness::isName).isEmpty();
          default -> false;
        };
  }

  private static boolean keeps(String said, String sentence, String language, Set<Kind> kinds) {
    var wanted = amounts(sentence, language, kinds);
    return !wanted.isEmpty() && amounts(said, language, kinds).containsAll(wanted);
  }

  private static Set<String> amounts(String text, String language, Set<Kind> kinds) {
    return Quantities.in(text, language).stream()
        .map(Amount::quantity)
        .filter(quantity -> kinds.contains(quantity.kind()))
        .map(quantity ->
            quantity.value().map(v -> v.stripTrailingZeros().toPlainString()).orElse("")
                + quantity.unit())
        .collect(Collectors.toSet());
  }

  private static List<String> missing(String said, String sentence, Predicate<MatchResult> word) {
    var there = WORD.matcher(said).results().map(w -> stem(w.group())).collect(Collectors.toSet());
    return WORD.matcher(sentence)
        .results()
        .filter(word)
        .map(w -> stem(w.group()))
        .filter(stem -> !there.contains(stem))
        .toList();
  }

  private static boolean isName(MatchResult word) {
    return word.start() > 0 && Character.isUpperCase(word.group().codePointAt(0));
  }

  /// Whether some text says as much as a sentence.
  static boolean covers(String said, String sentence) {
    var there =
        WORD.matcher(said).results().map(word -> stem(word.group())).collect(Collectors.toSet());
    var wanted = WORD.matcher(sentence).results().filter(Fullness::weighs).toList();
    var missing = wanted.stream().filter(word -> !there.contains(stem(word.group()))).toList();
    var lost = stems(missing).size();
    return missing.stream().noneMatch(Fullness::isNameOrNumber)
        && lost <= (1 - ENOUGH) * stems(wanted).size();
  }

  private static Set<String> stems(List<MatchResult> words) {
    return words.stream().map(word -> stem(word.group())).collect(Collectors.toSet());
  }

  private static boolean weighs(MatchResult word) {
    return word.group().length() >= SHORTEST || isNameOrNumber(word);
  }

  /// The first word has its capital from its place.
  private static boolean isNameOrNumber(MatchResult word) {
    var first = word.group().codePointAt(0);
    return Character.isDigit(first) || (word.start() > 0 && Character.isUpperCase(first));
  }

  private static String stem(String word) {
    var small = word.toLowerCase(Locale.ROOT);
    return small.substring(0, Math.min(STEM, small.length()));
  }
}
