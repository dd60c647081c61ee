package attache.catalogue;

import attache.catalogue.Findings.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Chooses among the stories of the archive. Safe for use by many threads. Each implementation
/// passes `CatalogueContract`.
public interface Catalogue {
  /// Stories, those that came last first.
  ///
  /// @param after the place the page begins after; empty for the first page
  /// @param limit most wanted, 1 to 1000
  Findings find(StoryQuery query, Optional<Place> after, int limit) throws IOException;

  /// Languages that stories are in.
  List<String> languages() throws IOException;
}
