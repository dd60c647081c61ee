package attache.door.http.pages.ledger;

import attache.door.http.pages.Paging;
import java.util.List;

/// What the page *Who and what* shows.
///
/// @param words what is looked for
/// @param names who is named in claims, the most often first
record WhoList(String words, List<WhoPage.Beside> names, Paging paging) {
  WhoList {
    names = List.copyOf(names);
  }
}
