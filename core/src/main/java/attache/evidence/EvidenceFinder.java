package attache.evidence;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.index.Analysis;
import attache.index.Embedder;
import attache.index.PassageIndex;
import attache.index.Search;
import attache.index.Vector;
import attache.question.QuestionTerm;
import attache.question.Reader;
import attache.question.Reading;
import attache.story.Archive;
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
  private static final int WEIGHED_BY_MEANING = 16;

  private final PassageIndex index;
  private final Embedder embedder;
  private final Gazetteer gazetteer;
  private final Pages pages;
  private final SentenceVectors vectors;

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
    this.vectors = new SentenceVectors(embedder);
  }

  /// What bears on a question, best first; empty when nothing is near.
  ///
  /// @param limit most wanted
  /// @throws IOException if what is stored cannot be read
  public List<Evidence> find(Reading reading, int limit) throws IOException {
    if (reading.terms().isEmpty()) {
      return List.of();
    }
    var asked = embedder.question(reading.english());
    var places = candidates(reading, asked);
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
    weighed.sort(Comparator.comparing((Weighed w) -> -w.byWords()));
    var best = weighed.subList(0, Math.min(WEIGHED_BY_MEANING, weighed.size()));
    return judged(best, asked, reading, match).stream().limit(limit).toList();
  }

  private record Weighed(Page page, Line line, float local, float around) {
    float byWords() {
      return 0.6f * local + 0.4f * around;
    }
  }

  private static Weighed weigh(Page page, Line line, Match match) {
    return new Weighed(page, line, match.local(line), match.around(page, line));
  }

  private Map<StoryId, Set<Integer>> candidates(Reading reading, Vector asked)
      throws IOException {
    var search = new Search(weights(reading), Reader.asked(reading), Optional.of(asked), PASSAGES);
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
          .sorted(Comparator.comparing((Map.Entry<String, Float> near) -> -near.getValue()))
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

  private List<Evidence> judged(
      List<Weighed> best, Vector asked, Reading reading, Match match) {
    var meanings = vectors.of(best.stream().map(weighed -> weighed.line().text()).toList());
    var answering = new Answering(reading, match);
    var sufficiency = new Sufficiency(reading, match);
    var evidence = new ArrayList<Evidence>();
    for (var i = 0; i < best.size(); i++) {
      var weighed = best.get(i);
      var line = weighed.line();
      var candidates = answering.candidates(line);
      var signals = signals(weighed, meanings.get(i).dot(asked), candidates, reading, match, sufficiency, answering.explains(line));
      var score = score(signals, line);
      var lacks = sufficiency.lacks(weighed.page(), line, signals, candidates, score);
      var answer =
          candidates.stream()
              .findFirst()
              .map(c -> new attache.story.Span(
                  c.span().start() + line.span().start(), c.span().end() + line.span().start()));
      evidence.add(
          new Evidence(weighed.page().story(), line.number(), score, signals, answer, lacks));
    }
    evidence.sort(
        Comparator.comparing((Evidence e) -> e.lacks().isPresent())
            .thenComparing(e -> -e.score())
            .thenComparing(e -> e.story().id().value())
            .thenComparingInt(Evidence::sentence));
    return evidence;
  }

  private static Signals signals(
      Weighed weighed,
      float meaning,
      List<Answering.Candidate> candidates,
      Reading reading,
      Match match,
      Sufficiency sufficiency,
      float explains) {
    var typed =
        candidates.isEmpty() ? (reading.wanted().typed() ? 0 : explains) : candidates.getFirst().fit();
    var named =
        reading.names().stream()
            .mapToDouble(name -> sufficiency.reach(name, weighed.page(), weighed.line()))
            .average()
            .orElse(1);
    return new Signals(
        weighed.local(),
        weighed.around(),
        meaning,
        typed,
        match.focus(weighed.line()),
        (float) named,
        match.missing(weighed.page()));
  }

  /// Weights by hand, then checked on the development sets; see the decision on evidence.
  private static float score(Signals s, Line line) {
    var meaning = Math.clamp((s.meaning() - 0.45f) / 0.4f, 0, 1);
    var score = 0.35f * s.local() + 0.25f * s.around() + 0.3f * meaning + 0.1f * s.typed();
    return line.number() == 0 ? score - 0.08f : score;
  }
}
