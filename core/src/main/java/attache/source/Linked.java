package attache.source;

import attache.story.Dated;
import java.net.URI;
import java.util.Optional;

/// A page or sitemap that a sitemap lists, to be visited.
///
/// @param address as stated
/// @param title headline, where the sitemap is one of news
/// @param published when the story was published, where the sitemap is one of news
/// @param changed when the page or sitemap last changed
/// @param publication name of the publication, where the sitemap is one of news
/// @param language ISO 639-1 code
public record Linked(
    URI address,
    Optional<String> title,
    Optional<Dated> published,
    Optional<Dated> changed,
    Optional<String> publication,
    Optional<String> language) {}
