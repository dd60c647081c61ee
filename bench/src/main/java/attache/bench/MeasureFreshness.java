package attache.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.app.Bench;
import attache.catalogue.StoryQuery;
import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.desk.SourceDesk;
import attache.index.Progress;
import attache.source.Candidate;
import attache.source.Extractor;
import attache.source.GatherListener;
import attache.source.Manners;
import attache.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// Measures how soon an item of a feed can be found, at rest: by its words, and by its meaning too.
/// What follows the archive does so once a second, as in `serve`.
///
///     java … attache.bench.MeasureFreshness FOLDER [STORIES [ITEMS]]
///
/// FOLDER must be empty. STORIES are there before, with their vectors. Prints the seconds from the
/// moment the feed is asked.
public final class MeasureFreshness {
  private static final long GLANCE_MILLIS = 20;
  private static final long MOST_MILLIS = 60_000;

  private MeasureFreshness() {}

  public static void main(String[] line) throws IOException, InterruptedException {
    var stories = line.length > 1 ? Integer.parseInt(line[1]) : 300;
    var items = line.length > 2 ? Integer.parseInt(line[2]) : 20;
    var file = Path.of(line[0]).resolve("made-up.jsonl");
    new MadeUpNews(7).write(file, stories * 10);
    try (var farm = new FeedFarm(1, List.of(feed(0)));
        var desk = Bench.desk(Path.of(line[0]).resolve("home"));
        var following = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      desk.add(
          List.of(file.toString()),
          Optional.of(Extractor.Kind.JSONL),
          Optional.empty(),
          IntakeListener.NONE);
      desk.catchUp(Progress.NONE);
      desk.learnMeanings(Progress.NONE);
      follow(desk, farm);
      var rounds = new AtomicLong();
      var followed =
          following.scheduleWithFixedDelay(() -> round(desk, rounds), 0, 1, TimeUnit.SECONDS);
      var byWords = new ArrayList<Double>();
      var byMeaning = new ArrayList<Double>();
      for (var item = 1; item <= items; item++) {
        farm.serve(0, feed(item));
        var asked = System.nanoTime();
        if (desk.sources().gather(SourceDesk.Round.ALL, GatherListener.NONE).isEmpty()) {
          throw new IllegalStateException("another process gathers in this home");
        }
        var word = word(item);
        until(() -> found(desk, word));
        byWords.add(seconds(asked));
        var round = rounds.get();
        until(() -> rounds.get() > round + 1);
        byMeaning.add(seconds(asked));
      }
      followed.cancel(false);
      print("to word-searchable", byWords);
      print("to searchable by meaning", byMeaning);
    }
  }

  private static void follow(Desk desk, FeedFarm farm) throws IOException {
    var manners = new Manners(Optional.of(Duration.ofHours(1)), Manners.Pages.WHEN_NEEDED, true);
    desk.sources()
        .add(
            new Candidate(farm.address(0), Source.Kind.FEED, "Made-up feed", Optional.empty()),
            new SourceDesk.Wishes(Optional.empty(), List.of(), Optional.empty(), manners));
    desk.sources().gather(SourceDesk.Round.ALL, GatherListener.NONE);
  }

  private static void round(Desk desk, AtomicLong rounds) {
    try {
      desk.catchUp(Progress.NONE);
      desk.learnMeanings(Progress.NONE);
      rounds.incrementAndGet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean found(Desk desk, String word) {
    try {
      return !desk.catalogue()
          .find(Optional.of(word), Optional.empty(), StoryQuery.ALL, Optional.empty(), 1)
          .stories()
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A word that stands in one item alone.
  private static String word(int item) {
    return "Zerquanor" + (char) ('a' + item / 26 % 26) + (char) ('a' + item % 26);
  }

  private static byte[] feed(int item) {
    var sentence =
        "%s Networks has signed a contract for a submarine cable worth 12.%d million euros, said its"
            + " chief engineer, after months of talks with the ministry of transport and the port. ";
    var body =
        sentence.formatted(word(item), item).repeat(1) + sentence.formatted("It", 3).repeat(5);
    return ("<rss version=\"2.0\"><channel><title>Made-up feed</title><link>http://made-up.example/</link>"
            + "<item><guid isPermaLink=\"false\">item-%d</guid><title>%s and a cable</title>"
            + "<description>%s</description></item></channel></rss>")
        .formatted(item, word(item), body)
        .getBytes(UTF_8);
  }

  private static void until(BooleanSupplier met) throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
    while (!met.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("nothing was found within a minute");
      }
      Thread.sleep(GLANCE_MILLIS);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void print(String what, List<Double> times) {
    var sorted = times.stream().sorted().toList();
    System.out.printf(
        "%-34s median %.2f s, longest %.2f s%n",
        what, sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
