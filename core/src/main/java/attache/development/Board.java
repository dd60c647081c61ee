package attache.development;

import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The developments within one transaction, while stories are placed. For one thread.
public interface Board {
  /// Stories that have some keys, with the sum of the weights of the keys they share.
  ///
  /// @param weights how much each key counts, greater than 0
  /// @param perKey most stories looked at for one key, the newest first
  /// @param most most stories wanted: those of the greatest sums, in their order
  Map<StoryId, Double> sharing(Map<Long, Double> weights, int perKey, int most) throws IOException;

  /// How many placed stories have each key; counted up to a most that is large.
  Map<Long, Integer> frequencies(Collection<Long> keys) throws IOException;

  /// How many stories are placed.
  int size() throws IOException;

  /// Where some stories are; those not placed are left out.
  Map<StoryId, Placed> placed(Collection<StoryId> stories) throws IOException;

  /// Stories of a development, those placed last first.
  List<StoryId> members(DevelopmentId development, int most) throws IOException;

  /// The other stories that print the same text as a story.
  Set<StoryId> prints(StoryId story) throws IOException;

  /// Where a story was placed before it left or all were to be placed anew.
  Optional<DevelopmentId> former(StoryId story) throws IOException;

  /// Whether a person said where a story belongs.
  boolean pinned(StoryId story) throws IOException;

  /// Pairs that are not to be made one, because a person took them apart.
  Set<Set<DevelopmentId>> apart() throws IOException;

  /// Makes a development that has no story yet.
  DevelopmentId begin(Instant now) throws IOException;

  /// When a development was begun.
  Instant begun(DevelopmentId development) throws IOException;

  /// Puts a story where it belongs, in place of where it was.
  ///
  /// @param copies other stories that print the same text
  void put(Placed placed, Set<StoryId> copies, Instant now) throws IOException;

  /// Takes a story out; it comes back to where it was if it is reinstated.
  void take(StoryId story, Instant now) throws IOException;

  /// Makes one of two developments: all stories go to the one that stays, and the other points to
  /// it.
  void join(DevelopmentId stays, DevelopmentId goes, Instant now) throws IOException;
}
