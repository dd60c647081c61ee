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
/// @param bounds how the amount of a figure is bounded
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
    Set<Quantity.Bound> bounds,
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
  public static final Selection ALL = new Builder().build();

  public Selection {
    kinds = Set.copyOf(kinds);
    bounds = Set.copyOf(bounds);
    roles = Set.copyOf(roles);
    types = Set.copyOf(types);
    stages = Set.copyOf(stages);
    modalities = Set.copyOf(modalities);
  }

  /// The same, to be changed in some parts.
  public Builder with() {
    return new Builder(this);
  }

  /// The same for one story.
  public Selection ofStory(StoryId id) {
    return with().story(id).build();
  }

  /// The same for one actor.
  public Selection ofActor(String name) {
    return with().actor(name).build();
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
    return !kinds.isEmpty() || !bounds.isEmpty() || !roles.isEmpty() || unit.isPresent();
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
        && (bounds.isEmpty() || bounds.contains(figure.quantity().bound()))
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

  /// A selection in the making. Not safe for use by many threads.
  public static final class Builder {
    private Optional<String> actor = Optional.empty();
    private Optional<String> counterpart = Optional.empty();
    private Set<Quantity.Kind> kinds = Set.of();
    private Set<Quantity.Bound> bounds = Set.of();
    private Set<Role> roles = Set.of();
    private Set<Measure.Type> types = Set.of();
    private Set<Stage> stages = Set.of();
    private Set<Modality> modalities = Set.of();
    private Optional<String> unit = Optional.empty();
    private Optional<String> purpose = Optional.empty();
    private Optional<String> topic = Optional.empty();
    private Optional<String> text = Optional.empty();
    private Optional<StoryId> story = Optional.empty();
    private Optional<LocalDate> since = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private boolean rejected;

    private Builder() {}

    private Builder(Selection from) {
      actor = from.actor;
      counterpart = from.counterpart;
      kinds = from.kinds;
      bounds = from.bounds;
      roles = from.roles;
      types = from.types;
      stages = from.stages;
      modalities = from.modalities;
      unit = from.unit;
      purpose = from.purpose;
      topic = from.topic;
      text = from.text;
      story = from.story;
      since = from.since;
      until = from.until;
      rejected = from.rejected;
    }

    public Builder actor(String wanted) {
      return actor(Optional.of(wanted));
    }

    public Builder actor(Optional<String> wanted) {
      actor = wanted;
      return this;
    }

    public Builder counterpart(String wanted) {
      return counterpart(Optional.of(wanted));
    }

    public Builder counterpart(Optional<String> wanted) {
      counterpart = wanted;
      return this;
    }

    public Builder kinds(Set<Quantity.Kind> wanted) {
      kinds = wanted;
      return this;
    }

    public Builder bounds(Set<Quantity.Bound> wanted) {
      bounds = wanted;
      return this;
    }

    public Builder roles(Set<Role> wanted) {
      roles = wanted;
      return this;
    }

    public Builder types(Set<Measure.Type> wanted) {
      types = wanted;
      return this;
    }

    public Builder stages(Set<Stage> wanted) {
      stages = wanted;
      return this;
    }

    public Builder modalities(Set<Modality> wanted) {
      modalities = wanted;
      return this;
    }

    public Builder unit(String wanted) {
      return unit(Optional.of(wanted));
    }

    public Builder unit(Optional<String> wanted) {
      unit = wanted;
      return this;
    }

    public Builder purpose(String wanted) {
      return purpose(Optional.of(wanted));
    }

    public Builder purpose(Optional<String> wanted) {
      purpose = wanted;
      return this;
    }

    public Builder topic(String wanted) {
      return topic(Optional.of(wanted));
    }

    public Builder topic(Optional<String> wanted) {
      topic = wanted;
      return this;
    }

    public Builder text(String wanted) {
      return text(Optional.of(wanted));
    }

    public Builder text(Optional<String> wanted) {
      text = wanted;
      return this;
    }

    public Builder story(StoryId wanted) {
      return story(Optional.of(wanted));
    }

    public Builder story(Optional<StoryId> wanted) {
      story = wanted;
      return this;
    }

    public Builder since(LocalDate wanted) {
      return since(Optional.of(wanted));
    }

    public Builder since(Optional<LocalDate> wanted) {
      since = wanted;
      return this;
    }

    public Builder until(LocalDate wanted) {
      return until(Optional.of(wanted));
    }

    public Builder until(Optional<LocalDate> wanted) {
      until = wanted;
      return this;
    }

    public Builder rejected(boolean wanted) {
      rejected = wanted;
      return this;
    }

    public Selection build() {
      return new Selection(
          actor,
          counterpart,
          kinds,
          bounds,
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
}
