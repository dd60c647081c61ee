package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import java.util.BitSet;

/// Which words of a sentence are said not to be so.
final class Negation {
  private static final java.util.Set<String> DENIES = java.util.Set.of("deny", "dispute", "refute");
  private static final java.util.Set<String> UNDOES =
      java.util.Set.of(
          "ban",
          "bar",
          "forbid",
          "prohibit",
          "outlaw",
          "prevent",
          "avoid",
          "lack",
          "exclude",
          "veto");

  private static final java.util.Set<String> ONLY =
      java.util.Set.of("only", "just", "merely", "necessarily");

  private final Told told;
  private final Lists lists;
  private final BitSet turned = new BitSet();

  private Negation(Told told, Lists lists) {
    this.told = told;
    this.lists = lists;
  }

  static BitSet of(Told told, Lists lists) {
    var negation = new Negation(told, lists);
    for (var group : told.groups()) {
      if (group.negated() ? !negation.goesOn(group) : negation.failing(group)) {
        negation.turned.flip(group.first(), group.end());
      }
    }
    for (var word : told.words()) {
      negation.word(word);
      negation.yet(word);
    }
    told.groups().forEach(negation::refused);
    for (var group : told.groups()) {
      if (DENIES.contains(group.act()) && group.finite()) {
        negation.clauseOf(group);
      }
      if (UNDOES.contains(group.act())) {
        negation.objectOf(group);
      }
    }
    return negation.turned;
  }

  /// "denied that the data had left": what is denied is not so.
  private void clauseOf(VerbGroup denial) {
    told.groups().stream()
        .filter(g ->
            g.finite()
                && !g.subject().empty()
                && g.subject().from() > denial.last()
                && g.subject().from() <= denial.last() + 2)
        .findFirst()
        .ifPresent(g -> turned.flip(g.subject().from(), g.end()));
  }

  /// "banned the sale", "the sale was banned": the thing is not to be.
  private void objectOf(VerbGroup group) {
    if (!group.actPassive()) {
      turned.flip(group.last() + 1, Math.max(group.end(), group.last() + 1));
    } else if (!group.subject().empty()) {
      turned.flip(group.subject().from(), group.subject().to());
    }
  }

  /// "has not finished examining": it still does.
  private boolean goesOn(VerbGroup group) {
    return group.chain().size() > 1
        && group.chain().subList(0, group.chain().size() - 1).stream()
            .anyMatch(v -> lists.has("terminal", v));
  }

  /// "refused on Monday to hear it": what is refused is not done.
  private void refused(VerbGroup group) {
    if (!lists.has("failing", group.act()) || !group.finite()) {
      return;
    }
    told.groups().stream()
        .filter(g -> !g.finite() && !g.participle() && g.first() > group.last())
        .filter(g ->
            told.words().subList(group.last(), g.main() + 1).stream().anyMatch(w -> w.is(Tag.TO)))
        .filter(g -> g.first() <= group.last() + 6)
        .findFirst()
        .ifPresent(g -> {
          turned.flip(group.first(), group.last() + 1);
          turned.flip(g.first(), g.end());
        });
  }

  /// "has yet to be ratified", "a treaty yet to be ratified": it is not so far.
  private void yet(Word word) {
    if (word.lower().equals("yet") && next(word, 1).equals("to")) {
      told.groups().stream()
          .filter(g -> g.first() <= word.at() + 2 && word.at() <= g.last())
          .findFirst()
          .filter(g -> !g.negated())
          .ifPresent(g -> turned.flip(g.first(), g.end()));
    }
  }

  private boolean failing(VerbGroup group) {
    return group.chain().size() > 1
        && group.chain().subList(0, group.chain().size() - 1).stream()
            .anyMatch(v -> lists.has("failing", v));
  }

  private void word(Word word) {
    if (word.lower().equals("nor")
        && told.words().subList(0, word.at()).stream().anyMatch(w -> w.lower().equals("neither"))) {
      return;
    }
    if (lists.has("negators", word.lower())) {
      if (longer(word)) {
        told.groups().stream()
            .filter(g -> g.first() <= word.at() + 3 && word.at() <= g.last() + 1)
            .reduce((_, last) -> last)
            .ifPresentOrElse(
                g -> turned.flip(g.first(), Math.max(g.end(), word.at() + 4)), () -> phrase(word));
        return;
      }
      if (comparative(word)) {
        return;
      }
      var subject = subject(word);
      if (subject.isPresent()) {
        turned.flip(word.at(), subject.get().first());
        told.groups().stream()
            .filter(g ->
                g.equals(subject.get())
                    || g.first() > subject.get().last()
                        && g.first() <= subject.get().last() + 2
                        && g.subject().equals(subject.get().subject()))
            .forEach(g -> turned.flip(g.first(), g.end()));
      } else {
        phrase(word);
      }
    } else if (word.is(Tag.NOT) && ONLY.contains(next(word, 1))) {
      return;
    } else if (word.is(Tag.NOT)
        && told.groups().stream().noneMatch(g -> g.first() <= word.at() && word.at() <= g.last())) {
      var yet =
          next(word, 1).equals("yet")
              ? told.groups().stream().filter(g -> g.first() == word.at() + 2).findFirst()
              : java.util.Optional.<VerbGroup>empty();
      yet.ifPresentOrElse(g -> turned.flip(g.first(), g.end()), () -> phrase(word));
    }
  }

  private boolean longer(Word word) {
    return word.lower().equals("no")
        && next(word, 1).equals("longer")
        && !next(word, 2).equals("than");
  }

  /// "no larger than", "nothing is better than": no negation of what is said.
  private boolean comparative(Word word) {
    if (word.lower().equals("rather") || word.lower().equals("instead")) {
      return next(word, 1).equals("than") == false && word.lower().equals("rather");
    }
    var next = next(word, 1);
    var compares = next.endsWith("er") || next.equals("more") || next.equals("less");
    var than =
        told.words().subList(word.at(), told.words().size()).stream()
            .anyMatch(w -> w.lower().equals("than"));
    return than && (compares || word.lower().equals("nothing"));
  }

  private String next(Word word, int steps) {
    var at = word.at() + steps;
    return at < told.words().size() ? told.words().get(at).lower() : "";
  }

  /// The verb group whose subject the word stands in.
  private java.util.Optional<VerbGroup> subject(Word word) {
    var next = told.groups().stream().filter(g -> g.first() > word.at()).findFirst();
    if (next.isEmpty()
        || word.lower().equals("without")
        || word.lower().equals("rather")
        || word.lower().equals("instead")) {
      return java.util.Optional.empty();
    }
    var between = told.words().subList(word.at() + 1, next.get().first());
    var after = told.groups().stream().anyMatch(g -> g.last() == word.at() - 1);
    var border =
        between.stream()
            .anyMatch(w ->
                w.is(Tag.BORDER)
                    || w.is(Tag.SUBORDINATOR)
                    || w.is(Tag.RELATIVE)
                    || w.is(Tag.COMMA));
    return border || after ? java.util.Optional.empty() : next;
  }

  /// To the end of the phrase the word opens, and for "found no …" the verb before it.
  private void phrase(Word word) {
    if (word.lower().equals("nothing") || word.lower().equals("nobody")) {
      told.groups().stream()
          .filter(g -> g.last() == word.at() - 1)
          .findFirst()
          .ifPresent(g -> turned.flip(g.first(), g.last() + 1));
    }
    var to = word.at() + 1;
    while (to < told.words().size() && !ends(told.words().get(to)) && !finite(word, to)) {
      to++;
    }
    turned.flip(word.at(), to);
    if (word.is(Tag.DETERMINER)) {
      told.groups().stream()
          .filter(g -> g.last() == word.at() - 1)
          .findFirst()
          .ifPresent(g -> turned.flip(g.first(), g.last() + 1));
    }
  }

  /// "training without a licence infringed it": the verb has another subject.
  private boolean finite(Word word, int at) {
    return (word.lower().equals("without") || word.lower().equals("instead"))
        && (told.words().get(at).is(Tag.PAST)
            || told.groups().stream().anyMatch(g -> g.finite() && g.first() == at));
  }

  private static boolean ends(Word word) {
    return word.is(Tag.COMMA)
        || word.is(Tag.BORDER)
        || word.is(Tag.CONJUNCTION)
        || word.is(Tag.SUBORDINATOR)
        || word.is(Tag.RELATIVE)
        || word.lower().equals("that")
        || word.is(Tag.MODAL)
        || word.is(Tag.BE);
  }
}
