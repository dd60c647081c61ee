package attache.answer.computed;

import attache.actor.Actor;
import attache.actor.ActorType;
import attache.actor.Gazetteer;
import attache.actor.Mention;
import attache.question.QuestionTerm;
import attache.question.QuestionTerm.Role;
import attache.question.Reading;
import attache.story.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How well a row meets words of a question. Each name must be met, by a party of the row or, less
/// well, in its sentence; what stands by another amount of the sentence meets nothing.
final class Fit {
  private static final float IN_SENTENCE = 0.8f;
  private static final float KIN = 0.7f;
  private static final float IN_PARTY = 0.9f;
  private static final float IN_HEADLINE = 0.3f;
  private static final float IN_STORY = 0.25f;
  private static final float BEFORE = 0.5f;
  private static final float UNHEARD = 0.3f;
  private static final Pattern LEANS_BACK =
      Pattern.compile(
          "\\b(?:it|its|he|his|she|her|they|their|both|same|the (?:company|firm|group|country|government"
              + "|body|court|regulator|authority|agency|bank|ministry|island|operator|supplier))\\b",
          Pattern.CASE_INSENSITIVE);

  private final RowsAtHand rows;
  private final Gazetteer gazetteer;
  private final List<Said> all;

  Fit(RowsAtHand rows, Gazetteer gazetteer, List<Said> all) {
    this.rows = rows;
    this.gazetteer = gazetteer;
    this.all = all;
  }

  /// How well a row meets a name that it must be about: 1 when it is a party of it or stands by it.
  float own(Mention name, Said said) {
    var rivals = rivals(said);
    if (rivals.size() < 2) {
      return name(name, said);
    }
    var amount = standsBy(name, said, rivals);
    if (amount.isPresent()) {
      return amount.get().equals(span(said)) ? 1 : 0;
    }
    var party = party(name, said);
    return party >= KIN ? party : rivals(said).size() > 1 ? 0 : name(name, said);
  }

  private Optional<Span> standsBy(Mention name, Said said, List<Span> rivals) {
    return said.names().stream()
        .filter(mention -> same(name, mention.name()) >= KIN)
        .flatMap(mention -> Nearness.amountOf(mention, said.sentence(), rivals).stream())
        .findFirst();
  }

  /// Amounts of the same kind in the sentence, the row's own among them.
  private List<Span> rivals(Said said) {
    if (said.figure().isEmpty()) {
      return List.of();
    }
    return all.stream()
        .filter(other -> other.figure().isPresent() && other.sameSentence(said))
        .filter(other -> other.quantity().kind() == said.quantity().kind())
        .map(Fit::span)
        .distinct()
        .toList();
  }

  private static Span span(Said said) {
    var place = said.claim().place();
    var start = said.story().latest().sentences().get(place.sentence()).start();
    return new Span(place.span().start() - start, place.span().end() - start);
  }

  /// How well a row meets a name: 1 when it is a party of it, 0 when it has nothing to do with it.
  float name(Mention name, Said said) {
    var party = party(name, said);
    if (party > 0) {
      return party;
    }
    var here = said.names().stream().map(m -> same(name, m.name())).max(Float::compare).orElse(0f);
    if (here < KIN && words(name, said.sentence())) {
      here = 1f;
    }
    if (here > 0) {
      return here * IN_SENTENCE;
    }
    if (LEANS_BACK.matcher(said.sentence()).find() && before(name, said)) {
      return BEFORE;
    }
    if (words(name, said.story().latest().headline())) {
      return IN_HEADLINE;
    }
    var nobody = said.names().stream().noneMatch(mention -> mention.type().acts());
    return nobody && words(name, said.story().latest().text()) ? IN_STORY : 0;
  }

  /// Whether one of the two sentences before names it.
  private boolean before(Mention name, Said said) {
    var revision = said.story().latest();
    var sentence = said.claim().place().sentence();
    for (var back = 1; back <= 2 && sentence - back >= 0; back++) {
      var text = revision.sentences().get(sentence - back).in(revision.text());
      if (rows.namesIn(text).stream().anyMatch(m -> same(name, m.name()) >= KIN)) {
        return true;
      }
    }
    return false;
  }

  /// How well a party of the row is the name.
  float party(Mention name, Said said) {
    var best = 0f;
    for (var party : said.parties()) {
      best = Math.max(best, same(name, party));
      for (var inside : rows.namesIn(party)) {
        best = Math.max(best, IN_PARTY * same(name, inside.name()));
      }
    }
    return best;
  }

  /// How well a name is the one who acts.
  float acts(Mention name, Said said) {
    return said.claim().actor().names().stream()
        .map(actor -> same(name, actor))
        .max(Float::compare)
        .orElse(0f);
  }

  float same(Mention name, String other) {
    var asked = name.name().toLowerCase(Locale.ROOT);
    var known = other.toLowerCase(Locale.ROOT);
    if (asked.equals(known)) {
      return 1;
    }
    if (name.type() == ActorType.UNKNOWN && (within(asked, known) || within(known, asked))) {
      return IN_PARTY;
    }
    if (name.type() == ActorType.PRODUCT) {
      return 0;
    }
    return parent(name.name()).equals(other) || parent(other).equals(name.name()) ? KIN : 0;
  }

  private static boolean within(String one, String other) {
    return one.length() > 3 && (" " + other + " ").contains(" " + one + " ");
  }

  private static boolean words(Mention name, String text) {
    return text.toLowerCase(Locale.ROOT).contains(name.name().toLowerCase(Locale.ROOT));
  }

  private String parent(String name) {
    return gazetteer.actor(name).flatMap(Actor::parent).orElse("");
  }

  /// Share of the words of a side, names apart, that a row carries: words that few of the rows at
  /// hand carry weigh more, those that none carries little. 0 when there are no words.
  float words(Reading side, Said said, Set<String> apart) {
    var sum = 0.0;
    var whole = 0.0;
    for (var term : side.terms()) {
      if ((term.role() == Role.CONTENT || term.role() == Role.FOCUS)
          && !apart.contains(term.word())) {
        var carriers = all.stream().filter(other -> carried(term, other) > 0.5f).count();
        var weight =
            carriers == 0 ? UNHEARD : Math.log((all.size() + 1.0) / (carriers + 0.5)) + 0.2;
        whole += weight;
        sum += weight * carried(term, said);
      }
    }
    return whole == 0 ? 0 : (float) (sum / whole);
  }

  /// The same for all a conversation has led up to.
  float contextWords(Reading question, Said said) {
    var sum = 0f;
    var count = 0;
    for (var term : question.terms()) {
      if (term.role() != Role.NAME) {
        count++;
        sum += carried(term, said);
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /// Whether a word of the question asks for amounts of a role.
  boolean asks(Reading question, attache.ledger.Role role) {
    var stems = rows.stems(Vocabulary.of(role), "en");
    return question.terms().stream().anyMatch(term -> stems.contains(term.stem()));
  }

  /// Words that ask for acts of a measure's type, as terms.
  Set<String> kinds(Said said) {
    return said.measure().map(m -> rows.stems(Vocabulary.of(m.type()), "en")).orElse(Set.of());
  }

  static float carried(QuestionTerm term, Said said) {
    var best = 0f;
    for (var near : term.near().entrySet()) {
      var stem = near.getKey();
      var where =
          said.own().contains(stem)
              ? 1f
              : said.stems().contains(stem) ? 0.8f : said.headline().contains(stem) ? 0.4f : 0f;
      best = Math.max(best, near.getValue() * where);
    }
    return best;
  }
}
