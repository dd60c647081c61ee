package attache.door.http.pages.sources;

import attache.source.Manners;
import java.util.Optional;

/// How a source added from the page is visited.
final class Manner {
  private Manner() {}

  /// @param privately whether it may lie in a private network
  static Manners of(boolean privately) {
    return new Manners(Optional.empty(), Manners.Pages.WHEN_NEEDED, privately);
  }
}
