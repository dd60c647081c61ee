package attache.door.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C during long work: the work is told, and gets the time to leave things in order before the
/// program ends.
final class Interruption implements AutoCloseable {
  // The virtual machine answers Ctrl-C by running its shutdown hooks and then ends with status 130.
  // Our hook tells the work and waits for it. The thread itself is interrupted only while the desk
  // reads stories: an interrupt would close the index files under the hands of who writes them.

  private static final long PATIENCE_SECONDS = 120;

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private final Runnable notice;
  private volatile boolean asked;
  private volatile boolean reading;

  /// Something that may stop when its thread is interrupted.
  interface Reading<T> {
    T read() throws IOException;
  }

  /// Thrown by work that was told to stop and has left things in order.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped by Ctrl-C", null, false, false);
    }
  }

  private Interruption(Runnable notice) {
    this.notice = notice;
    this.hook = new Thread(this::end, "ctrl-c");
  }

  /// Listens for Ctrl-C until closed.
  ///
  /// @param notice says that the work is about to stop
  static Interruption listen(Runnable notice) {
    var interruption = new Interruption(notice);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// Whether the work shall stop.
  boolean asked() {
    return asked;
  }

  /// Stops the work here if that was asked for.
  void check() {
    if (asked) {
      throw new Stopped();
    }
  }

  /// Does something that stops by itself when its thread is interrupted.
  <T> T whileReading(Reading<T> work) throws IOException {
    reading = true;
    try {
      return work.read();
    } finally {
      reading = false;
      asked |= Thread.interrupted();
    }
  }

  /// Asks the work to stop.
  void ask() {
    asked = true;
    notice.run();
    if (reading) {
      worker.interrupt();
    }
  }

  private void end() {
    ask();
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    if (!asked) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
