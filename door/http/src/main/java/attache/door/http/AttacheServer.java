package attache.door.http;

import attache.door.http.manners.Gate;
import attache.door.http.pages.Assets;
import attache.door.http.pages.Pages;

import attache.desk.Desk;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Serves a desk to browsers and programs on this machine. The desk stays the caller's: it is not
/// closed with the server. Safe for use by many threads.
public final class AttacheServer implements AutoCloseable {
  private static final int LONGEST_PROLOGUE = 64 * 1024;
  private static final int LARGEST_PAYLOAD = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  // Says three lines about itself at every start, unless somebody wants them. Held, because a level
  // set is lost with the logger.
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private final Desk desk;
  private final ServerSettings settings;
  private final ZoneId zone;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Optional<WebServer> running = Optional.empty();

  public AttacheServer(Desk desk, ServerSettings settings) {
    this(desk, settings, ZoneId.systemDefault());
  }

  AttacheServer(Desk desk, ServerSettings settings, ZoneId zone) {
    this.desk = desk;
    this.settings = settings;
    this.zone = zone;
  }

  /// Starts to listen; once only.
  ///
  /// @return this
  /// @throws IllegalArgumentException if the host is not an address of this machine alone
  /// @throws IOException if the host is not known or the port is taken
  public synchronized AttacheServer start() throws IOException {
    if (running.isPresent() || stopped.getCount() == 0) {
      throw new IllegalStateException("a server starts once; make another");
    }
    var address = loopback(settings.host());
    tryPort(address);
    var gate = new Gate();
    var assets = new Assets();
    var pages = new Pages(assets, zone);
    var door = new FrontDoor(Plan.routes(desk, assets, pages), gate, pages);
    if (HELIDON.getLevel() == null) {
      HELIDON.setLevel(Level.WARNING);
    }
    var server = server(address, door);
    try {
      server.start();
    } catch (RuntimeException e) {
      throw cannotListen(e);
    }
    gate.open(server.port());
    running = Optional.of(server);
    return this;
  }

  /// Where to point a browser.
  ///
  /// @throws IllegalStateException if it is not running
  public synchronized URI address() {
    var server = running.orElseThrow(() -> new IllegalStateException("the server is not running"));
    var host = settings.host().contains(":") ? "[" + bare(settings.host()) + "]" : settings.host();
    return URI.create("http://" + host + ":" + server.port() + "/");
  }

  /// Waits until the server is closed.
  ///
  /// @throws InterruptedException if the waiting thread is interrupted; the server goes on
  public void await() throws InterruptedException {
    stopped.await();
  }

  /// Stops listening and lets requests under way end, for two seconds at most. Closing twice does
  /// nothing.
  @Override
  public synchronized void close() {
    running.ifPresent(WebServer::stop);
    running = Optional.empty();
    stopped.countDown();
  }

  private WebServer server(InetAddress address, FrontDoor door) {
    var own = DirectHandlers.builder();
    for (var event : DirectHandler.EventType.values()) {
      own.addHandler(event, new Misread());
    }
    return WebServer.builder()
        .address(address)
        .port(settings.port())
        .shutdownHook(false)
        .shutdownGracePeriod(PATIENCE)
        .maxPayloadSize(LARGEST_PAYLOAD)
        .addProtocol(Http1Config.builder().maxPrologueLength(LONGEST_PROLOGUE).build())
        .directHandlers(own.build())
        .routing(routing -> routing.any(door))
        .build();
  }

  private static InetAddress loopback(String host) throws IOException {
    try {
      var address = InetAddress.getByName(bare(host));
      if (!address.isLoopbackAddress()) {
        throw new IllegalArgumentException(
            "host must be an address of this machine alone (127.0.0.1, ::1, localhost), got "
                + host
                + "; other machines can be let in once this version has access tokens, which come"
                + " later");
      }
      return address;
    } catch (UnknownHostException e) {
      throw new IOException("no address is known for host " + host + "; try 127.0.0.1", e);
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  // Asked first, because Helidon logs a page of stack before it says so itself.
  private void tryPort(InetAddress address) throws IOException {
    try (var probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(address, settings.port()));
    } catch (IOException e) {
      throw cannotListen(e);
    }
  }

  private IOException cannotListen(Exception e) {
    return new IOException(
        "port %d of %s cannot be had (%s): another program, perhaps another attache serve, has it;"
                .formatted(settings.port(), settings.host(), reason(e))
            + " stop that program, or choose another port (0 takes any that is free)",
        e);
  }

  private static String reason(Throwable e) {
    return e.getCause() == null ? String.valueOf(e.getMessage()) : reason(e.getCause());
  }
}
