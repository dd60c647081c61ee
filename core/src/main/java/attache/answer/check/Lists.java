package attache.answer.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Word lists of the check.
final class Lists {
  private final Map<String, Set<String>> lists = new HashMap<>();

  /// The lists of `words.tsv`: a name, a tab, words.
  Lists() {
    for (var line : lines("words.tsv")) {
      var columns = line.split("\t");
      lists.put(columns[0], Set.of(columns[1].split(" ")));
    }
  }

  boolean has(String list, String word) {
    var words = lists.get(list);
    if (words == null) {
      throw new IllegalArgumentException("no list of words is called " + list);
    }
    return words.contains(word);
  }

  boolean has(String list, Word word) {
    return has(list, word.lower()) || has(list, word.stem());
  }

  static List<String> lines(String resource) {
    try (var stream = Lists.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("word list is missing from the program: " + resource);
      }
      return new BufferedReader(new InputStreamReader(stream, UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("word list cannot be read: " + resource, e);
    }
  }
}
