package attache.desk;

import java.util.List;
import java.util.Optional;

/// Who is meant by a name.
///
/// @param card of the one that is meant; empty when nobody is, or more than one may be
/// @param names who may be meant; none when neither the ledger nor the gazetteer knows any
public record MeantActor(Optional<ActorCard> card, List<String> names) {
  public MeantActor {
    names = List.copyOf(names);
  }

  static MeantActor of(ActorCard card) {
    return new MeantActor(Optional.of(card), List.of(card.name()));
  }
}
