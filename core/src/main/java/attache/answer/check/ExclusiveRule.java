package attache.answer.check;

import java.util.ArrayList;
import java.util.List;

/// Days are not weeks: of some words none can stand for another.
final class ExclusiveRule implements Rule {
  private static final float SAME = 0.85f;

  private final Exclusive exclusive;

  ExclusiveRule(Exclusive exclusive) {
    this.exclusive = exclusive;
  }

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    for (var word : asked.said().words()) {
      var line = exclusive.of(Stems.singular(word.lower()));
      if (!line.isEmpty() && !numbered(asked, word) && !has(asked, word)) {
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
        .anyMatch(w ->
            w.stem().equals(word.stem())
                || Exclusive.folded(w.lower()).equals(Exclusive.folded(word.lower()))
                || asked.near(word, w) >= SAME);
  }
}
