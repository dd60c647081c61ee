package attache.source;

/// The two ways of visiting an address.
///
/// @param reader for what a person asked for by name
/// @param robot for the pages behind it: it obeys `robots.txt` and pauses between pages of a site
public record Fetchers(Fetcher reader, Fetcher robot) {}
