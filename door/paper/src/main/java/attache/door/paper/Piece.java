package attache.door.paper;

import java.util.List;

/// Some words of a paper and the notes they rest on.
///
/// @param words the words
/// @param look how they look
/// @param notes numbers of their notes
record Piece(String words, Look look, List<Integer> notes) {
  /// How words look.
  enum Look {
    PLAIN,
    STRONG,
    /// Said by us around what sources say.
    QUIET
  }

  Piece {
    notes = List.copyOf(notes);
  }

  static Piece plain(String words, List<Integer> notes) {
    return new Piece(words, Look.PLAIN, notes);
  }

  static Piece plain(String words) {
    return new Piece(words, Look.PLAIN, List.of());
  }

  static Piece strong(String words) {
    return new Piece(words, Look.STRONG, List.of());
  }

  static Piece quiet(String words) {
    return new Piece(words, Look.QUIET, List.of());
  }
}
