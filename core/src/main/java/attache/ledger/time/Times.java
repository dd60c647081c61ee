package attache.ledger.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the words of time of a sentence and the days they mean. Immutable and safe for use by many
/// threads.
///
/// Days are found only where the words give them: a time that must be counted from the day of
/// publication has none without it, nor have fiscal years, lengths, winters and days that the
/// calendar lacks. "Early", "mid" and "late" are the half of a time that surely holds what is
/// meant, its beginning and end a quarter of it. Weeks begin on Monday; seasons are those of the
/// north.
///
/// Left out are years in names ("GPT-2026", "Vision 2030", "2030 Agenda"), in amounts, references
/// and addresses; hours and minutes; rates ("a year"); and "now".
public final class Times {
  private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "zh", "hi", "ar");

  private final Map<String, Vocabulary> vocabularies =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(code -> code, Vocabulary::shipped));

  /// The times of a sentence, in reading order; no two overlap.
  ///
  /// @param language ISO 639-1 code; English words are looked for in a language that is not known
  /// @param published the day from which "next year" is counted
  public List<Time> in(String sentence, String language, Optional<LocalDate> published) {
    var vocabulary = vocabularies.getOrDefault(language, vocabularies.get("en"));
    if (vocabulary == null) {
      throw new IllegalStateException("English is missing");
    }
    var tokens = Cutter.cut(vocabulary, sentence);
    if (tokens.stream().noneMatch(token -> token.sign().tells())) {
      return List.of();
    }
    Doubts.settle(sentence, tokens, vocabulary);
    return new Bounds(sentence, tokens, new Clock(published), vocabulary.language()).times();
  }
}
