package attache.door.http.pages;

import java.util.List;
import java.util.Optional;

/// An answer as readers see it.
///
/// @param id names it
/// @param question what was asked
/// @param outcome the contract's word
/// @param language of what is said
/// @param lines what is read when there are no statements
/// @param statements what the sources say
/// @param disagreements where they differ
/// @param sources what the statements cite, each once, by number
/// @param nearest what came close
/// @param leftOut what did not pass the check
/// @param followUps what to ask next
/// @param notes how it came about: searched what, when, about which time
/// @param kept whether it can be opened again by its id
public record AnswerView(
    String id,
    String question,
    String outcome,
    String language,
    List<String> lines,
    List<Said> statements,
    List<Differing> disagreements,
    List<CitedView> sources,
    List<Near> nearest,
    List<Left> leftOut,
    List<FollowUp> followUps,
    List<String> notes,
    boolean kept) {
  /// A statement.
  ///
  /// @param label what kind of statement it is, where that must be said; empty for words of the
  ///   source
  /// @param claims ids of the rows of the ledger it rests on
  /// @param working how it was computed; empty when it was not
  public record Said(
      String text,
      String kind,
      String label,
      List<CitedView> citations,
      List<String> claims,
      Optional<String> working) {}

  /// Sources that cannot all be right.
  public record Differing(String about, List<Said> sides) {}

  /// What came close, and why it is no answer.
  public record Near(String why, CitedView citation) {}

  /// What was left out, and why.
  public record Left(String text, String reason, List<CitedView> citations) {}

  /// A question to go on with.
  public record FollowUp(String text, String link) {}

  boolean notInSources() {
    return outcome.equals("not_in_sources");
  }

  boolean partly() {
    return outcome.equals("partly");
  }
}
