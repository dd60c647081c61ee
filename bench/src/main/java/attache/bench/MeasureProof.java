package attache.bench;

import attache.app.Bench;
import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.index.Progress;
import attache.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Measures what proving a model's sentences costs: from the moment a sentence leaves a model server
/// on loopback until it is shown, the network and the client's reading of it included.
///
///     java … attache.bench.MeasureProof FOLDER
///
/// FOLDER must be empty. Prints one figure a line. The first figures are of answers whose first
/// sentence is a true paraphrase; the others of answers that begin with four sentences that are refused
/// after every evidence was tried, and then one that is true.
public final class MeasureProof {
  private static final int ROUNDS = 300;
  private static final int WARM_UP = 60;
  private static final int REFUSED = 4;
  private static final List<String> HARBOURS =
      List.of("Tarn", "Velm", "Orsk Bay", "Quill Point", "Lunde", "Marrow", "Ister", "Pell");

  private MeasureProof() {}

  public static void main(String[] line) throws IOException {
    var folder = Path.of(line[0]);
    var news = new StringBuilder();
    for (var i = 0; i < HARBOURS.size(); i++) {
      news.append(story(i));
    }
    var file = Files.writeString(folder.resolve("news.txt"), news);
    try (var model = new LoopbackModel();
        var desk = Bench.desk(folder.resolve("home"), environment(model))) {
      desk.add(List.of(file.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
      desk.catchUp(Progress.NONE);
      print("first true sentence", times(desk, model, 0), 1);
      print("sentence, " + REFUSED + " of 5 refused", times(desk, model, REFUSED), REFUSED + 1);
    }
  }

  private static String story(int i) {
    return """
    %1$s harbour orders drones

    %1$s Harbour has ordered %2$d patrol drones from Quillon Devices for €%2$d million. \
    They will watch fishing grounds because poaching doubled last year.

    The first drone is to arrive in May, Fisheries Minister Tamsel Orrin said.

    """
        .formatted(HARBOURS.get(i), i + 12);
  }

  private static Map<String, String> environment(LoopbackModel model) {
    return Map.of("ATTACHE_MODEL", "scripted", "ATTACHE_MODEL_ADDRESS", model.address());
  }

  /// Milliseconds from sending what comes first until the true sentence is shown, sorted.
  private static List<Double> times(Desk desk, LoopbackModel model, int refused)
      throws IOException {
    var times = new ArrayList<Double>();
    for (var round = 0; round < ROUNDS; round++) {
      var i = round % HARBOURS.size();
      var harbour = HARBOURS.get(i);
      var draft = new ArrayList<String>();
      for (var wrong = 0; wrong < refused; wrong++) {
        draft.add("The drones of %s Harbour cost €%d million [1].".formatted(harbour, 90 + wrong));
      }
      draft.add("The drones of %s Harbour cost €%d million [1].".formatted(harbour, i + 12));
      var first = new AtomicLong();
      var shown = new AtomicLong();
      model.write(draft, at -> first.compareAndSet(0, at));
      desk.ask(
          new Question("How much do the drones of %s Harbour cost?".formatted(harbour)),
          Optional.empty(),
          Optional.empty(),
          statement -> {
            if (statement.text().startsWith("The drones of")) {
              shown.compareAndSet(0, System.nanoTime());
            }
          });
      if (round >= WARM_UP && shown.get() > 0) {
        times.add((shown.get() - first.get()) / 1e6);
      }
    }
    times.sort(Double::compare);
    return times;
  }

  private static void print(String figure, List<Double> times, int sentences) {
    System.out.printf("%-34s %d answers%n", figure, times.size());
    if (!times.isEmpty()) {
      System.out.printf("  p50 ms a sentence %.2f%n", times.get(times.size() / 2) / sentences);
      System.out.printf(
          "  p95 ms a sentence %.2f%n", times.get(times.size() * 95 / 100) / sentences);
    }
  }
}
