package attache.door.http.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What changed between two texts, word by word.
public final class WordChanges {
  // The longest common run of words, found by the table of lengths. What both texts begin and end
  // with is set aside first, so that the table is as large as the change and not as the story.
  private static final int LARGEST_TABLE = 9_000_000;
  private static final Pattern WORD = Pattern.compile("\\R+|[^\\S\\n\\r]+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

  /// What became of some words.
  public enum Kind {
    KEPT,
    ADDED,
    REMOVED
  }

  /// Words that share a fate.
  public record Part(Kind kind, String text) {}

  private final List<Part> parts = new ArrayList<>();

  private WordChanges() {}

  /// The parts of both texts, in order.
  public static List<Part> between(String before, String after) {
    var changes = new WordChanges();
    changes.compare(words(before), words(after));
    return List.copyOf(changes.parts);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  private void compare(List<String> before, List<String> after) {
    var start = 0;
    while (start < before.size() && start < after.size() && before.get(start).equals(after.get(start))) {
      start++;
    }
    var end = 0;
    while (end < before.size() - start
        && end < after.size() - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    add(Kind.KEPT, before.subList(0, start));
    middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    add(Kind.KEPT, before.subList(before.size() - end, before.size()));
  }

  private void middle(List<String> before, List<String> after) {
    if ((long) before.size() * after.size() > LARGEST_TABLE) {
      add(Kind.REMOVED, before);
      add(Kind.ADDED, after);
      return;
    }
    var common = table(before, after);
    var i = 0;
    var j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        add(Kind.KEPT, List.of(before.get(i)));
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(Kind.REMOVED, List.of(before.get(i)));
        i++;
      } else {
        add(Kind.ADDED, List.of(after.get(j)));
        j++;
      }
    }
  }

  private static int[][] table(List<String> before, List<String> after) {
    var common = new int[before.size() + 1][after.size() + 1];
    for (var i = before.size() - 1; i >= 0; i--) {
      for (var j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void add(Kind kind, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    var text = String.join("", words);
    if (!parts.isEmpty() && parts.getLast().kind() == kind) {
      text = parts.removeLast().text() + text;
    }
    parts.add(new Part(kind, text));
  }
}
