package attache.desk;

import attache.index.Follower;
import attache.index.Progress;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/// Makes stories findable by their words while others are still being stored.
final class Indexing implements AutoCloseable {
  // A thread of its own that is never interrupted: an interrupt would close the files of the index.

  private static final System.Logger LOG = System.getLogger(Indexing.class.getName());

  private final Follower follower;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;
  private volatile boolean over;

  Indexing(Follower follower) {
    this.follower = follower;
    this.thread = Thread.ofPlatform().name("indexing").daemon().start(this::followAll);
  }

  /// There is something new.
  void goOn() {
    work.release();
  }

  private void followAll() {
    do {
      work.acquireUninterruptibly();
      work.drainPermits();
      try {
        follower.follow(Progress.NONE);
      } catch (IOException | RuntimeException e) {
        // What is not indexed now is indexed by whoever follows next.
        LOG.log(System.Logger.Level.WARNING, "event=index-not-followed reason={0}", e.getMessage());
      }
    } while (!over);
  }

  /// Waits until all there is can be found.
  @Override
  public void close() {
    over = true;
    work.release();
    var interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
