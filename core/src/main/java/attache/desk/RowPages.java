package attache.desk;

import attache.ledger.ActorDecision;
import attache.ledger.Ledger;
import attache.ledger.Naming;
import attache.ledger.RowOrder;
import attache.ledger.RowPage;
import attache.ledger.RowQuery;
import attache.ledger.Selection;
import attache.ledger.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Asks the ledger for pages of rows, under the names people decided on. Safe for use by many
/// threads.
final class RowPages {
  private final Ledger ledger;

  RowPages(Ledger ledger) {
    this.ledger = ledger;
  }

  /// A page of rows.
  ///
  /// Where a name that is asked for was split in some stories, a page can be shorter than its
  /// limit, and the total a little too great.
  RowPage page(
      Selection wanted, RowQuery.Only only, boolean waiting, RowOrder order, int skip, int limit)
      throws IOException {
    var decisions = ledger.actorDecisions();
    var renaming = new Renaming(decisions);
    var actors = meant(wanted.actor(), decisions, renaming);
    var counterparts = meant(wanted.counterpart(), decisions, renaming);
    var page =
        ledger.page(new RowQuery(wanted, actors, counterparts, only, waiting, order, skip, limit));
    if (renaming.changesNothing()) {
      return page;
    }
    var parties = Only.parties(wanted);
    var rows = page.map(renaming::row).rows().stream().filter(row -> parties.admits(row, ""));
    return new RowPage(rows.toList(), page.total(), page.exact());
  }

  /// The written names that go, at least in some story, by a name that is asked for.
  private Optional<Set<String>> meant(
      Optional<String> words, List<ActorDecision> decisions, Renaming renaming) throws IOException {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var names = new HashSet<String>();
    for (var naming : ledger.names()) {
      if (Wording.isIn(words.get(), renaming.merged(naming.name()))) {
        names.add(naming.name());
      }
    }
    var split = new HashSet<String>();
    decisions.stream()
        .filter(decision -> decision.kind() == ActorDecision.Kind.SPLIT)
        .filter(decision -> Wording.isIn(words.get(), decision.other()))
        .forEach(decision -> split.add(folded(decision.name())));
    if (!split.isEmpty()) {
      ledger.names().stream()
          .map(Naming::name)
          .filter(name -> split.contains(folded(name)))
          .forEach(names::add);
    }
    return Optional.of(names);
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// Everybody, the most named first, names that people made one added up.
  List<Naming> names() throws IOException {
    var names = ledger.names();
    var renaming = new Renaming(ledger.actorDecisions());
    if (renaming.changesNothing()) {
      return names;
    }
    var claims = new HashMap<String, Integer>();
    names.forEach(it -> claims.merge(renaming.merged(it.name()), it.claims(), Integer::sum));
    var all = new ArrayList<Naming>();
    claims.forEach((name, count) -> all.add(new Naming(name, count)));
    all.sort(Comparator.comparingInt(Naming::claims).reversed().thenComparing(Naming::name));
    return all;
  }
}
