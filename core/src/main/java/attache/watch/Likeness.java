package attache.watch;

import attache.actor.ActorType;
import attache.actor.Mention;
import attache.actor.Names;
import attache.index.Analysis;
import attache.index.Embedder;
import attache.index.Follower;
import attache.index.Term;
import attache.index.Vector;
import attache.question.Thesaurus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tells how near sentences come to what a reader described in words. Safe for use by many threads.
public final class Likeness {
  // Passages have vectors already, made once for searching; those near enough are looked into, and
  // only their sentences are embedded. A sentence counts by its meaning and by the words it shares,
  // near words included (Thesaurus). A small model finds most texts of one field alike, so its
  // cosine
  // is stretched between what unrelated and what like sentences of news have, and words have a
  // say. Where the description names actors and the story names none of them, it counts for less.
  // The constants come from pairs of descriptions and sentences written for it: see the decision on
  // watches.

  private static final float UNRELATED = 0.42f;
  private static final float SAME = 0.72f;
  private static final float BY_MEANING = 0.6f;
  private static final float OF_OTHERS = 0.7f;
  private static final float WORTH_A_LOOK = 0.5f;
  private static final int PASSAGES_LOOKED_INTO = 2;

  private final Follower meanings;
  private final Embedder embedder;
  private final Analysis analysis;
  private final Thesaurus thesaurus;
  private final Names names;
  private final Map<String, Described> read = new ConcurrentHashMap<>();

  public Likeness(
      Follower meanings, Embedder embedder, Analysis analysis, Thesaurus thesaurus, Names names) {
    this.meanings = meanings;
    this.embedder = embedder;
    this.analysis = analysis;
    this.thesaurus = thesaurus;
    this.names = names;
  }

  /// A sentence and how near it comes, 0 to 100.
  record Near(int sentence, int strength) {}

  private record Described(Vector vector, List<Set<String>> words, Set<String> actors) {}

  /// Where a description stands in the space of meanings.
  public Vector vector(String description) {
    return described(description).vector();
  }

  /// For each description, the sentence of a story that comes nearest, if it is near enough to be
  /// shown.
  Map<String, Near> nearest(StoryText story, Set<String> descriptions) throws IOException {
    var near = new HashMap<String, Near>();
    if (descriptions.isEmpty()) {
      return near;
    }
    var passages = meanings.meanings(story.story());
    var sentences = new HashMap<Integer, Vector>();
    for (var description : descriptions) {
      var wanted = described(description);
      var looked = new LinkedHashSet<Integer>();
      passages.stream()
          .filter(passage -> passage.vector().dot(wanted.vector()) >= WORTH_A_LOOK)
          .sorted(Comparator.comparingDouble(passage -> -passage.vector().dot(wanted.vector())))
          .limit(PASSAGES_LOOKED_INTO)
          .forEach(passage -> {
            for (var i = passage.first(); i <= passage.last(); i++) {
              looked.add(i);
            }
          });
      if (!looked.isEmpty()) {
        looked.add(0);
        embed(story, looked, sentences);
        best(story, wanted, looked, sentences).ifPresent(found -> near.put(description, found));
      }
    }
    return near;
  }

  private void embed(StoryText story, Set<Integer> wanted, Map<Integer, Vector> known) {
    var lacking = wanted.stream().filter(number -> !known.containsKey(number)).toList();
    var made = embedder.passages(lacking.stream().map(story::sentence).toList());
    for (var i = 0; i < lacking.size(); i++) {
      known.put(lacking.get(i), made.get(i));
    }
  }

  private Optional<Near> best(
      StoryText story, Described wanted, Set<Integer> looked, Map<Integer, Vector> vectors) {
    var best = Optional.<Near>empty();
    var others = namesNone(story, wanted) ? OF_OTHERS : 1;
    for (var number : looked.stream().sorted().toList()) {
      var vector = vectors.get(number);
      if (vector == null) {
        continue;
      }
      var meaning = (vector.dot(wanted.vector()) - UNRELATED) / (SAME - UNRELATED);
      var score =
          BY_MEANING * Math.clamp(meaning, 0, 1) + (1 - BY_MEANING) * shared(wanted, story, number);
      var strength = Math.round(100 * others * score);
      if (strength >= Strength.SHOWN && (best.isEmpty() || strength > best.get().strength())) {
        best = Optional.of(new Near(number, strength));
      }
    }
    return best;
  }

  /// The share of the words described that a sentence or its headline has.
  private static float shared(Described wanted, StoryText story, int number) {
    if (wanted.words().isEmpty()) {
      return 0;
    }
    var there = new HashSet<String>();
    story.terms(number).forEach(term -> there.add(term.text()));
    story.terms(0).forEach(term -> there.add(term.text()));
    var held = 0;
    for (var word : wanted.words()) {
      held += word.stream().anyMatch(there::contains) ? 1 : 0;
    }
    return (float) held / wanted.words().size();
  }

  private static boolean namesNone(StoryText story, Described wanted) {
    if (wanted.actors().isEmpty()) {
      return false;
    }
    for (var i = 0; i < story.size(); i++) {
      if (story.mentions(i).stream().anyMatch(one -> wanted.actors().contains(one.name()))) {
        return false;
      }
    }
    return true;
  }

  private Described described(String description) {
    return read.computeIfAbsent(description, this::describe);
  }

  private Described describe(String description) {
    var words = new ArrayList<Set<String>>();
    for (var term : analysis.terms(description, "en")) {
      var near = new HashSet<String>();
      near.add(term.text());
      var word = term.span().in(description).toLowerCase(Locale.ROOT);
      for (var other : thesaurus.related(word).keySet()) {
        var stems = analysis.terms(other, "en").stream().map(Term::text).toList();
        if (stems.size() == 1) {
          near.add(stems.getFirst());
        }
      }
      words.add(near);
    }
    var actors = new HashSet<String>();
    for (var mention : names.in(description, true)) {
      if (mention.type() != ActorType.UNKNOWN && mention.sense() != Mention.Sense.METONYM) {
        actors.add(mention.name());
      }
    }
    var vector = embedder.passages(List.of(description)).getFirst();
    return new Described(vector, List.copyOf(words), Set.copyOf(actors));
  }
}
