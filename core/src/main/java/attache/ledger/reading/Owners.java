package attache.ledger.reading;

import attache.ledger.Party;
import attache.ledger.reading.VerbGroup.Range;
import java.util.Optional;
import java.util.Set;

/// Whose a thing in a sentence is: by a possessive before it, or by the subject of the clause.
final class Owners {
  private Owners() {}

  /// Whose it is: "France’s €117 billion", "its $2 billion".
  ///
  /// @param from the first token of the thing
  static Party possessor(Parsed sentence, int from, Discourse discourse) {
    var tokens = sentence.tokens();
    var at = from - 1;
    while (at >= 0 && (tokens.get(at).is(Tag.ADJECTIVE) || tokens.get(at).is(Tag.ADVERB))) {
      at--;
    }
    if (at < 0 || !tokens.get(at).is(Tag.POSSESSIVE)) {
      return Party.NOT_STATED;
    }
    if (Character.isLetter(tokens.get(at).text().charAt(0)) && tokens.get(at).text().length() > 1) {
      return inSentence(sentence, at, discourse)
          .or(() -> discourse.memory("any"))
          .orElse(Party.NOT_STATED);
    }
    var start = at;
    while (start > 0 && tokens.get(start - 1).tag().nominal() && at - start < 5) {
      start--;
    }
    return discourse.party(sentence, new Range(start, at));
  }

  private static Optional<Party> inSentence(Parsed sentence, int before, Discourse discourse) {
    return sentence.groups().stream()
        .filter(g -> g.finite() && !g.subject().empty() && g.subject().to() <= before)
        .reduce((_, last) -> last)
        .map(g -> discourse.subject(sentence, g))
        .filter(Party::isStated);
  }

  /// The subject of the last clause that begins before a token; whoever was spoken of, if there is
  /// none.
  static Party subjectBefore(Parsed sentence, int token, Discourse discourse) {
    return sentence.groups().stream()
        .filter(g -> g.finite() && g.first() < token && !g.subject().empty())
        .reduce((_, last) -> last)
        .map(g -> discourse.subject(sentence, g))
        .filter(Party::isStated)
        .or(() -> discourse.memory("any"))
        .orElse(Party.NOT_STATED);
  }

  /// Who says what a clause says: the subject of "said", "announced" before it.
  static Optional<Party> speaker(Parsed sentence, int token, Discourse discourse) {
    return sentence.groups().stream()
        .filter(g ->
            g.finite() && g.last() < token && Set.of("announce", "say", "decide").contains(g.act()))
        .reduce((_, last) -> last)
        .map(g -> discourse.subject(sentence, g))
        .filter(Party::isStated);
  }
}
