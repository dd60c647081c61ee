package attache.evidence;

import attache.actor.ActorType;
import attache.actor.Gazetteer;
import attache.actor.Mention;
import attache.actor.Names;
import attache.index.Analysis;
import attache.index.Embedder;
import attache.index.Meaning;
import attache.index.PassageIndex;
import attache.index.Search;
import attache.index.Vector;
import attache.question.QuestionTerm;
import attache.question.Reader;
import attache.question.Reading;
import attache.question.Wanted;
import attache.story.Archive;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the sentences that bear on a question and says of each whether it is enough. Safe for use
/// by many threads.
public final class EvidenceFinder {
  /*
   * The index gives candidate passages by words and by meaning; here their sentences are put in
   * order. A sentence is read with its headline and neighbours, for news names a thing once and then
   * says "the company". Words are weighed by how rare they are in the archive and met by the words
   * near them in the thesaurus; the cosine of question and sentence is taken for the best few only,
   * since it is what costs.
   */
  private static final int PASSAGES = 24;
  private static final int MOST_STORIES = 1000;
  private static final int WEIGHED_BY_MEANING = 10;

  private final PassageIndex index;
  private final Embedder embedder;
  private final Gazetteer gazetteer;
  private final Pages pages;
  private final Meanings meanings;

  public EvidenceFinder(
      PassageIndex index,
      Archive archive,
      Embedder embedder,
      Analysis analysis,
      Gazetteer gazetteer,
      Names names) {
    this.index = index;
    this.embedder = embedder;
    this.gazetteer = gazetteer;
    this.pages = new Pages(archive, analysis, names);
    this.meanings = new Meanings(embedder);
  }

  /// What bears on a question, best first; empty when nothing is near.
  ///
  /// @param limit most wanted
  /// @throws IOException if what is stored cannot be read
  public List<Evidence> find(Reading reading, int limit) throws IOException {
    if (reading.terms().isEmpty()) {
      return List.of();
    }
    var asked = embedder.meanings(List.of(reading.searched())).getFirst();
    var places = candidates(reading, asked.whole());
    var match = new Match(reading, index.statistics(stems(reading)), gazetteer);
    var weighed = new ArrayList<Weighed>();
    for (var place : places.entrySet()) {
      var page = pages.page(place.getKey());
      if (page.isPresent()) {
        for (var number : place.getValue()) {
          if (number < page.get().lines().size()) {
            weighed.add(weigh(page.get(), page.get().lines().get(number), match));
          }
        }
      }
    }
    weighed.sort(Comparator.comparingDouble((Weighed w) -> -w.byWords()));
    var best = weighed.subList(0, Math.min(WEIGHED_BY_MEANING, weighed.size()));
    return judged(best, asked, reading, match).stream().limit(limit).toList();
  }

  /// Where a story names something.
  ///
  /// @param story the story
  /// @param sentence the first sentence of its text that does; 0 if only the headline does
  public record Place(Story story, int sentence) {}

  /// The news stories that name something, in the order they were first seen.
  public List<Place> naming(Mention name) throws IOException {
    var terms = new HashMap<String, Float>();
    pages.terms(name.name()).forEach(term -> terms.put(term, 1f));
    var search = new Search(terms, List.of(name.name()), Optional.empty(), false, MOST_STORIES);
    var places = new LinkedHashMap<StoryId, Place>();
    for (var hit : index.search(search)) {
      var page = places.containsKey(hit.story()) ? Optional.<Page>empty() : pages.page(hit.story());
      page.flatMap(found -> place(found, name)).ifPresent(p -> places.put(hit.story(), p));
    }
    return places.values().stream()
        .sorted(
            Comparator.comparing((Place p) -> p.story().firstSeen())
                .thenComparing(p -> p.story().id().value()))
        .toList();
  }

  private Optional<Place> place(Page page, Mention name) {
    var lines = page.lines();
    for (var i = 1; i <= lines.size(); i++) {
      var line = lines.get(i % lines.size());
      if (line.names(name.name()) || pages.stands(name.name(), line)) {
        return Optional.of(new Place(page.story(), line.number()));
      }
    }
    return Optional.empty();
  }

  /// Known actors that the headline of a story names.
  public List<String> namesIn(Story story) throws IOException {
    return pages.page(story.id()).stream()
        .flatMap(page -> page.headline().names().stream())
        .filter(name -> name.type() != ActorType.UNKNOWN)
        .map(Mention::name)
        .distinct()
        .toList();
  }

  /// Known actors that the story of some evidence names, the nearest to its sentence first.
  public List<String> namesIn(Evidence evidence) throws IOException {
    return pages.page(evidence.story().id()).stream()
        .flatMap(page -> page.lines().stream())
        .sorted(Comparator.comparingInt(line -> Math.abs(line.number() - evidence.sentence())))
        .flatMap(line -> line.names().stream())
        .filter(name -> name.type() != ActorType.UNKNOWN)
        .map(Mention::name)
        .distinct()
        .toList();
  }

  private record Weighed(Page page, Line line, float local, float around) {
    float byWords() {
      return 0.5f * local + 0.5f * around;
    }

    Meanings.InContext inContext() {
      var headline = line.number() == 0 ? "" : page.headline().text();
      return new Meanings.InContext(headline, line.text());
    }
  }

  private static Weighed weigh(Page page, Line line, Match match) {
    return new Weighed(page, line, match.local(line), match.around(page, line));
  }

  private Map<StoryId, Set<Integer>> candidates(Reading reading, Vector asked) throws IOException {
    var search =
        new Search(
            weights(reading),
            Reader.asked(reading),
            Optional.of(asked),
            reading.wanted() == Wanted.DEFINITION,
            PASSAGES);
    var places = new LinkedHashMap<StoryId, Set<Integer>>();
    for (var hit : index.search(search)) {
      var lines = places.computeIfAbsent(hit.story(), _ -> new HashSet<>(Set.of(0)));
      for (var number = hit.first(); number <= hit.last(); number++) {
        lines.add(number);
      }
    }
    return places;
  }

  private static Map<String, Float> weights(Reading reading) {
    var weights = new HashMap<String, Float>();
    for (var term : reading.terms()) {
      var role = term.role() == QuestionTerm.Role.CONTEXT ? 0.4f : 1f;
      term.near().entrySet().stream()
          .sorted(Comparator.comparingDouble((Map.Entry<String, Float> near) -> -near.getValue()))
          .limit(8)
          .forEach(near -> weights.merge(near.getKey(), weight(role, near.getValue()), Math::max));
    }
    return weights;
  }

  private static float weight(float role, float near) {
    return near >= 1 ? role : role * near * 0.5f;
  }

  private static Set<String> stems(Reading reading) {
    var stems = new HashSet<String>();
    reading.terms().forEach(term -> stems.add(term.stem()));
    return stems;
  }

  private List<Evidence> judged(List<Weighed> best, Meaning asked, Reading reading, Match match) {
    var found = meanings.of(best.stream().map(Weighed::inContext).toList());
    var cosines = found.stream().map(meaning -> meaning.alone().dot(asked.whole())).toList();
    var judge = new Judge(reading, match, asked);
    var evidence = new ArrayList<Evidence>();
    for (var i = 0; i < best.size(); i++) {
      var weighed = best.get(i);
      evidence.add(judge.judge(weighed.page(), weighed.line(), found.get(i), ahead(cosines, i)));
    }
    evidence.sort(
        Comparator.comparing((Evidence e) -> e.lacks().isPresent())
            .thenComparingDouble(e -> -e.score())
            .thenComparing(e -> e.story().id().value())
            .thenComparingInt(Evidence::sentence));
    return evidence;
  }

  private static float ahead(List<Float> cosines, int at) {
    var others = -1f;
    for (var i = 0; i < cosines.size(); i++) {
      others = i == at ? others : Math.max(others, cosines.get(i));
    }
    return cosines.size() < 2 ? 0 : cosines.get(at) - others;
  }
}
