package attache.door.http.pages.watching;

import attache.desk.Today;
import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.storylines.StorylineLine;
import java.util.List;
import java.util.Optional;

/// What the page *Today* shows.
///
/// @param today what is new
/// @param days how many days back it goes; empty since the last look
record TodayPage(
    Today today,
    Optional<Integer> days,
    List<StorylineLine> begun,
    List<StorylineLine> changed,
    List<Watched> watched,
    List<FoundLine> signals,
    List<Due> deadlines) {
  TodayPage {
    begun = List.copyOf(begun);
    changed = List.copyOf(changed);
    watched = List.copyOf(watched);
    signals = List.copyOf(signals);
    deadlines = List.copyOf(deadlines);
  }

  /// What one watch found.
  record Watched(String name, String link, List<FoundLine> found) {}

  /// A last day.
  record Due(String day, String words, ClaimLine claim) {}
}
