package attache.testkit.index;

import attache.index.IndexedPassage;
import attache.index.Vector;
import attache.passage.Passage;
import attache.story.RevisionId;
import attache.story.StoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Passages for tests, of made-up terms.
public final class Passages {
  /// The revision that every passage for tests names.
  public static final RevisionId REVISION = new RevisionId("ab".repeat(32));

  private static final int VOCABULARY = 5000;
  private static final int ACTORS = 50;

  private Passages() {}

  /// The id of the story of some number; ids sort as the numbers do.
  public static StoryId story(int number) {
    return new StoryId("01" + "%024d".formatted(number));
  }

  /// A passage of one sentence.
  public static IndexedPassage passage(StoryId story, int sentence, String... bodyTerms) {
    return passage(
        story, sentence, List.of("title"), List.of(bodyTerms), List.of(), Optional.empty());
  }

  /// A passage of one sentence with all that can be told of it.
  public static IndexedPassage passage(
      StoryId story,
      int sentence,
      List<String> headline,
      List<String> body,
      List<String> names,
      Optional<Vector> vector) {
    var text = String.join(" ", body);
    var passage = new Passage(story, REVISION, sentence, sentence, text.isEmpty() ? "-" : text);
    return new IndexedPassage(passage, "en", headline, body, names, false, vector);
  }

  /// Passages of one story, with terms as rare and common as words are, and a vector each.
  public static List<IndexedPassage> random(
      RandomGenerator random, StoryId story, int count, int dimensions) {
    var headline = terms(random, 8);
    var passages = new ArrayList<IndexedPassage>();
    for (var i = 0; i < count; i++) {
      var names =
          random.nextInt(3) == 0 ? List.of("actor" + random.nextInt(ACTORS)) : List.<String>of();
      var vector = Optional.of(vector(random, dimensions));
      passages.add(
          passage(story, i, headline, terms(random, 10 + random.nextInt(20)), names, vector));
    }
    return passages;
  }

  /// Terms whose rank falls off as in Zipf's law.
  public static List<String> terms(RandomGenerator random, int count) {
    var terms = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      terms.add("term" + (int) Math.pow(VOCABULARY, random.nextDouble()));
    }
    return terms;
  }

  /// A direction that is as likely as any other.
  public static Vector vector(RandomGenerator random, int dimensions) {
    var values = new float[dimensions];
    var square = 0.0;
    for (var i = 0; i < dimensions; i++) {
      values[i] = (float) random.nextGaussian();
      square += values[i] * (double) values[i];
    }
    for (var i = 0; i < dimensions; i++) {
      values[i] /= (float) Math.sqrt(square);
    }
    return new Vector(values);
  }
}
