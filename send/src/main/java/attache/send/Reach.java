package attache.send;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/// Looks hosts up and lets only those of the open internet be posted to, unless private ones are
/// allowed. The address that was checked is the one connected to.
final class Reach implements DnsResolver {
  private final boolean privateToo;

  Reach(boolean privateToo) {
    this.privateToo = privateToo;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = InetAddress.getAllByName(host);
    for (var address : addresses) {
      if (!privateToo && !isPublic(address)) {
        throw new UnknownHostException(
            "%s is the private address %s, and posting there is not allowed: set"
                    .formatted(host, address.getHostAddress())
                + " allow-private-addresses=true to allow it");
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    var first = bytes[0] & 0xFF;
    var second = bytes[1] & 0xFF;
    return address instanceof Inet4Address
        ? first != 0
            && first < 240
            && !(first == 100 && second >= 64 && second < 128)
            && !(first == 192 && second == 0)
            && !(first == 198 && (second == 18 || second == 19))
        : first >= 0x20 && first < 0x40 && !(first == 0x20 && second == 0x02);
  }
}
