package attache.actor;

import attache.story.Span;

/// A place in a text that names something. A mention does not become an actor by itself.
///
/// @param name canonical name if the gazetteer knows it, else the words as written
/// @param type what it is; [ActorType#UNKNOWN] if the gazetteer does not know it
/// @param sense how the words stand for the actor
/// @param span the words
public record Mention(String name, ActorType type, Sense sense, Span span) {
  /// How words stand for an actor.
  public enum Sense {
    /// By name or alias.
    NAME,
    /// By an adjective or the name of its people: "German", "the Swiss".
    ADJECTIVE,
    /// By the seat of its government: "Brussels". Kept apart, for the seat may mean the city.
    METONYM
  }
}
