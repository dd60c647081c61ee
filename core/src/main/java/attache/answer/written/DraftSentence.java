package attache.answer.written;

import java.util.List;

/// One sentence of a draft.
///
/// @param text the sentence without its markers, trimmed; not blank
/// @param numbers the evidence it names, in its order; may be empty or name what is not there
record DraftSentence(String text, List<Integer> numbers) {
  DraftSentence {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank");
    }
    numbers = List.copyOf(numbers);
  }
}
