package attache.source;

import java.time.Duration;

/// The limits a visit keeps.
///
/// @param agent value of `User-Agent`: product, version, address of a page that explains it
/// @param maxBytes most bytes taken of one answer, after decompression
/// @param timeout most time one visit may take, redirects included
/// @param maxRedirects most redirects followed
/// @param privateAddresses whether loopback, link-local and private addresses may be visited
public record Politeness(
    String agent, long maxBytes, Duration timeout, int maxRedirects, boolean privateAddresses) {
  /// The manners Attaché has unless told otherwise.
  public static Politeness standard(String version) {
    return new Politeness(
        "Attache/" + version + " (+https://attache.example/bot)",
        20L * 1024 * 1024,
        Duration.ofSeconds(30),
        5,
        false);
  }

  /// The same manners, with or without visits to private addresses.
  public Politeness allowingPrivate(boolean allowed) {
    return new Politeness(agent, maxBytes, timeout, maxRedirects, allowed);
  }
}
