package attache.send;

import java.util.Optional;

/// The mail server that letters are handed to.
///
/// @param host its name
/// @param port its port
/// @param login how to sign in; empty if it asks for nothing
/// @param security how the connection is protected
/// @param from the address letters come from
public record MailSettings(
    String host, int port, Optional<Login> login, Security security, String from) {
  /// How a connection to a mail server is protected.
  public enum Security {
    /// From the first byte on.
    TLS(465),
    /// From the greeting on; a server that does not offer it is refused.
    STARTTLS(587),
    /// Not at all: for a server on this machine.
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    /// The usual port.
    public int port() {
      return port;
    }
  }

  /// A name and a password. Its text does not show the password.
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[user=" + user + "]";
    }
  }

  public MailSettings {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(
          "the port of the mail server must be 1..65535, got " + port);
    }
    if (login.isPresent()
        && security == Security.NONE
        && !host.matches("localhost|127\\.[\\d.]+|::1")) {
      throw new IllegalArgumentException(
          "a password is not sent over an open line: set mail-tls to starttls or tls for " + host);
    }
  }
}
