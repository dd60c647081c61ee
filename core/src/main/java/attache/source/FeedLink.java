package attache.source;

import java.net.URI;
import java.util.Optional;

/// Where a feed of a site is, or may be.
///
/// @param address absolute
/// @param title what the site calls it
/// @param guessed whether the site does not name it: an address where feeds often are
public record FeedLink(URI address, Optional<String> title, boolean guessed) {}
