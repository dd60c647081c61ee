package attache.answer.computed;

import attache.answer.Cited;
import attache.answer.Statement;
import attache.evidence.Evidence;
import attache.evidence.EvidenceFinder;
import attache.question.QuestionTerm.Role;
import attache.question.Reader;
import attache.question.Reading;
import attache.question.Wanted;
import attache.story.Draft.Nature;
import attache.story.StoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Tells what is reported about something: of each story on it the sentence that tells the matter,
/// which is the first one where the headline or that sentence speaks of it.
final class Topics {
  private static final int LOOKED_AT = 24;
  private static final int MOST_STORIES = 4;
  private static final int MOST_WORDS = 110;
  private static final float NAMED = 0.9f;
  private static final float CARRIED = 0.55f;

  private final Reader reader;
  private final EvidenceFinder finder;

  Topics(Reader reader, EvidenceFinder finder) {
    this.reader = reader;
    this.finder = finder;
  }

  /// Whether a question is nothing but a name.
  static boolean isBare(Reading question) {
    return question.wanted() == Wanted.OPEN
        && !question.terms().isEmpty()
        && question.terms().stream().allMatch(term -> term.role() == Role.NAME);
  }

  /// One sentence of each of the stories on a topic that fit it best; empty when none is on it.
  Optional<List<Statement>> told(String topic) throws IOException {
    var asked = reader.part(topic);
    var best = new LinkedHashMap<StoryId, Evidence>();
    for (var evidence : finder.find(asked, LOOKED_AT)) {
      if (evidence.story().nature() != Nature.BACKGROUND && speaksOf(evidence, asked)) {
        best.merge(evidence.story().id(), evidence, Topics::nearerTheTop);
      }
    }
    var statements = new ArrayList<Statement>();
    var words = 0;
    for (var evidence : best.values()) {
      var cited = Cited.whole(evidence.story(), tells(evidence));
      words += cited.sentenceText().split("\\s+").length;
      if (statements.size() < MOST_STORIES && (statements.isEmpty() || words <= MOST_WORDS)) {
        statements.add(Statement.extract(cited.sentenceText(), List.of(cited)));
      }
    }
    return statements.isEmpty() ? Optional.empty() : Optional.of(statements);
  }

  private static boolean speaksOf(Evidence evidence, Reading asked) {
    var signals = evidence.signals();
    var named = asked.names().isEmpty() || signals.least() >= NAMED;
    var plain = asked.terms().stream().allMatch(term -> term.role() == Role.NAME);
    return named && (plain || signals.around() >= CARRIED);
  }

  private static Evidence nearerTheTop(Evidence one, Evidence other) {
    return one.sentence() > 1 && other.sentence() <= 1 ? other : one;
  }

  private static int tells(Evidence evidence) {
    var sentences = evidence.story().latest().sentences().size();
    return evidence.sentence() <= 1 ? Math.min(1, sentences - 1) : evidence.sentence();
  }
}
