package attache.desk;

import attache.ledger.Naming;
import attache.ledger.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The names in the ledger by their words of three letters and more. Immutable.
final class NamesByWord {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Comparator<Naming> MOST_CLAIMS_FIRST =
      Comparator.comparingInt(Naming::claims).reversed().thenComparing(Naming::name);

  private final Map<String, List<Naming>> names = new HashMap<>();

  NamesByWord(Collection<Naming> all) {
    for (var naming : all) {
      words(naming.name())
          .forEach(word -> names.computeIfAbsent(word, _ -> new ArrayList<>()).add(naming));
    }
  }

  /// Names that have a word in common with some, those with the most claims first.
  ///
  /// @param most a word that more names have does not count
  List<Naming> alike(Set<String> some, int most) {
    var alike = new LinkedHashSet<Naming>();
    for (var name : some) {
      for (var word : words(name)) {
        var having = names.getOrDefault(word, List.of());
        if (having.size() <= most) {
          alike.addAll(having);
        }
      }
    }
    return alike.stream().sorted(MOST_CLAIMS_FIRST).toList();
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
