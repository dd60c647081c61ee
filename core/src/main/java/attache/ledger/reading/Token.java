package attache.ledger.reading;

import attache.story.Span;

/// A word or sign of a sentence.
///
/// @param text as written
/// @param lower in small letters
/// @param span where it stands in the sentence
/// @param tag what it does there
/// @param lemma dictionary form of a verb, else [#lower()]
public record Token(String text, String lower, Span span, Tag tag, String lemma) {
  Token as(Tag other) {
    return new Token(text, lower, span, other, lemma);
  }

  Token as(Tag other, String base) {
    return new Token(text, lower, span, other, base);
  }

  public boolean is(Tag other) {
    return tag == other;
  }

  public boolean is(String word) {
    return lower.equals(word);
  }
}
