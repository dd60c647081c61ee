package attache.development;

import attache.story.StoryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a story is about, in a form that can be compared and kept. Words, names and amounts stand
/// as hashes; two that meet by chance are too rare to matter.
///
/// @param story the story
/// @param language ISO 639-1 code
/// @param roundUp whether it goes through several matters, and belongs to none
/// @param day day of publication, counted from 1970; empty if undated
/// @param words what it speaks of, with how much; at most 48
/// @param names whom it speaks of, with how much; at most 20
/// @param subjects those of the names that it is about: named in the headline, or most
/// @param places states and places that its headline and its first two sentences name
/// @param numbers numbers it states, years and those up to 12 left out; at most 16
/// @param sentences its first sentences, each as one hash; at most 12
/// @param lead hash of the text whose vector tells what it means; as [attache.index.EmbeddedText]
/// @param actors the names as text, those it is most about first; at most 12
public record Profile(
    StoryId story,
    String language,
    boolean roundUp,
    Optional<Long> day,
    Map<Integer, Float> words,
    Map<Integer, Float> names,
    Set<Integer> subjects,
    Set<Integer> places,
    Set<Integer> numbers,
    Set<Integer> sentences,
    String lead,
    List<String> actors) {
  private static final float NUMBER = 1.5f;
  private static final float SENTENCE = 2;

  public Profile {
    words = Map.copyOf(words);
    names = Map.copyOf(names);
    subjects = Set.copyOf(subjects);
    places = Set.copyOf(places);
    numbers = Set.copyOf(numbers);
    sentences = Set.copyOf(sentences);
    actors = List.copyOf(actors);
  }

  /// What a key is of; keys of different kinds never meet.
  enum Kind {
    WORD,
    NAME,
    NUMBER,
    SENTENCE
  }

  static long key(Kind kind, int hash) {
    return ((long) kind.ordinal() << Integer.SIZE) | (hash & 0xffff_ffffL);
  }

  /// Whether both begin with places and none of them is the same.
  boolean elsewhere(Profile other) {
    return !places.isEmpty()
        && !other.places.isEmpty()
        && places.stream().noneMatch(other.places::contains);
  }

  /// What it can be found by, with how much each counts.
  public Map<Long, Float> keys() {
    var keys = new HashMap<Long, Float>();
    words.forEach((hash, much) -> keys.put(key(Kind.WORD, hash), much));
    names.forEach((hash, much) -> keys.put(key(Kind.NAME, hash), much));
    numbers.forEach(hash -> keys.put(key(Kind.NUMBER, hash), NUMBER));
    sentences.forEach(hash -> keys.put(key(Kind.SENTENCE, hash), SENTENCE));
    return keys;
  }
}
