package attache.briefing;

import attache.ledger.Row;
import attache.ledger.Selection;
import java.io.IOException;
import java.util.List;

/// Gives rows of the ledger, as people named the parties.
@FunctionalInterface
public interface Rows {
  /// The rows wanted, in the order of the ledger.
  List<Row> of(Selection wanted) throws IOException;
}
