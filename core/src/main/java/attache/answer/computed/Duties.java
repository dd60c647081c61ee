package attache.answer.computed;

import attache.answer.Cited;
import attache.answer.Statement;
import attache.evidence.Evidence;
import attache.question.Reading;
import attache.story.Draft.Nature;
import attache.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lists what somebody must do: the run of sentences after the one that speaks of conditions, as
/// long as each lays something on somebody.
final class Duties {
  private static final Pattern OPENS =
      Pattern.compile(
          "\\b(?:in return|in exchange|conditions?|on condition|commit\\w*|undertak\\w*|obligations?"
              + "|obliged|requirements?|required to|orders:|must)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LAYS =
      Pattern.compile(
          "\\b(?:must|has to|have to|may not|will|shall|is to|are to|committed|commits|required"
              + "|obliged|agreed to|promised|undertakes?|undertook)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST = 4;
  private static final int MOST_WORDS = 115;

  private Duties() {}

  static Optional<List<Statement>> answer(Reading question, List<Evidence> evidence) {
    for (var e : evidence) {
      if (e.story().nature() != Nature.BACKGROUND && speaksOf(question, e.story())) {
        var run = run(e.story());
        if (run.size() >= 2) {
          return Optional.of(run);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean speaksOf(Reading question, Story story) {
    var text = story.latest().text().toLowerCase(Locale.ROOT);
    return !question.names().isEmpty()
        && question.names().stream()
            .filter(name -> name.type().acts())
            .allMatch(name -> text.contains(name.name().toLowerCase(Locale.ROOT)));
  }

  private static List<Statement> run(Story story) {
    var revision = story.latest();
    var statements = new ArrayList<Statement>();
    var words = 0;
    var opened = false;
    for (var i = 1; i < revision.sentences().size(); i++) {
      var sentence = revision.sentences().get(i).in(revision.text());
      var heading = sentence.endsWith(":");
      opened = opened || OPENS.matcher(sentence).find();
      if (!opened || heading) {
        continue;
      }
      if (!LAYS.matcher(sentence).find() || statements.size() == MOST) {
        if (!statements.isEmpty()) {
          break;
        }
        opened = false;
        continue;
      }
      words += Computed.words(sentence);
      if (words > MOST_WORDS) {
        break;
      }
      statements.add(Statement.extract(sentence, List.of(Cited.whole(story, i))));
    }
    return statements;
  }
}
