package attache.source;

import java.net.URI;
import java.util.Optional;

/// The terms under which a page lets itself be read.
///
/// @param licence address or words of the licence it states
/// @param paid whether a part of the story is for those who pay
/// @param noArchive whether it asks not to be kept (`noarchive`)
/// @param noSnippet whether it asks not to be quoted (`nosnippet`, `max-snippet:0`)
/// @param reserved whether it reserves text and data mining (`tdm-reservation`); empty if it does
///   not say
/// @param policy where it says what is allowed all the same (`tdm-policy`)
public record PageTerms(
    Optional<String> licence,
    boolean paid,
    boolean noArchive,
    boolean noSnippet,
    Optional<Boolean> reserved,
    Optional<URI> policy) {}
