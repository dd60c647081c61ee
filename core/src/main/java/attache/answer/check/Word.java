package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.Token;

/// A word with the forms it is compared by.
///
/// @param id tells it from all other words of its case
/// @param at its place among the words of its text
/// @param token as it stands there
/// @param stem without the endings of number and tense
/// @param root without the endings that make nouns of verbs and the like
/// @param content whether it says something by itself
record Word(int id, int at, Token token, String stem, String root, boolean content) {
  boolean is(Tag tag) {
    return token.is(tag);
  }

  boolean verbal() {
    return is(Tag.VERB) || is(Tag.PAST) || is(Tag.ING);
  }

  String lower() {
    return token.lower();
  }

  @Override
  public String toString() {
    return token.text();
  }
}
