package attache.door.http.pages;

import attache.story.Archive.Holdings;
import java.util.List;
import java.util.Optional;

/// What the page *Stories* shows.
///
/// @param held what is stored
/// @param words what is looked for
/// @param chosen what restricts the list
/// @param total how many were found
/// @param lines the stories, those that came last first
/// @param newest address of the first page
/// @param older address of the page after
/// @param facets what the stories found are
record StoriesPage(
    Holdings held,
    String words,
    List<Chosen> chosen,
    int total,
    List<StoryLine> lines,
    Optional<String> newest,
    Optional<String> older,
    List<Facet> facets) {
  StoriesPage {
    chosen = List.copyOf(chosen);
    lines = List.copyOf(lines);
    facets = List.copyOf(facets);
  }

  /// Something that restricts the list.
  ///
  /// @param name of the field
  /// @param value as the address has it
  /// @param without address of the list without it
  record Chosen(String name, String field, String value, String words, String without) {}

  /// By what stories can be told apart.
  record Facet(String name, List<Value> values) {
    Facet {
      values = List.copyOf(values);
    }
  }

  /// A value some of the stories have.
  record Value(String words, int stories, String link) {}
}
