package attache.answer;

import java.time.Instant;

/// An answer as it was shown.
///
/// @param id names it for good; not blank
/// @param owner who asked
/// @param asked when
/// @param question the question in the reader's words
/// @param outcome as in the contract of an answer: `answered`, `partly` and so on
/// @param contract what was shown: the JSON text of the contract
public record KeptAnswer(
    String id, String owner, Instant asked, String question, String outcome, String contract) {
  public KeptAnswer {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "answer id must not be blank, question \"" + question + "\"");
    }
  }
}
