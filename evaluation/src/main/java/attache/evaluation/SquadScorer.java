package attache.evaluation;

import attache.evaluation.Mark.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Marks answers to a SQuAD set: an answerable question is answered right when the sentence cited
/// first contains a right answer, an unanswerable one when the answer says that the sources do not
/// say. Which paragraph the sentence stands in does not matter.
final class SquadScorer {
  Mark mark(SquadItem item, Response response) {
    var found = response.cited().stream().limit(1).anyMatch(first -> contains(first, item));
    var correct = item.answerable() ? found && !response.abstained() : response.abstained();
    var notes = found ? Set.of(Note.HIT) : Set.<Note>of();
    var why = correct ? List.<String>of() : List.of(why(item, response));
    return new Mark(item, response, correct, notes, Optional.empty(), why);
  }

  private static boolean contains(SourceSentence first, SquadItem item) {
    var sentence = " " + normalised(first.sentence()) + " ";
    return item.answers().stream()
        .map(SquadScorer::normalised)
        .anyMatch(answer -> !answer.isEmpty() && sentence.contains(" " + answer + " "));
  }

  /// Small letters without punctuation and articles; a dash parts words, another sign does not.
  static String normalised(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\p{Pd}", " ")
        .replaceAll("[\\p{P}\\p{S}]", "")
        .replaceAll("(?U)\\b(?:a|an|the)\\b", " ")
        .replaceAll("(?U)\\s+", " ")
        .strip();
  }

  private static String why(SquadItem item, Response response) {
    if (response.outcome().equals(Response.FAILED)) {
      return "asking failed";
    }
    if (!item.answerable()) {
      return "answered, though the sources do not say";
    }
    if (response.abstained()) {
      return "says that the sources do not say, though they do";
    }
    return response.cited().isEmpty()
        ? "cites nothing"
        : "the sentence cited first contains no right answer";
  }
}
