package attache.ledger.time;

/// An expression of time among the tokens of a sentence.
///
/// @param core what it means
/// @param from first token
/// @param to one past the last token
/// @param narrowed whether it is only a part of what its core's words say ("mid-2027")
/// @param within whether it says that something is done inside it ("within two years")
record Piece(Core core, int from, int to, boolean narrowed, boolean within) {}
