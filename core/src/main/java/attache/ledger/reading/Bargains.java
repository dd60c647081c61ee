package attache.ledger.reading;

import attache.ledger.Measure;
import attache.ledger.Measure.Direction;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Stage;
import attache.ledger.reading.VerbGroup.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what is asked in return for aid: "In return for the grant, the firm will keep the site
/// open until 2035. It must also train …".
final class Bargains {
  private static final Pattern IN_RETURN =
      Pattern.compile(
          "\\b(?:in (?:return|exchange) for|as a condition (?:of|for)|in order to (?:get|receive|qualify for)) "
              + "(?:[\\w’'-]+ ){0,4}?(?:support|aid|subsid\\w+|grants?|funding|money|loans?|backing|credits?"
              + "|guarantees?|bailout|relief)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> BINDS = Set.of("will", "must", "shall");
  private static final Set<String> PROMISES =
      Set.of("commit", "undertake", "pledge", "agree", "promise", "oblige", "require", "have");
  private static final Set<String> SAME =
      Set.of("they", "it", "both", "each", "the", "he", "she", "all");

  private int last = -2;
  private Party bound = Party.NOT_STATED;

  /// The condition that a clause lays down, if it does.
  Optional<NounActs.Found> in(Parsed s, VerbGroup group, Discourse discourse) {
    var promise = BINDS.contains(group.modal()) || PROMISES.contains(group.governs());
    if (!group.finite()
        || group.relative()
        || group.negated()
        || !promise
        || group.subject().empty()) {
      return Optional.empty();
    }
    var deal = IN_RETURN.matcher(s.text());
    var opens = deal.find();
    var first = s.tokens().get(group.subject().from()).lower();
    var goesOn = s.number() > 0 && s.number() - last == 1 && SAME.contains(first);
    if (!opens && !goesOn) {
      return Optional.empty();
    }
    var who = discourse.subject(s, group);
    var actor = goesOn && !opens || !who.isStated() ? bound(who) : who;
    last = s.number();
    bound = actor;
    var tokens = new Range(group.subject().from(), group.end());
    return Optional.of(
        new NounActs.Found(
            tokens,
            Measure.Type.AID_CONDITION,
            Direction.REQUIRE,
            Stage.AGREED,
            Modality.ASSERTED,
            actor,
            Party.NOT_STATED,
            s.words(s.complements(group)),
            group.act(),
            opens ? List.of(deal.group()) : List.of(),
            false));
  }

  private Party bound(Party who) {
    return bound.isStated() ? new Party(bound.names(), Party.Basis.COREFERENCE, bound.open()) : who;
  }
}
