package attache.desk;

import attache.ledger.Ledger;
import attache.ledger.Naming;
import attache.ledger.Row;
import attache.ledger.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds the rows that one row can be joined to, without reading all: those of its story, and those
/// whose parties have a telling word of its own parties' names.
final class Kindred {
  // Claims of two stories are joined only where a word of a party's name agrees. Words that many
  // names have ("bank", "ministry") tell little and would bring in half the ledger, so of the names
  // that share such a word alone none is looked at.

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int NAMES_OF_A_TELLING_WORD = 40;
  private static final int MOST_CLAIMS = 800;

  private final Ledger ledger;

  Kindred(Ledger ledger) {
    this.ledger = ledger;
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

  /// Its own names, then those with the rarest words in common, until so many claims are at hand.
  private Set<String> names(Set<String> own) throws IOException {
    var all = ledger.names();
    var times = new HashMap<String, Integer>();
    for (var naming : all) {
      words(naming.name()).forEach(word -> times.merge(word, 1, Integer::sum));
    }
    var telling = new HashSet<String>();
    own.forEach(name -> telling.addAll(words(name)));
    telling.removeIf(word -> times.getOrDefault(word, 0) > NAMES_OF_A_TELLING_WORD);
    var alike = new ArrayList<Naming>();
    for (var naming : all) {
      if (words(naming.name()).stream().anyMatch(telling::contains)) {
        alike.add(naming);
      }
    }
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

  private static Set<String> words(String name) {
    var words = new TreeSet<String>();
    for (var word : NO_WORD.split(Wording.folded(name))) {
      if (word.length() > 2) {
        words.add(word);
      }
    }
    return words;
  }
}
