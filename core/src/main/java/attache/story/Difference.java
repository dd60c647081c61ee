package attache.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What changed from one text of a story to the next, word by word.
///
/// @param pieces in reading order: together, those kept and added are the later text, those kept
///   and removed the earlier, unit for unit; no two of one kind stand side by side
public record Difference(List<Piece> pieces) {
  // The words of both texts are compared by the algorithm of Myers (1986), which finds the fewest
  // words to remove and add. Its cost grows with the square of their number, so it ends at a limit;
  // texts that have less in common are shown as removed and added whole.
  private static final int MOST_CHANGES = 4000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

  public Difference {
    pieces = List.copyOf(pieces);
  }

  /// A stretch of text.
  public record Piece(Kind kind, String text) {
    /// What became of it.
    public enum Kind {
      KEPT,
      REMOVED,
      ADDED
    }
  }

  /// What changed between two texts of a story.
  public static Difference between(Revision earlier, Revision later) {
    return between(earlier.text(), later.text());
  }

  /// What changed between two texts.
  public static Difference between(String earlier, String later) {
    var before = words(earlier);
    var after = words(later);
    var start = alikeAtStart(before, after);
    var end = alikeAtEnd(before, after, start);
    var pieces = new Joined();
    before.subList(0, start).forEach(word -> pieces.add(Piece.Kind.KEPT, word));
    middle(
        before.subList(start, before.size() - end),
        after.subList(start, after.size() - end),
        pieces);
    before
        .subList(before.size() - end, before.size())
        .forEach(word -> pieces.add(Piece.Kind.KEPT, word));
    return new Difference(pieces.all());
  }

  /// Whether nothing but white space changed.
  public boolean isEmpty() {
    return pieces.stream()
        .allMatch(piece -> piece.kind() == Piece.Kind.KEPT || piece.text().isBlank());
  }

  /// Words removed or added.
  public int size() {
    return (int)
        pieces.stream()
            .filter(piece -> piece.kind() != Piece.Kind.KEPT)
            .flatMap(piece -> words(piece.text()).stream())
            .filter(word -> !word.isBlank())
            .count();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(match -> match.group()).toList();
  }

  private static int alikeAtStart(List<String> before, List<String> after) {
    var most = Math.min(before.size(), after.size());
    var at = 0;
    while (at < most && before.get(at).equals(after.get(at))) {
      at++;
    }
    return at;
  }

  private static int alikeAtEnd(List<String> before, List<String> after, int start) {
    var most = Math.min(before.size(), after.size()) - start;
    var at = 0;
    while (at < most
        && before.get(before.size() - 1 - at).equals(after.get(after.size() - 1 - at))) {
      at++;
    }
    return at;
  }

  private static void middle(List<String> before, List<String> after, Joined pieces) {
    var trace = trace(before, after);
    if (trace.isEmpty()) {
      before.forEach(word -> pieces.add(Piece.Kind.REMOVED, word));
      after.forEach(word -> pieces.add(Piece.Kind.ADDED, word));
      return;
    }
    for (var step : steps(before, after, trace)) {
      pieces.add(step.kind(), step.text());
    }
  }

  /// For each number of changes, how far each diagonal reaches; empty if there are too many.
  private static List<int[]> trace(List<String> before, List<String> after) {
    var most = Math.min(before.size() + after.size(), MOST_CHANGES);
    var reach = new int[2 * most + 3];
    var middle = most + 1;
    var trace = new ArrayList<int[]>();
    for (var changes = 0; changes <= most; changes++) {
      trace.add(java.util.Arrays.copyOfRange(reach, middle - changes - 1, middle + changes + 2));
      for (var k = -changes; k <= changes; k += 2) {
        var down = k == -changes || k != changes && reach[middle + k - 1] < reach[middle + k + 1];
        var x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
        var y = x - k;
        while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
          x++;
          y++;
        }
        reach[middle + k] = x;
        if (x >= before.size() && y >= after.size()) {
          return trace;
        }
      }
    }
    return List.of();
  }

  /// The way back from the ends of both texts to their beginnings, then turned round.
  private static List<Piece> steps(List<String> before, List<String> after, List<int[]> trace) {
    var steps = new ArrayList<Piece>();
    var x = before.size();
    var y = after.size();
    for (var changes = trace.size() - 1; changes >= 0; changes--) {
      var reach = trace.get(changes);
      var middle = changes + 1;
      var k = x - y;
      var down = k == -changes || k != changes && reach[middle + k - 1] < reach[middle + k + 1];
      var fromK = down ? k + 1 : k - 1;
      var fromX = changes == 0 ? 0 : reach[middle + fromK];
      var fromY = changes == 0 ? 0 : fromX - fromK;
      while (x > fromX && y > fromY) {
        x--;
        y--;
        steps.add(new Piece(Piece.Kind.KEPT, before.get(x)));
      }
      if (changes > 0) {
        steps.add(
            down
                ? new Piece(Piece.Kind.ADDED, after.get(fromY))
                : new Piece(Piece.Kind.REMOVED, before.get(fromX)));
        x = fromX;
        y = fromY;
      }
    }
    return steps.reversed();
  }

  /// Joins neighbours of one kind; of a change, what was removed stands before what was added.
  private static final class Joined {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void add(Piece.Kind kind, String word) {
      switch (kind) {
        case KEPT -> {
          change();
          kept.append(word);
        }
        case REMOVED -> {
          same();
          removed.append(word);
        }
        case ADDED -> {
          same();
          added.append(word);
        }
      }
    }

    private void same() {
      flush(Piece.Kind.KEPT, kept);
    }

    private void change() {
      flush(Piece.Kind.REMOVED, removed);
      flush(Piece.Kind.ADDED, added);
    }

    private void flush(Piece.Kind kind, StringBuilder words) {
      if (!words.isEmpty()) {
        pieces.add(new Piece(kind, words.toString()));
        words.setLength(0);
      }
    }

    List<Piece> all() {
      same();
      change();
      return pieces;
    }
  }
}
