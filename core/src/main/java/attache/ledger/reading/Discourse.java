package attache.ledger.reading;

import attache.actor.ActorType;
import attache.actor.Gazetteer;
import attache.actor.Mention;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.Party.Basis;
import attache.ledger.reading.VerbGroup.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a story has named so far, and who "the firm", "it" and "the decision" are in it.
final class Discourse {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /*
   * Problem: news names a thing once and then says "the company". Idea: keep, for each class (company,
   * state, body, person), who last was a subject and who last was named; a noun or pronoun stands for
   * the last subject of its class, else for the last named. Refused: a trained resolver, for its
   * weight; what is resolved here carries its basis, so that a reader can judge it.
   */
  private static final Set<String> SINGULAR = Set.of("it", "its", "itself");
  private static final Set<String> PLURAL = Set.of("they", "their", "them", "both", "each");
  private static final Set<String> PERSONAL = Set.of("he", "she", "his", "him", "her");

  private final Nouns nouns;
  private final Gazetteer gazetteer;
  private final Epithets epithets;
  private final Map<String, List<String>> lastSubject = new HashMap<>();
  private final Map<String, List<String>> lastNamed = new HashMap<>();
  private final List<String> companies = new ArrayList<>();
  private final Map<String, String> fullNames = new HashMap<>();
  private final Map<String, ActorType> types = new HashMap<>();
  private final Bargains bargains = new Bargains();
  private Party topic = Party.NOT_STATED;
  private boolean exportSpokenOf;
  private Party lastActor = Party.NOT_STATED;
  private Party lastDecider = Party.NOT_STATED;

  Discourse(Nouns nouns, Gazetteer gazetteer) {
    this.nouns = nouns;
    this.gazetteer = gazetteer;
    this.epithets = new Epithets(nouns);
  }

  /// Takes note of the names of a sentence, before its claims are read.
  void hear(Parsed sentence) {
    for (var name : sentence.names()) {
      if (name.type() == ActorType.UNKNOWN || name.type() == ActorType.PERSON) {
        var words = name.name().split(" ");
        if (words.length > 1) {
          fullNames.putIfAbsent(words[words.length - 1], name.name());
          fullNames.putIfAbsent(words[0], name.name());
          if (words.length > 2) {
            fullNames.putIfAbsent(words[0] + " " + words[1], name.name());
          }
        }
      }
    }
    for (var name : sentence.names()) {
      if (name.type() == ActorType.UNKNOWN) {
        epithets.of(sentence, name).ifPresent(type -> types.putIfAbsent(full(name), type));
      }
    }
  }

  /// Takes note of who acted in a sentence, after its claims were read.
  void remember(Parsed sentence) {
    for (var name : sentence.names()) {
      if (name.type().acts() && name.sense() != Mention.Sense.ADJECTIVE) {
        note(lastNamed, List.of(full(name)));
        types.merge(full(name), name.type(), (old, now) -> now == ActorType.UNKNOWN ? old : now);
        if (name.type() == ActorType.COMPANY && !companies.contains(full(name))) {
          companies.add(full(name));
        }
      }
    }
    if (sentence.number() == 0) {
      var first =
          sentence.tokens().isEmpty()
              ? sentence.names().stream().filter(n -> n.type().acts()).map(this::full).toList()
              : known(sentence, new Range(0, sentence.tokens().size()), true);
      topic =
          first.isEmpty()
              ? Party.NOT_STATED
              : new Party(List.of(first.getFirst()), Basis.INFERRED, false);
    }
    for (var group : sentence.groups().reversed()) {
      if (group.finite() && !group.relative()) {
        var subject = named(sentence, group.subject());
        if (!subject.isEmpty()) {
          note(lastSubject, subject);
        }
      }
    }
  }

  /// Takes note of who did what was just read.
  void acted(Party actor, Measure.Type type) {
    if (actor.isStated()) {
      lastActor = actor;
      exportSpokenOf |= type == Measure.Type.EXPORT_CONTROL;
      var sphere = sphere(actor);
      if (sphere == 'S' || sphere == 'P') {
        lastDecider = new Party(actor.names(), Basis.INFERRED, false);
      }
    }
  }

  /// Whether the story has spoken of export controls.
  boolean speaksOfExport() {
    return exportSpokenOf;
  }

  /// Takes note that somebody the gazetteer lacks decides as an authority does.
  void authority(Party actor) {
    actor
        .names()
        .forEach(name ->
            types.merge(
                name, ActorType.BODY, (old, body) -> old == ActorType.UNKNOWN ? body : old));
  }

  /// Who a figure is told of when its sentence does not say: whom the headline names first.
  Party topic() {
    return topic;
  }

  /// What the story says is asked in return for aid.
  Bargains bargains() {
    return bargains;
  }

  /// Who did what was last read.
  Party lastActor() {
    return lastActor;
  }

  /// The public actor who last decided something; "were barred" leaves out by whom.
  Party lastDecider() {
    return lastDecider;
  }

  private void note(Map<String, List<String>> memory, List<String> names) {
    memory.put(kind(names.getFirst()), names);
    memory.put("any", names);
  }

  /// The full name of somebody called by a part of it.
  String full(Mention name) {
    return name.type() == ActorType.UNKNOWN || name.type() == ActorType.PERSON
        ? fullNames.getOrDefault(name.name(), name.name())
        : name.name();
  }

  private String kind(String name) {
    return switch (types.getOrDefault(name, ActorType.UNKNOWN)) {
      case COMPANY -> "company";
      case STATE, PLACE -> "state";
      case BODY -> "body";
      case PERSON -> "person";
      default -> "other";
    };
  }

  /// Who acts in a clause.
  Party subject(Parsed sentence, VerbGroup group) {
    var party = party(sentence, group.subject());
    var pronoun =
        !group.subject().empty()
            && SINGULAR.contains(sentence.tokens().get(group.subject().from()).lower());
    return party.isStated() || !pronoun ? party : speakerBefore(sentence, group);
  }

  /// "Kenya said it had": the subject of the clause before, where the story named nobody yet.
  private Party speakerBefore(Parsed sentence, VerbGroup group) {
    return sentence.groups().stream()
        .filter(g -> g.finite() && g.last() < group.first() && !g.subject().empty())
        .reduce((_, last) -> last)
        .map(g -> party(sentence, g.subject()))
        .orElse(Party.NOT_STATED);
  }

  /// Who speaks, or whose a number is: also somebody who cannot act ("a survey", "the pumps").
  Party anybody(Parsed sentence, Range phrase) {
    var party = party(sentence, phrase);
    return party.isStated() || phrase.empty() ? party : asWritten(sentence, phrase, true);
  }

  /// Whom a noun phrase names.
  Party party(Parsed sentence, Range phrase) {
    if (phrase.empty()) {
      return Party.NOT_STATED;
    }
    var names = named(sentence, phrase);
    if (!names.isEmpty()) {
      return new Party(names, Basis.STATED, open(sentence, phrase));
    }
    var referred = referred(sentence, phrase);
    if (referred.isPresent()) {
      return referred.get();
    }
    return asWritten(sentence, phrase, false);
  }

  /// The known actors a stretch names, wherever in it they stand.
  ///
  /// @param unknown whether names the gazetteer lacks count
  List<String> known(Parsed sentence, Range phrase, boolean unknown) {
    return sentence.namesIn(phrase).stream()
        .filter(name -> name.type().acts() && name.sense() != Mention.Sense.ADJECTIVE)
        .filter(name -> unknown || name.type() != ActorType.UNKNOWN)
        .filter(name -> !nouns.is(name.name().toLowerCase(java.util.Locale.ROOT), "title"))
        .map(this::full)
        .distinct()
        .toList();
  }

  /// Whether a party is named, or a noun stands for somebody named: no "large tech groups".
  boolean named(Party party) {
    return party.isStated()
        && (party.basis() != Basis.STATED || types.containsKey(party.names().getFirst()));
  }

  /// Whether a party can decide: it is named, or a noun says that it is an authority or one
  /// company.
  boolean decides(Party party) {
    if (named(party)) {
      return true;
    }
    if (!party.isStated()) {
      return false;
    }
    var words = party.names().getFirst().toLowerCase(java.util.Locale.ROOT).split(" ");
    var last = words[words.length - 1];
    return List.of("company", "body", "public", "state").stream()
        .anyMatch(kind -> nouns.is(last, kind));
  }

  private static boolean open(Parsed sentence, Range phrase) {
    var words = sentence.words(phrase).toLowerCase(java.util.Locale.ROOT);
    return words.contains("such as") || words.contains(" like ") || words.startsWith("including");
  }

  /// The actors a noun phrase names at its head: not those of "of", "in" and "against" behind it.
  private List<String> named(Parsed sentence, Range phrase) {
    var names = new ArrayList<String>();
    var head = head(sentence, phrase);
    for (var name : sentence.namesIn(new Range(phrase.from(), Math.max(head, phrase.from())))) {
      var word = name.name().toLowerCase(java.util.Locale.ROOT);
      var title =
          nouns.is(word, "title") || name.type() == ActorType.UNKNOWN && nouns.is(word, "public");
      var place = name.type() == ActorType.PLACE && name.sense() == Mention.Sense.NAME;
      var seat = place ? seat(sentence, name, phrase, head) : Optional.<String>empty();
      if (seat.isPresent()) {
        names.add(seat.get());
        types.put(seat.get(), ActorType.STATE);
        continue;
      }
      if ((name.type().acts() || place)
          && !title
          && stands(sentence, name, head)
          && !names.contains(full(name))) {
        names.add(full(name));
        types.putIfAbsent(full(name), name.type());
      }
    }
    return names;
  }

  /// "Canberra has committed": the seat of a government alone stands for the state.
  private Optional<String> seat(Parsed sentence, Mention name, Range phrase, int head) {
    var at = sentence.tokensIn(name.span());
    return at.from() == phrase.from() && at.to() >= head
        ? gazetteer.seatOf(name.name())
        : Optional.empty();
  }

  /// One past the last token before the first preposition that leads away from the head.
  private static int head(Parsed sentence, Range phrase) {
    for (var i = phrase.from() + 1; i < phrase.to(); i++) {
      var token = sentence.tokens().get(i);
      if (token.is(Tag.PREPOSITION)
          && !token.is("from")
          && !Set.of("as", "like").contains(token.lower())) {
        return i;
      }
    }
    return phrase.to();
  }

  /// "Japan’s Renesas": the state only says whose the company is.
  private static boolean ownerOfName(Parsed sentence, Mention name, int next, int head) {
    if (name.type() != ActorType.STATE && name.type() != ActorType.PLACE) {
      return false;
    }
    var at = next;
    while (at < head
        && (sentence.tokens().get(at).is(Tag.POSSESSIVE)
            || sentence.tokens().get(at).is(Tag.ADJECTIVE))) {
      at++;
    }
    if (at >= head || !sentence.tokens().get(at).is(Tag.NAME)) {
      return false;
    }
    var span = sentence.tokens().get(at).span();
    return sentence.names().stream()
        .anyMatch(n ->
            n.span().contains(span)
                && n.type() != ActorType.PERSON
                && n.type() != ActorType.STATE
                && !n.name().contains("President"));
  }

  /// Whether a name in a phrase is who acts: "Nvidia", "Nvidia’s chief", "the German government",
  /// but not "Chinese firms".
  private boolean stands(Parsed sentence, Mention name, int head) {
    var next = sentence.tokensIn(name.span()).to();
    if (name.type() == ActorType.PLACE
        && (next >= head || !nouns.is(sentence.tokens().get(next).lower(), "public"))) {
      return false;
    }
    if (ownerOfName(sentence, name, next, head)) {
      return false;
    }
    if (next >= head) {
      return name.sense() != Mention.Sense.ADJECTIVE;
    }
    var token = sentence.tokens().get(next);
    if (!token.tag().nominal() || token.is(Tag.POSSESSIVE) || token.is(Tag.NAME)) {
      return token.is(Tag.NAME) || name.sense() != Mention.Sense.ADJECTIVE;
    }
    var last = next;
    while (last + 1 < head && sentence.tokens().get(last + 1).tag().nominal()) {
      last++;
    }
    var noun = sentence.tokens().get(last).lower();
    var office = token.is(Tag.ADJECTIVE) && nouns.is(sentence.tokens().get(last).lower(), "public");
    return office
        || nouns.is(noun, "public")
        || nouns.is(token.lower(), "public")
        || nouns.is(noun, "measure")
        || sentence.tokens().get(last).is(Tag.NAME)
        || (name.type() != ActorType.STATE && name.sense() == Mention.Sense.NAME);
  }

  /// Who a pronoun or a noun with "the" stands for.
  private Optional<Party> referred(Parsed sentence, Range phrase) {
    var first = sentence.tokens().get(phrase.from());
    var called = fullNames.get(first.text());
    if (called != null && first.is(Tag.NOUN) && phrase.to() - phrase.from() == 1) {
      return Optional.of(new Party(List.of(called), Basis.COREFERENCE, false));
    }
    if (SINGULAR.contains(first.lower())
        || PLURAL.contains(first.lower()) && phrase.to() - phrase.from() == 1) {
      return memory("any");
    }
    if (PERSONAL.contains(first.lower())) {
      return memory("person").or(() -> memory("other"));
    }
    var noun = sentence.tokens().get(lastNoun(sentence, phrase)).lower();
    if (nouns.is(noun, "companies") && PLURAL.contains(first.lower()) && companies.size() > 1) {
      var two = companies.subList(Math.max(0, companies.size() - 2), companies.size());
      return Optional.of(new Party(two, Basis.COREFERENCE, false));
    }
    if (nouns.is(noun, "act") && lastDecider.isStated()) {
      return Optional.of(lastDecider);
    }
    var points =
        first.is("the") || first.is("this") || first.is("that") || first.is(Tag.POSSESSIVE);
    if (!points) {
      return Optional.empty();
    }
    for (var kind : List.of("company", "state", "body", "person")) {
      if (nouns.is(noun, kind)) {
        return memory(kind).or(() -> kind.equals("company") ? memory("other") : Optional.empty());
      }
    }
    return nouns.is(noun, "act") && lastActor.isStated()
        ? Optional.of(new Party(lastActor.names(), Basis.INFERRED, false))
        : Optional.empty();
  }

  private static int lastNoun(Parsed sentence, Range phrase) {
    var last = phrase.from();
    for (var i = phrase.from(); i < phrase.to(); i++) {
      var token = sentence.tokens().get(i);
      if (token.is(Tag.PREPOSITION) || token.is(Tag.COMMA)) {
        break;
      }
      last = i;
    }
    return last;
  }

  /// Who was last spoken of as a class of actor.
  Optional<Party> memory(String kind) {
    var names = lastSubject.getOrDefault(kind, lastNamed.get(kind));
    return Optional.ofNullable(names).map(n -> new Party(n, Basis.COREFERENCE, false));
  }

  /// A party nobody named: "large tech groups".
  private Party asWritten(Parsed sentence, Range phrase, boolean anything) {
    var from = phrase.from();
    while (from < phrase.to()
        && (sentence.tokens().get(from).is(Tag.DETERMINER)
            || sentence.tokens().get(from).is(Tag.PREPOSITION)
            || sentence.tokens().get(from).is(Tag.CONJUNCTION))) {
      from++;
    }
    var to = from;
    while (to < phrase.to() && sentence.tokens().get(to).tag().nominal()) {
      to++;
    }
    if (from >= to
        || to - from > 8
        || !anything && !animate(sentence.tokens().get(to - 1).lower())) {
      return Party.NOT_STATED;
    }
    return new Party(List.of(sentence.words(new Range(from, to))), Basis.STATED, false);
  }

  private boolean animate(String noun) {
    return List.of("company", "companies", "state", "body", "person", "public", "people").stream()
        .anyMatch(kind ->
            nouns.is(noun, kind)
                || noun.endsWith("s") && nouns.is(noun.substring(0, noun.length() - 1), kind));
  }

  /// Whose matter an actor's acts are: S a state, P a public body, C a company, `?` unknown.
  char sphere(Party party) {
    var sphere = '?';
    for (var name : party.names()) {
      var one = sphereOf(name);
      sphere = sphere == '?' || one == 'S' || one == 'P' && sphere == 'C' ? one : sphere;
    }
    return sphere;
  }

  private char sphereOf(String name) {
    return switch (types.getOrDefault(name, ActorType.UNKNOWN)) {
      case STATE -> 'S';
      case BODY, PLACE -> 'P';
      case COMPANY -> 'C';
      default -> publicWords(name) ? 'P' : '?';
    };
  }

  private boolean publicWords(String name) {
    for (var word : NO_LETTERS.split(name.toLowerCase(java.util.Locale.ROOT))) {
      if (nouns.is(word, "public")) {
        return true;
      }
    }
    return false;
  }
}
