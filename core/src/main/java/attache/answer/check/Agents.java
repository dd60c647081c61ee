package attache.answer.check;

import attache.actor.Mention;
import attache.ledger.reading.Tag;
import java.util.List;

/// Whether two noun phrases may mean the same somebody.
final class Agents {
  private Agents() {}

  static String words(List<Word> phrase) {
    return String.join(" ", phrase.stream().map(Word::toString).toList());
  }

  /// Whether who acts in the statement may be who acts in what is cited.
  static boolean agree(Case asked, List<Word> said, Told told, List<Word> found) {
    var mine = said.stream().filter(w -> w.content() || w.is(Tag.NAME)).toList();
    var theirs = found.stream().filter(w -> w.content() || w.is(Tag.NAME)).toList();
    if (mine.isEmpty() || theirs.isEmpty() || pronoun(said) || pronoun(found)) {
      return true;
    }
    var myNames = names(asked.said(), mine);
    var theirNames = names(told, theirs);
    for (var name : myNames) {
      if (theirNames.stream().anyMatch(other -> NameRule.same(name, other))) {
        return true;
      }
    }
    for (var a : mine) {
      for (var b : theirs) {
        if (asked.near(a, b) >= Likeness.NEAR) {
          return true;
        }
      }
    }
    if (!myNames.isEmpty() && !theirNames.isEmpty()) {
      return false;
    }
    if (!myNames.isEmpty()) {
      return standsFor(asked, found, mine);
    }
    return !theirNames.isEmpty() && standsFor(asked, said, theirs);
  }

  private static boolean pronoun(List<Word> phrase) {
    var first = phrase.getFirst();
    return first.is(Tag.PRONOUN)
        || first.is(Tag.POSSESSIVE)
            && !first.lower().startsWith("'")
            && !first.lower().startsWith("’")
        || first.lower().equals("each")
        || first.lower().equals("both");
  }

  private static List<Mention> names(Told told, List<Word> words) {
    return told.parsed().names().stream()
        .filter(n -> words.stream().anyMatch(w -> n.span().contains(w.token().span())))
        .toList();
  }

  /// Whether a noun with "the" may stand for a name: "the company" for any, "the court" for one
  /// that is called so.
  private static boolean standsFor(Case asked, List<Word> noun, List<Word> name) {
    if (noun.stream()
        .noneMatch(
            w -> w.lower().equals("the") || w.lower().equals("this") || w.is(Tag.POSSESSIVE))) {
      return false;
    }
    var head = head(noun);
    if (asked.lists().has("any-company", head)) {
      return name.stream().noneMatch(w -> asked.lists().has("bodies", w));
    }
    if (!asked.lists().has("bodies", head) && !asked.lists().has("persons", head)) {
      return asked.lists().has("any-place", head);
    }
    return asked.around().stream()
        .anyMatch(t -> t.words().stream().anyMatch(w -> asked.near(w, head) >= 0.8));
  }

  /// The last noun before "of" and the like.
  static Word head(List<Word> phrase) {
    var head = phrase.getFirst();
    for (var word : phrase) {
      if (word.is(Tag.PREPOSITION) || word.is(Tag.COMMA)) {
        break;
      }
      head = word;
    }
    return head;
  }
}
