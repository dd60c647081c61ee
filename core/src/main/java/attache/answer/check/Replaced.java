package attache.answer.check;

import attache.actor.Mention;
import java.util.Optional;

/// A name of the headline or the sentence before that stands in the place of one that is cited: "in
/// Santiago" where the cited sentence has "in Valparaíso".
final class Replaced {
  private Replaced() {}

  /// The name that stands in its place in what is cited and that the statement has nowhere.
  static Optional<String> by(Case asked, Mention name) {
    var said = asked.said();
    var before = before(said, name);
    for (var told : asked.cited()) {
      for (var other : told.parsed().names()) {
        var kind = NameRule.known(name) && name.type() == other.type();
        var place = before.preposition() && before.equals(before(told, other));
        var object =
            !before.word().isEmpty()
                && !before.preposition()
                && before.word().equals(before(told, other).word());
        if ((kind || place || object)
            && told.parsed().names().stream().noneMatch(n -> NameRule.same(n, name))
            && (kind ? place || object : !NameRule.known(name) || !NameRule.known(other))
            && !has(said, other)) {
          return Optional.of(other.span().in(told.text()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean has(Told said, Mention other) {
    return said.parsed().names().stream().anyMatch(n -> NameRule.same(n, other));
  }

  /// The word before a name.
  private record Before(String word, boolean preposition) {}

  private static Before before(Told told, Mention name) {
    var at = told.parsed().tokensIn(name.span()).from() - 1;
    if (at < 0) {
      return new Before("", false);
    }
    var word = told.words().get(at);
    return new Before(
        word.verbal() ? word.stem() : word.lower(),
        word.is(attache.ledger.reading.Tag.PREPOSITION));
  }
}
