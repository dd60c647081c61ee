package attache.evidence;

import attache.actor.Actor;
import attache.actor.ActorType;
import attache.actor.Gazetteer;
import attache.actor.Mention;
import attache.index.Statistics;
import attache.question.QuestionTerm;
import attache.question.QuestionTerm.Role;
import attache.question.Reading;
import attache.question.Wanted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How well lines carry the words and names of one question.
final class Match {
  private static final float HEADLINE = 0.7f;
  private static final float BEFORE = 0.6f;
  private static final float AFTER = 0.3f;
  private static final float STORY = 0.25f;
  private static final float KIN = 0.7f;
  private static final float CONTEXT = 0.6f;

  /// Nouns that only say which kind of thing is asked for; a sentence that answers has the thing.
  private static final Set<String> KINDS =
      Set.of(
          "company",
          "companies",
          "firm",
          "firms",
          "organisation",
          "organization",
          "organisations",
          "organizations",
          "body",
          "bodies",
          "institution",
          "institutions",
          "country",
          "countries",
          "nation",
          "nations",
          "place",
          "places",
          "location",
          "person",
          "people",
          "day",
          "date",
          "dates",
          "amount",
          "sum",
          "number");

  private final Reading reading;
  private final Gazetteer gazetteer;
  private final Map<QuestionTerm, Double> weights = new LinkedHashMap<>();
  private final double total;

  Match(Reading reading, Statistics statistics, Gazetteer gazetteer) {
    this.reading = reading;
    this.gazetteer = gazetteer;
    for (var term : reading.terms()) {
      if (!isKind(term)) {
        weights.put(term, weight(term, statistics) * (askedNow(term) ? 1 : CONTEXT));
      }
    }
    this.total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private boolean isKind(QuestionTerm term) {
    return reading.wanted().typed()
        && reading.wanted() != Wanted.COUNT
        && term.role() == Role.FOCUS
        && KINDS.contains(term.word());
  }

  private boolean askedNow(QuestionTerm term) {
    return !reading.followsOn() || reading.english().toLowerCase(Locale.ROOT).contains(term.word());
  }

  /// Rare words weigh more; a word the archive lacks weighs no more than one that stands once, for
  /// it may be a spelling or a synonym.
  private static double weight(QuestionTerm term, Statistics statistics) {
    var once = Math.log(1 + (Math.max(statistics.passages(), 1) - 0.5) / 1.5);
    var idf = Math.min(statistics.idf(term.stem()), once);
    var least = 0.25 * once;
    var role =
        switch (term.role()) {
          case NAME -> 1.1;
          case FOCUS -> 1.2;
          case CONTENT -> 1.0;
          case CONTEXT -> 0.6;
        };
    return Math.max(idf, least) * role;
  }

  /// Share of the words' weight, names apart, that a line carries by itself.
  float local(Line line) {
    return share(Match::ofContent, term -> carried(term, line));
  }

  private static boolean ofContent(QuestionTerm term) {
    return term.role() == Role.CONTENT || term.role() == Role.FOCUS;
  }

  /// Share that a line carries with its headline and neighbours.
  float around(Page page, Line line) {
    return share(_ -> true, term -> carriedAround(term, page, line));
  }

  /// Share of the question's weight that is nowhere in the story.
  float missing(Page page) {
    return share(_ -> true, term -> inStory(term, page) > 0 ? 0f : 1f);
  }

  /// How well a line meets the noun that says what is asked for; 1 when there is none.
  float head(Line line, Map<QuestionTerm, Float> met) {
    var focus =
        reading.terms().stream()
            .filter(term -> term.role() == Role.FOCUS && !isKind(term))
            .toList();
    if (focus.isEmpty()) {
      return 1;
    }
    var head = focus.getLast();
    return Math.max(carried(head, line), 0.85f * met.getOrDefault(head, 0f));
  }

  /// Share of the words' weight, names apart, when the meaning of the line's words helps.
  float soft(Line line, Map<QuestionTerm, Float> met) {
    return share(
        Match::ofContent,
        term -> Math.max(carried(term, line), 0.85f * met.getOrDefault(term, 0f)));
  }

  /// Share of the weight that the heaviest unmet word has; a word half met counts half.
  float unmet(Page page, Line line, Map<QuestionTerm, Float> met) {
    var most = 0.0;
    for (var entry : weights.entrySet()) {
      var term = entry.getKey();
      if (term.role() != Role.CONTEXT) {
        var carried = Math.max(carriedAround(term, page, line), met.getOrDefault(term, 0f));
        most = Math.max(most, entry.getValue() * (1 - carried));
      }
    }
    return total == 0 ? 0 : (float) (most / total);
  }

  private interface Carrying {
    float of(QuestionTerm term);
  }

  private float share(java.util.function.Predicate<QuestionTerm> counts, Carrying carrying) {
    var sum = 0.0;
    var whole = 0.0;
    for (var entry : weights.entrySet()) {
      if (counts.test(entry.getKey())) {
        sum += entry.getValue() * carrying.of(entry.getKey());
        whole += entry.getValue();
      }
    }
    return whole == 0 ? 0 : (float) (sum / whole);
  }

  float carried(QuestionTerm term, Line line) {
    var best = 0f;
    for (var near : term.near().entrySet()) {
      if (near.getValue() > best && has(line, near.getKey())) {
        best = near.getValue();
      }
    }
    if (best < 1 && term.role() != Role.FOCUS) {
      best = Math.max(best, byName(term, line));
    }
    return best;
  }

  private static boolean has(Line line, String stems) {
    if (stems.indexOf(' ') < 0) {
      return line.stems().containsKey(stems);
    }
    return line.stems().keySet().containsAll(List.of(stems.split(" ")));
  }

  /// A word of a name is carried by any mention of that actor, under whatever name.
  private float byName(QuestionTerm term, Line line) {
    var best = 0f;
    for (var name : reading.names()) {
      if (inside(term, name)) {
        best = Math.max(best, named(name, line));
      }
    }
    for (var name : reading.context()) {
      if (inside(term, name)) {
        best = Math.max(best, named(name, line));
      }
    }
    return best;
  }

  private static boolean inside(QuestionTerm term, Mention name) {
    var canonical = name.name().toLowerCase(Locale.ROOT);
    return canonical.contains(term.word())
        || (term.role() == Role.NAME
            && name.type() != ActorType.UNKNOWN
            && canonical.contains(term.stem()));
  }

  /// How well a line names an actor: 1 by name, less by its owner, maker or state.
  float named(Mention asked, Line line) {
    var best = 0f;
    for (var mention : line.names()) {
      best = Math.max(best, same(asked, mention));
    }
    return best;
  }

  float same(Mention asked, Mention mention) {
    if (asked.name().equals(mention.name())) {
      return 1;
    }
    var alike =
        asked.type() == mention.type()
            || asked.type() == ActorType.UNKNOWN
            || mention.type() == ActorType.UNKNOWN;
    if (alike && shareWords(asked.name(), mention.name())) {
      return 0.9f;
    }
    if (asked.type() == ActorType.PRODUCT || mention.type() == ActorType.PRODUCT) {
      return 0;
    }
    return parent(asked).equals(mention.name()) || parent(mention).equals(asked.name()) ? KIN : 0;
  }

  private static boolean shareWords(String asked, String other) {
    var a = List.of(asked.toLowerCase(Locale.ROOT).split("[ -]"));
    var b = List.of(other.toLowerCase(Locale.ROOT).split("[ -]"));
    return (a.getLast().length() > 3 && b.contains(a.getLast()))
        || (b.getLast().length() > 3 && a.contains(b.getLast()));
  }

  private String parent(Mention mention) {
    return gazetteer.actor(mention.name()).flatMap(Actor::parent).orElse("");
  }

  private float carriedAround(QuestionTerm term, Page page, Line line) {
    var best = carried(term, line);
    if (best >= 1) {
      return best;
    }
    best = Math.max(best, HEADLINE * carried(term, page.headline()));
    for (var back = 1; back <= 2 && line.number() - back > 0; back++) {
      best = Math.max(best, BEFORE / back * carried(term, page.lines().get(line.number() - back)));
    }
    if (line.number() + 1 < page.lines().size()) {
      best = Math.max(best, AFTER * carried(term, page.lines().get(line.number() + 1)));
    }
    return Math.max(best, STORY * inStory(term, page));
  }

  private float inStory(QuestionTerm term, Page page) {
    var best = 0f;
    for (var near : term.near().entrySet()) {
      if (page.has(near.getKey())) {
        best = Math.max(best, near.getValue());
      }
    }
    for (var name : reading.names()) {
      if (best < 1 && inside(term, name) && page.names().contains(name.name())) {
        best = 1;
      }
    }
    return best;
  }
}
