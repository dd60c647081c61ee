package attache.door.http.pages.watching;

import attache.watch.Dispatch;
import attache.watch.Watch;
import java.util.List;

/// What the page of a watch shows.
///
/// @param found newest first
/// @param dispatches what was sent and what could not be
record WatchPage(Watch watch, List<FoundLine> found, List<Dispatch> dispatches) {
  WatchPage {
    found = List.copyOf(found);
    dispatches = List.copyOf(dispatches);
  }
}
