package attache.ledger.reading;

import attache.ledger.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What an amount is for, by the noun it measures, the verb that governs it or the noun it counts.
final class Roles {
  private final Map<String, Role> roles = new HashMap<>();

  Roles() {
    for (var line : Parts.Lines.of("roles.tsv")) {
      var columns = line.split("\t");
      for (var word : columns[2].split(" ")) {
        roles.putIfAbsent(columns[1] + " " + word, Role.valueOf(columns[0]));
      }
    }
  }

  Optional<Role> ofNoun(String noun) {
    return Optional.ofNullable(roles.get("noun " + noun));
  }

  Optional<Role> ofVerb(String lemma) {
    return Optional.ofNullable(roles.get("verb " + lemma));
  }

  Optional<Role> ofUnit(String noun) {
    return Optional.ofNullable(roles.get("unit " + noun));
  }
}
