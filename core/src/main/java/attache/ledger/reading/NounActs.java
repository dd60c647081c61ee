package attache.ledger.reading;

import attache.actor.ActorType;
import attache.ledger.Measure;
import attache.ledger.Measure.Direction;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Stage;
import attache.ledger.reading.VerbGroup.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Acts that a noun names: "a collaboration between X and Y", "US export controls", "subject to
/// approval in Z".
final class NounActs {
  /// An act found in a noun phrase.
  ///
  /// @param tokens where it stands
  record Found(
      Range tokens,
      Measure.Type type,
      Direction direction,
      Stage stage,
      Modality modality,
      Party actor,
      Party counterpart,
      String object,
      String action,
      List<String> conditions,
      boolean mention) {}

  private record Kind(String needs, Measure.Type type, Direction direction, Stage stage) {}

  private static final Map<String, Stage> ADJECTIVES =
      Map.of(
          "proposed", Stage.PROPOSED,
          "planned", Stage.PLANNED,
          "potential", Stage.CONSIDERED,
          "possible", Stage.CONSIDERED,
          "prospective", Stage.CONSIDERED,
          "new", Stage.UNSPECIFIED,
          "cancelled", Stage.CANCELLED,
          "future", Stage.PLANNED);

  private static final Set<String> CLOSING = Set.of(",", ";", ":", ".", "!", "?");

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Topics topics;

  NounActs(Topics topics) {
    this.topics = topics;
    for (var line : Parts.Lines.of("noun-acts.tsv")) {
      var c = line.split("\t");
      var kind =
          new Kind(c[1], Measure.Type.valueOf(c[2]), Direction.valueOf(c[3]), Stage.valueOf(c[4]));
      for (var noun : c[0].split(" ")) {
        kinds.put(noun, kind);
      }
    }
  }

  List<Found> in(Parsed sentence, Discourse discourse) {
    var found = new ArrayList<Found>();
    for (var i = 0; i < sentence.tokens().size(); i++) {
      var token = sentence.tokens().get(i);
      if (token.is("approval") || token.is("approvals")) {
        found.addAll(pendingApprovals(sentence, i));
      }
      var kind = kinds.get(token.lower());
      if (kind != null
          && (token.is(Tag.NOUN) || token.is(Tag.ING) || kind.needs().equals("call"))) {
        act(sentence, i, kind, discourse).ifPresent(found::add);
        if (kind.needs().equals("state")) {
          found.addAll(programmes(sentence, i, kind, discourse));
        }
      }
    }
    return found;
  }

  private Optional<Found> act(Parsed s, int noun, Kind kind, Discourse discourse) {
    var start = start(s, noun);
    return switch (kind.needs()) {
      case "with" -> parties(s, noun, start, kind, Set.of("with", "between"), discourse);
      case "by" -> parties(s, noun, start, kind, Set.of("by"), discourse);
      case "of" -> purchase(s, noun, start, kind, discourse);
      case "in" -> investment(s, noun, start, kind, discourse);
      case "export" -> export(s, noun, start, kind);
      case "own" -> own(s, noun, kind, discourse);
      case "amount" -> amount(s, noun, start, kind, discourse);
      case "call" -> call(s, noun, kind);
      default -> Optional.empty(); // "state": several acts, see programmes
    };
  }

  /// "X’s €2 billion and Y’s €3 billion programmes": one for each state and its amount.
  private static List<Found> programmes(Parsed s, int noun, Kind kind, Discourse discourse) {
    var found = new ArrayList<Found>();
    for (var amount : s.amounts()) {
      var at = s.tokensIn(amount.span());
      var measured = FigureReader.measured(s, at, amount);
      if (measured.filter(i -> i == noun).isEmpty()) {
        continue;
      }
      var owner = Owners.possessor(s, at.from(), discourse);
      var sphere = discourse.sphere(owner);
      if (discourse.named(owner) && (sphere == 'S' || sphere == 'P')) {
        var from = Math.max(0, at.from() - 2);
        found.add(
            new Found(
                new Range(from, noun + 1),
                kind.type(),
                kind.direction(),
                kind.stage(),
                Modality.ASSERTED,
                owner,
                Party.NOT_STATED,
                s.words(new Range(at.to(), noun + 1)),
                "",
                List.of(),
                false));
      }
    }
    return found;
  }

  /// One call a sentence, where its first noun of that kind stands.
  private Optional<Found> call(Parsed s, int noun, Kind kind) {
    for (var before = 0; before < noun; before++) {
      if (kind.equals(kinds.get(s.tokens().get(before).lower()))) {
        return Optional.empty();
      }
    }
    var end = noun + 1;
    while (end < s.tokens().size() && !CLOSING.contains(s.tokens().get(end).lower())) {
      end++;
    }
    return CallWords.call(s.text())
        ? Optional.of(
            new Found(
                new Range(noun, end),
                kind.type(),
                kind.direction(),
                kind.stage(),
                Modality.ASSERTED,
                Party.NOT_STATED,
                Party.NOT_STATED,
                s.words(new Range(noun, end)),
                "",
                List.of(),
                false))
        : Optional.empty();
  }

  private static int start(Parsed s, int noun) {
    var start = noun;
    while (start > 0 && s.tokens().get(start - 1).tag().nominal()) {
      start--;
    }
    return start;
  }

  private static Stage stage(Parsed s, int start, int noun, Stage otherwise) {
    for (var i = start; i < noun; i++) {
      var stage = ADJECTIVES.get(s.tokens().get(i).lower());
      if (stage != null) {
        return stage;
      }
    }
    return otherwise;
  }

  private Optional<Found> parties(
      Parsed s, int noun, int start, Kind kind, Set<String> prepositions, Discourse discourse) {
    if (noun + 1 >= s.tokens().size() || !prepositions.contains(s.tokens().get(noun + 1).lower())) {
      return Optional.empty();
    }
    var end = phraseEnd(s, noun + 2);
    var behind = names(s, new Range(noun + 2, end), discourse);
    if (behind.isEmpty()) {
      return Optional.empty();
    }
    var between = s.tokens().get(noun + 1).is("between");
    var by = s.tokens().get(noun + 1).is("by");
    Party actor;
    Party other;
    if (by) {
      actor = new Party(behind, Party.Basis.STATED, false);
      other = Party.NOT_STATED;
    } else if (between && behind.size() > 1) {
      actor = Party.stated(behind.getFirst());
      other = new Party(behind.subList(1, behind.size()), Party.Basis.STATED, false);
    } else {
      actor = Owners.subjectBefore(s, start, discourse);
      other = new Party(behind, Party.Basis.STATED, false);
      if (actor.names().stream().anyMatch(behind::contains)) {
        return Optional.empty();
      }
    }
    var stage = stage(s, start, noun, kind.stage());
    return Optional.of(
        new Found(
            new Range(start, end),
            kind.type(),
            kind.direction(),
            stage,
            Modality.ASSERTED,
            actor,
            other,
            s.words(new Range(start, noun + 1)),
            s.tokens().get(noun).lower(),
            List.of(),
            false));
  }

  private static int phraseEnd(Parsed s, int from) {
    var end = from;
    while (end < s.tokens().size()) {
      var token = s.tokens().get(end);
      var list = token.is(Tag.COMMA) || token.is(Tag.CONJUNCTION);
      if (list && (end + 1 >= s.tokens().size() || !nameOrJoin(s.tokens().get(end + 1)))) {
        break;
      }
      if (!token.tag().nominal() && !list && !token.is("of")) {
        break;
      }
      end++;
    }
    while (end > from
        && (s.tokens().get(end - 1).is(Tag.COMMA) || s.tokens().get(end - 1).is(Tag.CONJUNCTION))) {
      end--;
    }
    return end;
  }

  private static boolean nameOrJoin(Token token) {
    return token.is(Tag.NAME) || token.is(Tag.CONJUNCTION) || token.is(Tag.DETERMINER);
  }

  private static List<String> names(Parsed s, Range range, Discourse discourse) {
    return s.namesIn(range).stream()
        .filter(name -> name.type().acts())
        .map(discourse::full)
        .distinct()
        .toList();
  }

  private Optional<Found> purchase(Parsed s, int noun, int start, Kind kind, Discourse discourse) {
    if (noun + 1 >= s.tokens().size() || !s.tokens().get(noun + 1).is("of")) {
      return Optional.empty();
    }
    var end = phraseEnd(s, noun + 2);
    var behind = s.namesIn(new Range(noun + 2, end));
    if (behind.isEmpty()) {
      return Optional.empty();
    }
    var stage = stage(s, start, noun, kind.stage());
    var possible = stage == Stage.CONSIDERED;
    var seller = names(s, new Range(noun + 2, end), discourse);
    var actor = discourse.memory("company").orElse(Party.NOT_STATED);
    return Optional.of(
        new Found(
            new Range(start, end),
            kind.type(),
            kind.direction(),
            stage,
            possible ? Modality.CONDITIONAL : Modality.ASSERTED,
            actor,
            seller.isEmpty() ? Party.NOT_STATED : new Party(seller, Party.Basis.STATED, false),
            s.words(new Range(noun + 2, end)),
            "buy",
            List.of(),
            false));
  }

  private Optional<Found> investment(
      Parsed s, int noun, int start, Kind kind, Discourse discourse) {
    var amount = s.amounts().stream().anyMatch(a -> inside(s, a.span(), new Range(start, noun)));
    if (!amount || noun + 1 >= s.tokens().size() || !s.tokens().get(noun + 1).is("in")) {
      return Optional.empty();
    }
    var end = phraseEnd(s, noun + 2);
    var behind = names(s, new Range(noun + 2, end), discourse);
    var actor = Owners.subjectBefore(s, start, discourse);
    if (!actor.isStated()) {
      return Optional.empty();
    }
    var other = behind.isEmpty() ? Party.NOT_STATED : new Party(behind, Party.Basis.STATED, false);
    return Optional.of(
        new Found(
            new Range(start, end),
            kind.type(),
            kind.direction(),
            stage(s, start, noun, kind.stage()),
            Modality.ASSERTED,
            actor,
            other,
            s.words(new Range(noun + 2, Math.max(end, noun + 3))),
            "invest",
            List.of(),
            false));
  }

  private static boolean inside(Parsed s, attache.story.Span span, Range range) {
    return !range.empty() && s.span(range).contains(span);
  }

  /// "strict US export rules": a control spoken of as being there.
  private Optional<Found> export(Parsed s, int noun, int start, Kind kind) {
    var state = Optional.<String>empty();
    var export = false;
    for (var i = start; i < noun; i++) {
      export |= topics.of(s.tokens().get(i).lower()).contains("export");
    }
    for (var name : s.namesIn(new Range(start, noun))) {
      state =
          name.type() == ActorType.STATE || name.type() == ActorType.BODY
              ? Optional.of(name.name())
              : state;
    }
    if (!export || state.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            new Range(start, noun + 1),
            kind.type(),
            kind.direction(),
            kind.stage(),
            Modality.ASSERTED,
            Party.stated(state.get()),
            Party.NOT_STATED,
            "",
            "apply",
            List.of(),
            true));
  }

  /// "OpenAI’s October restructuring".
  private static Optional<Found> own(Parsed s, int noun, Kind kind, Discourse discourse) {
    var start = noun;
    while (start > 0 && !s.tokens().get(start - 1).is(Tag.POSSESSIVE)) {
      start--;
      if (noun - start > 4 || !s.tokens().get(start).tag().nominal()) {
        return Optional.empty();
      }
    }
    var actor = Owners.possessor(s, start, discourse);
    if (start == 0 || !actor.isStated()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            new Range(start, noun + 1),
            kind.type(),
            kind.direction(),
            stage(s, start, noun, kind.stage()),
            Modality.ASSERTED,
            actor,
            Party.NOT_STATED,
            "",
            s.tokens().get(noun).lower(),
            List.of(),
            false));
  }

  /// "the $2 billion exclusivity".
  private static Optional<Found> amount(
      Parsed s, int noun, int start, Kind kind, Discourse discourse) {
    var amount = s.amounts().stream().anyMatch(a -> inside(s, a.span(), new Range(start, noun)));
    if (!amount) {
      return Optional.empty();
    }
    var group =
        s.groups().stream()
            .filter(g -> g.subject().from() <= noun && noun < g.subject().to())
            .findFirst();
    var ended = group.filter(g -> g.act().equals("end") || g.act().equals("expire")).isPresent();
    var end = group.filter(_ -> ended).map(g -> g.last() + 1).orElse(noun + 1);
    var names = names(s, new Range(start, noun), discourse);
    var actor = Owners.possessor(s, owned(s, start, noun), discourse);
    var other = names.stream().filter(n -> !actor.names().contains(n)).toList();
    return Optional.of(
        new Found(
            new Range(start, end),
            kind.type(),
            kind.direction(),
            ended ? Stage.ENDED : kind.stage(),
            Modality.ASSERTED,
            actor,
            other.isEmpty() ? Party.NOT_STATED : new Party(other, Party.Basis.STATED, false),
            "exclusivity",
            ended ? "end" : "grant",
            List.of(),
            false));
  }

  /// Where the thing begins behind "X’s"; where the phrase begins, if there is no such word.
  private static int owned(Parsed s, int start, int noun) {
    for (var i = noun - 1; i >= start; i--) {
      if (s.tokens().get(i).is(Tag.POSSESSIVE)) {
        return i + 1;
      }
    }
    return start;
  }

  /// "subject to regulatory approval in both X and Y": one pending approval for each.
  private static List<Found> pendingApprovals(Parsed s, int approval) {
    var tokens = s.tokens();
    var start = approval;
    var pending = false;
    while (start > 0 && approval - start < 8 && !pending) {
      start--;
      pending =
          Set.of("subject", "awaits", "await", "awaiting", "pending", "needs", "requires")
              .contains(tokens.get(start).lower());
    }
    if (!pending) {
      return List.of();
    }
    var end = approval + 1;
    if (end < tokens.size() && Set.of("in", "from", "by", "of").contains(tokens.get(end).lower())) {
      end = phraseEnd(s, end + 1);
    }
    var found = new ArrayList<Found>();
    var who =
        s.namesIn(new Range(approval, end)).stream()
            .filter(n -> n.type().acts() || n.type() == ActorType.PLACE)
            .toList();
    for (var name : who) {
      found.add(
          pending(
              start, end, Party.stated(name.name()), "approval in " + name.span().in(s.text())));
    }
    if (who.isEmpty()) {
      var by = end > approval + 1 ? s.words(new Range(approval + 2, end)) : "";
      var party = by.isBlank() ? Party.NOT_STATED : Party.stated(by);
      found.add(pending(start, end, party, s.words(new Range(start, end))));
    }
    return found;
  }

  private static Found pending(int start, int end, Party who, String condition) {
    return new Found(
        new Range(start, end),
        Measure.Type.LICENCE_APPROVAL,
        Direction.PERMIT,
        Stage.PENDING,
        Modality.CONDITIONAL,
        who,
        Party.NOT_STATED,
        "",
        "approve",
        List.of(condition),
        false);
  }
}
