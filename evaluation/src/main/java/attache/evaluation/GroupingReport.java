package attache.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// How well stories were grouped: precision, recall and F1 over pairs of stories.
final class GroupingReport implements FigureReport {
  /// Pairs put together rightly, wrongly, and those that were missed.
  private record Pairs(int right, int wrong, int missed) {
    double precision() {
      return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : right / (double) (right + missed);
    }

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }
  }

  private final Map<String, Pairs> pairs = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  void add(String half, List<StorySet.Mark> marks) {
    count(
        half + ".developments",
        marks,
        StorySet.Mark::development,
        StorySet.Mark::wantedDevelopment);
    count(half + ".duplicates", marks, StorySet.Mark::print, StorySet.Mark::wantedPrint);
  }

  private void count(
      String name,
      List<StorySet.Mark> marks,
      Function<StorySet.Mark, String> found,
      Function<StorySet.Mark, String> wanted) {
    var right = 0;
    var wrongly = 0;
    var missed = 0;
    for (var i = 0; i < marks.size(); i++) {
      for (var j = i + 1; j < marks.size(); j++) {
        var together = found.apply(marks.get(i)).equals(found.apply(marks.get(j)));
        var belong = wanted.apply(marks.get(i)).equals(wanted.apply(marks.get(j)));
        right += together && belong ? 1 : 0;
        wrongly += together && !belong ? 1 : 0;
        missed += !together && belong ? 1 : 0;
        if (together != belong) {
          var how = together ? "wrongly together" : "missed";
          var label = wanted.apply(marks.get(i)) + ", " + wanted.apply(marks.get(j));
          wrong.add(
              "%s: %s and %s %s (%s)"
                  .formatted(name, marks.get(i).story(), marks.get(j).story(), how, label));
        }
      }
    }
    pairs.put(name, new Pairs(right, wrongly, missed));
  }

  /// The figures by name: `open.duplicates` is the F1 of a half, and there are
  /// `open.duplicates.precision` and `open.duplicates.recall`.
  @Override
  public Map<String, Double> figures() {
    var figures = new TreeMap<String, Double>();
    pairs.forEach((name, counted) -> {
      figures.put(name, counted.f1());
      figures.put(name + ".precision", counted.precision());
      figures.put(name + ".recall", counted.recall());
    });
    return figures;
  }

  /// A line for each pair that is wrong.
  @Override
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  @Override
  public String table() {
    var table =
        new StringBuilder(
            String.format(
                "%-22s %9s %9s %9s %7s %7s %7s%n",
                "pairs", "precision", "recall", "F1", "right", "wrong", "missed"));
    pairs.forEach((name, counted) ->
        table.append(
            String.format(
                Locale.ROOT,
                "%-22s %9.3f %9.3f %9.3f %7d %7d %7d%n",
                name,
                counted.precision(),
                counted.recall(),
                counted.f1(),
                counted.right(),
                counted.wrong(),
                counted.missed())));
    return table.toString();
  }
}
