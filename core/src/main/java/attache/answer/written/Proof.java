package attache.answer.written;

import attache.answer.Cited;
import attache.answer.LeftOut;
import attache.answer.SmallModels;
import attache.answer.Statement;
import attache.answer.check.Check;
import attache.answer.check.Ground;
import attache.answer.check.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Proves drafted sentences from a dossier, or says why they cannot be proven. Safe for use by many
/// threads.
final class Proof {
  /*
   * The evidence that is most like a drafted sentence decides, named or not. Trying the rest when it
   * refuses was refused: a sentence that denies what one evidence says is not denied by its neighbour
   * on the same matter, and would be shown with that neighbour as its proof. Each is tried alone, so that
   * a citation that carries nothing falls away; then those it names together, for fused sentences; and
   * only then may the sentence before help, as it does for pronouns. Likeness is the share of the
   * draft's words that stand in the evidence, by their first letters.
   *
   * The check asks whether what is cited says as much as the sentence, and lets through what says less:
   * "is considered" of what has been done. Of a paraphrase that is wrong too. So where a sentence brings
   * in a word such as "considers", the evidence is held against it as well: how far things have come and
   * how firmly they are said must agree both ways.
   */
  private static final double LIKE_ENOUGH = 0.4;
  private static final double AS_LIKE = 0.9;
  private static final int MOST_CITED = 4;
  private static final int STEM = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{3,}|\\d+");
  private static final Set<Reason.Kind> BOTH_WAYS = Set.of(Reason.Kind.STAGE, Reason.Kind.MODALITY);

  private static final String NOT_LIKEST = "the evidence it is most like does not carry it";

  private final Check check;
  private final SmallModels small;

  /// @param small may refuse what the check lets through
  Proof(Check check, SmallModels small) {
    this.check = check;
    this.small = small;
  }

  /// What came of proving a sentence.
  sealed interface Outcome {
    /// It may be shown.
    record Proven(Statement statement) implements Outcome {}

    /// It may not.
    ///
    /// @param leftOut the sentence and why
    /// @param instead the cited sentences, which may be shown in its place
    record Refused(LeftOut leftOut, List<Cited> instead) implements Outcome {}
  }

  /// Proves a sentence.
  ///
  /// @throws IOException if a small model that is configured cannot be used
  Outcome prove(DraftSentence sentence, Dossier dossier) throws IOException {
    var named = dossier.numbered(sentence.numbers()).stream().limit(MOST_CITED).toList();
    var likest = likest(sentence, dossier);
    var carrying = carrying(sentence.text(), named, likest);
    if (carrying.isEmpty()) {
      return refused(sentence, named, dossier, Optional.empty());
    }
    var why = turned(sentence.text(), carrying);
    if (why.isEmpty()) {
      why = less(sentence.text(), carrying);
    }
    if (why.isEmpty()) {
      why = notEntailed(sentence.text(), carrying);
    }
    return why.isEmpty()
        ? new Outcome.Proven(Statement.written(sentence.text(), carrying))
        : refused(sentence, carrying, dossier, why);
  }

  /// What carries a sentence, by the check; empty if nothing does.
  private List<Cited> carrying(String text, List<Cited> named, List<Cited> likest) {
    for (var cited : likest) {
      if (reasons(text, List.of(alone(cited))).isEmpty()) {
        return List.of(cited);
      }
    }
    if (named.size() > 1
        && !Collections.disjoint(named, likest)
        && reasons(text, grounds(named)).isEmpty()) {
      return named;
    }
    for (var cited : likest) {
      if (reasons(text, List.of(cited.ground())).isEmpty()) {
        return List.of(cited);
      }
    }
    return List.of();
  }

  private static Optional<String> turned(String text, List<Cited> carrying) {
    if (carrying.stream().anyMatch(cited -> cited.sentenceText().strip().equals(text))) {
      return Optional.empty();
    }
    var cited = carrying.stream().map(Cited::sentenceText).collect(Collectors.joining(" "));
    var around =
        carrying.stream()
            .map(Cited::ground)
            .map(ground -> ground.headline() + " " + ground.before())
            .collect(Collectors.joining(" "));
    return Parity.trouble(text, cited, around, carrying.getFirst().language());
  }

  /// Why a sentence says less than the one that carries it; empty if it does not. Where several
  /// carry it, each says more than it by nature, and is not asked.
  private Optional<String> less(String text, List<Cited> carrying) {
    var cited = carrying.getFirst();
    if (carrying.size() > 1 || !Parity.opens(text, cited.sentenceText(), cited.language())) {
      return Optional.empty();
    }
    var ground = cited.ground();
    var said = new Ground(ground.headline(), "", text, ground.language(), ground.published());
    return reasons(cited.sentenceText(), List.of(said)).stream()
            .anyMatch(reason -> BOTH_WAYS.contains(reason.kind()))
        ? Optional.of("what is cited has come further, or says it more firmly")
        : Optional.empty();
  }

  private Optional<String> notEntailed(String text, List<Cited> carrying) throws IOException {
    var model = small.entailment();
    var cited = carrying.stream().map(Cited::sentenceText).collect(Collectors.joining(" "));
    return model.isEmpty() || cited.equals(text) || model.get().carries(cited, text)
        ? Optional.empty()
        : Optional.of("the entailment model finds that what is cited does not carry it");
  }

  private List<Reason> reasons(String text, List<Ground> grounds) {
    return check.verdict(text, grounds).reasons();
  }

  /// A sentence without the one before it, which carries pronouns and could carry too much.
  private static Ground alone(Cited cited) {
    var ground = cited.ground();
    return new Ground(
        ground.headline(), "", ground.sentence(), ground.language(), ground.published());
  }

  private static List<Ground> grounds(List<Cited> cited) {
    return cited.stream().map(Cited::ground).toList();
  }

  private Outcome refused(
      DraftSentence sentence, List<Cited> named, Dossier dossier, Optional<String> known) {
    if (named.isEmpty()) {
      var why =
          sentence.numbers().isEmpty()
              ? "names no evidence, and none carries it"
              : "names evidence that is not there, and none carries it";
      return new Outcome.Refused(new LeftOut(sentence.text(), why, List.of()), List.of());
    }
    var why =
        known.orElseGet(() ->
            reasons(sentence.text(), grounds(named)).stream()
                .map(Reason::words)
                .collect(Collectors.joining("; ")));
    var instead = named.stream().filter(dossier::isSure).toList();
    return new Outcome.Refused(
        new LeftOut(sentence.text(), why.isEmpty() ? NOT_LIKEST : why, named), instead);
  }

  /// The evidence most like a sentence, and what is about as like; empty if nothing is.
  private static List<Cited> likest(DraftSentence sentence, Dossier dossier) {
    var words = words(sentence.text());
    record Near(Cited cited, long shared) {}
    var near = new ArrayList<Near>();
    for (var cited : dossier.sentences()) {
      var shared = words(cited.sentenceText()).stream().filter(words::contains).count();
      near.add(new Near(cited, shared));
    }
    var most = near.stream().mapToLong(Near::shared).max().orElse(0);
    return near.stream()
        .filter(n -> n.shared() >= AS_LIKE * most && n.shared() > LIKE_ENOUGH * words.size())
        .map(Near::cited)
        .toList();
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(m -> m.group().substring(0, Math.min(STEM, m.group().length())))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
