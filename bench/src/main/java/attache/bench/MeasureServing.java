package attache.bench;

import attache.app.Bench;
import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.door.http.AttacheServer;
import attache.door.http.ServerSettings;
import attache.index.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Measures the server over a large home: how long each page and list takes and what it weighs, how
/// soon the first sentence of an answer is there, and how it bears fifty readers at once.
///
///     java … attache.bench.MeasureServing HOME [SENTENCES]
///
/// A home that is not there is made and filled with stories made up by rule (100,000 sentences without
/// a number; no vectors); that takes a good half hour, so keep it. Times are those of a client on
/// loopback in the same process: no less than the server's own. Prints a line for each place, then
/// the figures.
public final class MeasureServing {
  private static final int SENTENCES = 100_000;
  private static final int WARM_UP = 12;
  private static final int ROUNDS = 40;
  private static final int QUESTIONS = 200;
  private static final int READERS = 50;
  private static final long READING_NANOS = 60_000_000_000L;
  private static final int THOUGHT_MILLIS = 1000;
  private static final double BAR_MILLIS = 150;
  private static final int BAR_BYTES = 150_000;

  private MeasureServing() {}

  public static void main(String[] line) throws Exception {
    var home = Path.of(line[0]);
    try (var desk = Bench.desk(home)) {
      if (desk.holdings().sentences() == 0) {
        fill(desk, line.length > 1 ? Integer.parseInt(line[1]) : SENTENCES);
      }
      desk.catchUp(Progress.NONE);
      print("sentences stored", (double) desk.holdings().sentences());
      try (var server = new AttacheServer(desk, new ServerSettings("127.0.0.1", 0)).start();
          var visitor = new Visitor(server.address())) {
        var places = new Places(visitor).all();
        pages(visitor, places);
        asking(visitor);
        readers(visitor, places);
      }
    }
  }

  private static void fill(Desk desk, int sentences) throws IOException {
    var file = Files.createTempFile("made-up", ".jsonl");
    try {
      new MadeUpNews(7).write(file, sentences);
      desk.add(List.of(file.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
    } finally {
      Files.delete(file);
    }
  }

  private static void pages(Visitor visitor, Map<String, List<String>> places)
      throws IOException, InterruptedException {
    System.out.printf("%-48s %9s %9s %9s%n", "place", "p50 ms", "p95 ms", "bytes");
    var missed = new ArrayList<String>();
    for (var place : places.entrySet()) {
      var times = new ArrayList<Double>();
      var bytes = 0;
      for (var round = 0; round < WARM_UP + ROUNDS; round++) {
        var address = place.getValue().get(round % place.getValue().size());
        var visit = visitor.page(address);
        if (visit.status() != 200) {
          throw new IOException(address + " gave " + visit.status());
        }
        if (round >= WARM_UP) {
          times.add(visit.millis());
          bytes = Math.max(bytes, visit.bytes());
        }
      }
      times.sort(Double::compare);
      var high = part(times, 95);
      System.out.printf("%-48s %9.1f %9.1f %9d%n", place.getKey(), part(times, 50), high, bytes);
      if (high > BAR_MILLIS || bytes > BAR_BYTES) {
        missed.add(place.getKey());
      }
    }
    System.out.printf(
        "places %d, over %.0f ms or %d bytes: %s%n", places.size(), BAR_MILLIS, BAR_BYTES, missed);
  }

  private static void asking(Visitor visitor) throws IOException, InterruptedException {
    var news = new MadeUpNews(11);
    var times = new ArrayList<Double>();
    for (var i = 0; i < QUESTIONS; i++) {
      var visit = visitor.ask(news.question());
      if (i >= QUESTIONS / 5) {
        times.add(visit.millis());
      }
    }
    times.sort(Double::compare);
    print("first sentence p50 ms", part(times, 50));
    print("first sentence p95 ms", part(times, 95));
  }

  private static void readers(Visitor visitor, Map<String, List<String>> places) throws Exception {
    var addresses =
        places.entrySet().stream()
            .filter(place -> !place.getKey().startsWith("/api"))
            .flatMap(place -> place.getValue().stream())
            .toList();
    var times = new ConcurrentLinkedQueue<Double>();
    var errors = new ConcurrentLinkedQueue<String>();
    var before = heap();
    var end = System.nanoTime() + READING_NANOS;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reading = new ArrayList<Future<?>>();
      for (var reader = 0; reader < READERS; reader++) {
        var random = new Random(reader);
        reading.add(threads.submit(() -> read(visitor, addresses, random, end, times, errors)));
      }
      for (var one : reading) {
        one.get();
      }
    }
    var all = new ArrayList<>(times);
    all.sort(Double::compare);
    print("50 readers: visits", all.size());
    print("50 readers: p50 ms", part(all, 50));
    print("50 readers: p95 ms", part(all, 95));
    print("50 readers: p99 ms", part(all, 99));
    print("50 readers: errors", errors.size());
    errors.stream().distinct().limit(5).forEach(System.out::println);
    print("heap before MB", before);
    print("heap after MB", heap());
  }

  private static int read(
      Visitor visitor,
      List<String> addresses,
      Random random,
      long end,
      ConcurrentLinkedQueue<Double> times,
      ConcurrentLinkedQueue<String> errors)
      throws InterruptedException {
    var news = new MadeUpNews(random.nextLong());
    var visits = 0;
    Thread.sleep(random.nextInt(THOUGHT_MILLIS));
    while (System.nanoTime() < end) {
      var asks = random.nextInt(5) == 0;
      var address = addresses.get(random.nextInt(addresses.size()));
      try {
        var visit = asks ? visitor.ask(news.question()) : visitor.page(address);
        times.add(visit.millis());
        visits++;
        if (visit.status() != 200) {
          errors.add((asks ? "ask" : address) + " gave " + visit.status());
        }
      } catch (IOException e) {
        errors.add((asks ? "ask" : address) + ": " + e);
      }
      Thread.sleep(THOUGHT_MILLIS);
    }
    return visits;
  }

  private static double heap() throws InterruptedException {
    for (var i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(200);
    }
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  private static double part(List<Double> sorted, int hundredths) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get(Math.min(sorted.size() - 1, sorted.size() * hundredths / 100));
  }

  private static void print(String figure, double value) {
    System.out.printf("%-34s %.1f%n", figure, value);
  }
}
