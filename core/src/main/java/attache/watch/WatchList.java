package attache.watch;

import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps watches and lenses, what they found, and what was sent of it.
///
/// Safe for use by many threads and processes on one home. Each call is one short transaction. Each
/// implementation passes `WatchListContract`.
public interface WatchList {
  // Wishes

  /// The watches of an owner that were not removed, by name.
  List<Watch> watches(String owner) throws IOException;

  /// The watches of every owner that were not removed, by owner and name.
  List<Watch> watches() throws IOException;

  /// Keeps a watch.
  ///
  /// @throws IllegalArgumentException if the owner has one of that name, in any case
  void add(Watch watch, Instant now) throws IOException;

  /// Pauses or resumes a watch. False if there is none, or it was so already.
  boolean pause(String watch, boolean paused, Instant now) throws IOException;

  /// Removes a watch; [#undo] brings it back. False if there is none.
  boolean remove(String watch, Instant now) throws IOException;

  /// The lenses of an owner that were not removed, by name.
  List<Lens> lenses(String owner) throws IOException;

  /// The lenses of every owner that were not removed, by owner and name.
  List<Lens> lenses() throws IOException;

  /// Keeps a lens.
  ///
  /// @throws IllegalArgumentException if the owner has one of that name, in any case
  void add(Lens lens, Instant now) throws IOException;

  /// Removes a lens; [#undo] brings it back. False if there is none.
  boolean removeLens(String lens, Instant now) throws IOException;

  /// Takes the newest act of an owner back that was not taken back yet: what was added goes, what
  /// was removed, paused or resumed is as before. Empty if there is none.
  ///
  /// @throws IllegalArgumentException if the name was given to another one meanwhile
  Optional<Act> undo(String owner, Instant now) throws IOException;

  /// Something an owner did.
  ///
  /// @param kind what
  /// @param lens whether it was done to a lens and not to a watch
  /// @param name name of the watch or lens
  record Act(Kind kind, boolean lens, String name) {
    /// What can be done.
    public enum Kind {
      ADD,
      PAUSE,
      RESUME,
      REMOVE
    }
  }

  /// Drops for good what was removed before a moment, with all it found.
  void purge(Instant before) throws IOException;

  // Following

  /// How far a reading of the change feed has come.
  long position(Reading reading) throws IOException;

  /// Ways the change feed is read.
  enum Reading {
    /// Words, names and claims.
    WORDS,
    /// Meanings, once they are learnt.
    MEANINGS
  }

  /// Keeps what some stories gave and moves a position, unless another process has moved it
  /// meanwhile. A hit or signal already kept for the same text stays as it is.
  ///
  /// @param questions ids of watches and open questions that the stories could answer
  /// @return false if the position was no longer `from`; nothing is stored then
  boolean record(
      Reading reading,
      long from,
      long to,
      List<WatchHit> hits,
      List<Signal> signals,
      Collection<String> questions,
      Instant now)
      throws IOException;

  /// Keeps hits found otherwise than by following.
  void keep(List<WatchHit> hits, List<Signal> signals) throws IOException;

  /// Drops what a story gave that was withdrawn and not told yet.
  void withdrawn(StoryId story) throws IOException;

  /// Drops all that a forgotten story gave, and answers that cite it.
  void forget(StoryId story) throws IOException;

  // Questions

  /// Ids of the watches and open questions that are due to be asked, those waiting longest first.
  ///
  /// @param limit most wanted, 1 or more
  List<String> due(int limit) throws IOException;

  /// Notes that one was asked.
  void asked(String id) throws IOException;

  /// What a watched question was last answered with.
  Optional<WatchedAnswer> answer(String watch) throws IOException;

  /// Keeps what a watched question is answered with, in place of what was kept.
  void answered(WatchedAnswer answer) throws IOException;

  // What was found

  /// Hits of a watch, newest first, ties by story.
  ///
  /// @param limit most wanted, 1 to 1000
  List<WatchHit> hits(String watch, int limit) throws IOException;

  /// Hits of a watch in some stories, in any order.
  List<WatchHit> hits(String watch, Collection<StoryId> stories) throws IOException;

  /// Hits not weighed yet, oldest first.
  List<WatchHit> unweighed(String watch) throws IOException;

  /// Signals of a lens, newest first, then the strongest, then by story; one a story and scenario:
  /// that of the text read last.
  ///
  /// @param limit most wanted, 1 to 1000
  List<Signal> signals(String lens, int limit) throws IOException;

  // Telling

  /// Keeps how hits were weighed and, if there is one, the alert made of them, with a dispatch for
  /// each channel. Nothing happens if one of the hits was weighed meanwhile.
  ///
  /// @param weighed hits of one watch, each with its weight
  /// @param alert of those that are worth it; empty if none is
  /// @return whether it was kept
  boolean tell(List<WatchHit> weighed, Optional<Alert> alert, List<Channels.Channel> channels)
      throws IOException;

  /// Alerts of a watch, newest first.
  ///
  /// @param limit most wanted, 1 to 1000
  List<Alert> alerts(String watch, int limit) throws IOException;

  /// Alerts of an owner that were not seen on a terminal, oldest first.
  List<Alert> unseen(String owner) throws IOException;

  /// Notes that alerts were seen.
  void seen(Collection<String> alerts, Instant now) throws IOException;

  /// Dispatches that are due, the one waiting longest first.
  ///
  /// @param limit most wanted, 1 or more
  List<Dispatch> due(Instant now, int limit) throws IOException;

  /// Takes a dispatch in hand until a moment, so that no other process does; false if it is in
  /// another's hands, arrived or was given up.
  boolean take(Dispatch dispatch, Instant now, Instant until) throws IOException;

  /// Notes what came of a dispatch.
  void note(Dispatch dispatch) throws IOException;

  /// The newest dispatches of a watch's alerts, newest first.
  List<Dispatch> dispatches(String watch, int limit) throws IOException;

  /// An alert by its id.
  Optional<Alert> alert(String id) throws IOException;

  // Looks

  /// When an owner last looked at what is new.
  Optional<Instant> lastLook(String owner) throws IOException;

  /// Notes that an owner looked.
  void looked(String owner, Instant now) throws IOException;
}
