package attache.answer.computed;

import attache.answer.Statement;
import attache.answer.check.VerdictTable;
import attache.evidence.Evidence;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Stage;
import attache.question.Reading;
import attache.question.Wanted;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Says how far an act has come: which of two stages, or that what a question takes for done is
/// not.
final class Standing {
  private static final Map<Pattern, Set<Stage>> STAGES =
      Map.of(
          words("approved|cleared|authori[sz]ed|granted"), Set.of(Stage.APPROVED),
          words("pending|awaiting|under review|waiting"), Set.of(Stage.PENDING),
          words("signed|agreed|settled"), Set.of(Stage.AGREED, Stage.DONE),
          words("decided|final|adopted"), Set.of(Stage.DECIDED, Stage.APPROVED, Stage.IN_FORCE),
          words("considered|weighed|discussed"), Set.of(Stage.CONSIDERED),
          words("proposed|suggested"), Set.of(Stage.PROPOSED),
          words("planned"), Set.of(Stage.PLANNED),
          words("completed|finished|done|built|paid"), Set.of(Stage.DONE),
          words("rejected|refused|blocked|denied"), Set.of(Stage.REFUSED),
          words("ended|cancelled|scrapped|dropped"), Set.of(Stage.ENDED, Stage.CANCELLED));

  /// Acts between two parties that are either done or not.
  private static final Pattern DEAL =
      words(
          "buy|bought|acquire\\w*|take over|took over|taken over|purchase[ds]?|merge[ds]?|invest(?:ed)?"
              + "|sell|sold|sign(?:ed)?|fund(?:ed)?|pay|paid|own(?:ed)?|put");

  private static final Pattern OPEN =
      words(
          "plans?|planned|planning|propos\\w*|consider\\w*|intend\\w*|might|may|could|would|want\\w*"
              + "|expect\\w*|seek\\w*|prepar\\w*|reported\\w*|rumou?r\\w*|likely|hop\\w+|will|announce\\w*");

  private static final Pattern NEGATED = words("not|never|no longer|n[’']t");
  private static final double MET = 0.6;

  private static final Set<Measure.Type> DEALS =
      Set.of(
          Measure.Type.INVESTMENT,
          Measure.Type.PURCHASE,
          Measure.Type.CONTRACT,
          Measure.Type.PARTNERSHIP,
          Measure.Type.BUDGET);

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  private final Reading question;
  private final Fit fit;
  private final List<Said> all;

  Standing(Reading question, Fit fit, List<Said> all) {
    this.question = question;
    this.fit = fit;
    this.all = all;
  }

  /// Which of two stages, where the question names both.
  Optional<List<Statement>> which() {
    var asked = STAGES.entrySet().stream().filter(e -> asks(e.getKey())).toList();
    if (question.wanted() != Wanted.CHOICE || asked.size() != 2) {
      return Optional.empty();
    }
    return all.stream()
        .filter(said -> !said.inHeadline() && firm(said))
        .filter(said -> asked.stream().anyMatch(e -> e.getValue().contains(said.claim().stage())))
        .filter(this::isOfTheMatter)
        .max(Comparator.comparingDouble(said -> fit.words(question, said, Set.of())))
        .map(this::said);
  }

  /// That an act has not come as far as the question asks, from the rows of the sentence that bears
  /// on it most.
  Optional<Said> notThere(Evidence best) {
    return bearing(best).filter(said -> licensed(said) != VerdictTable.Answer.YES);
  }

  /// That an act has come as far as the question asks, if the table licenses so much; every content
  /// word of the question must be met.
  Optional<Said> there(Evidence best) {
    return NEGATED.matcher(question.english()).find()
        ? Optional.empty()
        : bearing(best)
            .filter(said -> licensed(said) == VerdictTable.Answer.YES)
            .filter(said -> fit.words(question, said, Set.of()) >= MET);
  }

  private VerdictTable.Answer licensed(Said said) {
    var claim = said.claim();
    var least =
        asked().stream()
            .flatMap(e -> e.getValue().stream())
            .min(Comparator.comparingInt(Stage::height))
            .orElseThrow();
    return VerdictTable.licensed(
        new VerdictTable.Asked(least, false),
        new VerdictTable.Found(claim.stage(), claim.modality(), false));
  }

  private List<Map.Entry<Pattern, Set<Stage>>> asked() {
    return STAGES.entrySet().stream().filter(e -> asks(e.getKey())).toList();
  }

  /// The row of a sentence that bears on the stage a question asks for.
  private Optional<Said> bearing(Evidence best) {
    var asked = STAGES.entrySet().stream().filter(e -> asks(e.getKey())).toList();
    if (question.wanted() != Wanted.VERDICT || asked.size() != 1 || best.lacks().isPresent()) {
      return Optional.empty();
    }
    return all.stream()
        .filter(said -> said.story().id().equals(best.story().id()))
        .filter(said -> said.claim().place().sentence() == best.sentence())
        .filter(this::isOfTheMatter)
        .filter(said -> said.claim().stage().height() > 0 && !said.claim().stage().stops())
        .max(Comparator.comparingDouble(said -> fit.words(question, said, Set.of())));
  }

  private boolean asks(Pattern stage) {
    return stage.matcher(question.english()).find();
  }

  private static boolean firm(Said said) {
    var modality = said.claim().modality();
    return modality == Modality.ASSERTED || modality == Modality.ATTRIBUTED;
  }

  /// Every number and every name that acts must be met; a number in the row's own sentence.
  private boolean isOfTheMatter(Said said) {
    return question.numbers().stream().allMatch(number -> said.sentence().contains(number))
        && question.names().stream()
            .filter(name -> name.type().acts())
            .allMatch(name -> fit.name(name, said) > 0);
  }

  private List<Statement> said(Said said) {
    var stage = Vocabulary.standing(said.claim());
    var text = "%s: “%s”".formatted(Summing.capital(stage), said.sentence());
    return List.of(Computed.verdict(text, List.of(said)));
  }

  /// That a deal which the question takes for done is not, as far as the rows of its two parties
  /// go.
  Optional<Said> notDone() {
    var who = question.names().stream().filter(name -> name.type().acts()).toList();
    var asked = question.english().toLowerCase(Locale.ROOT);
    if (who.size() != 2 || !DEAL.matcher(asked).find() || OPEN.matcher(asked).find()) {
      return Optional.empty();
    }
    var deals =
        all.stream()
            .filter(said -> said.measure().map(m -> DEALS.contains(m.type())).orElse(false))
            .filter(said -> fit.acts(who.get(0), said) == 1)
            .filter(said -> fit.party(who.get(1), said) == 1)
            .toList();
    var furthest =
        deals.stream().max(Comparator.comparingInt(said -> said.claim().stage().height()));
    return furthest.filter(said -> said.claim().stage().height() < Stage.AGREED.height());
  }
}
