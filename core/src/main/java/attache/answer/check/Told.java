package attache.answer.check;

import attache.ledger.reading.Parsed;
import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import attache.ledger.reading.VerbGroup.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sentence taken apart for comparison.
final class Told {
  private final Parsed parsed;
  private final List<Word> words;
  private final List<Numeral> numerals;

  /// @param firstId what its first word is numbered
  Told(Parsed parsed, Lists lists, int firstId) {
    this.parsed = parsed;
    var list = new ArrayList<Word>();
    for (var token : parsed.tokens()) {
      var stem = Stems.stem(token);
      var content =
          switch (token.tag()) {
            case VERB, PAST, ING, ADJECTIVE, NOUN, NAME ->
                !lists.has("light", stem) && !lists.has("light", token.lower());
            default -> false;
          };
      list.add(
          new Word(firstId + list.size(), list.size(), token, stem, Stems.root(stem), content));
    }
    this.words = List.copyOf(list);
    this.numerals = Numerals.of(this, lists);
  }

  Parsed parsed() {
    return parsed;
  }

  String text() {
    return parsed.text();
  }

  List<Word> words() {
    return words;
  }

  List<Numeral> numerals() {
    return numerals;
  }

  List<VerbGroup> groups() {
    return parsed.groups();
  }

  List<Word> in(Range range) {
    return range.empty()
        ? List.of()
        : words.subList(range.from(), Math.min(range.to(), words.size()));
  }

  List<Word> content(Range range) {
    return in(range).stream().filter(Word::content).toList();
  }

  Word main(VerbGroup group) {
    return words.get(Math.min(group.main(), words.size() - 1));
  }

  /// The verb group a word is part of: its verbs, else its complements, else its subject.
  Optional<VerbGroup> groupOf(Word word) {
    for (var group : groups()) {
      if (group.first() <= word.at() && word.at() <= group.last()) {
        return Optional.of(group);
      }
    }
    return parsed.around(word.at());
  }

  /// The word that opens the clause of a verb group; empty if there is none.
  String opener(VerbGroup group) {
    if (!group.opener().isEmpty()) {
      return group.opener();
    }
    var at = (group.subject().empty() ? group.first() : group.subject().from()) - 1;
    return at < 0 ? "" : words.get(at).lower();
  }

  /// Whether a word only describes the noun behind it.
  boolean nounFollows(Word word) {
    return word.at() + 1 < words.size() && words.get(word.at() + 1).is(Tag.NOUN);
  }

  boolean isName(Word word) {
    return word.is(Tag.NAME)
        || parsed.names().stream().anyMatch(n -> n.span().contains(word.token().span()));
  }
}
