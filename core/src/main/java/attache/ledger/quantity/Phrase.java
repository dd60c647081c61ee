package attache.ledger.quantity;

import java.util.List;

/// A phrase of a word list.
///
/// @param words its words as the lexer gives them, one or more
/// @param sense what it can do
/// @param argument what it stands for: a value, a code, a bound; may be empty
record Phrase(List<String> words, Sense sense, String argument) {}
