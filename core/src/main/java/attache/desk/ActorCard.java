package attache.desk;

import attache.actor.Actor;
import attache.actor.ActorType;
import attache.ledger.Row;
import java.util.List;
import java.util.Optional;

/// What is known of one actor: what the gazetteer says, and its rows of the ledger.
///
/// @param name canonical where the gazetteer knows it, else as the ledger has it
/// @param type what it is; [ActorType#UNKNOWN] if the gazetteer lacks it
/// @param parent its owner, maker, state or mother body
/// @param parts what it owns, makes or holds, by name
/// @param paid figures whose payer it is
/// @param received figures that go to it, or that it gains by
/// @param said figures and measures that it speaks of without acting in them
/// @param decided measures it takes part in as the one who acts
/// @param addressed measures that are addressed to it, or that it gains by
public record ActorCard(
    String name,
    ActorType type,
    Optional<Actor> parent,
    List<Actor> parts,
    List<Row> paid,
    List<Row> received,
    List<Row> said,
    List<Row> decided,
    List<Row> addressed) {
  public ActorCard {
    parts = List.copyOf(parts);
    paid = List.copyOf(paid);
    received = List.copyOf(received);
    said = List.copyOf(said);
    decided = List.copyOf(decided);
    addressed = List.copyOf(addressed);
  }

  /// Every row, each once.
  public List<Row> rows() {
    return java.util.stream.Stream.of(paid, received, decided, addressed, said)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
