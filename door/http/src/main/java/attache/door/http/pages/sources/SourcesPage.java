package attache.door.http.pages.sources;

import attache.door.http.pages.Paging;
import attache.source.Candidate;
import attache.source.Gathered;
import attache.source.Trial;
import java.util.List;
import java.util.Optional;

/// What the page *Sources* shows.
///
/// @param lines what is followed; so many at once
/// @param paging where they stand among all
/// @param address what was looked at; empty when nothing was
/// @param candidates what can be followed there
/// @param trial what the first of them, or a source, would give
/// @param gathered what came of asking all
/// @param imported what came of a list
record SourcesPage(
    List<Line> lines,
    Paging paging,
    String address,
    List<Candidate> candidates,
    Optional<Trial> trial,
    Optional<Gathered> gathered,
    Optional<Imported> imported) {
  SourcesPage {
    lines = List.copyOf(lines);
    candidates = List.copyOf(candidates);
  }

  /// A source.
  ///
  /// @param state `well`, `paused`, `trouble`, `stopped` or `new`
  /// @param hub how it goes with being told of its news
  record Line(
      String id,
      String title,
      String place,
      String kind,
      String state,
      Optional<String> trouble,
      Optional<String> fresh,
      Optional<String> next,
      Optional<String> hub,
      long stories,
      Optional<String> licence,
      String access,
      String mine) {}

  /// What came of a list.
  record Imported(int added, int known, List<String> refused) {}
}
