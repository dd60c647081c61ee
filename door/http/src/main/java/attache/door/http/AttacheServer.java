package attache.door.http;

import attache.desk.Desk;
import attache.door.http.api.Programs;
import attache.door.http.chat.ChatDoor;
import attache.door.http.manners.AccessLog;
import attache.door.http.manners.Filter;
import attache.door.http.manners.FormTokens;
import attache.door.http.manners.HostNames;
import attache.door.http.manners.HubCalls;
import attache.door.http.manners.Limits;
import attache.door.http.manners.Metrics;
import attache.door.http.manners.Once;
import attache.door.http.manners.OwnPages;
import attache.door.http.manners.Permission;
import attache.door.http.manners.Revalidation;
import attache.door.http.manners.SignIn;
import attache.door.http.manners.Watch;
import attache.door.http.mcp.McpDoor;
import attache.door.http.pages.Assets;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Rooms;
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
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Serves a desk to browsers and programs. The desk stays the caller's: it is not closed with the
/// server. Safe for use by many threads.
public final class AttacheServer implements AutoCloseable {
  private static final int LONGEST_PROLOGUE = 64 * 1024;
  private static final int LARGEST_PAYLOAD = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration ANSWERS_END = Duration.ofSeconds(20);

  // Says three lines about itself at every start, unless somebody wants them. Held, because a level
  // set is lost with the logger.
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private record Running(WebServer server, Watch watch, AccessLog log) {
    int port() {
      return server.port();
    }

    void stop() {
      watch.stop(ANSWERS_END);
      server.stop();
      log.close();
    }
  }

  private final Desk desk;
  private final ServerSettings settings;
  private final String version;
  private final ZoneId zone;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Optional<Running> running = Optional.empty();

  /// A server of a version that it does not tell.
  public AttacheServer(Desk desk, ServerSettings settings) {
    this(desk, settings, "unknown", ZoneId.systemDefault());
  }

  /// @param version of the program, as programs are told
  public AttacheServer(Desk desk, ServerSettings settings, String version) {
    this(desk, settings, version, ZoneId.systemDefault());
  }

  AttacheServer(Desk desk, ServerSettings settings, String version, ZoneId zone) {
    this.desk = desk;
    this.settings = settings;
    this.version = version;
    this.zone = zone;
  }

  /// Starts to listen; once only.
  ///
  /// @return this
  /// @throws IllegalArgumentException if others could reach it and there is no key
  /// @throws IOException if the host is not known or the port is taken
  public synchronized AttacheServer start() throws IOException {
    if (running.isPresent() || stopped.getCount() == 0) {
      throw new IllegalStateException("a server starts once; make another");
    }
    var address = address(settings.host());
    requireKeys(address);
    tryPort(address);
    var names = new HostNames(settings.host(), settings.names());
    var metrics = new Metrics(desk);
    var log = AccessLog.to(settings.accessLog(), InstantSource.system());
    var watch = new Watch(metrics, log);
    var door = door(names, metrics, watch);
    if (HELIDON.getLevel() == null) {
      HELIDON.setLevel(Level.WARNING);
    }
    var server = server(address, door);
    try {
      server.start();
    } catch (RuntimeException e) {
      throw cannotListen(e);
    }
    names.open(server.port());
    running = Optional.of(new Running(server, watch, log));
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

  /// Begins nothing new, lets what is under way end, for twenty seconds at most, and stops. Closing
  /// twice does nothing.
  @Override
  public synchronized void close() {
    running.ifPresent(Running::stop);
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
        .maxPayloadSize(LARGEST_PAYLOAD + (settings.callback().isPresent() ? HubCalls.LARGEST : 0))
        .addProtocol(Http1Config.builder().maxPrologueLength(LONGEST_PROLOGUE).build())
        .directHandlers(own.build())
        .routing(routing -> routing.any(door))
        .build();
  }

  private FrontDoor door(HostNames names, Metrics metrics, Watch watch) {
    var assets = new Assets();
    var tokens = new FormTokens();
    var pages = new Pages(assets, tokens, zone);
    var signIn =
        new SignIn(
            desk.access(),
            names,
            assets.place("attache.css"),
            call -> pages.tongue(call)::say,
            System::nanoTime);
    var programs = new Programs(desk, assets.place("attache.css"));
    var routes =
        Stream.of(
                Rooms.routes(desk, assets, pages),
                programs.routes(),
                new McpDoor(programs.toolbox(), version, false).routes(),
                new ChatDoor(desk, InstantSource.system()).routes(),
                signIn.routes(),
                new Probes(desk, metrics).routes())
            .flatMap(List::stream)
            .toList();
    List<Filter> common =
        List.of(
            names,
            new OwnPages(names),
            signIn,
            tokens,
            new Limits(System::nanoTime),
            new Revalidation(),
            new Once(System::nanoTime));
    var hubs =
        settings.callback().stream()
            .<Filter>map(_ -> new HubCalls(desk.sources().hubs(), System::nanoTime));
    var filters = Stream.concat(hubs, common.stream()).toList();
    return new FrontDoor(routes, filters, new Permission(desk.access()), pages, watch);
  }

  private static InetAddress address(String host) throws IOException {
    try {
      return InetAddress.getByName(bare(host));
    } catch (UnknownHostException e) {
      throw new IOException("no address is known for host " + host + "; try 127.0.0.1", e);
    }
  }

  private void requireKeys(InetAddress address) throws IOException {
    var named = Stream.concat(settings.names().stream(), settings.callback().stream()).toList();
    var open = !address.isLoopbackAddress() || !named.isEmpty();
    if (open && !desk.access().guarded()) {
      throw new IllegalArgumentException(
          "others could reach %s, and there is no key that they would have to show; make one with: attache keys add NAME --scope read; or %s"
              .formatted(
                  named.isEmpty() ? "host " + settings.host() : named.getFirst(),
                  address.isLoopbackAddress()
                      ? "leave out --name and --callback, for this machine alone"
                      : "listen on 127.0.0.1, for this machine alone"));
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
