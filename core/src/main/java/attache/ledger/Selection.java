package attache.ledger;

import attache.story.StoryId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Which rows are wanted. What is empty does not restrict.
///
/// @param actor who acts, by name as stored or part of it, any case
/// @param counterpart the other party, likewise
/// @param kinds kinds of figure
/// @param roles roles of figure
/// @param types types of measure
/// @param stages stages
/// @param modalities modalities
/// @param unit currency or other unit of a figure, exactly
/// @param purpose words that must stand in the purpose or object, any case
/// @param topic words that must stand in the sentence, the headline or the purpose, any case
/// @param text words that must stand in the claim's own words, any case
/// @param story the story that makes it
/// @param since earliest day of the story's publication
/// @param until latest day of the story's publication
/// @param rejected whether rows that people rejected are wanted too
public record Selection(
    Optional<String> actor,
    Optional<String> counterpart,
    Set<Quantity.Kind> kinds,
    Set<Role> roles,
    Set<Measure.Type> types,
    Set<Stage> stages,
    Set<Modality> modalities,
    Optional<String> unit,
    Optional<String> purpose,
    Optional<String> topic,
    Optional<String> text,
    Optional<StoryId> story,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    boolean rejected) {
  /// Every row that nobody rejected.
  public static final Selection ALL =
      new Selection(
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  public Selection {
    kinds = Set.copyOf(kinds);
    roles = Set.copyOf(roles);
    types = Set.copyOf(types);
    stages = Set.copyOf(stages);
    modalities = Set.copyOf(modalities);
  }

  /// The same for one story.
  public Selection ofStory(StoryId id) {
    return new Selection(
        actor,
        counterpart,
        kinds,
        roles,
        types,
        stages,
        modalities,
        unit,
        purpose,
        topic,
        text,
        Optional.of(id),
        since,
        until,
        rejected);
  }

  /// The same for one actor.
  public Selection ofActor(String name) {
    return new Selection(
        Optional.of(name),
        counterpart,
        kinds,
        roles,
        types,
        stages,
        modalities,
        unit,
        purpose,
        topic,
        text,
        story,
        since,
        until,
        rejected);
  }
}
