package attache.desk;

import attache.answer.KeptAnswer;
import attache.development.Development;
import attache.watch.Found;
import attache.watch.Seen;
import attache.watch.Watch;
import java.time.Instant;
import java.util.List;

/// What is new since a reader last looked.
///
/// @param since from when on
/// @param now until when
/// @param stories stories that arrived
/// @param begun developments that are new, the last changed first
/// @param changed developments from before that changed, likewise
/// @param hits what watches found, by name of the watch; more of the same is left out
/// @param signals what lenses saw, the strongest first
/// @param settled answers to questions that were open
/// @param broken sources that do not answer as they should
/// @param deadlines last days to come, the next first
/// @param unread stories whose meaning was not held against lenses yet
public record Today(
    Instant since,
    Instant now,
    int stories,
    List<Development> begun,
    List<Development> changed,
    List<OfWatch> hits,
    List<Seen> signals,
    List<KeptAnswer> settled,
    List<Surroundings.Broken> broken,
    List<Deadline> deadlines,
    int unread) {
  /// What one watch found.
  ///
  /// @param found newest first
  public record OfWatch(Watch watch, List<Found> found) {
    public OfWatch {
      found = List.copyOf(found);
    }
  }

  public Today {
    begun = List.copyOf(begun);
    changed = List.copyOf(changed);
    hits = List.copyOf(hits);
    signals = List.copyOf(signals);
    settled = List.copyOf(settled);
    broken = List.copyOf(broken);
    deadlines = List.copyOf(deadlines);
  }

  /// Whether there is nothing to show.
  public boolean isEmpty() {
    return stories == 0
        && begun.isEmpty()
        && changed.isEmpty()
        && hits.isEmpty()
        && signals.isEmpty()
        && settled.isEmpty()
        && broken.isEmpty()
        && deadlines.isEmpty();
  }
}
