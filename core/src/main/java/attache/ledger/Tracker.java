package attache.ledger;

import java.util.List;

/// A saved selection of claims, kept current: each time it is looked at, the ledger is asked anew.
///
/// @param name what people call it, small letters, digits and `_`
/// @param title what stands over it
/// @param rows which claims are its matter; a claim that any of them selects belongs to it
/// @param context which claims are shown beside, as background
public record Tracker(String name, String title, List<Selection> rows, List<Selection> context) {
  public Tracker {
    if (!name.matches("[a-z0-9_]{1,60}")) {
      throw new IllegalArgumentException(
          "tracker name must be 1..60 small letters, digits and _, got \"" + name + "\"");
    }
    rows = List.copyOf(rows);
    context = List.copyOf(context);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("tracker selects nothing: " + name);
    }
  }
}
