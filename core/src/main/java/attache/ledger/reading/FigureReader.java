package attache.ledger.reading;

import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Party;
import attache.ledger.Place;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Stage;
import attache.ledger.quantity.Amount;
import attache.ledger.reading.VerbGroup.Range;
import attache.story.Span;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what an amount is: what for, who pays, who gets, how far it has come, who says so.
final class FigureReader {
  private static final Map<String, Stage> MODIFIERS =
      Map.ofEntries(
          Map.entry("proposed", Stage.PROPOSED),
          Map.entry("planned", Stage.PLANNED),
          Map.entry("promised", Stage.ANNOUNCED),
          Map.entry("announced", Stage.ANNOUNCED),
          Map.entry("pledged", Stage.AGREED),
          Map.entry("potential", Stage.CONSIDERED),
          Map.entry("possible", Stage.CONSIDERED),
          Map.entry("prospective", Stage.CONSIDERED),
          Map.entry("approved", Stage.APPROVED),
          Map.entry("agreed", Stage.AGREED),
          Map.entry("cancelled", Stage.CANCELLED),
          Map.entry("suspended", Stage.SUSPENDED));
  private static final Set<Role> STATISTICS =
      Set.of(Role.SHARE, Role.ECONOMIC_IMPACT, Role.TALENT_CONCENTRATION, Role.ORDER);
  private static final BigDecimal MANY = BigDecimal.valueOf(1000);

  private final Roles roles;
  private final Acts acts;
  private final Cues cues;
  private final String extractor;

  FigureReader(Roles roles, Acts acts, Cues cues, String extractor) {
    this.roles = roles;
    this.acts = acts;
    this.cues = cues;
    this.extractor = extractor;
  }

  /// The figure an amount is.
  ///
  /// @param ordinal how many figures of that kind already stand on the span
  Figure read(
      Copy revision,
      Place place,
      Parsed sentence,
      Amount amount,
      Discourse discourse,
      int ordinal) {
    var at = sentence.tokensIn(amount.span());
    var noun = measured(sentence, at, amount);
    var group = governing(sentence, at);
    var role = role(sentence, amount, at, noun, group, discourse);
    var saying = Saying.at(sentence, amount.span(), discourse, cues);
    var parties = new Sides(sentence, at, noun, group, role, discourse).find();
    var stage = settled(stage(sentence, at, group, role, amount), role, group, at, amount);
    return new Figure(
        ClaimId.of('f', place.revision(), place.span(), amount.quantity().kind().name(), ordinal),
        place,
        place.span().in(revision.text()),
        amount.quantity(),
        role,
        costs(sentence, at, group, role, discourse).orElse(parties.actor()),
        parties.counterpart(),
        Party.NOT_STATED,
        group.map(g -> verbs(sentence, g)).orElse(""),
        stage,
        saying.modality(),
        saying.attribution(),
        purpose(
            sentence,
            group
                .filter(g -> g.first() == at.from())
                .map(g -> new Range(at.from(), g.last() + 1))
                .orElse(at),
            noun),
        Periods.of(sentence, amount.span(), group),
        Optional.empty(),
        true,
        flags(sentence, amount),
        extractor);
  }

  /// "The cable will cost €4 million": it is not the cable that pays; "cost taxpayers €4 million".
  private static Optional<Party> costs(
      Parsed sentence, Range at, Optional<VerbGroup> group, Role role, Discourse discourse) {
    return group
        .filter(g -> g.act().equals("cost") && role == Role.ECONOMIC_IMPACT && g.last() < at.from())
        .map(g -> discourse.party(sentence, new Range(g.last() + 1, at.from())));
  }

  /// Numbers that measure the world are of no act, whatever verb stands by; unless it is said of
  /// what is to come or decided.
  private Stage settled(
      Stage stage, Role role, Optional<VerbGroup> group, Range at, Amount amount) {
    var happened = stage == Stage.DONE || stage == Stage.UNDER_WAY || stage == Stage.UNSPECIFIED;
    var measures =
        role == Role.CHANGE
            || role == Role.OTHER && group.filter(g -> acts.knows(g.act())).isEmpty();
    var direct = group.filter(g -> at.from() - g.last() <= 2 && at.from() > g.last()).isPresent();
    var aside = role == Role.OTHER && amount.quantity().kind() != Quantity.Kind.MONEY && !direct;
    var moves =
        group.map(VerbGroup::act).flatMap(roles::ofVerb).filter(Role.CHANGE::equals).isPresent();
    var moved = moves && (role == Role.CHANGE || role == Role.OTHER) && stage != Stage.PLANNED;
    return measures && happened || aside || moved ? Stage.NOT_AN_ACT : stage;
  }

  private static String verbs(Parsed sentence, VerbGroup group) {
    return sentence.words(new Range(group.first(), group.last() + 1));
  }

  private static Set<Flag> flags(Parsed sentence, Amount amount) {
    var flags = EnumSet.noneOf(Flag.class);
    var money = amount.quantity().kind() == Quantity.Kind.MONEY;
    if (money && amount.quantity().unitBasis() == Quantity.UnitBasis.ABSENT) {
      flags.add(Flag.CURRENCY_ABSENT);
    }
    if (sentence.number() == 0) {
      flags.add(Flag.HEADLINE_ONLY);
    }
    return flags;
  }

  /// The verb group an amount belongs to: the innermost finite one around it, or the participle it
  /// is the object of.
  private static Optional<VerbGroup> governing(Parsed sentence, Range at) {
    return sentence.around(at.from());
  }

  /// The noun an amount measures: "a $2 billion cloud deal", "a fee of 3%".
  static Optional<Integer> measured(Parsed sentence, Range at, Amount amount) {
    var tokens = sentence.tokens();
    var last = -1;
    var from = shared(sentence, at);
    var ratio = amount.quantity().kind() == Quantity.Kind.RATIO;
    for (var i = from; i < tokens.size() && tokens.get(i).tag().nominal(); i++) {
      if (tokens.get(i).is(Tag.DETERMINER) && !(ratio && i == from)
          || tokens.get(i).is(Tag.POSSESSIVE) && i > from) {
        break;
      }
      last = tokens.get(i).is(Tag.NOUN) || tokens.get(i).is("series") ? i : last;
    }
    if (last >= 0 && amount.quantity().kind() != Quantity.Kind.COUNT) {
      return Optional.of(last);
    }
    var before = at.from() - 1;
    while (before >= 0
        && (tokens.get(before).is(Tag.ADVERB) || tokens.get(before).is(Tag.DETERMINER))) {
      before--;
    }
    if (before > 0
        && Set.of("of", "worth", "totalling", "totaling").contains(tokens.get(before).lower())) {
      for (var i = before - 1; i >= Math.max(0, before - 3); i--) {
        if (tokens.get(i).is(Tag.NOUN)) {
          return Optional.of(i);
        }
      }
    }
    return amount.counted().map(span -> sentence.tokensIn(span).to() - 1);
  }

  /// "X’s €2bn and Y’s €3bn programmes": the noun of the second is that of the first too.
  private static int shared(Parsed sentence, Range at) {
    var tokens = sentence.tokens();
    if (at.to() >= tokens.size() || !tokens.get(at.to()).is(Tag.CONJUNCTION)) {
      return at.to();
    }
    for (var other : sentence.amounts()) {
      var next = sentence.tokensIn(other.span());
      if (next.from() > at.to()
          && next.from() - at.to() < 6
          && tokens.get(next.from() - 1).is(Tag.POSSESSIVE)) {
        return next.to();
      }
    }
    return at.to();
  }

  private Role role(
      Parsed sentence,
      Amount amount,
      Range at,
      Optional<Integer> noun,
      Optional<VerbGroup> group,
      Discourse discourse) {
    var kind = amount.quantity().kind();
    if (kind == Quantity.Kind.RANK) {
      return Role.ORDER;
    }
    var named =
        group
            .filter(g -> discourse.named(Owners.subjectBefore(sentence, g.last() + 1, discourse)))
            .filter(g -> !sentence.namesIn(g.subject()).isEmpty() || g.subject().empty());
    var vague = new VagueRoles(roles).of(sentence, amount, at, group, named.isPresent());
    if (vague.isPresent()) {
      return vague.get();
    }
    if (kind == Quantity.Kind.COUNT) {
      return counted(amount, group);
    }
    var measured = noun.map(i -> sentence.tokens().get(i).lower());
    var byNoun = measured.flatMap(roles::ofNoun);
    if (kind == Quantity.Kind.PERCENT || kind == Quantity.Kind.RATIO) {
      return proportion(sentence, amount, at, byNoun, group, measured);
    }
    var byVerb = group.flatMap(g -> acting(g)).flatMap(roles::ofVerb);
    var inForm = followedBy(sentence, at, "in").flatMap(roles::ofNoun);
    if (inForm.isPresent() && inForm.get() != Role.INVESTMENT) {
      return inForm.get();
    }
    var role = byNoun.or(() -> byVerb).or(() -> near(sentence, at)).orElse(Role.OTHER);
    if (perUnit(sentence, at)) {
      return Role.FEE_RATE;
    }
    if (role == Role.CHANGE && byNoun.isEmpty() && !beforeIs(sentence.tokens(), at, Set.of("by"))
        || role == Role.REACH) {
      role =
          group.filter(g -> g.act().equals("raise")).isPresent() ? Role.FUNDING_RAISED : Role.OTHER;
    }
    if (role == Role.INVESTMENT && statesOwn(sentence, at, noun, discourse)) {
      return Role.PROGRAMME_SIZE;
    }
    return role;
  }

  /// "€40 a month", "18 lakh an acre": a price.
  private static boolean perUnit(Parsed sentence, Range at) {
    var tokens = sentence.tokens();
    return at.to() + 1 < tokens.size()
        && Set.of("a", "an", "per", "each").contains(tokens.get(at.to()).lower())
        && (tokens.get(at.to()).is("each") || tokens.get(at.to() + 1).is(Tag.NOUN));
  }

  /// "its $1.25 billion investment" of a state is the size of its programme.
  private static boolean statesOwn(
      Parsed sentence, Range at, Optional<Integer> noun, Discourse discourse) {
    var possessor = at.from() > 0 && sentence.tokens().get(at.from() - 1).is(Tag.POSSESSIVE);
    if (!possessor || noun.isEmpty()) {
      return false;
    }
    var who = Owners.possessor(sentence, at.from(), discourse);
    return discourse.sphere(who) == 'S';
  }

  private static Optional<String> acting(VerbGroup group) {
    return Optional.of(group.act());
  }

  private Role counted(Amount amount, Optional<VerbGroup> group) {
    var byUnit = roles.ofUnit(amount.quantity().unit().toLowerCase(Locale.ROOT));
    if (byUnit.isPresent() && byUnit.get() != Role.REACH) {
      return byUnit.get();
    }
    var reaches =
        group.map(VerbGroup::act).flatMap(roles::ofVerb).filter(Role.REACH::equals).isPresent();
    var many = amount.quantity().value().filter(v -> v.compareTo(MANY) >= 0).isPresent();
    return reaches || byUnit.isPresent() && many ? Role.REACH : Role.OTHER;
  }

  private Role proportion(
      Parsed sentence,
      Amount amount,
      Range at,
      Optional<Role> byNoun,
      Optional<VerbGroup> group,
      Optional<String> noun) {
    if (noun.flatMap(roles::ofUnit).filter(Role.TALENT_CONCENTRATION::equals).isPresent()) {
      return Role.TALENT_CONCENTRATION;
    }
    if (byNoun.filter(r -> r == Role.FEE_RATE || r == Role.CHANGE || r == Role.SHARE).isPresent()) {
      return byNoun.get();
    }
    var tokens = sentence.tokens();
    var changes =
        group.map(VerbGroup::act).flatMap(roles::ofVerb).filter(Role.CHANGE::equals).isPresent();
    if (amount.quantity().kind() == Quantity.Kind.RATIO) {
      var word = sentence.text().substring(amount.span().start(), amount.span().end());
      return changes || !word.contains("times") ? Role.CHANGE : Role.OTHER;
    }
    if (rate(sentence, at)) {
      return Role.FEE_RATE;
    }
    var of = at.to() < tokens.size() && tokens.get(at.to()).is("of");
    if (!of
        && (changes
            || beforeIs(tokens, at, Set.of("up", "down", "by"))
            || beforeIs(tokens, at, Set.of("growth", "inflation")))) {
      return Role.CHANGE;
    }
    return Role.SHARE;
  }

  /// A word of fees shortly before: "raise excise duty from 15% to 18%".
  private boolean rate(Parsed sentence, Range at) {
    for (var i = at.from() - 1; i >= Math.max(0, at.from() - 7); i--) {
      if (roles
          .ofNoun(sentence.tokens().get(i).lower())
          .filter(Role.FEE_RATE::equals)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean beforeIs(List<Token> tokens, Range at, Set<String> words) {
    return at.from() > 0 && words.contains(tokens.get(at.from() - 1).lower());
  }

  /// The noun behind a preposition right behind an amount: "€2 million in aid".
  private static Optional<String> followedBy(Parsed sentence, Range at, String preposition) {
    var tokens = sentence.tokens();
    if (at.to() >= tokens.size() || !tokens.get(at.to()).is(preposition)) {
      return Optional.empty();
    }
    var last = Optional.<String>empty();
    for (var i = at.to() + 1; i < tokens.size() && tokens.get(i).tag().nominal(); i++) {
      last = tokens.get(i).is(Tag.NOUN) ? Optional.of(tokens.get(i).lower()) : last;
    }
    return last;
  }

  /// A role noun earlier in the clause: "investments, including $2bn".
  private Optional<Role> near(Parsed sentence, Range at) {
    for (var i = at.from() - 1; i >= Math.max(0, at.from() - 6); i--) {
      var role = roles.ofNoun(sentence.tokens().get(i).lower());
      if (role.isPresent()) {
        return role;
      }
    }
    var bracket =
        at.from() > 0
            && sentence.text().lastIndexOf('(', sentence.tokens().get(at.from()).span().start())
                >= 0;
    return bracket
        ? sentence.tokens().stream()
            .map(t -> roles.ofNoun(t.lower()))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private Stage stage(
      Parsed sentence, Range at, Optional<VerbGroup> group, Role role, Amount amount) {
    for (var i = at.from() - 1; i >= Math.max(0, at.from() - 3); i--) {
      var modifier = MODIFIERS.get(sentence.tokens().get(i).lower());
      if (modifier != null) {
        return modifier;
      }
    }
    if (STATISTICS.contains(role)) {
      var coming = role == Role.SHARE && group.filter(g -> g.modal().equals("will")).isPresent();
      return coming ? Stage.PLANNED : Stage.NOT_AN_ACT;
    }
    if (announced(sentence, at)) {
      return Stage.ANNOUNCED;
    }
    if (group.isEmpty()) {
      return Stage.UNSPECIFIED;
    }
    var g = group.get();
    var inSubject = at.from() < g.first();
    if (Set.of("be", "have", "stand", "total", "exceed", "dwarf", "compare", "amount")
            .contains(g.act())
        || inSubject && !cues.tellsStage(g.act())) {
      return role == Role.OTHER || role == Role.CHANGE ? Stage.NOT_AN_ACT : Stage.UNSPECIFIED;
    }
    if (g.participle() && !g.past() && !g.passive()) {
      return Stage.UNDER_WAY;
    }
    var stage = cues.stage(g);
    var counted = amount.quantity().kind() == Quantity.Kind.COUNT;
    var past = g.chain().size() == 1 && (g.past() || g.perfect()) && g.modal().isEmpty();
    return counted && past && stage.height() < Stage.PLANNED.height() ? Stage.DONE : stage;
  }

  /// "announcements from X (…)", "the announcement of".
  private static boolean announced(Parsed sentence, Range at) {
    for (var i = at.from() - 1; i >= Math.max(0, at.from() - 10); i--) {
      if (Set.of("announcement", "announcements", "pledge", "pledges")
          .contains(sentence.tokens().get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /// What for, in the words of the sentence.
  private static String purpose(Parsed sentence, Range at, Optional<Integer> noun) {
    var tokens = sentence.tokens();
    var from = Math.max(at.to(), noun.filter(i -> i >= at.to()).map(i -> i + 1).orElse(at.to()));
    for (var i = from; i < Math.min(tokens.size(), from + 12); i++) {
      if (tokens.get(i).is(Tag.BORDER)) {
        break;
      }
      if (Set.of("for", "in", "into", "on", "to", "towards").contains(tokens.get(i).lower())) {
        var to = i + 1;
        while (to < tokens.size() && to - i < 10 && !stops(tokens.get(to))) {
          to++;
        }
        return to > i + 1 ? sentence.words(new Range(i + 1, to)) : "";
      }
    }
    return "";
  }

  private static boolean stops(Token token) {
    return switch (token.tag()) {
      case COMMA, BORDER, SUBORDINATOR, RELATIVE, MODAL, BE, HAVE -> true;
      default -> false;
    };
  }

  /// Where a figure stands.
  static Place place(Copy revision, attache.story.StoryId story, Parsed sentence, Span inSentence) {
    var start = sentence.span().start();
    return new Place(
        story,
        revision.id(),
        sentence.number(),
        new Span(start + inSentence.start(), start + inSentence.end()));
  }
}
