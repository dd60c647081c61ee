package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import attache.ledger.reading.VerbGroup.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What only may be so is not said to come or to be: "will hold talks" for "may hold talks", "was
/// deliberate" for "may have been deliberate".
final class ModalRule implements Rule {
  private static final float SAME = 0.85f;
  private static final int MUCH = 3;
  private static final Set<String> WEAK = Set.of("may", "might", "could");
  private static final Set<String> SURE = Set.of("will", "shall", "must");
  private static final Set<String> CERTAIN = Set.of("certain", "sure", "bound", "guaranteed");
  private static final Set<String> HEDGES =
      Set.of(
          "possible",
          "possibly",
          "perhaps",
          "maybe",
          "potentially",
          "able",
          "suspect",
          "suspects",
          "believe",
          "believes",
          "think",
          "thinks",
          "chance",
          "whether",
          "likely",
          "probably");

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    var said = asked.said();
    if (said.words().stream()
        .noneMatch(w -> HEDGES.contains(w.lower()) || WEAK.contains(w.lower()))) {
      for (var group : said.groups()) {
        weaker(asked, group).ifPresent(reasons::add);
      }
    }
    return reasons;
  }

  private static Optional<Reason> weaker(Case asked, VerbGroup group) {
    var coming = SURE.contains(group.modal()) || group.chain().stream().anyMatch(CERTAIN::contains);
    var being = group.act().equals("be") && group.modal().isEmpty();
    if (!group.finite() || group.negated() || group.conditional() || !coming && !being) {
      return Optional.empty();
    }
    var weak = false;
    for (var told : asked.cited()) {
      for (var other : told.groups()) {
        if (!other.finite() || !alike(asked, group, told, other, being)) {
          continue;
        }
        if (!WEAK.contains(other.modal()) || other.negated()) {
          return Optional.empty();
        }
        weak = true;
      }
    }
    return weak
        ? Optional.of(
            new Reason(
                Reason.Kind.MODALITY,
                "“%s” is only possible in what is cited"
                    .formatted(
                        Agents.words(asked.said().in(new Range(group.first(), group.last() + 1))))))
        : Optional.empty();
  }

  /// Whether two clauses say one thing: by the same verb of the same things, or by most of their
  /// words.
  private static boolean alike(
      Case asked, VerbGroup group, Told told, VerbGroup other, boolean being) {
    if (being || group.act().equals("be")) {
      return other.act().equals("be") && complement(asked, group, told, other);
    }
    var shared = shared(asked, group, told, other);
    var same =
        group.act().equals(other.act())
            || asked.said().main(group).content()
                && asked.near(asked.said().main(group), told.main(other)) >= SAME;
    return same ? shared > 0 : shared >= MUCH && WEAK.contains(other.modal());
  }

  private static boolean complement(Case asked, VerbGroup group, Told told, VerbGroup other) {
    var mine = next(asked.said(), group);
    var theirs = next(told, other);
    return mine.isPresent() && theirs.isPresent() && asked.near(mine.get(), theirs.get()) >= SAME;
  }

  private static Optional<Word> next(Told told, VerbGroup group) {
    var at = group.last() + 1;
    return at < told.words().size()
        ? Optional.of(told.words().get(at))
            .filter(w -> w.content() && (w.is(Tag.ADJECTIVE) || w.is(Tag.NOUN)))
        : Optional.empty();
  }

  private static long shared(Case asked, VerbGroup group, Told told, VerbGroup other) {
    var theirs = clause(told, other);
    return clause(asked.said(), group).stream()
        .filter(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= SAME))
        .count();
  }

  private static List<Word> clause(Told told, VerbGroup group) {
    var words = new ArrayList<>(told.content(group.subject()));
    words.addAll(told.content(new Range(group.last() + 1, group.end())));
    return words;
  }
}
