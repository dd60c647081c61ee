package attache.source;

import attache.story.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// That a story was had from a source, and on what terms.
///
/// @param story the story
/// @param source the source
/// @param access how much of the text could be had from it
/// @param why why not all could be had, where something says so
/// @param licence the terms the source stood under when the story came
/// @param authors names of who wrote it, in the order of its page
/// @param since when the story was first had from it
public record Provenance(
    StoryId story,
    SourceId source,
    Access access,
    Optional<String> why,
    Optional<String> licence,
    List<String> authors,
    Instant since) {
  public Provenance {
    authors = List.copyOf(authors);
  }
}
