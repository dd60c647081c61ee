package attache.story;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One article, identified across edits, with its latest revision.
///
/// @param id given once, for good
/// @param source name of the source
/// @param published when the source says it was published
/// @param firstSeen when it first arrived here
/// @param address where it can be read, as received
/// @param language ISO 639-1 code, stated or detected; `und` when unknown
/// @param nature news, background or sample material
/// @param partial true when only part of the text could be had
/// @param origin where in a file it stood
/// @param revisions how many revisions are stored, 1 or more
/// @param withdrawn true when it was removed: kept, but neither searched nor cited
/// @param latest the newest revision
/// @param authors names of who wrote it, in the source's order; empty if it names nobody
public record Story(
    StoryId id,
    String source,
    Optional<Dated> published,
    Instant firstSeen,
    Optional<URI> address,
    String language,
    Draft.Nature nature,
    boolean partial,
    Optional<Origin> origin,
    int revisions,
    boolean withdrawn,
    Revision latest,
    List<String> authors) {
  public Story {
    authors = List.copyOf(authors);
  }

  /// A story that names nobody who wrote it.
  public Story(
      StoryId id,
      String source,
      Optional<Dated> published,
      Instant firstSeen,
      Optional<URI> address,
      String language,
      Draft.Nature nature,
      boolean partial,
      Optional<Origin> origin,
      int revisions,
      boolean withdrawn,
      Revision latest) {
    this(
        id, source, published, firstSeen, address, language, nature, partial, origin, revisions,
        withdrawn, latest, List.of());
  }
}
