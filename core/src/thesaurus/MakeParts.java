import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Makes `parts.tsv` from the database files of WordNet 3.1. Run by hand, once a WordNet:
///
///     java MakeParts.java WORDNET-FOLDER > parts.tsv
///
/// A line is a lemma, a tab and its parts of speech, the most used first: n, v, a (adjective), r
/// (adverb); then, after a tab, its irregular verb forms, if any. Lemmas that are nouns alone are
/// left out.
final class MakeParts {
  private static final String LETTERS = " nvara";

  public static void main(String[] folder) throws IOException {
    var parts = new TreeMap<String, TreeMap<Character, Integer>>();
    for (var line : Files.readAllLines(Path.of(folder[0], "index.sense"), US_ASCII)) {
      var fields = line.split(" ");
      var lemma = fields[0].substring(0, fields[0].indexOf('%'));
      var letter = LETTERS.charAt(fields[0].charAt(lemma.length() + 1) - '0');
      if (lemma.matches("[a-z]+(-[a-z]+)*")) {
        parts
            .computeIfAbsent(lemma, _ -> new TreeMap<>())
            .merge(letter, 1 + 10 * Integer.parseInt(fields[3]), Integer::sum);
      }
    }
    var irregular = new TreeMap<String, StringBuilder>();
    for (var line : Files.readAllLines(Path.of(folder[0], "verb.exc"), US_ASCII)) {
      var words = line.split(" ");
      if (words[0].matches("[a-z]+")) {
        irregular.computeIfAbsent(words[1], _ -> new StringBuilder()).append(' ').append(words[0]);
      }
    }
    parts.forEach(
        (lemma, uses) -> {
          if (!uses.keySet().equals(java.util.Set.of('n'))) {
            var letters = new StringBuilder();
            uses.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue()))
                .forEach(e -> letters.append(e.getKey()));
            var forms = irregular.getOrDefault(lemma, new StringBuilder());
            System.out.println((lemma + "\t" + letters + "\t" + forms.toString().strip()).strip());
          }
        });
  }
}
