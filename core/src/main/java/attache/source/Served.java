package attache.source;

import java.time.Duration;
import java.util.Optional;

/// What a server says around an answer, in its header.
///
/// @param keep how long the answer need not be asked for again (`Cache-Control: max-age`,
///   `Expires`); positive; empty if it does not say
/// @param noArchive whether it asks not to be kept (`X-Robots-Tag: noarchive`)
/// @param noSnippet whether it asks not to be quoted (`X-Robots-Tag: nosnippet`)
/// @param reserved whether it reserves text and data mining (`tdm-reservation`); empty if it does
///   not say
/// @param offer what it says about being told of news (`Link` with `hub` and `self`)
public record Served(
    Optional<Duration> keep,
    boolean noArchive,
    boolean noSnippet,
    Optional<Boolean> reserved,
    HubOffer offer) {
  /// By a server that says nothing.
  public static final Served SILENTLY =
      new Served(Optional.empty(), false, false, Optional.empty(), HubOffer.NONE);
}
