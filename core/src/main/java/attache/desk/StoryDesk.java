package attache.desk;

import attache.actor.Gazetteer;
import attache.catalogue.Catalogue;
import attache.catalogue.Findings;
import attache.catalogue.Findings.Count;
import attache.catalogue.Findings.Facet;
import attache.catalogue.Findings.Place;
import attache.catalogue.StoryQuery;
import attache.index.Analysis;
import attache.index.StoryIndex;
import attache.index.Term;
import attache.ledger.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The verbs of choosing among the stories. Safe for use by many threads.
public final class StoryDesk {
  private final Catalogue catalogue;
  private final StoryIndex index;
  private final Analysis analysis;
  private final Ledger ledger;
  private final Gazetteer gazetteer;

  public StoryDesk(
      Catalogue catalogue,
      StoryIndex index,
      Analysis analysis,
      Ledger ledger,
      Gazetteer gazetteer) {
    this.catalogue = catalogue;
    this.index = index;
    this.analysis = analysis;
    this.ledger = ledger;
    this.gazetteer = gazetteer;
  }

  /// Stories, those that came last first, and what they are.
  ///
  /// @param words each of which must stand in the story, in any of its forms; small words such as
  ///   "the" count for nothing
  /// @param actor who must take part in a claim of the story, by its name or another name of it
  /// @param query what else is wanted; its actors and stories are set from the two before
  /// @param after the place the page begins after
  /// @param limit most wanted, 1 to 1000
  public Findings find(
      Optional<String> words,
      Optional<String> actor,
      StoryQuery query,
      Optional<Place> after,
      int limit)
      throws IOException {
    var renaming = new Renaming(ledger.actorDecisions());
    var terms = words.isPresent() ? terms(words.get()) : List.<Set<String>>of();
    var whole =
        new StoryQuery(
            terms.isEmpty() ? Optional.empty() : Optional.of(index.holding(terms)),
            query.source(),
            actor.isPresent() ? names(actor.get(), renaming) : Set.of(),
            query.topic(),
            query.language(),
            query.since(),
            query.until(),
            query.stage(),
            query.withdrawn());
    var found = catalogue.find(whole, after, limit);
    return renaming.changesNothing() ? found : renamed(found, renaming);
  }

  private List<Set<String>> terms(String words) throws IOException {
    var languages = new LinkedHashSet<>(catalogue.languages());
    languages.add("en");
    var terms = new ArrayList<Set<String>>();
    for (var word : words.strip().split("\\s+")) {
      var forms = new HashSet<String>();
      for (var language : languages) {
        analysis.terms(word, language).stream().map(Term::text).forEach(forms::add);
      }
      if (!forms.isEmpty()) {
        terms.add(forms);
      }
    }
    return terms;
  }

  /// Every name that goes by the name that is meant.
  private Set<String> names(String given, Renaming renaming) throws IOException {
    var canonical =
        renaming.merged(gazetteer.actor(given.strip()).map(a -> a.name()).orElse(given.strip()));
    var names = new HashSet<>(Set.of(canonical, given.strip()));
    for (var decision : ledger.actorDecisions()) {
      if (renaming.merged(decision.name()).equalsIgnoreCase(canonical)) {
        names.add(decision.name());
      }
    }
    return names;
  }

  private static Findings renamed(Findings found, Renaming renaming) {
    var facets = new EnumMap<>(found.facets());
    var counts = new HashMap<String, Integer>();
    facets
        .getOrDefault(Facet.ACTOR, List.of())
        .forEach(
            count -> counts.merge(renaming.merged(count.value()), count.stories(), Integer::sum));
    facets.put(
        Facet.ACTOR,
        counts.entrySet().stream()
            .map(entry -> new Count(entry.getKey(), Math.min(entry.getValue(), found.total())))
            .sorted(Comparator.comparingInt(Count::stories).reversed().thenComparing(Count::value))
            .toList());
    return new Findings(found.stories(), found.next(), found.total(), facets);
  }
}
