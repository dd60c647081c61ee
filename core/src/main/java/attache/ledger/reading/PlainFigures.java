package attache.ledger.reading;

import attache.actor.Mention;
import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Period;
import attache.ledger.Place;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Stage;
import attache.ledger.quantity.Amount;
import attache.ledger.time.Time;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads figures of a language whose sentences are not parsed: the amount surely, its role by the
/// words near it, who pays by the last actor named before it, the stage not at all.
final class PlainFigures {
  private final RoleWords words;
  private final String extractor;

  PlainFigures(RoleWords words, String extractor) {
    this.words = words;
    this.extractor = extractor;
  }

  Figure read(
      Copy revision,
      Place place,
      Parsed sentence,
      Amount amount,
      String language,
      List<PlainActs.Act> acts,
      Party topic,
      int ordinal) {
    var act = acts.stream().filter(a -> a.clause().contains(amount.span())).findFirst();
    var kind = amount.quantity().kind();
    var role = role(sentence, amount, language);
    var statistic =
        switch (role) {
          case SHARE, ECONOMIC_IMPACT, ORDER -> true;
          case CHANGE, OTHER, REACH -> act.isEmpty();
          default -> false;
        };
    var flags = EnumSet.noneOf(Flag.class);
    if (kind == Quantity.Kind.MONEY && amount.quantity().unitBasis() == Quantity.UnitBasis.ABSENT) {
      flags.add(Flag.CURRENCY_ABSENT);
    }
    return new Figure(
        ClaimId.of('f', place.revision(), place.span(), kind.name(), ordinal),
        place,
        place.span().in(revision.text()),
        amount.quantity(),
        role,
        act.map(PlainActs.Act::actor)
            .filter(Party::isStated)
            .orElseGet(() -> actor(sentence, amount, topic)),
        Party.NOT_STATED,
        Party.NOT_STATED,
        "",
        statistic
            ? Stage.NOT_AN_ACT
            : act.map(PlainActs.Act::stage)
                .orElseGet(() -> words.stage(sentence.text(), language, role)),
        act.map(PlainActs.Act::modality).orElse(Modality.ASSERTED),
        act.map(PlainActs.Act::attribution).orElse(Party.NOT_STATED),
        "",
        period(sentence, amount.span()),
        Optional.empty(),
        true,
        Set.copyOf(flags),
        extractor);
  }

  /// A proportion that no word calls something else is a share, a multiple is a change.
  private Role role(Parsed sentence, Amount amount, String language) {
    var kind = amount.quantity().kind();
    if (kind == Quantity.Kind.RANK) {
      return Role.ORDER;
    }
    var near = words.near(sentence.text(), amount.span(), language, kind);
    if (near != Role.OTHER) {
      return near;
    }
    return switch (kind) {
      case PERCENT -> Role.SHARE;
      case RATIO -> Role.CHANGE;
      default -> Role.OTHER;
    };
  }

  private static Party actor(Parsed sentence, Amount amount, Party topic) {
    return sentence.names().stream()
        .filter(name -> name.type().acts() && name.span().end() <= amount.span().start())
        .filter(name -> name.type() != attache.actor.ActorType.UNKNOWN)
        .findFirst()
        .map(Mention::name)
        .map(name -> Party.stated(name))
        .orElse(topic);
  }

  /// The time named nearest to a place of the sentence.
  static Period period(Parsed sentence, attache.story.Span place) {
    return sentence.times().stream()
        .min(Comparator.comparingInt((Time t) -> Math.abs(t.span().start() - place.start())))
        .map(Time::period)
        .orElse(Period.NONE);
  }
}
