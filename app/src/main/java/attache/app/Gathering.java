package attache.app;

import attache.desk.SourceDesk;
import attache.desk.SourceDesk.Round;
import attache.source.GatherListener;
import java.io.IOException;
import java.time.Duration;

/// Asks the sources whose turn it is, for as long as the program runs. Where several programs share
/// a home, whoever has the turn gathers for all.
final class Gathering implements AutoCloseable {
  /// For those who do not gather.
  static final Gathering NONE = new Gathering(Thread.ofVirtual().unstarted(() -> {}));

  private static final System.Logger LOG = System.getLogger(Gathering.class.getName());
  private static final Duration GLANCE = Duration.ofSeconds(20);

  private final Thread thread;

  private Gathering(Thread thread) {
    this.thread = thread;
  }

  /// Begins at once.
  static Gathering start(SourceDesk sources) {
    return new Gathering(Thread.ofPlatform().name("gathering").daemon().start(() -> go(sources)));
  }

  private static void go(SourceDesk sources) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        var gathered = sources.gather(Round.DUE, GatherListener.NONE);
        gathered
            .filter(round -> !round.results().isEmpty())
            .ifPresent(round ->
                LOG.log(
                    System.Logger.Level.INFO,
                    "event=gathered asked={0} added={1} revised={2} failed={3}",
                    round.results().size(),
                    round.added(),
                    round.revised(),
                    round.failed()));
        sources.hubs().await(GLANCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException | RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "event=not-gathered reason={0}", e.getMessage());
        if (!rest()) {
          return;
        }
      }
    }
  }

  private static boolean rest() {
    try {
      Thread.sleep(GLANCE);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /// Stops, and waits until what was read is stored.
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
