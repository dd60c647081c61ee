package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is cited says so, and not the contrary.
final class PolarityRule implements Rule {
  private static final float SURE = 0.85f;

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    var here = Negation.of(asked.said(), asked.lists());
    var there = new HashMap<Told, BitSet>();
    asked.all().forEach(t -> there.put(t, Negation.of(t, asked.lists())));
    for (var word : asked.said().words()) {
      if (!word.content() || asked.said().isName(word)) {
        continue;
      }
      reason(asked, word, here, there).ifPresent(reasons::add);
    }
    return reasons;
  }

  private static Optional<Reason> reason(Case asked, Word word, BitSet here, Map<Told, BitSet> there) {
    var matches = asked.matches(word, SURE);
    var turned = here.get(word.at());
    if (!matches.isEmpty()) {
      var weighs = predicate(asked.said(), word) || matches.stream().allMatch(m -> direct(m.told(), m.word()));
      if (weighs && matches.stream().noneMatch(m -> of(there, m.told()).get(m.word().at()) == turned)) {
        return Optional.of(new Reason(Reason.Kind.POLARITY, turned ? "what is cited does not deny “" + word + "”" : "what is cited denies “" + word + "”"));
      }
      return Optional.empty();
    }
    for (var told : asked.cited()) {
      for (var other : told.words()) {
        if (asked.likeness().opposed(word, other) && of(there, told).get(other.at()) == turned && !also(asked, other)) {
          return Optional.of(new Reason(Reason.Kind.POLARITY, "what is cited says “" + other + "”, not “" + word + "”"));
        }
      }
    }
    return Optional.empty();
  }

  private static BitSet of(Map<Told, BitSet> all, Told told) {
    var set = all.get(told);
    return set == null ? new BitSet() : set;
  }

  /// Whether the statement has the other word too.
  private static boolean also(Case asked, Word other) {
    return asked.said().words().stream().anyMatch(w -> asked.likeness().of(w, other) >= SURE);
  }

  private static boolean predicate(Told told, Word word) {
    return told.groups().stream().anyMatch(g -> g.main() == word.at() || complement(g, word));
  }

  private static boolean complement(VerbGroup group, Word word) {
    return group.act().equals("be") && group.last() < word.at() && word.at() <= group.last() + 3 && word.is(Tag.ADJECTIVE);
  }

  /// "no admission": the word right after a negator.
  private static boolean direct(Told told, Word word) {
    for (var i = word.at() - 1; i >= Math.max(0, word.at() - 2); i--) {
      if (told.words().get(i).lower().equals("no") || told.words().get(i).lower().equals("without")) {
        return true;
      }
    }
    return false;
  }
}
