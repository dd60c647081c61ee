package attache.evaluation;

import java.util.List;

/// One question whose answer is known.
sealed interface Item permits SeedItem, SquadItem {
  /// Names it within its set.
  String id();

  /// The kind of question, as the set calls it.
  String type();

  /// ISO 639-1 code of the question.
  String language();

  /// The reader's turn.
  String question();

  /// Earlier turns of the reader, oldest first.
  List<String> history();

  /// Whether the stories say it.
  boolean answerable();

  /// The right answer, for people to read.
  String gold();

  /// A remark of the set's author; may be empty.
  String note();
}
