package attache.door.chart;

import java.util.List;
import java.util.stream.Collectors;

/// Amounts as bars, in groups.
///
/// @param title what stands over it
/// @param note what stands under it: what is drawn, what is left out; may be empty
/// @param groups each with a title of its own; those of one unit share a scale
public record BarChart(String title, String note, List<Group> groups) {
  public BarChart {
    groups = List.copyOf(groups);
  }

  /// Bars that belong together.
  ///
  /// @param title how far they have got, and in what currency
  /// @param unit what they are counted in
  public record Group(String title, String unit, List<Bar> bars) {
    public Group {
      bars = List.copyOf(bars);
    }
  }

  /// A bar and its line of the table.
  ///
  /// @param label who and what
  /// @param amount the amount in words
  /// @param extent how far it reaches
  public record Bar(String label, String amount, Extent extent) {}

  /// All it shows, in words: for those who do not see it.
  public String inWords() {
    var said =
        groups.stream()
            .map(group ->
                group.title()
                    + ": "
                    + group.bars().stream()
                        .map(bar -> bar.label() + ", " + bar.amount())
                        .collect(Collectors.joining("; "))
                    + ".")
            .collect(Collectors.joining(" "));
    return (said + " " + note).strip();
  }

  /// The chart as an SVG document.
  public String toSvg() {
    return new SvgBars(this).document();
  }
}
