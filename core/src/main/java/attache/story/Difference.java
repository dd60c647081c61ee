package attache.story;

import java.util.ArrayList;
import java.util.List;

/// How one text of a story differs from another, sentence by sentence, in reading order: what was
/// taken out stands before what was put in its place. Takes time and room in proportion to the
/// product of the numbers of sentences that differ.
///
/// @param lines every sentence of both
public record Difference(List<Line> lines) {
  /// What became of a sentence.
  public enum Change {
    SAME,
    REMOVED,
    ADDED
  }

  /// A sentence.
  public record Line(Change change, String text) {}

  public Difference {
    lines = List.copyOf(lines);
  }

  /// Whether the sentences are the same.
  public boolean none() {
    return lines.stream().allMatch(line -> line.change() == Change.SAME);
  }

  public static Difference between(Revision from, Revision to) {
    return between(sentences(from), sentences(to));
  }

  private static List<String> sentences(Revision revision) {
    return revision.sentences().stream().map(span -> span.in(revision.text())).toList();
  }

  private static Difference between(List<String> from, List<String> to) {
    var start = 0;
    while (start < from.size() && start < to.size() && from.get(start).equals(to.get(start))) {
      start++;
    }
    var tail = 0;
    while (tail < from.size() - start
        && tail < to.size() - start
        && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
      tail++;
    }
    var lines = new ArrayList<Line>();
    from.subList(0, start).forEach(same -> lines.add(new Line(Change.SAME, same)));
    middle(from.subList(start, from.size() - tail), to.subList(start, to.size() - tail), lines);
    from.subList(from.size() - tail, from.size())
        .forEach(same -> lines.add(new Line(Change.SAME, same)));
    return new Difference(lines);
  }

  /// By the longest run of sentences that both have in the same order.
  private static void middle(List<String> from, List<String> to, List<Line> lines) {
    var common = new int[from.size() + 1][to.size() + 1];
    for (var i = from.size() - 1; i >= 0; i--) {
      for (var j = to.size() - 1; j >= 0; j--) {
        common[i][j] =
            from.get(i).equals(to.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    var i = 0;
    var j = 0;
    while (i < from.size() || j < to.size()) {
      if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
        lines.add(new Line(Change.SAME, from.get(i++)));
        j++;
      } else if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line(Change.REMOVED, from.get(i++)));
      } else {
        lines.add(new Line(Change.ADDED, to.get(j++)));
      }
    }
  }
}
