package attache.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A question that the sources did not answer when it was asked.
///
/// @param id names it for good; not blank
/// @param owner who asked
/// @param since when it was first asked
/// @param question the question in the reader's words
/// @param history what was asked before it in the same conversation, oldest first
/// @param lastAsked when it was last tried
/// @param settledBy id of the answer that was found; empty while there is none
public record OpenQuestion(
    String id,
    String owner,
    Instant since,
    String question,
    List<String> history,
    Instant lastAsked,
    Optional<String> settledBy) {
  public OpenQuestion {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "open question id must not be blank, question \"" + question + "\"");
    }
    history = List.copyOf(history);
  }
}
