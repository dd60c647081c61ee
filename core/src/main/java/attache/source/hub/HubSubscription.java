package attache.source.hub;

import attache.source.HubStatus;
import attache.source.SourceId;
import java.net.URI;
import java.time.Instant;

/// A subscription with a hub, to be told of the news of one source. Called a pact for short,
/// because a source that is followed is a subscription, too.
///
/// @param number given once
/// @param source whose news
/// @param privately whether the hub may lie in a private network, as its source may
/// @param status how it goes
/// @param base the address under which the hub was told to reach this server
/// @param path what only the hub knows: it tells there
/// @param secret what the hub signs with
/// @param next when the hub is asked next
/// @param times how often it was asked in a row without confirming
/// @param leaving whether the hub is to stop
public record HubSubscription(
    long number,
    SourceId source,
    boolean privately,
    HubStatus status,
    URI base,
    String path,
    String secret,
    Instant next,
    int times,
    boolean leaving) {
  /// Without what only the hub may know.
  @Override
  public String toString() {
    return "pact %d with %s for source %s".formatted(number, status.hub(), source);
  }
}
