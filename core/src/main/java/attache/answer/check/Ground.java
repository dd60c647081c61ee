package attache.answer.check;

import java.time.LocalDate;
import java.util.Optional;

/// A sentence a statement rests on, with what its pronouns may stand for.
///
/// @param headline headline of its story; empty if it has none
/// @param before the sentence before it; empty if there is none
/// @param sentence the sentence itself
/// @param language ISO 639-1 code
/// @param published the day from which "next year" is counted
public record Ground(
    String headline,
    String before,
    String sentence,
    String language,
    Optional<LocalDate> published) {
  public Ground {
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("a sentence to rest on was wanted, got a blank one");
    }
  }

  /// A sentence by itself.
  public static Ground of(String sentence) {
    return new Ground("", "", sentence, "en", Optional.empty());
  }

  /// A sentence under its headline.
  public static Ground of(String headline, String sentence) {
    return new Ground(headline, "", sentence, "en", Optional.empty());
  }
}
