package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// No act has come further, and nothing is said more firmly, than what is cited says.
final class FirmnessRule implements Rule {
  private static final float SURE = 0.7f;
  private static final Set<String> CAUSES =
      Set.of("following", "after", "before", "because", "due", "despite", "amid", "since", "over");

  private static final int MOST_SUBJECT = 8;
  private static final Set<String> NOT_YET = Set.of("whether", "once", "until", "till", "unless");

  private final Firmness firmness;

  FirmnessRule(Firmness firmness) {
    this.firmness = firmness;
  }

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    for (var group : asked.said().groups()) {
      if (!tells(asked, group)) {
        continue;
      }
      reason(asked, group).ifPresent(reasons::add);
    }
    reasons.addAll(Reservations.dropped(asked));
    if (reasons.isEmpty()) {
      plain(asked).ifPresent(reasons::add);
    }
    return reasons;
  }

  /// Gerunds, verbs of speech and of wishing, and conditions say nothing of how far an act has
  /// come.
  private static boolean tells(Case asked, VerbGroup group) {
    var lists = asked.lists();
    var gerund = group.participle() && asked.said().main(group).is(Tag.ING);
    return !gerund
        && !group.conditional()
        && !NOT_YET.contains(asked.said().opener(group))
        && !(group.act().equals("put") && group.actPassive())
        && !(group.chain().size() > 1 && group.governs().equals("go") && group.past())
        && !(group.modal().isEmpty() && Negation.of(asked.said(), lists).get(group.main()))
        && !misread(asked.said(), group)
        && !inCase(asked.said(), group)
        && !Firmness.supposed(asked.said(), group)
        && !(asked.said().opener(group).equals("when") && !group.past() && !group.perfect())
        && !lists.has("speech", group.act())
        && (!group.modal().isEmpty()
            || !lists.has("open", group.act()) && !lists.has("meant", group.act()))
        && group.chain().stream().noneMatch(v -> lists.has("failing", v));
  }

  /// "would pay" for "is ready to pay", "pays the rest" for "will pay the rest".
  private static boolean told(VerbGroup group, int said, int found) {
    var present =
        !group.past()
            && !group.perfect()
            && !group.progressive()
            && !group.passive()
            && !group.act().equals("be")
            && group.modal().isEmpty()
            && group.finite();
    return said == Firmness.WOULD && found == Firmness.MEANT
        || present && said == Firmness.SO && found == Firmness.COMING;
  }

  /// "lost to bids": a noun in the plural is no infinitive.
  private static boolean misread(Told told, VerbGroup group) {
    var main = told.main(group);
    return group.chain().size() > 1
        && group.main() > 0
        && told.words().get(group.main() - 1).is(Tag.TO)
        && main.lower().equals(group.act() + "s");
  }

  /// "in case it is shut out".
  private static boolean inCase(Told told, VerbGroup group) {
    for (var at = group.first() - 1; at > 0 && at > group.first() - MOST_SUBJECT; at--) {
      if (told.words().get(at).lower().equals("case")
          && told.words().get(at - 1).lower().equals("in")) {
        return !told.words().get(at + 1).lower().equals("of");
      }
    }
    return false;
  }

  private Optional<Reason> reason(Case asked, VerbGroup group) {
    var duty = duty(asked, group);
    if (duty.isPresent()) {
      return duty;
    }
    if (Reservations.kept(asked)) {
      return Optional.empty();
    }
    var said = firmness.of(asked.said(), group);
    if (said <= Firmness.MEANT || isTo(asked, group)) {
      return Optional.empty();
    }
    var main = asked.said().main(group);
    var found = firmest(asked, main, group);
    if (found < 0 || said <= found || told(group, said, found)) {
      return Optional.empty();
    }
    var so = said == Firmness.SO && !group.modal().equals("will");
    return Optional.of(
        so
            ? new Reason(
                Reason.Kind.STAGE,
                "“" + words(asked, group) + "” has not come so far in what is cited")
            : new Reason(
                Reason.Kind.MODALITY,
                "“" + words(asked, group) + "” is said less firmly in what is cited"));
  }

  /// "is to be introduced" says no more than that it is planned.
  private static boolean isTo(Case asked, VerbGroup group) {
    return group.chain().size() > 1
        && group.chain().getFirst().equals("be")
        && group.modal().isEmpty()
        && asked.said().words().subList(group.first(), group.last()).stream()
            .anyMatch(w -> w.is(Tag.TO));
  }

  /// "may license" where what is cited says that it must.
  private static Optional<Reason> duty(Case asked, VerbGroup group) {
    var main = asked.said().main(group);
    if (!Set.of("may", "can").contains(group.modal())
        || group.negated()
        || Negation.of(asked.said(), asked.lists()).get(group.main())
        || !main.content()) {
      return Optional.empty();
    }
    var found = false;
    for (var match : asked.matches(main, SURE)) {
      var other = match.told().groupOf(match.word());
      if (other.isEmpty() || !match.word().verbal()) {
        continue;
      }
      var must =
          Set.of("must", "shall").contains(other.get().modal())
              || other.get().chain().size() > 1
                  && Set.of("have", "require", "oblige", "order", "compel", "force")
                      .contains(other.get().governs());
      if (!must) {
        return Optional.empty();
      }
      found = true;
    }
    return found
        ? Optional.of(
            new Reason(
                Reason.Kind.MODALITY,
                "what is cited says that it must, not that it “" + group.modal() + "”"))
        : Optional.empty();
  }

  private static String words(Case asked, VerbGroup group) {
    return asked.said().parsed().words(new VerbGroup.Range(group.first(), group.last() + 1));
  }

  /// How firmly what is cited says an act, where it says it most firmly; -1 if it cannot be told.
  private int firmest(Case asked, Word main, VerbGroup group) {
    var best = -1;
    if (main.content()) {
      for (var match : closest(asked, main, group)) {
        if (match.word().is(Tag.NOUN) && match.word().lower().equals(main.lower())) {
          return -1;
        }
        if (match.word().content()) {
          best = Math.max(best, firmness.of(match.told(), match.word()));
        }
      }
    }
    if (best < 0 && !main.content() && group.finite()) {
      best = bySameVerb(asked, group);
      if (best >= 0) {
        return best;
      }
    }
    var light = group.act().equals("be") || group.act().equals("have");
    if (best < 0 && asked.lists().has("raising", main)) {
      var object =
          asked.said().content(new VerbGroup.Range(group.last() + 1, group.end())).stream()
              .filter(w -> w.is(Tag.NOUN))
              .findFirst();
      best = object.map(w -> byNoun(asked, List.of(w))).orElse(-1);
      if (best >= 0) {
        return best;
      }
    }
    if (best < 0 && !main.content() && group.finite() && !light) {
      best = byTime(asked, group);
    }
    if (group.participle()
        || group.relative() && best < 0
        || light && !group.modal().equals("will")) {
      return best;
    }
    if (best < 0
        && main.content()
        && group.modal().isEmpty()
        && !asked.lists().has("raising", main)
        && asked.matches(main, Likeness.NEAR).isEmpty()) {
      return -1;
    }
    return Math.max(best, byObjects(asked, group, main, best >= 0));
  }

  /// The words of what is cited that a verb stands for: forms of it where there are any; of others
  /// those in whose clause another word of its own clause stands too.
  private static List<Case.Match> closest(Case asked, Word main, VerbGroup group) {
    var all = asked.matches(main, SURE);
    var forms = all.stream().filter(m -> m.near() >= 0.9f && m.word().verbal()).toList();
    if (!forms.isEmpty()) {
      return forms;
    }
    var own = new ArrayList<>(asked.said().content(group.subject()));
    own.addAll(asked.said().content(new VerbGroup.Range(group.last() + 1, group.end())));
    var inCompany = all.stream().filter(m -> inCompany(asked, own, m)).toList();
    return own.size() < 2 || !all.stream().allMatch(m -> m.near() < 0.85f) ? all : inCompany;
  }

  private static boolean inCompany(Case asked, List<Word> own, Case.Match match) {
    var clause = match.told().groupOf(match.word());
    if (clause.isEmpty()) {
      return true;
    }
    var theirs = new ArrayList<>(match.told().content(clause.get().subject()));
    theirs.addAll(
        match.told().content(new VerbGroup.Range(clause.get().first(), clause.get().end())));
    return theirs.stream()
        .filter(t -> !t.equals(match.word()))
        .anyMatch(t -> own.stream().anyMatch(w -> asked.near(w, t) >= SURE));
  }

  /// "has gone to court" where what is cited says "whether to go to court".
  private int bySameVerb(Case asked, VerbGroup group) {
    if (group.act().equals("do")) {
      return asked.cited().stream()
          .flatMap(t ->
              t.groups().stream().filter(g -> g.act().equals("do")).map(g -> firmness.of(t, g)))
          .max(Integer::compare)
          .orElse(-1);
    }
    if (Set.of("be", "have").contains(group.act())) {
      return -1;
    }
    var objects = asked.said().content(new VerbGroup.Range(group.last() + 1, group.end()));
    var best = -1;
    for (var told : asked.cited()) {
      for (var other : told.groups()) {
        var shared =
            told.content(new VerbGroup.Range(other.last() + 1, other.end())).stream()
                .anyMatch(t -> objects.stream().anyMatch(w -> asked.near(w, t) >= SURE));
        if (other.act().equals(group.act()) && shared) {
          best = Math.max(best, firmness.of(told, other));
        }
      }
    }
    return best;
  }

  /// By the clause that shares most words with the act’s own.
  private int byObjects(Case asked, VerbGroup group, Word main, boolean matched) {
    var own = new ArrayList<Word>();
    own.addAll(asked.said().content(group.subject()));
    own.addAll(asked.said().content(new VerbGroup.Range(group.last() + 1, cause(asked, group))));
    own.removeIf(w -> w.is(Tag.NUMBER));
    if (own.size() < 2 && !(own.size() == 1 && asked.lists().has("raising", main) && !matched)) {
      return matched ? -1 : byNoun(asked, own);
    }
    var most = 0;
    var firm = -1;
    for (var told : asked.cited()) {
      for (var other : told.groups()) {
        var theirs = new ArrayList<Word>();
        theirs.addAll(told.content(other.subject()));
        theirs.addAll(told.content(new VerbGroup.Range(other.first(), other.end())));
        if (matched && (holds(asked, main, told, other) || asked.lists().has("speech", other.act()))
            || turned(asked, group, told, other)) {
          continue;
        }
        var shared =
            (int)
                own.stream()
                    .filter(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= 0.8))
                    .count();
        if (shared > 0 && !other.finite()) {
          continue;
        }
        if (shared > most) {
          most = shared;
          firm = ofClause(told, other);
        } else if (shared == most && shared > 0) {
          firm = Math.max(firm, ofClause(told, other));
        }
      }
    }
    var raised =
        !matched
            && asked.lists().has("raising", main)
            && (group.perfect() || group.past() || group.actPassive());
    if (raised && most > 0 && firm >= 0 && firm <= Firmness.WOULD) {
      return firm;
    }
    var enough = matched ? most >= 2 && most * 3 >= own.size() * 2 : most * 2 >= own.size();
    return enough ? firm : matched ? -1 : byNoun(asked, own);
  }

  /// Where the words of the act itself end: before "following", "because of" and the like.
  private static int cause(Case asked, VerbGroup group) {
    for (var i = group.last() + 1; i < group.end(); i++) {
      if (CAUSES.contains(asked.said().words().get(i).lower())) {
        return i;
      }
    }
    return group.end();
  }

  /// Whether the act stands in a clause as another verb’s object: "opened an inquiry into the plan
  /// to buy".
  private static boolean holds(Case asked, Word main, Told told, VerbGroup other) {
    return told.in(new VerbGroup.Range(other.last() + 1, other.end())).stream()
        .anyMatch(w -> w.content() && asked.near(main, w) >= SURE);
  }

  private static boolean turned(Case asked, VerbGroup group, Told told, VerbGroup other) {
    return Negation.of(asked.said(), asked.lists()).get(group.main())
        != Negation.of(told, asked.lists()).get(other.main());
  }

  /// By the clause that has the same day or year.
  private int byTime(Case asked, VerbGroup group) {
    var best = -1;
    var own = asked.said().in(new VerbGroup.Range(group.last() + 1, group.end()));
    for (var time : asked.said().parsed().times()) {
      var last = asked.said().parsed().tokensIn(time.span()).to() - 1;
      if (own.stream().noneMatch(w -> w.at() == last)) {
        continue;
      }
      for (var told : asked.cited()) {
        for (var other : told.groups()) {
          var day = asked.said().words().get(last).lower();
          if (other.finite()
              && told.in(new VerbGroup.Range(other.last() + 1, other.end())).stream()
                  .anyMatch(w -> w.lower().equals(day))) {
            best = Math.max(best, ofClause(told, other));
          }
        }
      }
    }
    return best;
  }

  private int ofClause(Told told, VerbGroup group) {
    return Math.min(firmness.of(told, group), firmness.ofObject(group));
  }

  /// "filed its appeal" where the source says "would appeal": the noun is the act.
  private int byNoun(Case asked, List<Word> own) {
    var best = -1;
    for (var noun : own) {
      for (var match : asked.matches(noun, 0.85f)) {
        if (match.word().verbal()
            && noun.is(Tag.NOUN)
            && match.told().groups().stream().anyMatch(g -> g.main() == match.word().at())) {
          best = Math.max(best, firmness.of(match.told(), match.word()));
        }
      }
    }
    return best;
  }

  /// A statement without any reservation, where all that is cited of it has one.
  private Optional<Reason> plain(Case asked) {
    var lists = asked.lists();
    var groups = asked.said().groups();
    if (asked.said().words().stream()
            .anyMatch(w ->
                lists.has("hedged", w)
                    || lists.has("open", w)
                    || lists.has("meant", w)
                    || lists.has("speech", w)
                    || w.lower().equals("according"))
        || groups.stream().noneMatch(VerbGroup::finite)
        || groups.stream().anyMatch(g -> isTo(asked, g))) {
      return Optional.empty();
    }
    var own = asked.said().words().stream().filter(Word::content).toList();
    var reserved = 0;
    for (var told : asked.cited()) {
      for (var group : told.groups()) {
        var theirs = new ArrayList<>(told.content(group.subject()));
        theirs.addAll(told.content(new VerbGroup.Range(group.first(), group.end())));
        var shared =
            theirs.stream()
                .filter(t -> own.stream().anyMatch(w -> asked.near(w, t) >= 0.8))
                .count();
        var firm = ofClause(told, group);
        if (shared >= 2 && group.finite() && firm > Firmness.WOULD) {
          return Optional.empty();
        }
        reserved += shared >= 2 && firm <= Firmness.WOULD ? 1 : 0;
      }
    }
    return reserved > 0
        ? Optional.of(
            new Reason(
                Reason.Kind.STAGE,
                "what is cited holds it possible, planned or expected, the statement holds it a fact"))
        : Optional.empty();
  }
}
