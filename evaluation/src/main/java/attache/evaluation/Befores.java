package attache.evaluation;

import attache.passage.SentenceSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The sentences that stand before others in some stories.
final class Befores {
  private static final int REACH = 800;

  private final String text;
  private final SentenceSplitter splitter = new SentenceSplitter();

  private Befores(String text) {
    this.text = text;
  }

  /// Reads stories: JSON Lines with `body`, or text with paragraphs.
  static Befores in(List<Path> stories) throws IOException {
    var text = new StringBuilder();
    var json = JsonMapper.builder().build();
    for (var file : stories) {
      if (file.toString().endsWith(".jsonl")) {
        for (var line : Files.readAllLines(file)) {
          text.append(json.readTree(line).path("body").asString("")).append("\n\n");
        }
      } else {
        text.append(Files.readString(file)).append("\n\n");
      }
    }
    return new Befores(text.toString());
  }

  /// The sentence before one; empty if the stories do not have it or none stands before it.
  String before(String sentence) {
    var at = text.indexOf(sentence);
    if (at <= 0 || text.substring(Math.max(0, at - REACH), at).isBlank()) {
      return "";
    }
    var earlier = text.substring(Math.max(0, at - REACH), at).strip();
    var spans = splitter.split("x", earlier);
    var last = spans.size() < 2 ? "" : spans.getLast().in("x\n\n" + earlier).strip();
    return last.contains("·") || last.startsWith("#") ? "" : last;
  }
}
