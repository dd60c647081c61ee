package attache.testkit.index;

import attache.index.Hit;
import attache.index.IndexedPassage;
import attache.index.PassageIndex;
import attache.index.PassageWriter;
import attache.index.Search;
import attache.index.Statistics;
import attache.index.StoryIndex;
import attache.story.StoryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An index that looks at every passage: what others are compared with, and a stand-in where none
/// is needed. In memory; the lock is among the threads of one process.
public final class ListIndex implements PassageIndex, StoryIndex {
  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final double HEADLINE = 0.6;
  private static final double NAMES = 0.5;

  private static final Comparator<Hit> IN_ORDER =
      Comparator.comparing((Hit hit) -> hit.story().value()).thenComparingInt(Hit::first);

  private record State(
      List<IndexedPassage> passages,
      FieldStatistics headline,
      FieldStatistics body,
      FieldStatistics names,
      Map<String, List<IndexedPassage>> stories,
      long position,
      long commit) {
    static State of(Map<String, List<IndexedPassage>> stories, long position, long commit) {
      var passages = stories.values().stream().flatMap(List::stream).toList();
      return new State(
          passages,
          new FieldStatistics(passages, IndexedPassage::headlineTerms),
          new FieldStatistics(passages, IndexedPassage::bodyTerms),
          new FieldStatistics(passages, IndexedPassage::names),
          stories,
          position,
          commit);
    }
  }

  private final AtomicBoolean locked = new AtomicBoolean();
  private volatile State committed = State.of(Map.of(), 0, 0);
  private volatile State snapshot = committed;

  @Override
  public List<Hit> search(Search search) {
    var state = snapshot;
    var passages = state.passages;
    var scored = new Scores(state, search);
    var words = best(passages, scored::words, search.limit());
    var meanings = best(passages, scored::meaning, search.limit());
    var found = new TreeSet<>(words.keySet());
    found.addAll(meanings.keySet());
    return found.stream()
        .map(at -> hit(passages.get(at), words.getOrDefault(at, 0f), meanings.getOrDefault(at, 0f)))
        .sorted(IN_ORDER)
        .toList();
  }

  /// Numbers of the best passages and their scores; among equals, the first in order are better.
  private static Map<Integer, Float> best(
      List<IndexedPassage> passages, Function<IndexedPassage, Optional<Double>> score, int limit) {
    var scores = new HashMap<Integer, Float>();
    for (var i = 0; i < passages.size(); i++) {
      var at = i;
      score.apply(passages.get(i)).ifPresent(it -> scores.put(at, it.floatValue()));
    }
    var best = new HashMap<Integer, Float>();
    scores.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Float>comparingByValue(Comparator.reverseOrder())
                .thenComparing(it -> hit(passages.get(it.getKey()), 0, 0), IN_ORDER))
        .limit(limit)
        .forEach(it -> best.put(it.getKey(), it.getValue()));
    return best;
  }

  private static Hit hit(IndexedPassage indexed, float words, float meaning) {
    var passage = indexed.passage();
    return new Hit(
        passage.story(), passage.revision(), passage.first(), passage.last(), words, meaning);
  }

  /// BM25 (Robertson and Zaragoza 2009) summed over the fields, and cosines.
  private record Scores(State state, Search search) {
    Optional<Double> words(IndexedPassage passage) {
      var score = 0.0;
      for (var term : search.terms().entrySet()) {
        score += term.getValue() * state.body.bm25(passage.bodyTerms(), term.getKey());
        score +=
            term.getValue()
                * HEADLINE
                * state.headline.bm25(passage.headlineTerms(), term.getKey());
      }
      for (var name : search.names().stream().distinct().toList()) {
        score += NAMES * state.names.bm25(passage.names(), name);
      }
      return score > 0 ? Optional.of(score) : Optional.empty();
    }

    Optional<Double> meaning(IndexedPassage passage) {
      return search
          .vector()
          .flatMap(asked ->
              passage
                  .vector()
                  .filter(it -> it.dimensions() == asked.dimensions())
                  .map(it -> (double) it.dot(asked)));
    }
  }

  private static final class FieldStatistics {
    private final Map<String, Integer> frequencies = new HashMap<>();
    private long passages;
    private long terms;

    FieldStatistics(List<IndexedPassage> all, Function<IndexedPassage, List<String>> field) {
      for (var passage : all) {
        var its = field.apply(passage);
        passages += its.isEmpty() ? 0 : 1;
        terms += its.size();
        its.stream().distinct().forEach(term -> frequencies.merge(term, 1, Integer::sum));
      }
    }

    double bm25(List<String> field, String term) {
      var times = field.stream().filter(term::equals).count();
      if (times == 0) {
        return 0;
      }
      var having = frequencies.getOrDefault(term, 0);
      var idf = Math.log(1 + (passages - having + 0.5) / (having + 0.5));
      var length = field.size() / ((double) terms / passages);
      return idf * times / (times + K1 * (1 - B + B * length));
    }
  }

  @Override
  public Statistics statistics(Collection<String> terms) {
    var passages = snapshot.passages;
    var frequencies = new HashMap<String, Long>();
    for (var term : terms) {
      frequencies.put(
          term,
          passages.stream()
              .filter(p -> p.headlineTerms().contains(term) || p.bodyTerms().contains(term))
              .count());
    }
    return new Statistics(passages.size(), frequencies);
  }

  @Override
  public Set<StoryId> holding(List<Set<String>> terms) {
    var holding = new HashSet<StoryId>();
    snapshot.stories.forEach((story, passages) -> {
      var its =
          passages.stream()
              .flatMap(p -> Stream.concat(p.headlineTerms().stream(), p.bodyTerms().stream()))
              .collect(Collectors.toSet());
      if (terms.stream().allMatch(forms -> forms.stream().anyMatch(its::contains))) {
        holding.add(new StoryId(story));
      }
    });
    return holding;
  }

  @Override
  public long position() {
    return snapshot.position;
  }

  @Override
  public boolean refresh() {
    var newest = committed;
    var changed = snapshot.commit != newest.commit;
    snapshot = newest;
    return changed;
  }

  @Override
  public Optional<PassageWriter> write() {
    return locked.compareAndSet(false, true) ? Optional.of(new ListWriter()) : Optional.empty();
  }

  @Override
  public Optional<String> damage() {
    return Optional.empty();
  }

  @Override
  public void close() {}

  private final class ListWriter implements PassageWriter {
    private final TreeMap<String, List<IndexedPassage>> stories = new TreeMap<>(committed.stories);
    private long position = committed.position;
    private boolean closed;

    @Override
    public void put(StoryId story, List<IndexedPassage> passages) {
      for (var passage : passages) {
        if (!passage.passage().story().equals(story)) {
          throw new IllegalArgumentException(
              "passages must be of story %s, got one of %s"
                  .formatted(story, passage.passage().story()));
        }
      }
      stories.put(story.value(), List.copyOf(passages));
    }

    @Override
    public void remove(StoryId story) {
      stories.remove(story.value());
    }

    @Override
    public void forget(StoryId story) {
      remove(story);
    }

    @Override
    public void clear() {
      stories.clear();
      commit(0);
    }

    @Override
    public List<StoryId> withoutVectors(int limit) {
      var found = new ArrayList<StoryId>();
      stories.forEach((story, passages) -> {
        if (passages.stream().anyMatch(passage -> passage.vector().isEmpty())) {
          found.add(new StoryId(story));
        }
      });
      return found.subList(0, Math.min(limit, found.size()));
    }

    @Override
    public void commit(long position) {
      this.position = position;
      committed = State.of(new TreeMap<>(stories), position, committed.commit + 1);
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        locked.set(false);
      }
    }
  }
}
