package attache.catalogue;

import attache.ledger.Measure;
import attache.ledger.Stage;
import attache.story.StoryId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Which stories are wanted. What is empty does not restrict; explanations of terms are never
/// wanted.
///
/// @param among the stories that hold the words looked for
/// @param source name of the source, exactly
/// @param actors names one of which a claim of the story must have as a party, exactly
/// @param topic a type of decision or deal that the story tells of
/// @param language ISO 639-1 code
/// @param since earliest day of publication in UTC; undated stories are not wanted then
/// @param until latest day of it, likewise
/// @param stage how far something that the story tells of has got
/// @param withdrawn whether stories that were removed are wanted, and no others
public record StoryQuery(
    Optional<Set<StoryId>> among,
    Optional<String> source,
    Set<String> actors,
    Optional<Measure.Type> topic,
    Optional<String> language,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<Stage> stage,
    boolean withdrawn) {
  /// Every story.
  public static final StoryQuery ALL =
      new StoryQuery(
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  public StoryQuery {
    among = among.map(Set::copyOf);
    actors = Set.copyOf(actors);
  }
}
