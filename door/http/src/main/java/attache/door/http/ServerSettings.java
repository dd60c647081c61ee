package attache.door.http;

/// Where the server listens.
///
/// @param host a loopback name or address
/// @param port 0 to 65535; 0 takes any that is free
public record ServerSettings(String host, int port) {
  /// Port 8080 of 127.0.0.1.
  public static final ServerSettings DEFAULT = new ServerSettings("127.0.0.1", 8080);

  public ServerSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank; leave it out for 127.0.0.1");
    }
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be 0 to 65535, got " + port);
    }
  }
}
