package attache.door.http.pages.briefings;

import attache.answer.Nearest;
import attache.briefing.KeptBriefing;
import attache.briefing.Schedule;
import attache.door.http.pages.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the page *Briefings* shows.
///
/// @param kept briefings, newest first
/// @param schedules what is made again and again
/// @param words what stands in the form
/// @param nothing why none could be written; empty unless one was wanted
record BriefingsPage(
    List<KeptBriefing> kept,
    List<Schedule> schedules,
    Map<String, String> words,
    List<Choice> choices,
    Optional<Nothing> nothing) {
  BriefingsPage {
    kept = List.copyOf(kept);
    schedules = List.copyOf(schedules);
    choices = List.copyOf(choices);
  }

  /// Why there is nothing to write.
  record Nothing(String sentence, List<Nearest> nearest) {
    Nothing {
      nearest = List.copyOf(nearest);
    }
  }
}
