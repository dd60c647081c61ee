package attache.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a feed says about itself, apart from its items.
///
/// @param title one line, not blank
/// @param site address of the site whose news it carries
/// @param self where the feed says it is to be had
/// @param hubs WebSub hubs it names, in its order
/// @param language ISO 639-1 code
/// @param rhythm how often it asks to be fetched
/// @param expired whether it says that nothing will be added any more
/// @param licence address or words of the terms it states, the rights line included
/// @param next where its older items are continued
public record FeedFacts(
    Optional<String> title,
    Optional<URI> site,
    Optional<URI> self,
    List<URI> hubs,
    Optional<String> language,
    Rhythm rhythm,
    boolean expired,
    Optional<String> licence,
    Optional<URI> next) {
  public FeedFacts {
    hubs = List.copyOf(hubs);
  }
}
