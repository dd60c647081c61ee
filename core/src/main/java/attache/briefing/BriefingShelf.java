package attache.briefing;

import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Keeps briefings, to be shown again as they were, and what is to be made again and again. Safe
/// for use by many threads and processes. Each implementation passes `BriefingShelfContract`.
public interface BriefingShelf {
  /// Keeps a briefing; one kept under the same id is replaced.
  void keep(KeptBriefing briefing) throws IOException;

  /// Kept briefings whose id begins or ends with some letters, any case, newest first; at most 10.
  List<KeptBriefing> find(String beginningOrEnd) throws IOException;

  /// Kept briefings, newest first, ties by id.
  ///
  /// @param limit most wanted, 1 to 1000
  List<KeptBriefing> briefings(int limit) throws IOException;

  /// Removes a briefing, so that it cannot be read from the files again. False if there is none.
  boolean forget(String id) throws IOException;

  /// Removes every briefing made before a moment, as [#forget] does.
  ///
  /// @return how many
  int forgetBefore(Instant moment) throws IOException;

  /// Removes every briefing that names a story, as [#forget] does.
  ///
  /// @return how many
  int forgetCiting(StoryId story) throws IOException;

  /// What is to be made again and again, by name.
  List<Schedule> schedules() throws IOException;

  /// Saves a schedule, in place of one of that name.
  void save(Schedule schedule) throws IOException;

  /// Takes a turn of a schedule, so that no other process runs it too.
  ///
  /// @param before the schedule as it was read
  /// @param after the same after the run
  /// @return false if it was run, changed or dropped meanwhile; nothing changes then
  boolean turn(Schedule before, Schedule after) throws IOException;

  /// Drops a schedule. False if there is none of that name.
  boolean drop(String name) throws IOException;
}
