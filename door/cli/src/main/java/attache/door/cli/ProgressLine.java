package attache.door.cli;

import attache.index.Progress;
import java.util.Locale;
import java.util.function.LongSupplier;

/// One calm line on the terminal that says how far long work has got; nothing where nobody looks.
public final class ProgressLine implements Progress {
  private static final long BETWEEN_NANOS = 100_000_000;
  private static final String CLEAR = "\r\u001b[K";

  private final Screen screen;
  private final LongSupplier nanos;
  private long last;
  private boolean shown;

  /// @param screen whose message end shows the line
  public ProgressLine(Screen screen) {
    this(screen, System::nanoTime);
  }

  ProgressLine(Screen screen, LongSupplier nanos) {
    this.screen = screen;
    this.nanos = nanos;
    this.last = nanos.getAsLong() - BETWEEN_NANOS;
  }

  @Override
  public void at(String work, long done, long all) {
    var text = all > 0 ? "%,d of %,d" : "%,d";
    say(capital(work) + " · " + String.format(Locale.ENGLISH, text, done, all));
  }

  /// Shows some words in place of those before, at most ten times a second.
  public synchronized void say(String words) {
    var now = nanos.getAsLong();
    if (screen.ends().err() && screen.ends().out() && now - last >= BETWEEN_NANOS) {
      last = now;
      shown = true;
      screen.err().print(CLEAR + Cells.cut(Shown.line(words), screen.width() - 1));
      screen.err().flush();
    }
  }

  /// Takes the line away.
  public synchronized void clear() {
    if (shown) {
      shown = false;
      screen.err().print(CLEAR);
      screen.err().flush();
    }
  }

  private static String capital(String work) {
    return work.isEmpty()
        ? work
        : work.substring(0, 1).toUpperCase(Locale.ROOT) + work.substring(1);
  }
}
