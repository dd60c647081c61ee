package attache.source;

import attache.story.Arrival;
import attache.story.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An item of a source, ready to be stored.
///
/// @param arrival the story; empty where nothing can be stored of it now
/// @param seen what is remembered of it; empty where nothing is, so that it is looked at again
/// @param access how much of its text could be had
/// @param why why not all could be had
/// @param authors names of who wrote it
record Caught(
    Optional<Arrival> arrival,
    Optional<SeenItem> seen,
    Access access,
    Optional<String> why,
    List<String> authors) {
  Caught {
    authors = List.copyOf(authors);
  }

  Provenance provenance(StoryId story, Source source, Instant since) {
    return new Provenance(story, source.id(), access, why, source.licence(), authors, since);
  }
}
