package attache.ledger;

import java.util.List;

/// What one sentence says and the ledger keeps: a figure or a measure. It is a claim of its source,
/// never a fact of the world.
public sealed interface Claim permits Figure, Measure {
  ClaimId id();

  Place place();

  /// The words of the text at [#place()], unit for unit.
  String asWritten();

  /// What has happened, as far as the sentence goes.
  Stage stage();

  /// How firmly it is said.
  Modality modality();

  /// Who says so; nobody when the outlet speaks itself.
  Party attribution();

  /// Who acts: pays or raises (a figure), decides or acts (a measure).
  Party actor();

  /// The other party.
  Party counterpart();

  /// The time it is about.
  Period period();

  /// What it is about, in the words of the sentence, short; may be empty.
  String matter();

  /// Everybody it names.
  default List<String> names() {
    return java.util.stream.Stream.of(actor(), counterpart(), attribution())
        .flatMap(party -> party.names().stream())
        .distinct()
        .toList();
  }
}
