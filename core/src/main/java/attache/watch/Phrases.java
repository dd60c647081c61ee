package attache.watch;

import attache.index.Analysis;
import attache.index.Term;
import attache.story.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds words and runs of words in sentences, in any form the language inflects them to. Safe for
/// use by many threads.
final class Phrases {
  private static final String WORDS_APART = "[\\s\\p{Z}]+";

  private final Analysis analysis;
  private final Map<String, List<Term>> read = new ConcurrentHashMap<>();

  Phrases(Analysis analysis) {
    this.analysis = analysis;
  }

  /// Where a run of words stands in a sentence for the first time; counted from its start. Nothing
  /// stands between its words that does not stand there in the run, small words aside.
  Optional<Span> in(String run, StoryText story, int sentence) {
    var wanted = terms(run, story.story().language());
    var there = story.terms(sentence);
    for (var at = 0; !wanted.isEmpty() && at + wanted.size() <= there.size(); at++) {
      if (stands(run, wanted, story.sentence(sentence), there, at)) {
        var end = there.get(at + wanted.size() - 1).span().end();
        return Optional.of(new Span(there.get(at).span().start(), end));
      }
    }
    return Optional.empty();
  }

  /// Whether words say anything that can be looked for.
  boolean sayNothing(String run) {
    return terms(run, "en").isEmpty() && terms(run, "und").isEmpty();
  }

  private List<Term> terms(String run, String language) {
    return read.computeIfAbsent(language + ' ' + run, _ -> analysis.terms(run, language));
  }

  private static boolean stands(
      String run, List<Term> wanted, String sentence, List<Term> there, int at) {
    for (var i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).text().equals(there.get(at + i).text())) {
        return false;
      }
      if (i > 0 && between(there, at + i, sentence) > between(wanted, i, run)) {
        return false;
      }
    }
    return true;
  }

  /// Words between a term and the one before it: those the analysis leaves out.
  private static int between(List<Term> terms, int at, String text) {
    var start = terms.get(at - 1).span().end();
    var end = terms.get(at).span().start();
    if (end <= start) {
      return 0;
    }
    var gap = text.substring(start, end);
    var words = 0;
    for (var word : gap.split(WORDS_APART)) {
      words += word.codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
    }
    return words;
  }
}
