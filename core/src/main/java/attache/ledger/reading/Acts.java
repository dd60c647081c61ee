package attache.ledger.reading;

import attache.ledger.Measure.Direction;
import attache.ledger.Measure.Type;
import attache.ledger.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The acts the ledger knows by their verbs.
final class Acts {
  /// A kind of act.
  ///
  /// @param topics what its object must speak of, any of them; empty for anything
  /// @param actors who may act: P public, Q nobody known as a company, C company, S state, A
  ///   anybody
  /// @param type what it is
  /// @param direction which way it goes
  /// @param role what its amount is for
  record Act(Set<String> topics, char actors, Type type, Direction direction, Role role) {}

  private final Map<String, List<Act>> byVerb = new HashMap<>();

  Acts() {
    for (var line : Parts.Lines.of("acts.tsv")) {
      var c = line.split("\t");
      var topics = c[1].equals("-") ? Set.<String>of() : Set.of(c[1].split(" "));
      var act =
          new Act(
              topics,
              c[2].charAt(0),
              Type.valueOf(c[3]),
              Direction.valueOf(c[4]),
              Role.valueOf(c[5]));
      for (var verb : c[0].split(" ")) {
        byVerb.computeIfAbsent(verb, _ -> new ArrayList<>()).add(act);
      }
    }
  }

  /// The first kind of act that fits.
  ///
  /// @param topics what the objects speak of
  /// @param actor P, C, S or `?` for somebody unknown
  Optional<Act> of(String verb, Set<String> topics, char actor) {
    return byVerb.getOrDefault(verb, List.of()).stream()
        .filter(act -> act.topics().isEmpty() || act.topics().stream().anyMatch(topics::contains))
        .filter(act -> may(act.actors(), actor))
        .findFirst();
  }

  boolean knows(String verb) {
    return byVerb.containsKey(verb);
  }

  private static boolean may(char wanted, char actor) {
    return switch (wanted) {
      case 'P' -> actor == 'P' || actor == 'S';
      case 'Q' -> actor != 'C';
      case 'S' -> actor == 'S';
      case 'C' -> actor == 'C' || actor == '?';
      default -> true;
    };
  }
}
