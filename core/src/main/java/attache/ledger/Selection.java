package attache.ledger;

import attache.story.StoryId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/// Which rows are wanted. What is empty does not restrict. Kinds, roles and unit are of figures,
/// types of measures: when only the one or the other restricts, only the one or the other is
/// wanted.
///
/// Words stand in a text where they begin a word of it, in any case; those of up to three letters
/// must be the whole word, so that "AI" is not found in "aim".
///
/// @param actor who acts, by name as stored or words of it
/// @param counterpart the other party, likewise
/// @param kinds kinds of figure
/// @param roles roles of figure
/// @param types types of measure
/// @param stages stages
/// @param modalities modalities
/// @param unit currency or other unit of a figure, exactly
/// @param purpose words that must stand in the purpose or object
/// @param topic words each of which must stand in the sentence, the headline or the purpose
/// @param text words that must stand in the claim's own words
/// @param story the story that makes it
/// @param since earliest day of the story's publication in UTC; undated stories are not wanted then
/// @param until latest day of it, likewise
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

  /// Whether figures can be wanted at all.
  public boolean figures() {
    return types.isEmpty() || ofFigures();
  }

  /// Whether measures can be wanted at all.
  public boolean measures() {
    return !types.isEmpty() || !ofFigures();
  }

  private boolean ofFigures() {
    return !kinds.isEmpty() || !roles.isEmpty() || unit.isPresent();
  }

  /// Whether a row is wanted.
  ///
  /// @param sentence the sentence it stands in; may be empty if there is no [#topic()]
  public boolean admits(Row row, String sentence) {
    var claim = row.claim();
    return admits(claim)
        && (rejected || row.review() != Row.Standing.REJECTED)
        && story.map(claim.place().story()::equals).orElse(true)
        && published(row)
        && topic
            .map(it -> Wording.stand(it, sentence, row.headline(), claim.matter()))
            .orElse(true);
  }

  private boolean admits(Claim claim) {
    return switch (claim) {
          case Figure figure -> figures() && admitsFigure(figure);
          case Measure measure -> measures() && (types.isEmpty() || types.contains(measure.type()));
        }
        && (stages.isEmpty() || stages.contains(claim.stage()))
        && (modalities.isEmpty() || modalities.contains(claim.modality()))
        && named(actor, claim.actor())
        && named(counterpart, claim.counterpart())
        && purpose.map(it -> Wording.stand(it, claim.matter())).orElse(true)
        && text.map(it -> Wording.stand(it, claim.asWritten())).orElse(true);
  }

  private boolean admitsFigure(Figure figure) {
    return (kinds.isEmpty() || kinds.contains(figure.quantity().kind()))
        && (roles.isEmpty() || roles.contains(figure.role()))
        && unit.map(figure.quantity().unit()::equals).orElse(true);
  }

  private static boolean named(Optional<String> wanted, Party party) {
    return wanted.map(it -> party.names().stream().anyMatch(n -> Wording.isIn(it, n))).orElse(true);
  }

  private boolean published(Row row) {
    if (since.isEmpty() && until.isEmpty()) {
      return true;
    }
    var day = row.published().map(it -> LocalDate.ofInstant(it.instant(), ZoneOffset.UTC));
    return day.filter(it -> since.map(first -> !it.isBefore(first)).orElse(true))
        .filter(it -> until.map(last -> !it.isAfter(last)).orElse(true))
        .isPresent();
  }
}
