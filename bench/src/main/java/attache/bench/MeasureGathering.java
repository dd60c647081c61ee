package attache.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.app.Bench;
import attache.desk.Desk;
import attache.desk.SourceDesk;
import attache.index.Progress;
import attache.source.Candidate;
import attache.source.GatherListener;
import attache.source.Manners;
import attache.source.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measures gathering: feeds with their full text on 200 loopback addresses, into an empty archive,
/// then again when nothing changed. Client and servers share one process.
///
///     java … attache.bench.MeasureGathering FOLDER [FEEDS [ITEMS]]
///
/// FOLDER must be empty. Prints one figure a line.
public final class MeasureGathering {
  private static final int ADDRESSES = 200;

  private MeasureGathering() {}

  public static void main(String[] line) throws IOException {
    var feeds = line.length > 1 ? Integer.parseInt(line[1]) : 1000;
    var items = line.length > 2 ? Integer.parseInt(line[2]) : 20;
    try (var farm = new FeedFarm(ADDRESSES, feeds(feeds, items));
        var desk = Bench.desk(Path.of(line[0]).resolve("home"))) {
      follow(desk, farm, feeds);
      first(desk, feeds * items);
      again(desk, farm);
      read(desk, feeds * items);
      print("peak heap MB after all", peak());
    }
  }

  private static void follow(Desk desk, FeedFarm farm, int feeds) throws IOException {
    var manners = new Manners(Optional.of(Duration.ofHours(1)), Manners.Pages.WHEN_NEEDED, true);
    var start = System.nanoTime();
    for (var i = 0; i < feeds; i++) {
      desk.sources()
          .add(
              new Candidate(
                  farm.address(i), Source.Kind.FEED, "Made-up feed " + i, Optional.empty()),
              new SourceDesk.Wishes(Optional.empty(), List.of(), Optional.empty(), manners));
    }
    print("sources added a second", feeds / seconds(start));
  }

  private static void first(Desk desk, int stories) throws IOException {
    var before = cpu();
    var start = System.nanoTime();
    var gathered = desk.sources().gather(SourceDesk.Round.ALL, GatherListener.NONE).orElseThrow();
    print("seconds to word-searchable", seconds(start));
    print("stories a second", stories / seconds(start));
    print("processor seconds", cpu() - before);
    print("stories added", gathered.added());
    print("changes not indexed", (double) desk.behind());
    print("peak heap MB", peak());
    print("resident MB", resident());
  }

  private static void again(Desk desk, FeedFarm farm) throws IOException {
    var start = System.nanoTime();
    var gathered = desk.sources().gather(SourceDesk.Round.ALL, GatherListener.NONE).orElseThrow();
    print("seconds to poll again", seconds(start));
    print("answered with 304", farm.unchanged());
    print("stories added again", gathered.added());
  }

  private static void read(Desk desk, int stories) throws IOException {
    var steps = new Steps();
    desk.catchUp(steps);
    for (var step : steps.seconds().entrySet()) {
      print("seconds " + step.getKey(), step.getValue());
      print("stories a second " + step.getKey(), stories / step.getValue());
    }
  }

  /// How long each work took.
  private static final class Steps implements Progress {
    private final Map<String, Double> took = new LinkedHashMap<>();
    private long since = System.nanoTime();

    @Override
    public void at(String work, long done, long of) {
      took.merge(work, MeasureGathering.seconds(since), Double::sum);
      since = System.nanoTime();
    }

    Map<String, Double> seconds() {
      return took;
    }
  }

  private static List<byte[]> feeds(int feeds, int items) throws IOException {
    var file = Files.createTempFile("made-up", ".jsonl");
    try {
      new MadeUpNews(7).write(file, feeds * items * 10);
      var stories = Files.readAllLines(file);
      var made = new ArrayList<byte[]>();
      for (var feed = 0; feed < feeds; feed++) {
        made.add(feed(feed, stories.subList(feed * items, (feed + 1) * items)).getBytes(UTF_8));
      }
      return made;
    } finally {
      Files.delete(file);
    }
  }

  private static String feed(int number, List<String> stories) {
    var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Made-up feed ");
    feed.append(number).append("</title><link>http://made-up.example/</link>");
    for (var story : stories) {
      var id = field(story, "id");
      feed.append("<item><guid isPermaLink=\"false\">%s</guid>".formatted(id))
          .append("<link>http://made-up.example/%s</link>".formatted(id))
          .append("<title>%s</title>".formatted(field(story, "title")))
          .append("<pubDate>%s</pubDate>".formatted(field(story, "published")))
          .append("<description>%s</description></item>".formatted(field(story, "body")));
    }
    return feed.append("</channel></rss>").toString();
  }

  static String field(String story, String name) {
    var start = story.indexOf("\"" + name + "\":\"") + name.length() + 4;
    return story.substring(start, story.indexOf('"', start)).replace("\\n", "\n");
  }

  private static double cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  private static double peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / 1048576.0;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static double resident() throws IOException {
    var status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(row -> row.startsWith("VmRSS:"))
            .mapToDouble(row -> Double.parseDouble(row.replaceAll("[^\\d]", "")) / 1024)
            .findFirst()
            .orElse(Double.NaN)
        : Double.NaN;
  }

  private static void print(String figure, double value) {
    System.out.printf("%-34s %.1f%n", figure, value);
  }
}
