package attache.answer.check;

import attache.ledger.reading.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A committee is not the house it belongs to, and what is brought in is not passed: "Parliament
/// adopted" for "a committee approved", "passed a bill" for "a bill was introduced".
final class InstitutionRule implements Rule {
  private static final float SAME = 0.85f;
  private static final Set<String> PARTS =
      Set.of("committee", "subcommittee", "committees", "subcommittees");
  private static final Set<String> HOUSES =
      Set.of("parliament", "senate", "house", "congress", "assembly", "plenary", "chamber");
  private static final Set<String> PASSES =
      Set.of("pass", "adopt", "approve", "enact", "back", "vote", "ratify", "endorse");
  private static final Set<String> BRINGS = Set.of("introduce", "table", "submit", "propose");
  private static final Set<String> BILLS =
      Set.of("bill", "law", "act", "motion", "legislation", "amendment");

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    for (var group : asked.said().groups()) {
      if (PASSES.contains(group.act())
          && group.modal().isEmpty()
          && !group.negated()
          && !group.conditional()) {
        house(asked, group).ifPresent(reasons::add);
        brought(asked, group).ifPresent(reasons::add);
      }
    }
    return reasons;
  }

  private static Optional<Reason> house(Case asked, VerbGroup group) {
    if (!any(asked.said().in(group.subject()), HOUSES) || any(asked.said().words(), PARTS)) {
      return Optional.empty();
    }
    var part = false;
    for (var told : asked.cited()) {
      for (var other : told.groups()) {
        if (PASSES.contains(other.act())) {
          if (!any(told.in(other.subject()), PARTS)) {
            return Optional.empty();
          }
          part = true;
        }
      }
    }
    return part ? stage("what is cited has a committee do so") : Optional.empty();
  }

  private static Optional<Reason> brought(Case asked, VerbGroup group) {
    var bills = bills(asked.said(), group);
    var found = false;
    for (var told : asked.all()) {
      for (var other : told.groups()) {
        if (PASSES.contains(other.act())
            || told.main(other).content()
                && asked.near(asked.said().main(group), told.main(other)) >= SAME
                && !BRINGS.contains(other.act())) {
          return Optional.empty();
        }
        found |= BRINGS.contains(other.act()) && shares(asked, bills, bills(told, other));
      }
    }
    return found ? stage("what is cited only has it brought in") : Optional.empty();
  }

  private static List<Word> bills(Told told, VerbGroup group) {
    var words = new ArrayList<>(told.in(group.subject()));
    words.addAll(told.in(new VerbGroup.Range(group.last() + 1, group.end())));
    return words.stream().filter(w -> BILLS.contains(w.stem())).toList();
  }

  private static boolean shares(Case asked, List<Word> mine, List<Word> theirs) {
    return mine.stream().anyMatch(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= SAME));
  }

  private static boolean any(List<Word> words, Set<String> among) {
    return words.stream().anyMatch(w -> among.contains(w.lower()));
  }

  private static Optional<Reason> stage(String words) {
    return Optional.of(new Reason(Reason.Kind.STAGE, words));
  }
}
