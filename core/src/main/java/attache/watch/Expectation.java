package attache.watch;

import attache.question.QuestionTerm;
import attache.question.Reading;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells whether a story could answer a question: it names an actor the question names, if it names
/// any that are known, and has half of its other words, near words included. A story that does not
/// cannot be enough for an answer, so the question need not be asked for it.
final class Expectation {
  private static final double HALF = 0.5;

  private final Reading reading;
  private final Set<String> names;

  Expectation(Reading reading) {
    this.reading = reading;
    this.names =
        reading.names().stream()
            .filter(mention -> mention.type() != attache.actor.ActorType.UNKNOWN)
            .map(attache.actor.Mention::name)
            .collect(Collectors.toSet());
  }

  boolean couldBeMetBy(StoryText story) {
    if (reading.unread().isPresent()) {
      return true;
    }
    if (!names.isEmpty() && !namesOne(story)) {
      return false;
    }
    var wanted =
        reading.terms().stream()
            .filter(term -> term.role() != QuestionTerm.Role.CONTEXT)
            .filter(term -> names.isEmpty() || term.role() != QuestionTerm.Role.NAME)
            .toList();
    var held = wanted.stream().filter(term -> stands(term, story.stems())).count();
    return held >= Math.ceil(HALF * wanted.size());
  }

  private boolean namesOne(StoryText story) {
    for (var i = 0; i < story.size(); i++) {
      if (story.mentions(i).stream().anyMatch(mention -> names.contains(mention.name()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(QuestionTerm term, Set<String> stems) {
    return term.near().keySet().stream()
        .anyMatch(near -> java.util.Arrays.stream(near.split(" ")).allMatch(stems::contains));
  }
}
