package attache.watch;

import attache.actor.ActorType;
import attache.actor.Mention;
import attache.actor.Names;
import attache.index.Embedder;
import attache.index.Follower;
import attache.index.Vector;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tells how near sentences come to what a reader described in words. Safe for use by many threads.
public final class Likeness {
  // Passages have vectors already, made once for searching; those near enough are looked into, and
  // only their sentences are embedded. A small model finds most texts of one field alike, and some
  // like everything: a cosine counts by how far it is above what the description and the sentence
  // have with everyday news of the field (the measure is that of Conneau et al., 2018, CSLS). Words
  // in common have no say: those that bear on a matter in other words are what a reader cannot find
  // by searching, and what shares its words is near anyhow. Where the description names actors and
  // the story names none of them, it counts for less. The constants come from pairs of descriptions
  // and sentences written for it: see the decision on watches.

  private static final double SHOWN = 0.1;
  private static final double SAME = 0.55;
  private static final float OF_OTHERS = 0.7f;
  private static final float WORTH_A_LOOK = 0.5f;
  private static final int PASSAGES_LOOKED_INTO = 2;

  private final Follower meanings;
  private final Embedder embedder;
  private final Names names;
  private final Everyday everyday;
  private final Map<String, Described> read = new ConcurrentHashMap<>();

  public Likeness(Follower meanings, Embedder embedder, Names names) {
    this.meanings = meanings;
    this.embedder = embedder;
    this.names = names;
    this.everyday = new Everyday(embedder);
  }

  /// A sentence and how near it comes, 0 to 100.
  record Near(int sentence, int strength) {}

  private record Described(Vector vector, double everyday, Set<String> actors) {}

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
      var strength = Math.round(others * strength(wanted, vector));
      if (strength >= Strength.SHOWN && (best.isEmpty() || strength > best.get().strength())) {
        best = Optional.of(new Near(number, strength));
      }
    }
    return best;
  }

  /// 0 to 100: 50 where it is shown, 100 where it says the same.
  private float strength(Described wanted, Vector sentence) {
    var above = 2 * sentence.dot(wanted.vector()) - wanted.everyday() - everyday.nearness(sentence);
    return (float)
        Math.clamp(
            Strength.SHOWN + (100 - Strength.SHOWN) * (above - SHOWN) / (SAME - SHOWN), 0, 100);
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
    var actors = new HashSet<String>();
    for (var mention : names.in(description, true)) {
      if (mention.type() != ActorType.UNKNOWN && mention.sense() != Mention.Sense.METONYM) {
        actors.add(mention.name());
      }
    }
    var vector = embedder.passages(List.of(description)).getFirst();
    return new Described(vector, everyday.nearness(vector), Set.copyOf(actors));
  }
}
