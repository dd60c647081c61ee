package attache.door.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Rows in columns: every column as wide as its widest cell, the last one cut to what is left.
final class Table {
  private static final String GAP = "  ";

  private final Paint paint;
  private final int width;
  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param head names of the columns
  Table(Paint paint, int width, List<String> head) {
    this.paint = paint;
    this.width = width;
    this.head = List.copyOf(head);
  }

  /// Adds a row of plain text, one cell a column.
  void row(List<String> cells) {
    rows.add(cells.stream().map(Shown::line).toList());
  }

  /// The table, each line with its line break.
  String print() {
    var widths = widths();
    var shown = new StringBuilder();
    shown.append(paint.quiet(line(head, widths, Paint.NONE))).append('\n');
    rows.forEach(row -> shown.append(line(row, widths, paint)).append('\n'));
    return shown.toString();
  }

  private List<Integer> widths() {
    var widths = new ArrayList<>(Collections.nCopies(head.size(), 0));
    var all = new ArrayList<>(rows);
    all.add(head);
    for (var row : all) {
      for (var i = 0; i < row.size(); i++) {
        widths.set(i, Math.max(widths.get(i), Math.min(Cells.of(row.get(i)), width / 3)));
      }
    }
    return widths;
  }

  private String line(List<String> row, List<Integer> widths, Paint first) {
    var line = new StringBuilder();
    var left = width;
    for (var i = 0; i < row.size() - 1; i++) {
      var cell = Cells.pad(Cells.cut(row.get(i), widths.get(i)), widths.get(i));
      line.append(i == 0 ? first.handle(cell) : cell).append(GAP);
      left -= widths.get(i) + GAP.length();
    }
    return line.append(Cells.cut(row.getLast(), Math.max(10, left))).toString().stripTrailing();
  }
}
