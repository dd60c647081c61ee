package attache.door.http.pages.ledger;

import attache.door.http.pages.ClaimLine;
import java.util.List;
import java.util.Optional;

/// What the page *Review* shows.
///
/// @param waiting how many claims nobody looked at
/// @param items the least certain of them
/// @param judged what was judged last, newest first
/// @param merged names that are one by decision
record ReviewPage(int waiting, List<Item> items, List<Done> judged, List<Merged> merged) {
  ReviewPage {
    items = List.copyOf(items);
    judged = List.copyOf(judged);
    merged = List.copyOf(merged);
  }

  /// A claim to look at.
  ///
  /// @param reasons why somebody should
  record Item(
      ClaimLine line,
      Optional<String> before,
      String lead,
      String words,
      String tail,
      Optional<String> after,
      List<String> reasons,
      JudgeForm form) {}

  /// What was judged.
  ///
  /// @param undo the number that takes it back; empty when it was taken back
  record Done(String claim, String words, String when, Optional<Long> undo) {}

  /// Two names that are one.
  record Merged(long number, String name, String other, boolean split) {}
}
