package attache.ledger;

import java.util.List;
import java.util.function.UnaryOperator;

/// A page of rows.
///
/// @param rows in the order that was wanted
/// @param total how many there are in all
/// @param exact whether there are just so many; else there are so many or more, and nobody counted
///   on
public record RowPage(List<Row> rows, int total, boolean exact) {
  /// Where words are asked for, rows are counted so far.
  public static final int COUNTED = 100;

  public RowPage {
    rows = List.copyOf(rows);
  }

  /// The same with every row changed.
  public RowPage map(UnaryOperator<Row> change) {
    return new RowPage(rows.stream().map(change).toList(), total, exact);
  }
}
