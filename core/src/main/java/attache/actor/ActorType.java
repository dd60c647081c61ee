package attache.actor;

/// What an actor is.
public enum ActorType {
  COMPANY,
  STATE,
  BODY,
  PRODUCT,
  PLACE,
  INSTRUMENT,
  EVENT,
  PERSON,
  /// A name the gazetteer lacks.
  UNKNOWN;

  /// Whether an actor of this type can decide, pay, speak or own.
  public boolean acts() {
    return switch (this) {
      case COMPANY, STATE, BODY, PERSON, UNKNOWN -> true;
      case PRODUCT, PLACE, INSTRUMENT, EVENT -> false;
    };
  }
}
