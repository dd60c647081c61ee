package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import java.util.BitSet;

/// Which words of a sentence are said not to be so.
final class Negation {
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
      if (group.negated() || negation.failing(group)) {
        negation.turned.flip(group.first(), group.end());
      }
    }
    for (var word : told.words()) {
      negation.word(word);
    }
    return negation.turned;
  }

  private boolean failing(VerbGroup group) {
    return group.chain().size() > 1
        && group.chain().subList(0, group.chain().size() - 1).stream().anyMatch(v -> lists.has("failing", v));
  }

  private void word(Word word) {
    if (lists.has("negators", word.lower())) {
      var longer = word.at() + 1 < told.words().size() && told.words().get(word.at() + 1).lower().equals("longer");
      var subject = told.groups().stream().filter(g -> g.subject().from() <= word.at() && word.at() < g.subject().to()).findFirst();
      if (longer) {
        told.groups().stream()
            .filter(g -> g.first() <= word.at() + 2 && word.at() <= g.end())
            .findFirst()
            .ifPresent(g -> turned.flip(g.first(), Math.max(g.end(), g.first() + 1)));
      } else if (subject.isPresent()) {
        turned.flip(word.at(), subject.get().subject().to());
        turned.flip(subject.get().first(), subject.get().end());
      } else {
        phrase(word);
      }
    } else if (word.is(Tag.NOT) && told.groups().stream().noneMatch(g -> g.first() <= word.at() && word.at() <= g.last())) {
      phrase(word);
    }
  }

  /// To the end of the phrase the word opens, and for "found no …" the verb before it.
  private void phrase(Word word) {
    var to = word.at() + 1;
    while (to < told.words().size() && !ends(told.words().get(to))) {
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

  private static boolean ends(Word word) {
    return word.is(Tag.COMMA) || word.is(Tag.BORDER) || word.is(Tag.CONJUNCTION) || word.is(Tag.SUBORDINATOR) || word.is(Tag.MODAL) || word.is(Tag.BE);
  }
}
