package attache.door.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the server listens, and under which names.
///
/// @param host a name or address of this machine; any but a loopback one takes keys
/// @param port 0 to 65535; 0 takes any that is free
/// @param names addresses under which others know it, such as `https://news.example.org`; takes
///   keys
/// @param accessLog where a line is written for every request
/// @param callback the address under which hubs reach it, such as `https://news.example.org`,
///   perhaps with a path that the proxy takes off; takes keys; empty where no hub shall
public record ServerSettings(
    String host, int port, List<URI> names, Optional<Path> accessLog, Optional<URI> callback) {
  /// Port 8080 of 127.0.0.1.
  public static final ServerSettings DEFAULT = new ServerSettings("127.0.0.1", 8080);

  public ServerSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank; leave it out for 127.0.0.1");
    }
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be 0 to 65535, got " + port);
    }
    names = List.copyOf(names);
    for (var name : names) {
      if (!named(name)) {
        throw new IllegalArgumentException(
            "a name must be an address such as https://news.example.org, got " + name);
      }
    }
    if (callback.isPresent() && !reachable(callback.get())) {
      throw new IllegalArgumentException(
          "the callback must be an address such as https://news.example.org, got "
              + callback.get());
    }
  }

  public ServerSettings(String host, int port) {
    this(host, port, List.of(), Optional.empty());
  }

  /// One that no hub reaches.
  public ServerSettings(String host, int port, List<URI> names, Optional<Path> accessLog) {
    this(host, port, names, accessLog, Optional.empty());
  }

  private static boolean reachable(URI address) {
    var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    return web
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }

  private static boolean named(URI name) {
    var web = "http".equals(name.getScheme()) || "https".equals(name.getScheme());
    return web
        && name.getHost() != null
        && name.getRawUserInfo() == null
        && name.toString().equals(name.getScheme() + "://" + name.getRawAuthority());
  }
}
