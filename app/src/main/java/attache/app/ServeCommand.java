package attache.app;

import attache.desk.BriefingDesk;
import attache.desk.Desk;
import attache.door.cli.Interruption;
import attache.door.cli.Reception;
import attache.door.http.AttacheServer;
import attache.door.http.ServerSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Serves the pages and the interface for programs, and keeps the index up with what others add.
@Command(
    name = "serve",
    description = "Opens the page to ask on, and the interface for programs, on this machine.",
    footer = {"  attache serve", "  attache serve --port 8090"})
final class ServeCommand implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(ServeCommand.class.getName());

  private final Reception reception;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The loopback address to listen on (default ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on, 0 for any free one (default ${DEFAULT-VALUE}).")
  private int port = 8080;

  private volatile boolean stopping;

  ServeCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var desk = reception.open();
        var following = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        var server = new AttacheServer(desk, new ServerSettings(host, port)).start()) {
      var followed = following.scheduleWithFixedDelay(() -> follow(desk), 0, 1, TimeUnit.SECONDS);
      var status = untilStopped(server, reception.screen().out());
      stopping = true;
      followed.cancel(false);
      return status;
    }
  }

  private void follow(Desk desk) {
    try {
      desk.catchUp(this::goOn);
      desk.learnMeanings(this::goOn);
      desk.runDue().forEach(ServeCommand::told);
    } catch (CancellationException e) {
      LOG.log(System.Logger.Level.DEBUG, "event=following-stopped");
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "event=index-not-followed reason={0}", e.getMessage());
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
