package attache.bench;

import attache.app.Bench;
import attache.desk.IntakeListener;
import attache.index.Progress;
import attache.source.Extractor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Measures how much processor time it costs to place a story in its development, as the archive
/// grows.
///
///     java … attache.bench.MeasurePlacing FOLDER [STORIES]
///
/// FOLDER must be empty. Prints the milliseconds a story, for each thousand or so.
public final class MeasurePlacing {
  private static final String PLACING = "grouping stories";
  private static final int STEP = 1000;

  private MeasurePlacing() {}

  public static void main(String[] line) throws IOException {
    var stories = line.length > 1 ? Integer.parseInt(line[1]) : 20_000;
    var file = Path.of(line[0]).resolve("made-up.jsonl");
    new MadeUpNews(7).write(file, stories * 10);
    try (var desk = Bench.desk(Path.of(line[0]).resolve("home"))) {
      desk.add(
          List.of(file.toString()),
          Optional.of(Extractor.Kind.JSONL),
          Optional.empty(),
          IntakeListener.NONE);
      var clock = new Steps();
      desk.catchUp(clock);
      System.out.printf("%-34s %.2f%n", "milliseconds a story, all", clock.mean());
    }
  }

  /// Reads the processor's clock while stories are placed.
  private static final class Steps implements Progress {
    private double begun = -1;
    private double last;
    private long placed;
    private long all;

    @Override
    public void at(String work, long done, long of) {
      if (!work.equals(PLACING)) {
        return;
      }
      if (begun < 0) {
        begun = cpu();
        last = begun;
        placed = done;
      } else if (done - placed >= STEP) {
        var now = cpu();
        System.out.printf(
            "%-34s %.2f%n",
            "milliseconds a story, to " + done, (now - last) * 1000 / (done - placed));
        last = now;
        placed = done;
      }
      all = done;
    }

    double mean() {
      return (cpu() - begun) * 1000 / Math.max(1, all);
    }

    private static double cpu() {
      return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
          / 1e9;
    }
  }
}
