package attache.app;

import attache.desk.BriefingDesk;
import attache.desk.Desk;
import attache.door.cli.Interruption;
import attache.door.cli.Reception;
import attache.door.http.AttacheServer;
import attache.door.http.ServerSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Serves the pages and the interface for programs, and keeps the index up with what others add.
@Command(
    name = "serve",
    description =
        "Opens the pages and the interface for programs, on this machine. To let others in, make"
            + " keys first: attache keys add NAME.",
    footer = {
      "  attache serve",
      "  attache serve --port 8090 --open",
      "  attache serve --host 0.0.0.0 --name https://news.example.org --access-log access.log",
      "  attache serve --callback https://news.example.org"
    })
final class ServeCommand implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(ServeCommand.class.getName());

  private static final long BETWEEN_ROUNDS_NANOS = 60_000_000_000L;

  private final Reception reception;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on; any but a loopback one takes keys (default ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on, 0 for any free one (default ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--name",
      paramLabel = "ADDRESS",
      description =
          "An address under which others know this server, such as https://news.example.org of a"
              + " proxy in front of it; takes keys.")
  private List<URI> names = new ArrayList<>();

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Add a line for every request to a file; no questions stand in it.")
  private @Nullable Path accessLog;

  @Option(names = "--open", description = "Then open the page in the browser.")
  private boolean open;

  @Option(names = "--no-gather", description = "Do not ask the sources that are followed.")
  private boolean noGather;

  @Option(
      names = "--callback",
      paramLabel = "ADDRESS",
      description =
          "The address under which hubs reach this server from outside, such as"
              + " https://news.example.org: sources that offer a hub (WebSub) are then told of,"
              + " not asked for; takes keys.")
  private @Nullable URI callback;

  private volatile boolean stopping;
  private long delivered = System.nanoTime() - BETWEEN_ROUNDS_NANOS;

  ServeCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (callback != null && noGather) {
      throw new IllegalArgumentException(
          "--callback has hubs tell of news, and --no-gather has nobody read it; leave one of them out");
    }
    try (var desk = reception.open();
        var following = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        var server = new AttacheServer(desk, settings(), reception.premises().version()).start()) {
      if (callback != null) {
        desk.sources().hubs().listen(callback);
      }
      var gathering = noGather ? Gathering.NONE : Gathering.start(desk.sources());
      var followed = following.scheduleWithFixedDelay(() -> follow(desk), 0, 1, TimeUnit.SECONDS);
      if (open) {
        Browser.open(server.address(), reception.screen());
      }
      var status = untilStopped(server, reception.screen().out());
      stopping = true;
      gathering.close();
      desk.sources().hubs().rest();
      followed.cancel(false);
      return status;
    }
  }

  private ServerSettings settings() {
    return new ServerSettings(
        host, port, names, Optional.ofNullable(accessLog), Optional.ofNullable(callback));
  }

  private void follow(Desk desk) {
    try {
      desk.catchUp(this::goOn);
      desk.learnMeanings(this::goOn);
      deliver(desk);
      desk.runDue().forEach(ServeCommand::told);
    } catch (CancellationException e) {
      LOG.log(System.Logger.Level.DEBUG, "event=following-stopped");
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "event=index-not-followed reason={0}", e.getMessage());
    }
  }

  /// Once a minute is often enough for people, and for retries.
  private void deliver(Desk desk) throws IOException {
    var now = System.nanoTime();
    if (now - delivered >= BETWEEN_ROUNDS_NANOS) {
      delivered = now;
      desk.watches().deliver(this::goOn);
    }
  }

  private static void told(BriefingDesk.Delivery delivery) {
    delivery
        .trouble()
        .ifPresent(
            why -> LOG.log(System.Logger.Level.WARNING, "event=briefing-not-made reason={0}", why));
  }

  private void goOn(String work, long done, long all) {
    if (stopping) {
      throw new CancellationException(work);
    }
  }

  /// Says where the page is and waits until the program is stopped.
  static int untilStopped(AttacheServer server, PrintStream out) throws InterruptedException {
    try (var _ = Interruption.listen(server::close)) {
      out.println("Attaché is at " + server.address() + " (Ctrl-C stops it)");
      out.flush();
      server.await();
      out.println("Stopped.");
    }
    return 0;
  }
}
