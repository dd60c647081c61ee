package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A thing stands no further than what is cited has it stand: "is under way" is more than "is
/// planned", "has been completed" more than "is under construction", "a contract" more than
/// "talks".
final class StandingRule implements Rule {
  private static final float SAME = 0.85f;
  private static final Set<String> PLANNED_WORDS =
      Set.of("planned", "scheduled", "envisaged", "intended");
  private static final int UNTOLD = 0;
  private static final int CONSIDERED = 1;
  private static final int PLANNED = 2;
  private static final int UNDER_WAY = 3;
  private static final int COMPLETED = 4;
  private static final List<String> LEVELS =
      List.of("", "only being considered", "only planned", "only under way", "completed");

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    for (var group : asked.said().groups()) {
      further(asked, group).ifPresent(reasons::add);
    }
    bargain(asked).ifPresent(reasons::add);
    for (var group : asked.said().groups()) {
      settled(asked, group).ifPresent(reasons::add);
    }
    return reasons;
  }

  private static Optional<Reason> further(Case asked, VerbGroup group) {
    var said = level(asked, asked.said(), group);
    var subject = asked.said().content(group.subject());
    if (said <= CONSIDERED || subject.isEmpty()) {
      return Optional.empty();
    }
    var found = UNTOLD;
    for (var told : asked.cited()) {
      for (var other : told.groups()) {
        var level = level(asked, told, other);
        if (level > UNTOLD && sameSubject(asked, subject, told.content(other.subject()))) {
          found = Math.max(found, level);
        }
      }
    }
    return found == UNTOLD || found >= said
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Reason.Kind.STAGE,
                "“%s” is %s in what is cited"
                    .formatted(Agents.words(asked.said().in(group.subject())), LEVELS.get(found))));
  }

  private static boolean sameSubject(Case asked, List<Word> mine, List<Word> theirs) {
    return mine.stream().anyMatch(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= SAME));
  }

  /// How far its subject stands by a verb group; 0 if it does not say.
  private static int level(Case asked, Told told, VerbGroup group) {
    var lists = asked.lists();
    if (!group.finite() || group.negated() || !group.modal().isEmpty() || group.conditional()) {
      return UNTOLD;
    }
    if (group.act().equals("be") || group.act().equals("remain")) {
      return phrase(asked, told, group);
    }
    if (!group.actPassive() || group.chain().size() > 1) {
      return UNTOLD;
    }
    if (lists.has("considering", group.act())) {
      return group.progressive() || !group.perfect() && !group.past() ? CONSIDERED : UNTOLD;
    }
    if (lists.has("planned-verbs", group.act())) {
      return PLANNED;
    }
    return lists.has("completed", group.act()) && (group.perfect() || group.past())
        ? COMPLETED
        : UNTOLD;
  }

  /// "under construction", "under way", "under consideration", "in progress".
  private static int phrase(Case asked, Told told, VerbGroup group) {
    var words = told.words();
    for (var at = group.last() + 1; at < Math.min(group.last() + 4, words.size()); at++) {
      var lower = words.get(at).lower();
      var next = at + 1 < words.size() ? words.get(at + 1).lower() : "";
      if (lower.equals("underway")) {
        return UNDER_WAY;
      }
      if (lower.equals("under") || lower.equals("in")) {
        return asked.lists().has("underway-phrases", next)
            ? UNDER_WAY
            : lower.equals("under") && asked.lists().has("considered-phrases", next)
                ? CONSIDERED
                : UNTOLD;
      }
      if (PLANNED_WORDS.contains(lower)) {
        return PLANNED;
      }
      if (lower.equals("complete") || lower.equals("finished")) {
        return COMPLETED;
      }
      if (!words.get(at).is(Tag.ADVERB)) {
        return UNTOLD;
      }
    }
    return UNTOLD;
  }

  /// "has signed the contract" where what is cited announces, offers or discusses it and has
  /// nothing of signing.
  private static Optional<Reason> settled(Case asked, VerbGroup group) {
    var lists = asked.lists();
    var main = asked.said().main(group);
    if (!lists.has("settling", group.act())
        || !group.modal().isEmpty()
        || group.negated()
        || group.conditional()
        || group.chain().size() > 1
        || !group.perfect() && !group.past() && !group.actPassive()) {
      return Optional.empty();
    }
    var held =
        asked.all().stream()
            .flatMap(t -> t.words().stream())
            .anyMatch(w ->
                lists.has("settling", w)
                    || w.verbal() && w.content() && asked.near(main, w) >= SAME
                    || w.root().equals(main.root()));
    if (held) {
      return Optional.empty();
    }
    var own = new ArrayList<>(asked.said().content(group.subject()));
    own.addAll(asked.said().content(new VerbGroup.Range(group.last() + 1, group.end())));
    for (var told : asked.cited()) {
      for (var other : told.groups()) {
        var theirs = new ArrayList<>(told.content(other.subject()));
        theirs.addAll(told.content(new VerbGroup.Range(other.last() + 1, other.end())));
        var shared =
            own.stream()
                .filter(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= SAME))
                .count();
        if (lists.has("unsettled", other.act()) && shared >= 2) {
          return Optional.of(
              new Reason(
                  Reason.Kind.STAGE,
                  "“%s” stands where what is cited has “%s”".formatted(main, told.main(other))));
        }
      }
    }
    return Optional.empty();
  }

  /// "an agreement" where what is cited has only talks.
  private static Optional<Reason> bargain(Case asked) {
    var lists = asked.lists();
    var reserved =
        asked.said().words().stream().anyMatch(w -> w.is(Tag.MODAL) || lists.has("talks", w));
    if (reserved
        || asked.all().stream()
            .flatMap(t -> t.words().stream())
            .anyMatch(w ->
                lists.has("bargains", w)
                    || List.of("agree", "sign", "buy", "award").contains(w.stem()))) {
      return Optional.empty();
    }
    return word(asked);
  }

  private static Optional<Reason> word(Case asked) {
    var lists = asked.lists();
    var talks =
        asked.cited().stream()
            .flatMap(t -> t.words().stream())
            .filter(w -> lists.has("talks", w) && w.is(Tag.NOUN))
            .findFirst();
    var bargain =
        asked.said().words().stream()
            .filter(w -> lists.has("bargains", w) && w.is(Tag.NOUN))
            .findFirst();
    return talks.isEmpty() || bargain.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Reason.Kind.STAGE,
                "what is cited has “%s”, not “%s”".formatted(talks.get(), bargain.get())));
  }
}
