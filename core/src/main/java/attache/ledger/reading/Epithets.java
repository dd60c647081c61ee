package attache.ledger.reading;

import attache.actor.ActorType;
import attache.actor.Mention;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a name nobody listed stands for, by the words beside it: "utility Vattenfall", "Acme, a
/// maker of", "Acme Motors".
final class Epithets {
  private static final Pattern APART = Pattern.compile("[ ,]+");

  private final Nouns nouns;

  Epithets(Nouns nouns) {
    this.nouns = nouns;
  }

  /// The type that a word of the name, the noun before it or the apposition behind it tells.
  Optional<ActorType> of(Parsed sentence, Mention name) {
    return byName(name).or(() -> before(sentence, name)).or(() -> behind(sentence, name));
  }

  private Optional<ActorType> byName(Mention name) {
    var words = APART.split(name.name().toLowerCase(Locale.ROOT));
    var last = words[words.length - 1];
    if (words.length > 1 && nouns.is(last, "company-name")) {
      return Optional.of(ActorType.COMPANY);
    }
    return words.length > 1 && nouns.is(last, "body")
        ? Optional.of(ActorType.BODY)
        : Optional.empty();
  }

  private Optional<ActorType> before(Parsed sentence, Mention name) {
    var at = sentence.tokensIn(name.span()).from() - 1;
    return at >= 0 && sentence.tokens().get(at).is(Tag.NOUN)
        ? byNoun(sentence.tokens().get(at).lower())
        : Optional.empty();
  }

  private Optional<ActorType> behind(Parsed sentence, Mention name) {
    var tokens = sentence.tokens();
    var at = sentence.tokensIn(name.span()).to();
    if (at + 1 >= tokens.size()
        || !tokens.get(at).is(Tag.COMMA)
        || !tokens.get(at + 1).is(Tag.DETERMINER)) {
      return Optional.empty();
    }
    var noun = at + 1;
    while (noun + 1 < tokens.size() && tokens.get(noun + 1).tag().nominal()) {
      noun++;
    }
    return byNoun(tokens.get(noun).lower());
  }

  private Optional<ActorType> byNoun(String noun) {
    if (nouns.is(noun, "company")) {
      return Optional.of(ActorType.COMPANY);
    }
    return nouns.is(noun, "body") ? Optional.of(ActorType.BODY) : Optional.empty();
  }
}
