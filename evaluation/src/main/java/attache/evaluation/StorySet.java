package attache.evaluation;

import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.development.DevelopmentQuery;
import attache.index.Progress;
import attache.source.Extractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A folder of stories of which is known what belongs together: `stories.jsonl`, where each has an
/// `id` and a `url`, and `gold.tsv` with the columns `story`, `development` and `duplicates`; or
/// folders of that kind.
final class StorySet {
  private static final String STORIES = "stories.jsonl";
  private static final String GOLD = "gold.tsv";
  private static final int MOST = 1000;

  private final DeskOpener opener;
  private final boolean vectors;
  private final Progress progress;
  private final JsonMapper json = JsonMapper.builder().build();

  StorySet(DeskOpener opener, boolean vectors, Progress progress) {
    this.opener = opener;
    this.vectors = vectors;
    this.progress = progress;
  }

  /// Groups the stories of a folder, each of its halves in a home of its own.
  ///
  /// @param shuffle a number that makes an order of arrival; empty for that of the file
  /// @throws IOException if there are none or they cannot be read; the message says where
  GroupingReport run(Path folder, Optional<Long> shuffle) throws IOException {
    var report = new GroupingReport();
    for (var half : halves(folder)) {
      report.add(half.getFileName().toString(), marks(half, shuffle));
    }
    return report;
  }

  private static List<Path> halves(Path folder) throws IOException {
    if (Files.exists(folder.resolve(GOLD))) {
      return List.of(folder.toAbsolutePath().normalize());
    }
    try (var inside = Files.list(folder)) {
      var halves = inside.filter(it -> Files.exists(it.resolve(GOLD))).sorted().toList();
      if (halves.isEmpty()) {
        throw new IOException(
            "%s and %s were wanted in %s or in folders of it, found none"
                .formatted(STORIES, GOLD, folder));
      }
      return halves;
    }
  }

  /// A story as it was grouped and as it should be.
  record Mark(
      String story,
      String development,
      String print,
      String wantedDevelopment,
      String wantedPrint) {}

  private List<Mark> marks(Path half, Optional<Long> shuffle) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(half.resolve(STORIES)));
    lines.removeIf(String::isBlank);
    shuffle.ifPresent(seed -> Collections.shuffle(lines, new Random(seed)));
    var urls = urls(lines, half);
    try (var fresh = FreshHome.create();
        var desk = opener.open(fresh.home())) {
      var file = Files.write(fresh.folder().resolve(STORIES), lines);
      var kind = Optional.of(Extractor.Kind.JSONL);
      desk.add(List.of(file.toString()), kind, Optional.empty(), IntakeListener.NONE);
      desk.catchUp(progress);
      if (vectors) {
        desk.learnMeanings(progress);
      }
      return marked(desk, urls, gold(half.resolve(GOLD)));
    }
  }

  private Map<String, String> urls(List<String> lines, Path half) throws IOException {
    var urls = new LinkedHashMap<String, String>();
    for (var line : lines) {
      try {
        var fields = new Fields(json.readTree(line));
        urls.put(fields.words("url"), fields.words("id"));
      } catch (Fields.Wrong | JacksonException e) {
        throw new IOException("%s: %s".formatted(half.resolve(STORIES), e.getMessage()), e);
      }
    }
    return urls;
  }

  private record Gold(String development, String print) {}

  private static Map<String, Gold> gold(Path file) throws IOException {
    var gold = new LinkedHashMap<String, Gold>();
    var lines = Files.readAllLines(file);
    for (var number = 1; number < lines.size(); number++) {
      var columns = lines.get(number).split("\t", -1);
      if (columns.length != 3) {
        throw new IOException(
            "%s, line %d: three columns were wanted, got %d"
                .formatted(file, number + 1, columns.length));
      }
      gold.put(columns[0], new Gold(columns[1], columns[2]));
    }
    return gold;
  }

  private static List<Mark> marked(Desk desk, Map<String, String> urls, Map<String, Gold> gold)
      throws IOException {
    var developments = new HashMap<String, String>();
    var prints = new HashMap<String, String>();
    var query = DevelopmentQuery.ALL.atMost(MOST);
    for (var development : desk.developments().developments(query)) {
      for (var telling : desk.developments().page(development.id()).orElseThrow().tellings()) {
        for (var story : telling.stories()) {
          var name = story.address().map(it -> urls.get(it.toString())).orElse(null);
          if (name != null) {
            developments.put(name, development.id().value());
            prints.put(name, telling.story().id().value());
          }
        }
      }
    }
    var marks = new ArrayList<Mark>();
    for (var entry : gold.entrySet()) {
      var name = entry.getKey();
      var development = developments.get(name);
      var print = prints.get(name);
      if (development == null || print == null) {
        throw new IOException("story %s is in no development".formatted(name));
      }
      marks.add(
          new Mark(
              name, development, print, entry.getValue().development(), entry.getValue().print()));
    }
    return marks;
  }
}
