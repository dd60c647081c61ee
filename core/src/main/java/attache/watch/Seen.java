package attache.watch;

import attache.story.Citation;
import attache.story.Story;

/// A signal with its scenario, its story and its sentence.
///
/// @param signal the signal
/// @param lens its lens
/// @param scenario the scenario in the reader's words
/// @param story the story
/// @param citation the sentence
public record Seen(Signal signal, Lens lens, String scenario, Story story, Citation citation) {
  /// How strong it is, in a word.
  public Strength strength() {
    return Strength.of(signal.strength());
  }
}
