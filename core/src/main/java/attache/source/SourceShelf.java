package attache.source;

import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps the sources that are followed, how it goes with them, what was seen of their items, and
/// which stories came from which. Safe for use by many threads and processes; each call is one
/// transaction. Each implementation passes `SourceShelfContract`.
public interface SourceShelf {
  /// Adds a source. One with the same key is there once: it is given back as it is, and one that
  /// was removed comes back with its number and what was seen of it, under the new title, folders,
  /// licence and manners.
  Adding add(NewSource source, Instant now) throws IOException;

  /// What came of adding.
  ///
  /// @param isNew false if the source was there already
  record Adding(Source source, boolean isNew) {}

  /// Every source that was not removed, in the order of their numbers.
  List<Subscription> all() throws IOException;

  /// A source that was not removed.
  Optional<Subscription> source(SourceId id) throws IOException;

  /// Sources to be asked: not paused, not stopped, next asked at a moment or before; those that
  /// waited longest first.
  List<Subscription> due(Instant now) throws IOException;

  /// Puts a source in place of the one of its id; owner, first place and time of adding stay. False
  /// if there is none, or if another has the key.
  ///
  /// @param key of its place, as in [NewSource]
  boolean change(Source source, String key) throws IOException;

  /// Takes a source off the list; its stories stay. False if there is none.
  boolean remove(SourceId id, Instant now) throws IOException;

  /// What is remembered of some items of a source, by their keys; those not seen are left out.
  Map<String, SeenItem> seen(SourceId id, Collection<String> keys) throws IOException;

  /// Notes what came of asking some sources: the health of each takes the place of the one known,
  /// an item seen before is replaced, and a story that was had from the source before keeps its
  /// `since`. Sources that were removed meanwhile are passed over.
  void settle(List<Settled> outcomes) throws IOException;

  /// What came of asking a source.
  ///
  /// @param health how it goes with it now
  /// @param items what was seen
  /// @param stories what was had from it
  record Settled(SourceId id, Health health, List<SeenItem> items, List<Provenance> stories) {
    public Settled {
      items = List.copyOf(items);
      stories = List.copyOf(stories);
    }
  }

  /// Which sources a story was had from, the first one first; removed sources too.
  List<Given> given(StoryId story) throws IOException;

  /// A source that gave a story.
  record Given(Source source, Provenance provenance) {}
}
