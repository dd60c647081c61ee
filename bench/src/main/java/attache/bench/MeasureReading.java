package attache.bench;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.ledger.reading.NewsReader;
import attache.passage.SentenceSplitter;
import attache.question.Thesaurus;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Revision;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Measures reading figures and measures, both together, on one core:
///
///     java … attache.bench.MeasureReading [FILE…]
///
/// Reads the paragraphs of text files, four at a time as a story, and as many sentences again made
/// up by rule. Counts the processor time of the one thread that reads, after a warm-up, so that what
/// else runs on the machine matters little. Prints one figure a line.
public final class MeasureReading {
  private static final int MADE_UP = 2000;
  private static final int PARAGRAPHS = 4;
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 6;
  private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

  private MeasureReading() {}

  public static void main(String[] line) throws IOException {
    var thesaurus = Thesaurus.shipped();
    var gazetteer = Gazetteer.shipped();
    var reader = new NewsReader(gazetteer, new Names(gazetteer, thesaurus::knows));
    var real = new ArrayList<Story>();
    for (var file : line) {
      var paragraphs =
          List.of(Files.readString(Path.of(file)).split("\\n\\s*\\n")).stream()
              .filter(p -> !p.isBlank())
              .toList();
      for (var i = 0; i < paragraphs.size(); i += PARAGRAPHS) {
        var some = paragraphs.subList(i, Math.min(i + PARAGRAPHS, paragraphs.size()));
        real.add(story(String.join("\n\n", some)));
      }
    }
    var made = madeUp();
    if (!real.isEmpty()) {
      measure("files", reader, real);
    }
    measure("made-up news", reader, made);
  }

  private static List<Story> madeUp() throws IOException {
    var file = Files.createTempFile("made-up", ".jsonl");
    try {
      new MadeUpNews(7).write(file, MADE_UP);
      return Files.readAllLines(file).stream()
          .map(row -> story(MeasureGathering.field(row, "body")))
          .toList();
    } finally {
      Files.delete(file);
    }
  }

  private static Story story(String body) {
    var headline = "News of the day";
    var id = new StoryId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    var spans = new SentenceSplitter().split(headline, body);
    var revision = new Revision(id, DAY, headline, body, spans);
    return new Story(
        id,
        "bench",
        Optional.of(new Dated("1 March 2026", DAY, Dated.Precision.DAY)),
        DAY,
        Optional.empty(),
        "en",
        Draft.Nature.NEWS,
        false,
        Optional.empty(),
        1,
        false,
        revision);
  }

  private static void measure(String name, NewsReader reader, List<Story> stories) {
    var sentences = stories.stream().mapToLong(s -> s.latest().sentences().size()).sum();
    var claims = 0L;
    for (var round = 0; round < WARM_UP; round++) {
      claims = round(reader, stories);
    }
    var best = Double.MAX_VALUE;
    for (var round = 0; round < ROUNDS; round++) {
      var start = processor();
      claims = round(reader, stories);
      best = Math.min(best, processor() - start);
    }
    System.out.printf("%-34s %d sentences, %d claims%n", name, sentences, claims);
    System.out.printf("  sentences/s on one core          %.0f%n", sentences / best);
  }

  private static long round(NewsReader reader, List<Story> stories) {
    return stories.stream().mapToLong(story -> reader.read(story).size()).sum();
  }

  private static double processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
