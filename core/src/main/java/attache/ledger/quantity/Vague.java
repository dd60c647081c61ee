package attache.ledger.quantity;

import attache.ledger.Quantity.Kind;
import java.util.Optional;

/// Reads amounts without a number: "several sites", "substantial funding", "a share of its sales",
/// "rose slightly".
final class Vague {
  private final Sentence sentence;
  private final Nouns nouns;

  Vague(Sentence sentence) {
    this.sentence = sentence;
    this.nouns = new Nouns(sentence);
  }

  Optional<Found> at(int i) {
    return several(i)
        .or(() -> share(i))
        .or(() -> change(i))
        .or(() -> jump(i))
        .or(() -> money(i))
        .or(() -> undisclosed(i));
  }

  private Optional<Found> several(int i) {
    var at = sentence.skip(i, Sense.SEVERAL);
    if (at == i || sentence.has(at, Sense.TIME) || asked(i) || numberFollows(at, 1)) {
      return Optional.empty();
    }
    return nouns
        .behind(at, false)
        .filter(noun -> !sentence.has(noun.head(), Sense.TIME))
        .flatMap(noun -> {
          var amount =
              new Amount(
                  sentence.span(i, noun.to()),
                  Optional.of(sentence.span(noun.from(), noun.to())),
                  Quantities.unknown(Kind.COUNT, unit(noun)));
          return Found.one(amount, noun.to());
        });
  }

  /// "As many … as", "how many".
  private boolean asked(int i) {
    return switch (sentence.at(i - 1).text()) {
      case "as", "how", "so", "too", "that", "not" -> sentence.language().equals("en");
      default -> false;
    };
  }

  private String unit(Nouns.Noun noun) {
    return sentence.vocabulary().unspaced()
        ? sentence.written(noun.from(), noun.to())
        : sentence.written(noun.head());
  }

  private Optional<Found> share(int i) {
    var at = sentence.skip(i, Sense.SHARE);
    if (at == i) {
      return Optional.empty();
    }
    var thing = sentence.skip(at, Sense.OWN);
    return found(Kind.PERCENT, i, Math.max(at, run(thing)));
  }

  /// Where a run of words without a function word ends.
  private int run(int i) {
    var end = i;
    while (end < i + 5
        && sentence.at(end).word()
        && (!sentence.has(end, Sense.STOP) || sentence.at(end).joint() == Token.Joint.DASH)) {
      end++;
    }
    return end;
  }

  private Optional<Found> change(int i) {
    var verb = sentence.skip(i, Sense.CHANGE);
    var adverb = sentence.skip(verb, Sense.SLIGHTLY);
    if (verb > i && adverb > verb && sentence.at(i).text().length() > 3) {
      return found(Kind.PERCENT, i, adverb);
    }
    var first = sentence.skip(i, Sense.SLIGHTLY);
    var then = sentence.skip(first, Sense.CHANGE);
    var plain = first > i && then > first && sentence.at(first).text().length() > 3;
    return plain ? found(Kind.PERCENT, i, then) : Optional.empty();
  }

  /// "A major jump in spending".
  private Optional<Found> jump(int i) {
    var article = sentence.skip(i, Sense.ARTICLE);
    var size = sentence.skip(article, Sense.SIZE);
    var jump = sentence.skip(size, Sense.JUMP);
    if (article == i || size == article || jump == size) {
      return Optional.empty();
    }
    var in = sentence.skip(jump, Sense.IN);
    var end = in > jump ? run(in) : jump;
    if (numberFollows(end) || end == in && in > jump) {
      return Optional.empty();
    }
    var money = end > in && sentence.has(end - 1, Sense.MONEYNOUN);
    return found(money ? Kind.MONEY : Kind.PERCENT, i, end);
  }

  private Optional<Found> money(int i) {
    var size = sentence.skip(i, Sense.SIZE);
    var at = size > i ? Math.max(size, sentence.skip(size, Sense.SIZE)) : i;
    var noun = sentence.skip(at, Sense.VAGUENOUN);
    if (size == i || noun == at || numberNear(i, noun)) {
      return Optional.empty();
    }
    if (sentence.at(noun).joint() == Token.Joint.DASH || sentence.has(i - 1, Sense.SIZE)) {
      return Optional.empty();
    }
    return found(Kind.MONEY, i, purpose(noun));
  }

  /// "In processors and infrastructure", behind the noun.
  private int purpose(int noun) {
    var in = sentence.at(noun).text().equals("in") ? noun + 1 : noun;
    var end = in > noun ? thing(in) : noun;
    if (end == in) {
      return noun;
    }
    var and = sentence.skip(end, Sense.AND);
    return and > end ? Math.max(end, thing(and)) : end;
  }

  /// Where a noun phrase ends: behind its plural or, if it has none, behind one word.
  private int thing(int i) {
    return nouns.behind(i, false).map(Nouns.Noun::to).orElse(Math.min(run(i), i + 1));
  }

  private boolean numberNear(int i, int noun) {
    if (numberFollows(noun)) {
      return true;
    }
    for (var k = Math.max(0, i - 4); k < i; k++) {
      var token = sentence.at(k);
      if (token.numeral() || sentence.has(k, Sense.SCALE)) {
        return true;
      }
    }
    return false;
  }

  private boolean numberFollows(int i) {
    return numberFollows(i, 5);
  }

  private boolean numberFollows(int i, int reach) {
    for (var k = i; k < i + reach; k++) {
      var token = sentence.at(k);
      if (token.numeral() || sentence.has(k, Sense.NUMBER) || token.kind() == Token.Kind.SIGN) {
        return true;
      }
      if (token.kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  private Optional<Found> undisclosed(int i) {
    var end = sentence.skip(i, Sense.UNDISCLOSED);
    return end > i ? found(Kind.MONEY, i, end) : Optional.empty();
  }

  private Optional<Found> found(Kind kind, int from, int to) {
    var quantity = Quantities.unknown(kind, "");
    return Found.one(new Amount(sentence.span(from, to), Optional.empty(), quantity), to);
  }
}
