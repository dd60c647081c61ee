package attache.gather.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Where a visit may go, first and by redirects.
///
/// Any port is allowed but those that browsers bar because other services listen there (WHATWG
/// Fetch, "bad port"): a feed on 8080 is common, a feed on the mail port is an attack.
final class Hop {
  private static final Set<Integer> OTHER_SERVICES =
      Set.of(
          1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
          102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389,
          427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636,
          989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566,
          6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080);

  private Hop() {}

  /// A way that may not be gone.
  static final class Astray extends IOException {
    private static final long serialVersionUID = 1L;

    Astray(String message) {
      super(message);
    }
  }

  /// An address that may be asked.
  ///
  /// @throws IOException if it may not
  static URI first(URI address) throws IOException {
    if (!Address.isWeb(address)) {
      throw new Astray("an http or https address with a host was wanted, found " + address);
    }
    if (address.getRawUserInfo() != null) {
      throw new Astray("an address without a user name was wanted: " + address.getHost());
    }
    if (OTHER_SERVICES.contains(address.getPort()) || address.getPort() > 65535) {
      throw new Astray(
          "a port of a web server was wanted, found " + address.getPort() + " in " + address);
    }
    return address;
  }

  /// Where a redirect leads.
  ///
  /// @throws IOException if it leads nowhere or where one may not go: from https to http, to
  ///   another scheme
  static URI next(URI from, Optional<String> location) throws IOException {
    var to = location.filter(text -> !text.isBlank()).flatMap(text -> Address.resolve(from, text));
    if (to.isEmpty()) {
      throw new Astray(
          "a redirect to an http or https address was wanted, found \"%s\" at %s"
              .formatted(location.orElse(""), from));
    }
    if (from.getScheme().equalsIgnoreCase("https")
        && to.get().getScheme().equalsIgnoreCase("http")) {
      throw new Astray(
          "a redirect that stays on https was wanted, found %s at %s".formatted(to.get(), from));
    }
    return first(to.get());
  }
}
