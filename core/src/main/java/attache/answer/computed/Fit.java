package attache.answer.computed;

import attache.actor.Actor;
import attache.actor.ActorType;
import attache.actor.Gazetteer;
import attache.actor.Mention;
import attache.question.QuestionTerm;
import attache.question.QuestionTerm.Role;
import attache.question.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How well a row meets words of a question. Each name must be met, by a party of the row or, less
/// well, in its sentence; what belongs to another figure of the sentence meets nothing.
final class Fit {
  private static final float IN_SENTENCE = 0.6f;
  private static final float KIN = 0.7f;
  private static final float IN_PARTY = 0.9f;
  private static final float IN_HEADLINE = 0.3f;

  private final RowsAtHand rows;
  private final Gazetteer gazetteer;
  private final List<Said> all;

  Fit(RowsAtHand rows, Gazetteer gazetteer, List<Said> all) {
    this.rows = rows;
    this.gazetteer = gazetteer;
    this.all = all;
  }

  /// How well a row meets a name: 1 when it is a party of it, 0 when it has nothing to do with it.
  float name(Mention name, Said said) {
    var party = party(name, said);
    if (party > 0) {
      return party;
    }
    var here = said.names().stream().map(m -> same(name, m.name())).max(Float::compare).orElse(0f);
    if (here < 0.5f && words(name, said.sentence())) {
      here = 1f;
    }
    if (here > 0) {
      return ofAnother(name, said) ? 0 : here * IN_SENTENCE;
    }
    return words(name, said.story().latest().headline()) ? IN_HEADLINE : 0;
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

  private boolean ofAnother(Mention name, Said said) {
    return said.figure().isPresent()
        && all.stream()
            .filter(other -> other != said && other.figure().isPresent())
            .filter(other -> other.sameSentence(said))
            .filter(other -> other.quantity().kind() == said.quantity().kind())
            .anyMatch(other -> party(name, other) >= KIN);
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

  /// Share of the words of a side, names apart, that a row carries; 0 when there are none.
  float words(Reading side, Said said, Set<String> apart) {
    var sum = 0f;
    var count = 0;
    for (var term : side.terms()) {
      if ((term.role() == Role.CONTENT || term.role() == Role.FOCUS)
          && !apart.contains(term.word())) {
        count++;
        sum += carried(term, said);
      }
    }
    return count == 0 ? 0 : sum / count;
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
