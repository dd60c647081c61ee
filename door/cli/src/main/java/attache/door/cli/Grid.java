package attache.door.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows in columns that fit the screen: where they are too wide together, those are cut that are
/// widest over the least they need. A row can have lines of its own under it.
final class Grid {
  private static final String GAP = "  ";
  private static final int LEAST = 8;

  /// A column.
  ///
  /// @param least cells that are never cut away
  record Column(String head, int least) {
    static Column whole(String head) {
      return new Column(head, Integer.MAX_VALUE);
    }

    static Column cut(String head) {
      return new Column(head, LEAST);
    }

    static Column cut(String head, int least) {
      return new Column(head, least);
    }
  }

  private record Line(List<String> cells, List<String> under) {}

  private final Paint paint;
  private final int width;
  private final List<Column> columns;
  private final List<Line> lines = new ArrayList<>();

  Grid(Paint paint, int width, List<Column> columns) {
    this.paint = paint;
    this.width = width;
    this.columns = List.copyOf(columns);
  }

  /// Adds a row of plain text, one cell a column.
  ///
  /// @param under what stands under it, one entry a paragraph; empty ones are left out
  void row(List<String> cells, String... under) {
    lines.add(
        new Line(
            cells.stream().map(Shown::line).toList(),
            List.of(under).stream().map(Shown::line).filter(words -> !words.isEmpty()).toList()));
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /// The rows, each line with its line break; the head first.
  String print() {
    var widths = widths();
    var indent = " ".repeat(widths.getFirst() + GAP.length());
    var wrap = new Wrap(width);
    var shown = new StringBuilder();
    var head = columns.stream().map(Column::head).toList();
    shown.append(paint.quiet(line(head, widths, Paint.NONE))).append('\n');
    for (var line : lines) {
      shown.append(line(line.cells(), widths, paint)).append('\n');
      line.under().forEach(words -> shown.append(wrap.fill(indent, paint.quiet(words))));
    }
    return shown.toString();
  }

  private List<Integer> widths() {
    var widths = new ArrayList<Integer>();
    for (var i = 0; i < columns.size(); i++) {
      var column = i;
      var widest = lines.stream().mapToInt(line -> Cells.of(line.cells().get(column))).max();
      widths.add(Math.max(Cells.of(columns.get(i).head()), widest.orElse(0)));
    }
    var room = width - GAP.length() * (columns.size() - 1);
    for (var over = sum(widths) - room; over > 0 && narrow(widths); ) {
      over--;
    }
    return widths;
  }

  private static int sum(List<Integer> widths) {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }

  /// Takes a cell from the column that is widest over its least.
  private boolean narrow(List<Integer> widths) {
    var widest = 0;
    for (var i = 1; i < widths.size(); i++) {
      if (over(widths, i) > over(widths, widest)) {
        widest = i;
      }
    }
    if (over(widths, widest) <= 0) {
      return false;
    }
    widths.set(widest, widths.get(widest) - 1);
    return true;
  }

  private int over(List<Integer> widths, int column) {
    return widths.get(column) - columns.get(column).least();
  }

  private String line(List<String> cells, List<Integer> widths, Paint first) {
    var line = new StringBuilder();
    for (var i = 0; i < cells.size(); i++) {
      var cell = Cells.pad(Cells.cut(cells.get(i), widths.get(i)), widths.get(i));
      line.append(i == 0 ? first.handle(cell) : cell).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
