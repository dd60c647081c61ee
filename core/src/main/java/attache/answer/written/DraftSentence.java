package attache.answer.written;

import java.util.List;
import java.util.Optional;

/// One sentence of a draft.
///
/// @param text the sentence without its markers, trimmed; not blank
/// @param numbers the evidence it names, in its order; may be empty or name what is not there
/// @param translation the same in the language of the question, where it was written in both
record DraftSentence(String text, List<Integer> numbers, Optional<String> translation) {
  DraftSentence(String text, List<Integer> numbers) {
    this(text, numbers, Optional.empty());
  }

  DraftSentence {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank");
    }
    numbers = List.copyOf(numbers);
  }
}
