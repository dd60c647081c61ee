package attache.catalogue;

import attache.story.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stories found, a page of them, and what all that were found are.
///
/// @param stories the page, those that came last first
/// @param next where the page after begins; empty at the end
/// @param total how many were found
/// @param facets how many of them there are of each value, most first; those of 50 values at most
public record Findings(
    List<Story> stories, Optional<Place> next, int total, Map<Facet, List<Count>> facets) {
  /// By what stories can be told apart.
  public enum Facet {
    SOURCE,
    ACTOR,
    TOPIC,
    LANGUAGE,
    /// The month of publication, as in 2026-03.
    MONTH,
    STAGE
  }

  /// How many stories have a value. A story can have several actors, topics and stages.
  public record Count(String value, int stories) {}

  /// A place in the order of arrival.
  ///
  /// @param arrived nanoseconds since 1970
  /// @param number tells apart those that came at once
  public record Place(long arrived, long number) {}

  public Findings {
    stories = List.copyOf(stories);
    facets = Map.copyOf(facets);
  }
}
