package attache.door.http.pages.ledger;

import attache.door.http.pages.ClaimLine;
import java.util.List;
import java.util.Optional;

/// What the page of one claim shows.
///
/// @param lead the cited sentence up to the claim's words
/// @param words the claim's words
/// @param tail the rest of the sentence
/// @param facts what is known of it, by field
/// @param links what joins it to other claims
/// @param judged what people made of it, newest first
/// @param form what can be corrected
record ClaimPageView(
    ClaimLine line,
    Optional<String> before,
    String lead,
    String words,
    String tail,
    Optional<String> after,
    String language,
    List<Fact> facts,
    List<Joined> links,
    List<Judged> judged,
    JudgeForm form) {
  ClaimPageView {
    facts = List.copyOf(facts);
    links = List.copyOf(links);
    judged = List.copyOf(judged);
  }

  /// One thing that is known.
  record Fact(String field, String value) {}

  /// Another claim, and how it is joined.
  record Joined(String kind, boolean conflict, String why, ClaimLine claim) {}

  /// What a person made of it.
  ///
  /// @param undo the number that takes it back; empty when it was taken back
  record Judged(String words, String when, String by, Optional<Long> undo) {}
}
