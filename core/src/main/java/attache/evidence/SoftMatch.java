package attache.evidence;

import attache.index.Meaning;
import attache.question.QuestionTerm;
import attache.question.Reading;
import attache.story.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How well the words of a question are met by the meaning of a sentence's words, where the words
/// themselves differ: "punished" by "fined". Late interaction, after Khattab and Zaharia 2020
/// (ColBERT), with a model that was not trained for it: the cosines are only a hint, and scaled
/// down.
final class SoftMatch {
  private static final float UNRELATED = 0.5f;
  private static final float SAME = 0.8f;

  private final Reading reading;
  private final Meaning asked;
  private final Map<QuestionTerm, Span> places = new HashMap<>();

  SoftMatch(Reading reading, Meaning asked) {
    this.reading = reading;
    this.asked = asked;
    var text = reading.searched().toLowerCase(Locale.ROOT);
    for (var term : reading.terms()) {
      var at = text.lastIndexOf(term.word());
      if (at >= 0 && !term.word().isEmpty()) {
        places.put(term, new Span(at, at + term.word().length()));
      }
    }
  }

  /// The vector of the question as a whole.
  attache.index.Vector asked() {
    return asked.whole();
  }

  /// For each term, 0 to 1; terms of earlier turns are left out.
  Map<QuestionTerm, Float> met(Meanings.OfLine sentence) {
    var met = new HashMap<QuestionTerm, Float>();
    for (var term : reading.terms()) {
      var place = places.get(term);
      if (place != null) {
        met.put(term, best(place, sentence));
      }
    }
    return met;
  }

  private float best(Span place, Meanings.OfLine sentence) {
    var sum = 0f;
    var count = 0;
    for (var i = 0; i < asked.spans().size(); i++) {
      if (place.contains(asked.spans().get(i))) {
        var best = 0f;
        for (var piece : sentence.pieces()) {
          best = Math.max(best, asked.pieces().get(i).dot(piece));
        }
        sum += best;
        count++;
      }
    }
    return count == 0 ? 0 : Math.clamp((sum / count - UNRELATED) / (SAME - UNRELATED), 0, 1);
  }
}
