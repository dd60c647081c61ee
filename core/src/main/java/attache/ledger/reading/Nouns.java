package attache.ledger.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Nouns by what they stand for.
final class Nouns {
  private final Map<String, Set<String>> words = new HashMap<>();

  Nouns() {
    for (var line : Parts.Lines.of("nouns.tsv")) {
      var columns = line.split("\t");
      words.put(columns[0], Set.copyOf(List.of(columns[1].split(" "))));
    }
  }

  /// Whether a noun is of a class of `nouns.tsv`.
  boolean is(String noun, String kind) {
    return words.getOrDefault(kind, Set.of()).contains(noun);
  }
}
