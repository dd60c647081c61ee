package attache.ledger.quantity;

import attache.ledger.quantity.Token.Joint;
import attache.ledger.quantity.Token.Kind;
import attache.story.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A sentence in pieces, with the phrases that begin at each.
final class Sentence {
  private static final Token END =
      new Token(Kind.MARK, 0, 0, "", Joint.SPACE, false, Phrases.NONE, BigDecimal.ZERO);

  private final String text;
  private final Vocabulary vocabulary;
  private final List<Token> tokens;

  Sentence(String text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.tokens = Lexer.tokens(text, vocabulary);
  }

  int size() {
    return tokens.size();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  String language() {
    return vocabulary.language();
  }

  /// A piece; an empty mark beyond either end.
  Token at(int i) {
    return i < 0 || i >= tokens.size() ? END : tokens.get(i);
  }

  /// What a piece looks like in the text.
  String written(int i) {
    var token = at(i);
    return text.substring(token.start(), token.end());
  }

  String written(int from, int to) {
    return span(from, to).in(text);
  }

  Span span(int from, int to) {
    return new Span(at(from).start(), at(to - 1).end());
  }

  /// The longest phrase of a sense that begins here.
  Optional<Phrase> phrase(int i, Sense sense) {
    var phrases = at(i).phrases();
    if (phrases.may(sense)) {
      for (var phrase : phrases.all()) {
        if (phrase.sense() == sense && stands(i, phrase)) {
          return Optional.of(phrase);
        }
      }
    }
    return Optional.empty();
  }

  boolean has(int i, Sense sense) {
    return skip(i, sense) > i;
  }

  /// Where the longest phrase of a sense ends that begins here; here, if there is none.
  int skip(int i, Sense sense) {
    var phrases = at(i).phrases();
    if (phrases.may(sense)) {
      for (var phrase : phrases.all()) {
        if (phrase.sense() == sense && stands(i, phrase)) {
          return i + phrase.words().size();
        }
      }
    }
    return i;
  }

  private boolean stands(int i, Phrase phrase) {
    var words = phrase.words();
    for (var k = 1; k < words.size(); k++) {
      if (!at(i + k).text().equals(words.get(k))) {
        return false;
      }
    }
    if (words.size() > 1 && words.getLast().equals(".") && i + words.size() == tokens.size()) {
      return false;
    }
    return phrase.sense() != Sense.CODE || phrase.argument().endsWith(" " + written(i));
  }

  /// Whether a word of a sense stands among the few pieces before a place.
  boolean lately(int i, Sense sense, int reach) {
    for (var k = Math.max(0, i - reach); k < i; k++) {
      if (has(k, sense)) {
        return true;
      }
    }
    return false;
  }

  /// Whether anything in it can make an amount.
  boolean worthReading() {
    for (var token : tokens) {
      if (token.kind() != Kind.WORD && token.kind() != Kind.MARK && token.kind() != Kind.ODD) {
        return true;
      }
      if (token.phrases().triggers()) {
        return true;
      }
    }
    return false;
  }

  /// Whether most longer words have a capital, as in many headlines.
  boolean titled() {
    var capitals = 0;
    var small = 0;
    for (var token : tokens) {
      if (token.word() && token.text().length() > 3) {
        capitals += token.capital() ? 1 : 0;
        small += token.capital() ? 0 : 1;
      }
    }
    return capitals > 2 && capitals > 2 * small;
  }
}
