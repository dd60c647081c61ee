import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes `thesaurus.tsv` from the database files of WordNet 3.1. Run by hand, once a WordNet:
///
///     java MakeThesaurus.java WORDNET-FOLDER > thesaurus.tsv
///
/// A line is a lemma, a tab, and its related words, each with a digit of how near it is: 9 the same
/// sense or an irregular form, 8 the same root, 6 the next wider sense, 1 the opposite.
final class MakeThesaurus {
  private static final Map<String, Integer> NEARNESS =
      Map.of("+", 8, "\\", 8, "<", 8, "@", 6, "&", 6, "!", 1);
  private static final int MOST_SENSES = 4;
  private static final int MOST_RELATED = 18;

  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<String[]>> pointers = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final TreeMap<String, Map<String, Integer>> related = new TreeMap<>();

  public static void main(String[] folder) throws IOException {
    new MakeThesaurus().make(Path.of(folder[0]));
  }

  private void make(Path folder) throws IOException {
    countUses(folder.resolve("index.sense"));
    for (var part : List.of("noun", "verb", "adj", "adv")) {
      readSynsets(folder.resolve("data." + part), part);
    }
    for (var part : List.of("noun", "verb", "adj", "adv")) {
      relate(folder.resolve("index." + part), part);
    }
    for (var part : List.of("noun", "verb", "adj", "adv")) {
      addIrregular(folder.resolve(part + ".exc"));
    }
    related.forEach(
        (lemma, near) -> {
          var line = new StringBuilder(lemma).append('\t');
          near.entrySet().stream()
              .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue()))
              .limit(MOST_RELATED)
              .forEach(e -> line.append(e.getKey()).append(e.getValue()).append(' '));
          System.out.println(line.toString().strip());
        });
  }

  private void countUses(Path senses) throws IOException {
    for (var line : Files.readAllLines(senses, US_ASCII)) {
      var fields = line.split(" ");
      var lemma = fields[0].substring(0, fields[0].indexOf('%'));
      counts.merge(lemma, Integer.parseInt(fields[3]), Integer::sum);
    }
  }

  private void readSynsets(Path data, String part) throws IOException {
    for (var line : Files.readAllLines(data, US_ASCII)) {
      if (line.startsWith("  ")) {
        continue;
      }
      var f = line.split(" ");
      var n = Integer.parseInt(f[3], 16);
      var lemmas = new ArrayList<String>();
      for (var i = 0; i < n; i++) {
        lemmas.add(f[4 + 2 * i].toLowerCase().replaceAll("\\(.*\\)", ""));
      }
      words.put(part + f[0], lemmas);
      var at = 4 + 2 * n;
      var ptrs = new ArrayList<String[]>();
      for (var i = 0; i < Integer.parseInt(f[at]); i++) {
        ptrs.add(new String[] {f[at + 1 + 4 * i], f[at + 2 + 4 * i], f[at + 3 + 4 * i], f[at + 4 + 4 * i]});
      }
      pointers.put(part + f[0], ptrs);
    }
  }

  private void relate(Path index, String part) throws IOException {
    for (var line : Files.readAllLines(index, US_ASCII)) {
      if (line.startsWith("  ")) {
        continue;
      }
      var f = line.split(" ");
      if (!common(f[0])) {
        continue;
      }
      var senses = Integer.parseInt(f[2]);
      for (var i = 0; i < Math.min(senses, MOST_SENSES); i++) {
        relateSense(f[0], part, f[f.length - senses + i], i);
      }
    }
  }

  private void relateSense(String lemma, String part, String offset, int rank) {
    var key = part + offset;
    var members = words.get(key);
    for (var other : members) {
      add(lemma, other, 9);
    }
    var number = members.indexOf(lemma) + 1;
    for (var pointer : pointers.get(key)) {
      var nearness = NEARNESS.get(pointer[0]);
      if (nearness == null || (nearness == 6 && rank > 0)) {
        continue;
      }
      var source = Integer.parseInt(pointer[3].substring(0, 2), 16);
      var target = Integer.parseInt(pointer[3].substring(2), 16);
      if (source != 0 && source != number) {
        continue;
      }
      var there = words.get(partOf(pointer[2]) + pointer[1]);
      if (target != 0) {
        add(lemma, there.get(target - 1), nearness);
      } else {
        there.forEach(other -> add(lemma, other, nearness));
      }
    }
  }

  private void addIrregular(Path exceptions) throws IOException {
    for (var line : Files.readAllLines(exceptions, US_ASCII)) {
      var f = line.split(" ");
      for (var i = 1; i < f.length; i++) {
        if (related.containsKey(f[i])) {
          add(f[i], f[0], 9);
          add(f[0], f[i], 9);
        }
      }
    }
  }

  private void add(String lemma, String other, int nearness) {
    if (!other.equals(lemma) && other.matches("[a-z]+") && (nearness == 9 || common(other))) {
      related.computeIfAbsent(lemma, _ -> new LinkedHashMap<>()).merge(other, nearness, Math::max);
    }
  }

  private boolean common(String lemma) {
    return lemma.matches("[a-z]{2,}") && counts.getOrDefault(lemma, 0) > 0;
  }

  private static String partOf(String letter) {
    return switch (letter) {
      case "n" -> "noun";
      case "v" -> "verb";
      case "r" -> "adv";
      default -> "adj";
    };
  }
}
