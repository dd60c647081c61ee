package attache.actor;

import java.util.Optional;

/// A company, person, state, body, product, place, instrument or event that stories name.
///
/// @param name canonical English name, unique in a gazetteer
/// @param type what it is
/// @param parent canonical name of its owner, maker, state or mother body; empty if none is known
public record Actor(String name, ActorType type, Optional<String> parent) {
  public Actor {
    if (name.isBlank()) {
      throw new IllegalArgumentException("actor name must not be blank");
    }
  }
}
