package attache.door.http.manners;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Lets in requests under the names of this server, and no others.
///
/// A page of another site can point its own name at 127.0.0.1 and then read this server as if it
/// were its own; it cannot make the browser send a Host that is ours.
public final class HostNames implements Filter {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
  private static final int HTTP = 80;

  private final Set<String> names = new HashSet<>();
  private final List<URI> more;
  private volatile Set<String> ours = Set.of();
  private volatile String example = "localhost";

  /// @param address the host the server was told to listen on
  /// @param more addresses under which it is known to others, as `https://news.example.org`
  public HostNames(String address, List<URI> more) {
    names.addAll(LOOPBACK);
    names.add(address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address);
    this.more = List.copyOf(more);
  }

  /// Tells which port the server was given.
  public void open(int port) {
    var hosts = new HashSet<String>();
    for (var name : names) {
      hosts.add(name.toLowerCase(Locale.ROOT) + ":" + port);
      if (port == HTTP) {
        hosts.add(name.toLowerCase(Locale.ROOT));
      }
    }
    more.forEach(address -> hosts.add(address.getRawAuthority().toLowerCase(Locale.ROOT)));
    ours = Set.copyOf(hosts);
    example = more.isEmpty() ? "http://localhost:" + port + "/" : more.getFirst() + "/";
  }

  @Override
  public Response around(Call call, Next next) throws IOException {
    var host =
        call.header("host")
            .orElseThrow(() ->
                Refusal.of(400, "header Host is missing").field("Host").fix("use " + example));
    if (!ours(host)) {
      throw Refusal.of(421, "this server does not go by that name")
          .field("Host")
          .fix("use " + example + ", or name the server with --name");
    }
    return next.answer(call);
  }

  /// Whether a host, with its port where it has one, is this server.
  boolean ours(String host) {
    return ours.contains(host.toLowerCase(Locale.ROOT));
  }

  /// Whether an origin, as browsers send it, is this server.
  boolean isOrigin(String origin) {
    var ownAddress = more.stream().anyMatch(name -> origin.equals(name.toString()));
    return ownAddress || (origin.startsWith("http://") && ours(origin.substring(7)));
  }

  /// Whether the browser that sent a request came through a secure address of this server.
  boolean secure(Call call) {
    var host = call.header("host").orElse("");
    return more.stream()
        .anyMatch(name ->
            "https".equals(name.getScheme()) && host.equalsIgnoreCase(name.getRawAuthority()));
  }

  /// An address to open.
  String example() {
    return example;
  }
}
