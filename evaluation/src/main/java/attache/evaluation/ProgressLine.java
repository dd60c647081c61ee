package attache.evaluation;

import attache.index.Progress;
import java.io.PrintWriter;

/// Shows how far a run is, on one line that is written over and wiped at the end.
final class ProgressLine implements Progress, AutoCloseable {
  private static final long PAUSE = 100_000_000;

  private final PrintWriter out;
  private final boolean shown;
  private long last;
  private boolean dirty;

  /// @param shown false where nobody watches
  ProgressLine(PrintWriter out, boolean shown) {
    this.out = out;
    this.shown = shown;
    this.last = System.nanoTime() - PAUSE;
  }

  @Override
  public void at(String work, long done, long all) {
    var now = System.nanoTime();
    if (!shown || now - last < PAUSE) {
      return;
    }
    last = now;
    dirty = true;
    out.printf("\r%-40s", all == 0 ? work + " " + done : work + " " + done + " of " + all);
    out.flush();
  }

  @Override
  public void close() {
    if (dirty) {
      out.printf("\r%-40s\r", "");
      out.flush();
    }
  }
}
