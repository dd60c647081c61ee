package attache.door.cli;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;

/// Ctrl-C during long work: the work is told, and leaves things in order before the program ends. A
/// second Ctrl-C ends the program at once.
public final class Interruption implements AutoCloseable {
  // The signal is taken before the virtual machine sees it: its shutdown hooks would free the
  // embedding model's library under the hands of the work that still uses it. The thread itself is
  // interrupted only while the desk reads stories: an interrupt would close the index files under
  // the hands of who writes them.

  private static final String[] SIGNALS = {"INT", "TERM"};

  private final Thread worker = Thread.currentThread();
  private final Object[] before = new Object[SIGNALS.length];
  private final AtomicBoolean told = new AtomicBoolean();
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
  }

  /// Listens for Ctrl-C until closed.
  ///
  /// @param notice says that the work is about to stop
  public static Interruption listen(Runnable notice) {
    var interruption = new Interruption(notice);
    for (var i = 0; i < SIGNALS.length; i++) {
      interruption.before[i] = Signals.register(SIGNALS[i], interruption::signalled);
    }
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

  private void signalled() {
    if (told.getAndSet(true)) {
      Runtime.getRuntime().halt(Exit.INTERRUPTED);
    }
    ask();
  }

  @Override
  public void close() {
    for (var i = 0; i < SIGNALS.length; i++) {
      Signals.unregister(SIGNALS[i], before[i]);
    }
  }
}
