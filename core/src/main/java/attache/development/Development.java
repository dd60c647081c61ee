package attache.development;

import attache.story.StoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The stories and claims on one real-world matter, in short.
///
/// @param id given once, for good
/// @param title headline of the story that stands for it
/// @param firstSeen when its first story arrived here
/// @param lastChanged when its stories last changed: one joined, left, was revised, or a person
///   decided
/// @param firstDay first day of publication of its stories, in UTC; empty if none is dated
/// @param lastDay last day of publication, likewise
/// @param weight how much it matters now, 0 or more; see [Weight]
/// @param stories its stories, reprints included, the earliest first
/// @param tellings how many they are with reprints counted once
/// @param sources names of their sources, by name
/// @param actors who it is about, the most named first; at most 12
/// @param claims how many figures and measures its stories hold, reprints counted once
/// @param disagreements how many pairs of claims cannot both hold
public record Development(
    DevelopmentId id,
    String title,
    Instant firstSeen,
    Instant lastChanged,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    double weight,
    List<StoryId> stories,
    int tellings,
    List<String> sources,
    List<String> actors,
    int claims,
    int disagreements) {
  public Development {
    stories = List.copyOf(stories);
    sources = List.copyOf(sources);
    actors = List.copyOf(actors);
  }
}
