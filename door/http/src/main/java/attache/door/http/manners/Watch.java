package attache.door.http.manners;

import attache.door.http.exchange.Call;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Watches over the requests that are under way: measures and logs each, and lets them end when the
/// server stops. Safe for use by many threads.
public final class Watch {
  private final Metrics metrics;
  private final AccessLog log;
  private final Phaser underWay = new Phaser(1);
  private volatile boolean stopping;

  public Watch(Metrics metrics, AccessLog log) {
    this.metrics = metrics;
    this.log = log;
  }

  /// A request under way; closed when its answer was sent.
  public final class Visit implements AutoCloseable {
    private final long begun = System.nanoTime();
    private final Call call;
    private String who = "nobody";
    private String route = "none";
    private int status = 500;

    private Visit(Call call) {
      this.call = call;
    }

    public void by(String caller) {
      who = caller;
    }

    public void at(String pattern) {
      route = pattern;
    }

    public void answered(int with) {
      status = with;
    }

    @Override
    public void close() {
      var took = Duration.ofNanos(System.nanoTime() - begun);
      metrics.ended(method(), route, status, took);
      log.write(call, who, route, status, took);
      underWay.arriveAndDeregister();
    }

    /// Methods are words of strangers: those unknown are counted as one.
    private String method() {
      return switch (call.method()) {
        case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> call.method();
        default -> "OTHER";
      };
    }
  }

  public Visit begin(Call call) {
    underWay.register();
    metrics.begun();
    return new Visit(call);
  }

  /// Whether the server is about to stop: nothing new is begun.
  public boolean stopping() {
    return stopping;
  }

  /// Waits for what is under way, and has nothing new begun.
  ///
  /// @return false if something had not ended by then
  public boolean stop(Duration patience) {
    stopping = true;
    try {
      underWay.awaitAdvanceInterruptibly(
          underWay.arrive(), patience.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
