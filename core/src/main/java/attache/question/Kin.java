package attache.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Words the news uses for one another, written for this field: "watchdog" and "regulator", "ceo"
/// and "chief executive". Immutable and safe for use by many threads.
///
/// A line of `kin.tsv` is a group of words that stand for each other, a tab, and words near all of
/// them; an underscore joins a phrase.
final class Kin {
  private static final float SAME = 0.9f;
  private static final float NEAR = 0.7f;

  private record Group(List<String> words, List<String> near) {}

  private final Map<String, List<Group>> groups;

  private Kin(Map<String, List<Group>> groups) {
    this.groups = groups;
  }

  /// The kin that ship.
  static Kin shipped() {
    var groups = new HashMap<String, List<Group>>();
    try (var stream = Kin.class.getResourceAsStream("kin.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("kin.tsv is missing from the program");
      }
      new BufferedReader(new InputStreamReader(stream, UTF_8))
          .lines()
          .map(line -> line.split("\t", -1))
          .map(columns -> new Group(words(columns[0]), words(columns.length > 1 ? columns[1] : "")))
          .forEach(group -> enter(groups, group));
    } catch (IOException e) {
      throw new UncheckedIOException("kin.tsv cannot be read", e);
    }
    return new Kin(groups);
  }

  private static List<String> words(String column) {
    if (column.isBlank()) {
      return List.of();
    }
    return Stream.of(column.strip().split(" +")).map(word -> word.replace('_', ' ')).toList();
  }

  private static void enter(Map<String, List<Group>> groups, Group group) {
    for (var word : group.words()) {
      groups.computeIfAbsent(word, _ -> new ArrayList<>()).add(group);
    }
  }

  /// Words and phrases near a word or phrase, and how near, 0.7 to 0.9.
  ///
  /// @param forms the forms the word may be an inflection of
  Map<String, Float> of(List<String> forms) {
    var kin = new LinkedHashMap<String, Float>();
    for (var form : forms) {
      for (var group : groups.getOrDefault(form, List.of())) {
        group.words().forEach(word -> kin.merge(word, SAME, Math::max));
        group.near().forEach(word -> kin.merge(word, NEAR, Math::max));
      }
    }
    return kin;
  }
}
