package attache.gather.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Addresses of pages: read from what sources write, and brought to one form to tell them apart.
public final class Address {
  private static final Set<String> TRACKERS =
      Set.of(
          "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "_hsenc",
          "_hsmi", "mkt_tok");
  private static final String ESCAPED = " \"<>\\^`{|}[]";

  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

  private Address() {}

  /// An http or https address with a host, as received; signs that must not stand in one (blanks,
  /// quotes, brackets) are escaped. Empty if the text is none.
  public static Optional<URI> parse(String text) {
    return read(text.strip()).filter(Address::isWeb);
  }

  /// An address that may be relative.
  ///
  /// @param base what it is relative to
  public static Optional<URI> resolve(URI base, String text) {
    return read(text.strip()).map(base::resolve).filter(Address::isWeb);
  }

  /// Whether an address is one of http or https with a host.
  public static boolean isWeb(URI address) {
    var scheme = address.getScheme();
    return address.getHost() != null
        && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
  }

  /// The form in which two addresses of one page are equal: scheme and host in lower case, no
  /// default port, no fragment, no known trackers, other parameters in their order.
  ///
  /// @param address one that [#isWeb] accepts
  public static String normalised(URI address) {
    var scheme = address.getScheme().toLowerCase(Locale.ROOT);
    var port = address.getPort();
    var standard = port == -1 || port == (scheme.equals("https") ? 443 : 80);
    var path = address.getRawPath();
    return scheme
        + "://"
        + address.getHost().toLowerCase(Locale.ROOT)
        + (standard ? "" : ":" + port)
        + (path == null || path.isEmpty() ? "/" : path)
        + query(address);
  }

  private static String query(URI address) {
    var query = address.getRawQuery();
    if (query == null || query.isEmpty()) {
      return "";
    }
    var kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !isTracker(parameter.split("=", 2)[0]))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isTracker(String parameter) {
    var name = parameter.toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKERS.contains(name);
  }

  private static Optional<URI> read(String text) {
    try {
      return Optional.of(new URI(escaped(text)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String escaped(String text) {
    var authority = text.indexOf("//") + 2;
    var path = text.indexOf('/', authority);
    var escaped = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var bracketOfHost = (c == '[' || c == ']') && (path < 0 || i < path);
      var lonePercent = c == '%' && !ESCAPE.matcher(text).region(i, text.length()).lookingAt();
      if (lonePercent || ESCAPED.indexOf(c) >= 0 && !bracketOfHost) {
        escaped.append('%').append("%02X".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
