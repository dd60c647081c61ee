package attache.ledger.reading;

import attache.actor.ActorType;
import attache.ledger.Party;
import attache.ledger.Role;
import attache.ledger.reading.VerbGroup.Range;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Finds the two sides of an amount: who pays and who gets.
///
/// @param at the tokens of the amount
/// @param noun the token of the noun it measures
/// @param group the verb group it belongs to
/// @param role what it is for
record Sides(
    Parsed sentence,
    Range at,
    Optional<Integer> noun,
    Optional<VerbGroup> group,
    Role role,
    Discourse discourse) {
  private static final Set<String> FINES = Set.of("fine", "penalise", "penalize");
  private static final Set<String> GIVES =
      Set.of("award", "give", "lend", "pay", "grant", "offer", "promise", "charge", "owe", "send");
  private static final Set<String> TO_RECEIVER =
      Set.of("in", "into", "to", "for", "with", "from", "on", "at");

  record Found(Party actor, Party counterpart) {}

  Found find() {
    var bracket = bracketed();
    if (bracket.isPresent()) {
      return new Found(bracket.get(), group.map(g -> objects(g)).orElse(Party.NOT_STATED));
    }
    var owner = at.from() > 0 ? Owners.possessor(sentence, at.from(), discourse) : Party.NOT_STATED;
    var receiver = receiver();
    if (owner.isStated() && role != Role.CONTRACT) {
      return new Found(owner, receiver);
    }
    if (role == Role.STATE_AID) {
      var granter = granter();
      if (granter.isStated()) {
        return new Found(granter, receiver);
      }
    }
    var fined = group.filter(g -> FINES.contains(g.act()));
    if (fined.isPresent()) {
      return fined(fined.get());
    }
    var subject = group.map(this::subject).orElse(Party.NOT_STATED);
    if (!subject.isStated()
        && group.filter(g -> g.actPassive() && at.from() < g.first()).isEmpty()) {
      subject = ownerBehind().or(this::population).orElse(discourse.topic());
    }
    if (group.filter(VerbGroup::actPassive).isPresent()) {
      return new Found(by(group.get()), receiver);
    }
    if (role == Role.REACH) {
      var unit =
          sentence.amounts().stream()
              .filter(a -> sentence.tokensIn(a.span()).equals(at))
              .findFirst()
              .map(a -> a.quantity().unit())
              .orElse("");
      return new Found(subject, unit.isEmpty() ? receiver : Party.stated(unit));
    }
    if (!receiver.isStated() && group.filter(g -> GIVES.contains(g.act())).isPresent()) {
      receiver = given(group.get());
    }
    return new Found(subject, role == Role.FUNDING_RAISED ? from() : receiver);
  }

  /// "fined X €2m": X pays, to whoever fines.
  private Found fined(VerbGroup g) {
    if (g.actPassive()) {
      return new Found(discourse.subject(sentence, g), by(g));
    }
    var names = discourse.known(sentence, sentence.complements(g), true);
    var payer = names.isEmpty() ? Party.NOT_STATED : Party.stated(names.getFirst());
    return new Found(payer, discourse.subject(sentence, g));
  }

  /// "two in five Kenyans", "half of visitors": of whom a share is.
  private Optional<Party> population() {
    var tokens = sentence.tokens();
    var from = at.to() < tokens.size() && tokens.get(at.to()).is("of") ? at.to() + 1 : at.to();
    var to = from;
    while (to < tokens.size() && tokens.get(to).tag().nominal()) {
      to++;
    }
    return role == Role.SHARE
        ? Optional.of(discourse.party(sentence, new Range(from, to))).filter(Party::isStated)
        : Optional.empty();
  }

  /// "6% of the company’s turnover": whose a measured thing is.
  private Optional<Party> ownerBehind() {
    var tokens = sentence.tokens();
    for (var i = at.to(); i < Math.min(tokens.size(), at.to() + 6); i++) {
      if (tokens.get(i).is(Tag.BORDER) || tokens.get(i).is(Tag.COMMA)) {
        break;
      }
      if (tokens.get(i).is(Tag.POSSESSIVE)) {
        var owner = Owners.possessor(sentence, i + 1, discourse);
        return Optional.of(owner).filter(Party::isStated);
      }
    }
    return Optional.empty();
  }

  private Party subject(VerbGroup g) {
    if (!g.subject().empty() && at.from() >= g.subject().to()) {
      var who = discourse.subject(sentence, g);
      var own = who.isStated() ? who : Owners.possessor(sentence, g.subject().to(), discourse);
      return own.isStated() ? own : ofSubject(g);
    }
    if (g.participle() || !g.finite()) {
      return before(g.first());
    }
    var own = Owners.possessor(sentence, at.from(), discourse);
    return own.isStated() ? own : Party.NOT_STATED;
  }

  /// "Shares in its parent, X, fell", "X’s revenue rose": whose the subject is; else the thing
  /// itself.
  private Party ofSubject(VerbGroup g) {
    for (var i = g.subject().from(); i < g.subject().to(); i++) {
      if (sentence.tokens().get(i).is(Tag.POSSESSIVE)) {
        var owner = Owners.possessor(sentence, i + 1, discourse);
        if (owner.isStated()) {
          return owner;
        }
      }
    }
    var named = discourse.known(sentence, g.subject(), true);
    if (!named.isEmpty()) {
      return Party.stated(named.getFirst());
    }
    var first = sentence.tokens().get(g.subject().from());
    var bare =
        sentence.number() > 0
            && (first.is("the")
                || first.is(Tag.NOUN) && g.subject().to() - g.subject().from() == 1);
    return bare && discourse.topic().isStated()
        ? discourse.topic()
        : discourse.anybody(sentence, g.subject());
  }

  /// The noun phrase before a participle: "groups pouring billions"; of one that opens the
  /// sentence, the subject that follows.
  private Party before(int first) {
    var to = first;
    while (to > 0
        && (sentence.tokens().get(to - 1).is(Tag.COMMA)
            || sentence.tokens().get(to - 1).is(Tag.PREPOSITION) && to == 1
            || sentence.tokens().get(to - 1).is(Tag.SUBORDINATOR))) {
      to--;
    }
    var from = to;
    while (from > 0 && sentence.tokens().get(from - 1).tag().nominal()) {
      from--;
    }
    var near = discourse.party(sentence, new Range(from, to));
    if (near.isStated()) {
      return near;
    }
    return sentence.groups().stream()
        .filter(g -> g.finite() && g.first() < first && !g.subject().empty())
        .reduce((_, last) -> last)
        .or(() ->
            sentence.groups().stream().filter(g -> g.finite() && !g.subject().empty()).findFirst())
        .map(g -> discourse.subject(sentence, g))
        .orElse(Party.NOT_STATED);
  }

  /// "awarded X a contract worth $2m": the name between the verb and the amount.
  private Party given(VerbGroup g) {
    if (g.last() + 1 >= at.from()) {
      return Party.NOT_STATED;
    }
    var range = new Range(g.last() + 1, at.from());
    var names = discourse.known(sentence, range, true);
    return names.isEmpty() ? discourse.party(sentence, range) : Party.stated(names.getFirst());
  }

  private Party from() {
    var end = group.map(VerbGroup::end).filter(e -> e > at.to()).orElse(sentence.tokens().size());
    return after(at.to(), end, Set.of("from"));
  }

  private Party by(VerbGroup g) {
    return after(g.last() + 1, g.end(), Set.of("by"));
  }

  private Party receiver() {
    var from = Math.max(at.to(), noun.filter(i -> i >= at.to()).map(i -> i + 1).orElse(at.to()));
    var end = group.map(VerbGroup::end).filter(e -> e > from).orElse(sentence.tokens().size());
    return after(from, end, TO_RECEIVER);
  }

  /// The names behind the first of some prepositions that names anybody.
  private Party after(int from, int to, Set<String> prepositions) {
    for (var i = from; i < to; i++) {
      var token = sentence.tokens().get(i);
      if (token.is(Tag.BORDER) || token.is(Tag.COMMA) || token.is(Tag.SUBORDINATOR)) {
        break;
      }
      if (!prepositions.contains(token.lower())) {
        continue;
      }
      var end = i + 1;
      while (end < to
          && (sentence.tokens().get(end).tag().nominal()
              || sentence.tokens().get(end).is(Tag.CONJUNCTION)
              || sentence.tokens().get(end).is(Tag.COMMA))) {
        end++;
      }
      var unknown =
          role == Role.INVESTMENT || !token.is("in") && !token.is("at") && !token.is("on");
      var animate = token.is("to") || token.is("for");
      var names = discourse.known(sentence, new Range(i + 1, end), unknown);
      if (!names.isEmpty()) {
        return new Party(names, Party.Basis.STATED, false);
      }
      var people = animate ? discourse.party(sentence, new Range(i + 1, end)) : Party.NOT_STATED;
      if (people.isStated()) {
        return people;
      }
    }
    return Party.NOT_STATED;
  }

  private Party objects(VerbGroup g) {
    var names = new ArrayList<String>();
    for (var name : sentence.namesIn(sentence.complements(g))) {
      if (name.type().acts() && names.isEmpty()) {
        names.add(discourse.full(name));
      }
    }
    return names.isEmpty() ? Party.NOT_STATED : new Party(names, Party.Basis.INFERRED, false);
  }

  /// "Microsoft ($17.5bn)": the name before the bracket.
  private Optional<Party> bracketed() {
    var text = sentence.text();
    var start = sentence.tokens().get(at.from()).span().start();
    var open = text.lastIndexOf('(', start);
    if (open < 0 || text.indexOf(')', open) < start) {
      return Optional.empty();
    }
    return sentence.names().stream()
        .filter(name ->
            name.type().acts() && name.span().end() <= open && open - name.span().end() <= 2)
        .reduce((_, last) -> last)
        .map(name -> Party.stated(discourse.full(name)));
  }

  /// "€2 million in German support": the state before the noun of aid.
  private Party granter() {
    var end = noun.orElse(at.to());
    for (var name : sentence.names()) {
      var from = sentence.tokensIn(name.span()).from();
      if (from >= at.to() && from <= Math.max(end, at.to() + 4) && name.type() == ActorType.STATE) {
        return Party.stated(name.name());
      }
    }
    return Party.NOT_STATED;
  }
}
