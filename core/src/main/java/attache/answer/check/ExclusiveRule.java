package attache.answer.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Days are not weeks: of some words none can stand for another.
final class ExclusiveRule implements Rule {
  private final Map<String, Set<String>> others = new HashMap<>();

  private static final float SAME = 0.85f;

  ExclusiveRule() {
    for (var line : Lists.lines("exclusive.tsv")) {
      var words = Set.of(line.split(" "));
      words.forEach(word -> others.put(word, words));
    }
  }

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    for (var word : asked.said().words()) {
      var line = others.get(Stems.singular(word.lower()));
      if (line != null && !numbered(asked, word) && !has(asked, word)) {
        for (var told : asked.cited()) {
          told.words().stream()
              .filter(w ->
                  line.contains(Stems.singular(w.lower()))
                      && !asked.said().words().stream().anyMatch(s -> s.stem().equals(w.stem())))
              .findFirst()
              .ifPresent(w ->
                  reasons.add(
                      new Reason(
                          Reason.Kind.UNIT,
                          "what is cited has “%s”, not “%s”".formatted(w, word))));
        }
      }
    }
    return reasons;
  }

  private static boolean numbered(Case asked, Word word) {
    return asked.said().numerals().stream()
            .anyMatch(n -> n.from() <= word.at() && word.at() < n.to())
        || asked.said().parsed().times().stream()
            .anyMatch(t -> t.span().contains(word.token().span()));
  }

  private static boolean has(Case asked, Word word) {
    return asked.all().stream()
        .flatMap(t -> t.words().stream())
        .anyMatch(w -> w.stem().equals(word.stem()) || asked.near(word, w) >= SAME);
  }
}
