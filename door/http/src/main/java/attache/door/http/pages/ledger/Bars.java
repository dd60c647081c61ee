package attache.door.http.pages.ledger;

import attache.door.chart.Extent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// Amounts drawn as bars, in groups that each have a scale of their own.
///
/// @param groups by currency and by how far things have got
/// @param left how many figures are not drawn
record Bars(List<Group> groups, int left) {
  private static final int ROOM = 300;
  private static final int OPEN = 40;

  Bars {
    groups = List.copyOf(groups);
  }

  /// Bars that belong together.
  record Group(String title, String unit, List<Bar> bars) {
    Group {
      bars = List.copyOf(bars);
    }
  }

  /// One amount.
  ///
  /// @param label who and what
  /// @param amount in words
  /// @param link where it is told
  /// @param shapes what is drawn, in units of which 340 are the whole width
  record Bar(String label, String amount, String link, List<Shape> shapes) {
    Bar {
      shapes = List.copyOf(shapes);
    }
  }

  /// Part of a bar.
  ///
  /// @param kind `sure`, `unsure`, `open` (it goes on from here) or `end`
  record Shape(String kind, int x, int width) {}

  /// What is drawn for an extent.
  ///
  /// @param most the longest of the group
  static List<Shape> shapes(Extent extent, BigDecimal most) {
    var shapes = new ArrayList<Shape>();
    switch (extent) {
      case Extent.Exact(var value) -> {
        shapes.add(new Shape("sure", 0, at(value, most)));
        shapes.add(new Shape("end", at(value, most), 2));
      }
      case Extent.From(var lower) -> {
        shapes.add(new Shape("sure", 0, at(lower, most)));
        shapes.add(new Shape("open", at(lower, most), OPEN));
      }
      case Extent.UpTo(var upper) -> {
        shapes.add(new Shape("unsure", 0, at(upper, most)));
        shapes.add(new Shape("end", at(upper, most), 2));
      }
      case Extent.Between(var lower, var upper) -> {
        shapes.add(new Shape("sure", 0, at(lower, most)));
        shapes.add(new Shape("unsure", at(lower, most), at(upper, most) - at(lower, most)));
        shapes.add(new Shape("end", at(upper, most), 2));
      }
      case Extent.About(var value) -> {
        shapes.add(new Shape("sure", 0, Math.max(1, at(value, most) - OPEN / 4)));
        shapes.add(new Shape("unsure", Math.max(1, at(value, most) - OPEN / 4), OPEN / 2));
      }
      case Extent.Unknown() -> {}
    }
    return shapes;
  }

  private static int at(BigDecimal value, BigDecimal most) {
    if (most.signum() <= 0 || value.signum() <= 0) {
      return 1;
    }
    return Math.max(
        1, (int) Math.round(value.divide(most, MathContext.DECIMAL64).doubleValue() * ROOM));
  }
}
