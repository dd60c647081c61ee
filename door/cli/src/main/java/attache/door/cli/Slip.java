package attache.door.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Finds the word that was meant by one that was mistyped.
final class Slip {
  private Slip() {}

  /// The words that come nearest, if they are near: one slip in three letters.
  static List<String> meant(String typed, Collection<String> words) {
    var most = Math.max(1, typed.length() / 3);
    return words.stream()
        .filter(word -> slips(typed, word) <= most)
        .sorted(Comparator.comparingInt(word -> slips(typed, word)))
        .limit(2)
        .toList();
  }

  /// Letters left out, put in, changed or exchanged with the next.
  static int slips(String one, String other) {
    var rows = new int[one.length() + 1][other.length() + 1];
    for (var i = 0; i <= one.length(); i++) {
      for (var j = 0; j <= other.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : fewest(rows, one, other, i, j);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int fewest(int[][] rows, String one, String other, int i, int j) {
    var same = one.charAt(i - 1) == other.charAt(j - 1);
    var fewest =
        Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    var exchanged =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return exchanged ? Math.min(fewest, rows[i - 2][j - 2] + 1) : fewest;
  }
}
