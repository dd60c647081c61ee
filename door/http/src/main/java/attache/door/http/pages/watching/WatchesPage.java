package attache.door.http.pages.watching;

import attache.door.http.pages.Choice;
import attache.door.http.pages.Tongue;
import attache.watch.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the page *Watches* shows.
///
/// @param words what stands in the form
/// @param preview what the form would have found; empty unless it was asked
record WatchesPage(
    List<Watch> watches, Map<String, String> words, List<Choice> choices, Optional<Tried> preview) {
  WatchesPage {
    watches = List.copyOf(watches);
    choices = List.copyOf(choices);
  }

  /// What a watch waits for, in words.
  static String waits(Watch watch, Tongue tongue) {
    return Waiting.words(watch.criteria(), tongue);
  }

  /// What criteria would have found.
  ///
  /// @param criteria in words
  /// @param looked how many stories were looked at
  /// @param reply what a question is answered with now; empty where none is asked
  record Tried(String criteria, int looked, List<FoundLine> found, Optional<String> reply) {}
}
