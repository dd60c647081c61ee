package attache.answer.computed;

import attache.actor.Mention;
import attache.answer.Statement;
import attache.ledger.Modality;
import attache.ledger.Stage;
import attache.question.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the sentences whose acts a question asks for: every act of a kind, what has changed, what
/// somebody did next.
final class Acts {
  private static final Pattern SETTLED =
      Pattern.compile(
          "\\b(?:secured|signed|agreed|concluded|closed|reached|struck|won|completed|made|granted"
              + "|approved|imposed|issued)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LATER =
      Pattern.compile(
          "\\b(?:later|then|subsequently|afterwards|thereafter|next|since)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST = 4;
  private static final int MOST_WORDS = 120;
  private static final float MET = 0.7f;

  private final Reading question;
  private final Fit fit;
  private final List<Said> all;

  Acts(Reading question, Fit fit, List<Said> all) {
    this.question = question;
    this.fit = fit;
    this.all = all;
  }

  /// Every act of the kind asked for, by those named; empty unless there are two or more.
  Optional<List<Statement>> every() {
    var names = names();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    var rows =
        all.stream()
            .filter(said -> said.measure().isPresent() && !said.inHeadline())
            .filter(said -> names.stream().allMatch(name -> fit.party(name, said) >= MET))
            .filter(said -> ofKind(said))
            .filter(said -> !SETTLED.matcher(question.english()).find() || settled(said))
            .sorted(Comparator.comparingInt(said -> said.claim().place().sentence()))
            .toList();
    var statements = sentences(rows);
    return statements.size() < 2 ? Optional.empty() : Optional.of(statements);
  }

  private boolean ofKind(Said said) {
    return question.terms().stream()
        .filter(term -> said.measure().isPresent())
        .anyMatch(term -> isKind(term.stem(), said));
  }

  private boolean isKind(String stem, Said said) {
    return fit.kinds(said).contains(stem);
  }

  private static boolean settled(Said said) {
    return said.claim().stage().height() >= Stage.AGREED.height()
        && !said.claim().stage().stops()
        && said.claim().modality() == Modality.ASSERTED;
  }

  private static List<Statement> sentences(List<Said> rows) {
    var statements = new ArrayList<Statement>();
    var shown = new ArrayList<Said>();
    var words = 0;
    for (var said : rows) {
      if (shown.stream().anyMatch(said::sameSentence) || shown.size() == MOST) {
        continue;
      }
      words += Computed.words(said.sentence());
      if (words <= MOST_WORDS) {
        shown.add(said);
        statements.add(Computed.extract(said));
      }
    }
    return statements;
  }

  /// What ended, was stopped or taken back of what is asked about.
  Optional<List<Statement>> changed() {
    var names = names();
    return all.stream()
        .filter(said -> !said.inHeadline() && said.claim().stage().stops())
        .filter(said -> !names.isEmpty())
        .filter(said -> names.stream().allMatch(name -> fit.name(name, said) >= MET))
        .max(
            Comparator.comparingDouble(said ->
                fit.words(question, said, java.util.Set.of())
                    + (said.measure().isPresent() ? 0.1 : 0)))
        .map(said -> List.of(Computed.extract(said)));
  }

  /// What somebody did after a sentence of a story.
  Optional<List<Statement>> next(attache.story.StoryId story, int sentence, List<Mention> who) {
    var later =
        all.stream()
            .filter(said -> said.measure().isPresent())
            .filter(said -> said.claim().place().story().equals(story))
            .filter(said -> said.claim().place().sentence() > sentence)
            .filter(said -> who.stream().anyMatch(name -> fit.acts(name, said) >= MET))
            .sorted(Comparator.comparingInt(said -> said.claim().place().sentence()))
            .toList();
    return later.stream()
        .filter(said -> LATER.matcher(said.sentence()).find())
        .findFirst()
        .or(() -> later.stream().findFirst())
        .map(said -> List.of(Computed.extract(said)));
  }

  private List<Mention> names() {
    return question.names().stream().filter(name -> name.type().acts()).toList();
  }
}
