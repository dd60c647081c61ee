package attache.desk;

import attache.ledger.Ledger;
import attache.ledger.Naming;
import attache.ledger.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the rows that one row can be joined to, without reading all: those of its story, and those
/// whose parties have a telling word of its own parties' names.
final class Kindred {
  // Claims of two stories are joined only where a word of a party's name agrees. Words that many
  // names have ("bank", "ministry") tell little and would bring in half the ledger, so of the names
  // that share such a word alone none is looked at.

  private static final int NAMES_OF_A_TELLING_WORD = 40;
  private static final int MOST_CLAIMS = 800;

  private final Ledger ledger;
  private final NamesByWord all;

  /// @param all every name in the ledger
  Kindred(Ledger ledger, NamesByWord all) {
    this.ledger = ledger;
    this.all = all;
  }

  /// The row itself among them.
  List<Row> of(Row row) throws IOException {
    var rows = new HashSet<>(ledger.of(Set.of(row.claim().place().story())));
    var own = new HashSet<>(row.claim().actor().names());
    own.addAll(row.claim().counterpart().names());
    if (!own.isEmpty()) {
      rows.addAll(ledger.naming(names(own)));
    }
    return List.copyOf(rows);
  }

  /// Its own names, then those most named, until so many claims are at hand.
  private Set<String> names(Set<String> own) {
    var alike = new ArrayList<>(all.alike(own, NAMES_OF_A_TELLING_WORD));
    alike.sort(Comparator.comparing((Naming it) -> !own.contains(it.name())));
    var names = new HashSet<>(own);
    var claims = 0;
    for (var naming : alike) {
      claims += naming.claims();
      if (claims <= MOST_CLAIMS) {
        names.add(naming.name());
      }
    }
    return names;
  }
}
