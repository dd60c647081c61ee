package attache.ledger.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Words that tell what an act is about.
final class Topics {
  private final Map<String, Set<String>> topicsOfWord = new HashMap<>();

  Topics() {
    for (var line : Parts.Lines.of("topics.tsv")) {
      var columns = line.split("\t");
      for (var word : columns[1].split(" ")) {
        topicsOfWord.computeIfAbsent(word, _ -> new HashSet<>()).add(columns[0]);
      }
    }
  }

  Set<String> of(String word) {
    return topicsOfWord.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
  }
}
