package attache.answer.written;

import attache.answer.Cited;
import attache.answer.LeftOut;
import attache.answer.Statement;
import attache.answer.check.Check;
import attache.answer.check.Ground;
import attache.answer.check.Reason;
import attache.answer.check.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
   */
  private static final double LIKE_ENOUGH = 0.4;
  private static final double AS_LIKE = 0.9;
  private static final int MOST_CITED = 4;
  private static final int STEM = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{3,}|\\d+");

  private final Check check;

  Proof(Check check) {
    this.check = check;
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
  Outcome prove(DraftSentence sentence, Dossier dossier) {
    var named = dossier.numbered(sentence.numbers()).stream().limit(MOST_CITED).toList();
    var likest = likest(sentence, dossier);
    return first(sentence, likest, Proof::alone)
        .or(() ->
            named.size() > 1 && !Collections.disjoint(named, likest) && holds(sentence, named)
                ? Optional.of(named)
                : Optional.empty())
        .or(() -> first(sentence, likest, Cited::ground))
        .<Outcome>map(cited -> proven(sentence, cited))
        .orElseGet(() -> refused(sentence, named, dossier));
  }

  /// The first sentence that carries a drafted one by itself.
  private Optional<List<Cited>> first(
      DraftSentence sentence, List<Cited> candidates, Function<Cited, Ground> ground) {
    return candidates.stream()
        .filter(cited -> check.verdict(sentence.text(), List.of(ground.apply(cited))).holds())
        .findFirst()
        .map(List::of);
  }

  /// A sentence without the one before it, which carries pronouns and could carry too much.
  private static Ground alone(Cited cited) {
    var ground = cited.ground();
    return new Ground(
        ground.headline(), "", ground.sentence(), ground.language(), ground.published());
  }

  private static Outcome proven(DraftSentence sentence, List<Cited> cited) {
    return new Outcome.Proven(Statement.written(sentence.text(), cited));
  }

  private Outcome refused(DraftSentence sentence, List<Cited> named, Dossier dossier) {
    if (named.isEmpty()) {
      var why =
          sentence.numbers().isEmpty()
              ? "names no evidence, and none carries it"
              : "names evidence that is not there, and none carries it";
      return new Outcome.Refused(new LeftOut(sentence.text(), why, List.of()), List.of());
    }
    var why =
        verdict(sentence, named).reasons().stream()
            .map(Reason::words)
            .collect(Collectors.joining("; "));
    var instead = named.stream().filter(dossier::isSure).toList();
    return new Outcome.Refused(new LeftOut(sentence.text(), why, named), instead);
  }

  private boolean holds(DraftSentence sentence, List<Cited> cited) {
    return verdict(sentence, cited).holds();
  }

  private Verdict verdict(DraftSentence sentence, List<Cited> cited) {
    return check.verdict(sentence.text(), cited.stream().map(Cited::ground).toList());
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
