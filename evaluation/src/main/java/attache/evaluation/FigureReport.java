package attache.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What was measured: figures by name, and a line for everything that was wrong.
interface FigureReport {
  /// Shares by name, 0 to 1.
  Map<String, Double> figures();

  /// A line for everything that was wrong.
  List<String> wrong();

  /// The figures for people.
  String table();

  /// Bars as they are typed: NAME=VALUE.
  ///
  /// @throws IllegalArgumentException if one is not, or there is no such figure
  default List<Bar> bars(List<String> minima, List<String> maxima) {
    var bars = new ArrayList<Bar>();
    minima.forEach(written -> bars.add(Bar.of(written, true, figures().keySet())));
    maxima.forEach(written -> bars.add(Bar.of(written, false, figures().keySet())));
    return bars;
  }
}
