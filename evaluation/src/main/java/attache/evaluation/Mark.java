package attache.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One question, what came back, and how good that is.
///
/// @param correct as the rules of the set have it
/// @param notes what else was noticed
/// @param citing how well it cites; empty where that is not asked: unanswerable, abstained, or no
///   support is known
/// @param why what is wrong, in a reader's words; empty when nothing is
record Mark(
    Item item,
    Response response,
    boolean correct,
    Set<Note> notes,
    Optional<Citing> citing,
    List<String> why) {
  /// Things worth counting.
  enum Note {
    /// The answer says what it should.
    HIT,
    /// The answer asserts something wrong.
    VIOLATION,
    /// It abstains and names something that would be wrong as an answer: to be read by hand.
    NEAR_MISS,
    /// It has more words than an answer may have.
    TOO_LONG,
    /// Correct, and everything that one set of sentences says is cited.
    GROUNDED
  }

  /// @param precision share of the cited sentences that support the answer
  /// @param recall share of the best set of supporting sentences that is cited
  record Citing(double precision, double recall) {}

  Mark {
    notes = Set.copyOf(notes);
    why = List.copyOf(why);
  }

  boolean has(Note note) {
    return notes.contains(note);
  }
}
