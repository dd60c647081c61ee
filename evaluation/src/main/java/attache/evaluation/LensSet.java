package attache.evaluation;

import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.index.Progress;
import attache.source.Extractor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Sentences of which is known whether they bear on a scenario: JSON Lines with `scenario`,
/// `headline`, `sentence`, `bears` and `kind`.
final class LensSet {
  private static final int MOST = 1000;

  private final DeskOpener opener;
  private final Progress progress;
  private final JsonMapper json = JsonMapper.builder().build();

  LensSet(DeskOpener opener, Progress progress) {
    this.opener = opener;
    this.progress = progress;
  }

  /// A scenario and a sentence that bears on it or does not.
  record Pair(String scenario, String headline, String sentence, boolean bears, String kind) {}

  /// Lets a story with each sentence arrive in one home, where the scenarios wait.
  ///
  /// @throws IOException if the pairs cannot be read; the message says where
  LensReport run(Path file) throws IOException {
    var pairs = pairs(file);
    var scenarios = new LinkedHashMap<String, String>();
    pairs.forEach(
        pair -> scenarios.putIfAbsent(pair.scenario(), "scenario " + (scenarios.size() + 1)));
    try (var fresh = FreshHome.create();
        var desk = opener.open(fresh.home())) {
      for (var scenario : scenarios.entrySet()) {
        desk.watches().addLens(scenario.getValue(), List.of(scenario.getKey()), Progress.NONE);
      }
      var stories = Files.write(fresh.folder().resolve("stories.jsonl"), stories(pairs));
      desk.add(
          List.of(stories.toString()),
          Optional.of(Extractor.Kind.JSONL),
          Optional.empty(),
          IntakeListener.NONE);
      desk.catchUp(progress);
      desk.learnMeanings(progress);
      return report(desk, pairs, scenarios);
    }
  }

  private static LensReport report(Desk desk, List<Pair> pairs, Map<String, String> scenarios)
      throws IOException {
    var shown = new LinkedHashMap<String, HashSet<URI>>();
    for (var scenario : scenarios.entrySet()) {
      var lens = desk.watches().lens(scenario.getValue()).orElseThrow();
      var addresses = shown.computeIfAbsent(scenario.getKey(), _ -> new HashSet<>());
      desk.watches()
          .signals(lens, MOST)
          .forEach(seen -> seen.story().address().ifPresent(addresses::add));
    }
    var report = new LensReport();
    for (var number = 0; number < pairs.size(); number++) {
      var pair = pairs.get(number);
      var addresses = shown.getOrDefault(pair.scenario(), new HashSet<>());
      report.add(pair, addresses.contains(address(number)));
    }
    return report;
  }

  private static URI address(int number) {
    return URI.create("https://example.org/lens/" + number);
  }

  private List<String> stories(List<Pair> pairs) {
    var stories = new ArrayList<String>();
    for (var pair : pairs) {
      var story = json.createObjectNode();
      story.put("id", "l" + stories.size());
      story.put("source", "Made up");
      story.put("url", address(stories.size()).toString());
      story.put("title", pair.headline());
      story.put("body", pair.sentence());
      story.put("language", "en");
      stories.add(json.writeValueAsString(story));
    }
    return stories;
  }

  private List<Pair> pairs(Path file) throws IOException {
    var pairs = new ArrayList<Pair>();
    var number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          var fields = new Fields(json.readTree(line));
          pairs.add(
              new Pair(
                  fields.words("scenario"),
                  fields.words("headline"),
                  fields.words("sentence"),
                  fields.truth("bears"),
                  fields.words("kind")));
        } catch (Fields.Wrong | JacksonException e) {
          throw new IOException("%s, line %d: %s".formatted(file, number, e.getMessage()), e);
        }
      }
    }
    if (pairs.isEmpty()) {
      throw new IOException(
          "pairs of scenario and sentence were wanted in %s, found none".formatted(file));
    }
    return pairs;
  }
}
