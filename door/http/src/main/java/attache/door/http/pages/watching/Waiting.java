package attache.door.http.pages.watching;

import attache.door.http.pages.Tongue;
import attache.watch.Criteria;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;

/// What a watch waits for, in the reader's language.
final class Waiting {
  private Waiting() {}

  static String words(Criteria criteria, Tongue tongue) {
    var parts = new ArrayList<String>();
    if (!criteria.terms().isEmpty()) {
      parts.add(tongue.say("waits.terms", String.join(" | ", criteria.terms())));
    }
    if (!criteria.actors().isEmpty()) {
      parts.add(tongue.say("waits.actors", String.join(", ", criteria.actors())));
    }
    if (!criteria.stages().isEmpty()) {
      parts.add(tongue.say("waits.stages", named(criteria.stages(), tongue)));
    }
    if (!criteria.types().isEmpty()) {
      parts.add(tongue.say("waits.types", named(criteria.types(), tongue)));
    }
    criteria.over().ifPresent(amount -> parts.add(tongue.say("waits.over", amount)));
    criteria.newOn().ifPresent(words -> parts.add(tongue.say("waits.new", words)));
    criteria.question().ifPresent(words -> parts.add(tongue.say("waits.question", words)));
    return String.join(" · ", parts);
  }

  private static String named(Collection<? extends Enum<?>> values, Tongue tongue) {
    return values.stream().map(tongue::of).sorted().collect(Collectors.joining(", "));
  }
}
