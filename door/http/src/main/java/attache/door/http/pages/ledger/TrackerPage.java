package attache.door.http.pages.ledger;

import attache.door.http.pages.ClaimLine;
import java.util.List;

/// What the page of a tracker shows.
///
/// @param own whether somebody here made it
/// @param entries its matters
/// @param context background
/// @param sums what the amounts come to
/// @param bars the amounts drawn
/// @param matters how many matters there are, those included that are not shown
/// @param whole whether every row was looked at, or the newest alone
record TrackerPage(
    String name,
    String title,
    boolean own,
    List<Entry> entries,
    List<ClaimLine> context,
    List<ClaimsPage.Line> sums,
    List<ClaimsPage.Left> left,
    Bars bars,
    int matters,
    boolean whole) {
  TrackerPage {
    entries = List.copyOf(entries);
    context = List.copyOf(context);
    sums = List.copyOf(sums);
    left = List.copyOf(left);
  }

  /// One matter.
  ///
  /// @param main the claim that stands for it
  /// @param more what else is claimed of it
  record Entry(ClaimLine main, List<ClaimLine> more) {}

  /// A tracker in a list.
  record Entrance(String name, String title, boolean own) {}
}
