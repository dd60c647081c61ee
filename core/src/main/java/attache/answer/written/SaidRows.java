package attache.answer.written;

import attache.answer.Cited;
import attache.answer.Statement;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Ledger;
import attache.ledger.Quantity;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.ledger.quantity.Amount;
import attache.ledger.quantity.Quantities;
import attache.story.StoryId;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Finds the rows of the ledger whose amounts written sentences say, for one answer: the rows of a
/// story are read once. Not safe for use by many threads.
final class SaidRows {
  private final Ledger ledger;
  private final Map<StoryId, List<Row>> known = new HashMap<>();

  SaidRows(Ledger ledger) {
    this.ledger = ledger;
  }

  /// A statement with the rows of the sentences it cites whose amounts it says.
  Statement named(Statement statement) throws IOException {
    var claims = new LinkedHashSet<String>();
    for (var cited : statement.citations()) {
      var said =
          Quantities.in(statement.text(), cited.language()).stream().map(Amount::quantity).toList();
      for (var row : said.isEmpty() ? List.<Row>of() : rows(cited.citation().story())) {
        if (row.claim() instanceof Figure figure
            && standsIn(figure, cited)
            && said.stream().anyMatch(quantity -> same(quantity, figure.quantity()))) {
          claims.add(figure.id().value());
        }
      }
    }
    return claims.isEmpty() ? statement : statement.using(List.copyOf(claims));
  }

  private List<Row> rows(StoryId story) throws IOException {
    var rows = known.get(story);
    if (rows == null) {
      rows = ledger.rows(Selection.ALL.ofStory(story));
      known.put(story, rows);
    }
    return rows;
  }

  private static boolean standsIn(Claim claim, Cited cited) {
    return claim.place().revision().equals(cited.citation().revision())
        && claim.place().sentence() == cited.citation().sentence();
  }

  /// Bounds are the check's matter; a unit can be inherited where it stands, and missing where it
  /// is said again.
  private static boolean same(Quantity said, Quantity stored) {
    return said.kind() == stored.kind()
        && said.value().isPresent()
        && stored.value().isPresent()
        && said.value().get().compareTo(stored.value().get()) == 0
        && (said.unit().equals(stored.unit()) || said.unit().isEmpty() || stored.unit().isEmpty());
  }
}
