package attache.ledger.reading;

import attache.actor.ActorType;
import attache.ledger.Measure;
import attache.ledger.Measure.Direction;
import attache.ledger.Quantity;
import attache.ledger.quantity.Amount;
import attache.ledger.reading.VerbGroup.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a clause with a verb of acts tells of: an act of its own, the effect of another one, a
/// reversal, or only money whose amount is not given.
final class Telling {
  private static final Set<String> EFFECTIVE =
      Set.of("decision", "move", "step", "announcement", "change", "shift");
  private static final Set<String> REVERSALS =
      Set.of("reversal", "relaxation", "easing", "loosening", "rollback", "waiver", "exemption");

  /// Verbs that restrict, or lift what restricts.
  static final Set<String> CONTROLS =
      Set.of("bar", "ban", "restrict", "block", "allow", "permit", "prohibit", "ease", "lift");

  private Telling() {}

  /// The verb that says the act: the last one known, but "barred" in "barred from selling".
  static Optional<String> verb(Acts acts, VerbGroup group) {
    if (group.chain().size() > 1 && group.passive() && CONTROLS.contains(group.governs())) {
      return Optional.of(group.governs());
    }
    return group.chain().reversed().stream().filter(acts::knows).findFirst();
  }

  /// Whether money is spoken of and neither an amount nor a company that gets it.
  static boolean amountUntold(Parsed s, VerbGroup group, Acts.Act act, boolean passive) {
    var clause = s.clause(group);
    var inside = s.amounts().stream().filter(a -> clause.contains(a.span())).toList();
    var money = inside.stream().anyMatch(a -> a.quantity().kind() == Quantity.Kind.MONEY);
    return passive && !money
        || inside.isEmpty() && !company(s, group)
        || act.type() == Measure.Type.INVESTMENT && onlyNamed(s, inside);
  }

  /// "Has invested in fabs in Ostania": in what, and not in a company.
  static boolean placed(Parsed s, VerbGroup group) {
    var at = group.last() + 1;
    return at + 1 < s.tokens().size()
        && s.tokens().get(at).is("in")
        && s.tokens().get(at + 1).is(Tag.NOUN)
        && !company(s, group);
  }

  /// Whether a company is among what a verb acts on: money for it is a deal whatever its size,
  /// money for a country or a purpose is an amount that is not given.
  static boolean company(Parsed s, VerbGroup group) {
    return s.namesIn(s.complements(group)).stream()
        .anyMatch(n -> n.type() == ActorType.COMPANY || n.type() == ActorType.UNKNOWN);
  }

  /// "Prepares heavier investment in processors": an amount without a number and nothing else.
  static boolean onlyNamed(Parsed s, List<Amount> inside) {
    return !inside.isEmpty()
        && inside.stream()
            .allMatch(a ->
                !a.quantity().quantified()
                    && a.quantity().kind() == Quantity.Kind.MONEY
                    && a.span().in(s.text()).contains("investment"));
  }

  /// "The decision reopened a pathway": what a decision told before brings about is not another
  /// one.
  static boolean effect(Parsed s, VerbGroup group, Acts.Act act) {
    var subject = group.subject();
    if (subject.empty()
        || act.direction() == Direction.REQUIRE
        || subject.to() - subject.from() > 2) {
      return false;
    }
    var head = s.tokens().get(subject.to() - 1).lower();
    var the = Set.of("the", "this", "that").contains(s.tokens().get(subject.from()).lower());
    var also =
        group.first() > 0 && s.tokens().get(group.first() - 1).is("also")
            || s.words(new Range(group.first(), group.last() + 1)).contains("also");
    return the
        && EFFECTIVE.contains(head)
        && !also
        && s.namesIn(s.complements(group)).stream()
            .noneMatch(n -> n.type() == ActorType.COMPANY || n.type() == ActorType.UNKNOWN);
  }

  /// "A partial reversal required …": what eases what was decided before.
  static boolean reversal(Parsed s, VerbGroup group) {
    for (var i = group.subject().from(); i < group.subject().to(); i++) {
      if (REVERSALS.contains(s.tokens().get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /// Whether somebody is named as doing what was done.
  static boolean by(Parsed s, VerbGroup group) {
    return group.last() + 1 < s.tokens().size() && s.tokens().get(group.last() + 1).is("by");
  }
}
