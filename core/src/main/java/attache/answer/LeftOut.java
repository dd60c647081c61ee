package attache.answer;

import java.util.List;

/// A sentence that did not pass the check and is not part of the answer.
///
/// @param text the sentence
/// @param reason what its citations do not carry
/// @param citations what it rested on
public record LeftOut(String text, String reason, List<Cited> citations) {
  public LeftOut {
    citations = List.copyOf(citations);
  }
}
