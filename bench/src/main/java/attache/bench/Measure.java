package attache.bench;

import attache.app.Bench;
import attache.desk.IntakeListener;
import attache.index.Progress;
import attache.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Measures adding, indexing, learning meanings, asking and memory in one process:
///
///     java … attache.bench.Measure FOLDER SENTENCES [MOST-STORIES-EMBEDDED]
///
/// FOLDER must be empty. Prints one figure a line.
public final class Measure {
  private static final int QUESTIONS = 200;
  private static final int WARM_UP = 40;

  private Measure() {}

  public static void main(String[] line) throws IOException {
    var folder = Path.of(line[0]);
    var sentences = Integer.parseInt(line[1]);
    var file = folder.resolve("made-up.jsonl");
    new MadeUpNews(7).write(file, sentences);
    try (var desk = Bench.desk(folder.resolve("home"))) {
      var start = System.nanoTime();
      desk.add(List.of(file.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
      desk.catchUp(Progress.NONE);
      print("sentences/s to word-searchable", sentences / seconds(start));
      start = System.nanoTime();
      if (line.length < 3) {
        desk.learnMeanings(Progress.NONE);
        print("sentences/s with vectors", sentences / seconds(start));
      }
      var news = new MadeUpNews(11);
      var times = new ArrayList<Double>();
      for (var i = 0; i < QUESTIONS; i++) {
        var asked = System.nanoTime();
        desk.ask(new Question(news.question()), Optional.empty());
        if (i >= WARM_UP) {
          times.add(seconds(asked) * 1000);
        }
      }
      times.sort(Double::compare);
      print("ask p50 ms", times.get(times.size() / 2));
      print("ask p95 ms", times.get(times.size() * 95 / 100));
      print("resident MB", resident());
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static double resident() throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(row -> row.startsWith("VmRSS:"))
        .mapToDouble(row -> Double.parseDouble(row.replaceAll("[^\\d]", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static void print(String figure, double value) {
    System.out.printf("%-34s %.1f%n", figure, value);
  }
}
