package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import attache.ledger.reading.VerbGroup.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who acts in the statement acts in what is cited.
final class AgentRule implements Rule {
  private static final float SURE = 0.85f;
  private static final Set<String> AGENTS = Set.of("by", "between");

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    for (var group : asked.said().groups()) {
      var main = asked.said().main(group);
      if (main.content() && (group.finite() || group.actPassive())) {
        reason(asked, group, main).ifPresent(reasons::add);
      }
    }
    swapped(asked).ifPresent(reasons::add);
    return reasons;
  }

  private static Optional<Reason> reason(Case asked, VerbGroup group, Word main) {
    var who = agent(asked.said(), group);
    if (who.isEmpty()) {
      return Optional.empty();
    }
    var other = List.<Word>of();
    for (var told : asked.cited()) {
      for (var g : told.groups()) {
        if (!g.finite()
            || asked.near(main, told.main(g)) < SURE
            || !shares(asked, group, told, g)) {
          continue;
        }
        var them = agent(told, g);
        if (them.isEmpty() || Agents.agree(asked, who, told, them)) {
          return Optional.empty();
        }
        if (named(asked.said(), who) && named(told, them)) {
          other = them;
        }
      }
    }
    return other.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Reason.Kind.NAME,
                "“%s” does so in what is cited, not “%s”"
                    .formatted(Agents.words(other), Agents.words(who))));
  }

  /// "the takeover of A by B" where what is cited has B taken over by A.
  private static Optional<Reason> swapped(Case asked) {
    var mine = asked.said();
    var by = phrase(mine, "by");
    var of = phrase(mine, "of");
    if (by.isEmpty() || of.isEmpty()) {
      return Optional.empty();
    }
    for (var told : asked.cited()) {
      var theirBy = phrase(told, "by");
      var theirOf = phrase(told, "of");
      if (!theirBy.isEmpty()
          && !theirOf.isEmpty()
          && shareName(mine, by, told, theirOf)
          && shareName(mine, of, told, theirBy)
          && !shareName(mine, by, told, theirBy)) {
        return Optional.of(
            new Reason(
                Reason.Kind.NAME,
                "“%s” and “%s” stand the other way round in what is cited"
                    .formatted(Agents.words(of), Agents.words(by))));
      }
    }
    return Optional.empty();
  }

  /// The words behind the first "by" or "of" that a name follows.
  private static List<Word> phrase(Told told, String preposition) {
    for (var i = 0; i < told.words().size(); i++) {
      if (told.words().get(i).lower().equals(preposition)) {
        var phrase = Voices.after(told, i + 1);
        if (phrase.stream().anyMatch(told::isName)) {
          return phrase;
        }
      }
    }
    return List.of();
  }

  private static boolean shareName(Told a, List<Word> mine, Told b, List<Word> theirs) {
    return mine.stream()
        .filter(a::isName)
        .anyMatch(
            w -> theirs.stream().filter(b::isName).anyMatch(t -> t.lower().equals(w.lower())));
  }

  private static boolean named(Told told, List<Word> phrase) {
    return phrase.stream().anyMatch(told::isName);
  }

  private static List<Word> agent(Told told, VerbGroup group) {
    if (!group.actPassive()) {
      return described(told, group);
    }
    for (var i = group.last() + 1; i < Math.min(group.end(), told.words().size()); i++) {
      if (AGENTS.contains(told.words().get(i).lower())) {
        return Voices.after(told, i + 1);
      }
    }
    return List.of();
  }

  /// The subject with what stands between commas behind it: "a second customer, Halmar, has".
  private static List<Word> described(Told told, VerbGroup group) {
    var to = group.subject().to();
    var comma = to < group.first() && told.words().get(to).is(Tag.COMMA);
    var open = told.groups().stream().anyMatch(g -> g.first() >= to && g.last() < group.first());
    return comma && !open && group.first() - to < 10
        ? told.in(new Range(group.subject().from(), group.first())).stream()
            .filter(w -> !w.is(Tag.COMMA) && !w.is(Tag.ADVERB))
            .toList()
        : told.in(group.subject());
  }

  /// Whether two clauses share a word beside their verb.
  private static boolean shares(Case asked, VerbGroup group, Told told, VerbGroup other) {
    var mine = asked.said().content(new Range(group.last() + 1, group.end()));
    var theirs = new ArrayList<>(told.content(new Range(other.last() + 1, other.end())));
    if (group.actPassive() || other.actPassive()) {
      mine = new ArrayList<>(mine);
      mine.addAll(asked.said().content(group.subject()));
      theirs.addAll(told.content(other.subject()));
    }
    return mine.stream()
        .filter(w -> !w.is(Tag.NUMBER))
        .anyMatch(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= SURE));
  }
}
