package attache.answer.check;

import attache.question.Thesaurus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How near two words are in meaning. Safe for use by many threads.
final class Likeness {
  static final float NEAR = 0.6f;
  private static final float TOLD = 0.9f;
  private static final int MOST_KEPT = 20_000;

  private record Entry(Map<String, Float> related, Set<String> opposites) {}

  private final Thesaurus thesaurus;
  private final Map<String, Set<String>> same = new HashMap<>();
  private final Map<String, Set<String>> opposite = new HashMap<>();
  private final Map<String, Entry> kept = new ConcurrentHashMap<>();

  Likeness(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
    for (var line : Lists.lines("same.tsv")) {
      var words = List.of(line.split(" "));
      words.forEach(w -> same.computeIfAbsent(w, _ -> new java.util.HashSet<>()).addAll(words));
    }
    for (var line : Lists.lines("opposites.tsv")) {
      var sides = line.split("\t");
      var left = List.of(sides[0].split(" "));
      var right = List.of(sides[1].split(" "));
      left.forEach(w -> opposite.computeIfAbsent(w, _ -> new java.util.HashSet<>()).addAll(right));
      right.forEach(w -> opposite.computeIfAbsent(w, _ -> new java.util.HashSet<>()).addAll(left));
    }
  }

  boolean common(String word) {
    return thesaurus.knows(word);
  }

  /// 1 for forms of one word, less for words near each other, 0 for others.
  float of(Word a, Word b) {
    if (a.lower().equals(b.lower()) || a.stem().equals(b.stem())) {
      return 1;
    }
    if (opposed(a, b)) {
      return 0;
    }
    if (sameRoot(a, b)) {
      return TOLD;
    }
    if (in(same, a, b)) {
      return TOLD;
    }
    return Math.max(related(a, b), related(b, a));
  }

  private static boolean sameRoot(Word a, Word b) {
    if (a.root().length() >= 4 && a.root().equals(b.root())) {
      return true;
    }
    var x = a.stem();
    var y = b.stem();
    var common = 0;
    while (common < Math.min(x.length(), y.length()) && x.charAt(common) == y.charAt(common)) {
      common++;
    }
    return common >= 5 && common >= 0.7 * Math.max(x.length(), y.length())
        || common >= 4
            && common == Math.min(a.root().length(), b.root().length())
            && Math.abs(a.root().length() - b.root().length()) <= 2;
  }

  private float related(Word a, Word b) {
    var related = entry(a).related();
    return Math.max(
        related.getOrDefault(b.lower(), 0f),
        Math.max(related.getOrDefault(b.stem(), 0f), related.getOrDefault(b.token().lemma(), 0f)));
  }

  /// Whether one says the contrary of the other.
  boolean opposed(Word a, Word b) {
    return in(opposite, a, b)
        || entry(a).opposites().contains(b.stem())
        || entry(b).opposites().contains(a.stem());
  }

  private static boolean in(Map<String, Set<String>> table, Word a, Word b) {
    var others = table.get(a.stem());
    others = others == null ? table.get(a.lower()) : others;
    return others != null && (others.contains(b.stem()) || others.contains(b.lower()));
  }

  private Entry entry(Word word) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(
        word.stem(),
        stem -> new Entry(thesaurus.related(stem), Set.copyOf(thesaurus.opposites(stem))));
  }
}
