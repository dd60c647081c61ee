package attache.gather.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/// Looks up hosts and lets only those through that may be visited.
///
/// The client connects to the very addresses returned here and looks up nothing itself, so a name
/// that leads elsewhere a moment later (DNS rebinding) leads nowhere. A host with one barred
/// address among several is barred.
final class Doorkeeper implements DnsResolver {
  private final Names names;
  private final boolean privateAddresses;

  Doorkeeper(Names names, boolean privateAddresses) {
    this.names = names;
    this.privateAddresses = privateAddresses;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = names.addresses(host);
    for (var address : addresses) {
      if (!privateAddresses && !Reach.isPublic(address)) {
        throw new Barred(
            "an address of the open internet was wanted, found %s for %s; to visit it, allow private addresses (add --allow-private)"
                .formatted(address.getHostAddress(), host));
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /// A host that may not be visited.
  static final class Barred extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Barred(String message) {
      super(message);
    }
  }
}
