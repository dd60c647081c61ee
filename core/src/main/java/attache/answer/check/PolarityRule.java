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
  private static final java.util.Set<String> LATER = java.util.Set.of("until", "till", "before");
  private static final float SURE = 0.85f;

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    var here = Negation.of(asked.said(), asked.lists());
    var there = new HashMap<Told, BitSet>();
    asked.all().forEach(t -> there.put(t, Negation.of(t, asked.lists())));
    for (var group : asked.said().groups()) {
      light(asked, group, here, there).ifPresent(reasons::add);
    }
    lasting(asked).ifPresent(reasons::add);
    for (var group : asked.said().groups()) {
      paraphrased(asked, group, here, there).ifPresent(reasons::add);
    }
    for (var word : asked.said().words()) {
      if (supposed(asked.said(), word) || !word.content() || asked.said().isName(word)) {
        continue;
      }
      reason(asked, word, here, there).ifPresent(reasons::add);
    }
    return reasons;
  }

  private static Optional<Reason> reason(
      Case asked, Word word, BitSet here, Map<Told, BitSet> there) {
    var matches = asked.matches(word, SURE);
    var turned = here.get(word.at());
    if (turned && word.verbal() && deniedThing(asked, word, here, there)) {
      return Optional.empty();
    }
    if (!matches.isEmpty()) {
      var weighs =
          predicate(asked.said(), word)
              || matches.stream().allMatch(m -> direct(m.told(), m.word()));
      if (weighs
          && !later(matches)
          && matches.stream().anyMatch(m -> near(asked, word, m.told(), m.word()))
          && matches.stream().noneMatch(m -> of(there, m.told()).get(m.word().at()) == turned)) {
        return Optional.of(
            new Reason(
                Reason.Kind.POLARITY,
                turned
                    ? "what is cited does not deny “" + word + "”"
                    : "what is cited denies “" + word + "”"));
      }
      return Optional.empty();
    }
    for (var told : asked.cited()) {
      for (var other : told.words()) {
        if (asked.likeness().opposed(word, other)
            && near(asked, word, told, other)
            && of(there, told).get(other.at()) == turned
            && !also(asked, other)) {
          return Optional.of(
              new Reason(
                  Reason.Kind.POLARITY, "what is cited says “" + other + "”, not “" + word + "”"));
        }
      }
    }
    return Optional.empty();
  }

  /// "the police are not covered" where what is cited "covers firms but not the police": the thing
  /// is denied there, not the verb.
  private static boolean deniedThing(Case asked, Word word, BitSet here, Map<Told, BitSet> there) {
    return asked.said().groupOf(word).stream()
        .flatMap(g -> clause(asked.said(), g).stream())
        .filter(w -> here.get(w.at()) && w.is(Tag.NOUN))
        .flatMap(w -> asked.matches(w, SURE).stream())
        .anyMatch(m -> of(there, m.told()).get(m.word().at()) && apart(m.told(), m.word()));
  }

  /// Whether "but not" opens the phrase of a word.
  private static boolean apart(Told told, Word word) {
    for (var i = word.at() - 1; i >= Math.max(1, word.at() - 3); i--) {
      if (told.words().get(i).is(Tag.NOT)) {
        return told.words().get(i - 1).lower().equals("but");
      }
    }
    return false;
  }

  /// A clause in other words than the cited one that has most in common with it: the one denies
  /// what the other says.
  private static Optional<Reason> paraphrased(
      Case asked, VerbGroup group, BitSet here, Map<Told, BitSet> there) {
    var main = asked.said().main(group);
    if (!group.finite()
        || !main.content()
        || supposed(asked.said(), main)
        || !asked.matches(main, SURE).isEmpty()) {
      return Optional.empty();
    }
    var own = clause(asked.said(), group);
    var turned = here.get(main.at());
    var found = false;
    for (var told : asked.cited()) {
      for (var other : told.groups()) {
        var verb = told.main(other);
        if (!other.finite() || asked.near(main, verb) < Likeness.NEAR) {
          continue;
        }
        var theirs = clause(told, other);
        var shared =
            own.stream()
                .filter(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= SURE))
                .count();
        if (shared >= 2) {
          if (of(there, told).get(verb.at()) == turned) {
            return Optional.empty();
          }
          found = !later(List.of(new Case.Match(told, verb, 1)));
        }
      }
    }
    return found
        ? Optional.of(
            new Reason(
                Reason.Kind.POLARITY,
                "what is cited " + (turned ? "does not deny" : "denies") + " “" + main + "”"))
        : Optional.empty();
  }

  private static List<Word> clause(Told told, VerbGroup group) {
    var words = new ArrayList<>(told.content(group.subject()));
    words.addAll(told.content(new VerbGroup.Range(group.last() + 1, group.end())));
    return words;
  }

  /// "will not start until June" says that it starts: in June.
  private static boolean later(List<Case.Match> matches) {
    return matches.stream()
        .anyMatch(m ->
            m.told().words().stream().anyMatch(w -> LATER.contains(w.lower()))
                && m.told().groupOf(m.word()).filter(VerbGroup::negated).isPresent());
  }

  private static boolean supposed(Told told, Word word) {
    return told.groupOf(word)
        .filter(g -> g.conditional() || Firmness.supposed(told, g))
        .isPresent();
  }

  /// "has", "takes": a verb that says little is compared where its objects agree.
  private static Optional<Reason> light(
      Case asked, VerbGroup group, BitSet here, Map<Told, BitSet> there) {
    var main = asked.said().main(group);
    if (main.content() || !group.finite() || group.act().equals("be") || group.chain().size() > 1) {
      return Optional.empty();
    }
    var turned = here.get(main.at());
    var objects = new java.util.ArrayList<>(asked.said().content(group.subject()));
    objects.addAll(asked.said().content(new VerbGroup.Range(group.last() + 1, group.end())));
    if (turned && objects.stream().anyMatch(w -> without(asked, w))) {
      return Optional.empty();
    }
    var found = false;
    for (var told : asked.cited()) {
      for (var other : told.groups()) {
        var theirs = new java.util.ArrayList<>(told.content(other.subject()));
        theirs.addAll(told.content(new VerbGroup.Range(other.last() + 1, other.end())));
        var shared =
            objects.stream()
                .filter(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= SURE))
                .count();
        if (other.act().equals(group.act()) && shared * 2 >= objects.size() && shared > 0) {
          if (of(there, told).get(told.main(other).at()) == turned) {
            return Optional.empty();
          }
          found = true;
        }
      }
    }
    return found
        ? Optional.of(
            new Reason(
                Reason.Kind.POLARITY,
                "what is cited " + (turned ? "does not deny" : "denies") + " “" + main + "”"))
        : Optional.empty();
  }

  /// "has no proof" where what is cited has "no proof" too.
  private static boolean without(Case asked, Word word) {
    return direct(asked.said(), word)
        && asked.matches(word, SURE).stream().anyMatch(m -> direct(m.told(), m.word()));
  }

  /// "still" where the source has "no longer", and the reverse.
  private static Optional<Reason> lasting(Case asked) {
    var said = lasts(asked, asked.said());
    if (said == 0) {
      return Optional.empty();
    }
    for (var told : asked.cited()) {
      var shared =
          asked.said().words().stream()
              .filter(w ->
                  w.content()
                      && told.words().stream()
                          .anyMatch(o -> o.content() && asked.near(w, o) >= SURE))
              .count();
      if (lasts(asked, told) == -said && shared >= 2) {
        return Optional.of(
            new Reason(
                Reason.Kind.POLARITY,
                said > 0
                    ? "what is cited says it is no longer so"
                    : "what is cited says it is still so"));
      }
    }
    return Optional.empty();
  }

  /// 1 if it goes on, -1 if it does no longer, 0 if nothing is said of it.
  private static int lasts(Case asked, Told told) {
    var on = 0;
    var off = 0;
    for (var word : told.words()) {
      var next = word.at() + 1 < told.words().size() ? told.words().get(word.at() + 1).lower() : "";
      on += asked.lists().has("lasting", word) ? 1 : 0;
      off += next.equals("longer") && word.lower().equals("no") ? 1 : 0;
    }
    return on > 0 && off == 0 ? 1 : off > 0 && on == 0 ? -1 : 0;
  }

  private static BitSet of(Map<Told, BitSet> all, Told told) {
    var set = all.get(told);
    return set == null ? new BitSet() : set;
  }

  /// Whether the statement has the other word too.
  private static boolean also(Case asked, Word other) {
    return asked.said().words().stream().anyMatch(w -> asked.near(w, other) >= SURE);
  }

  /// Whether two words stand in like company: some other word of their clauses agrees.
  private static boolean near(Case asked, Word word, Told told, Word other) {
    var mine = company(asked.said(), word);
    var theirs = company(told, other);
    return mine.size() < 2
        || theirs.size() < 2
        || mine.stream().anyMatch(a -> theirs.stream().anyMatch(b -> asked.near(a, b) >= 0.8));
  }

  private static List<Word> company(Told told, Word word) {
    var group = told.groupOf(word);
    var from =
        group
            .map(g -> Math.min(word.at(), g.subject().empty() ? g.first() : g.subject().from()))
            .orElse(word.at());
    var to = group.map(VerbGroup::end).orElse(word.at());
    return told.words().stream()
        .filter(w ->
            w.content()
                && !w.equals(word)
                && (from <= w.at() && w.at() < to || Math.abs(w.at() - word.at()) <= 4))
        .toList();
  }

  private static boolean predicate(Told told, Word word) {
    return told.groups().stream()
        .anyMatch(g ->
            g.main() == word.at()
                || word.verbal() && g.first() <= word.at() && word.at() <= g.last()
                || complement(told, g, word));
  }

  private static boolean complement(Told told, VerbGroup group, Word word) {
    return group.act().equals("be")
        && group.last() < word.at()
        && word.at() <= group.last() + 3
        && (word.is(Tag.ADJECTIVE) || word.is(Tag.NOUN) && !told.nounFollows(word));
  }

  /// "no admission": the word right after a negator.
  private static boolean direct(Told told, Word word) {
    for (var i = word.at() - 1; i >= Math.max(0, word.at() - 2); i--) {
      if (told.words().get(i).lower().equals("no")
          || told.words().get(i).lower().equals("without")) {
        return true;
      }
    }
    return false;
  }
}
