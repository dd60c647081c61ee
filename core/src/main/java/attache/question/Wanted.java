package attache.question;

import attache.actor.ActorType;
import java.util.Optional;
import java.util.Set;

/// What would answer a question.
public enum Wanted {
  AMOUNT,
  PERCENT,
  COUNT,
  MULTIPLE,
  DURATION,
  DATE,
  PERSON,
  ORGANISATION,
  PLACE,
  INSTRUMENT,
  PRODUCT,
  /// The name of something: "what is it called".
  NAMING,
  /// A thing of a stated kind that is no actor: "which label".
  THING,
  REASON,
  MANNER,
  DEFINITION,
  /// Yes or no.
  VERDICT,
  /// One of the alternatives stated.
  CHOICE,
  LIST,
  OPEN;

  /// Whether an answer must contain an expression or a name of a certain kind.
  public boolean typed() {
    return switch (this) {
      case AMOUNT, PERCENT, COUNT, MULTIPLE, DURATION, DATE, PERSON, ORGANISATION, PLACE -> true;
      case INSTRUMENT, PRODUCT, NAMING -> true;
      case THING, REASON, MANNER, DEFINITION, VERDICT, CHOICE, LIST, OPEN -> false;
    };
  }

  /// Types of actor that answer it; empty when an actor alone is no answer.
  public Set<ActorType> actors() {
    return switch (this) {
      case PERSON -> Set.of(ActorType.PERSON);
      case ORGANISATION -> Set.of(ActorType.COMPANY, ActorType.BODY);
      case PLACE -> Set.of(ActorType.STATE, ActorType.PLACE);
      case INSTRUMENT -> Set.of(ActorType.INSTRUMENT);
      case PRODUCT -> Set.of(ActorType.PRODUCT);
      default -> Set.of();
    };
  }

  /// What a noun asks for when it follows "which" or "what".
  static Optional<Wanted> ofNoun(String noun) {
    return Optional.ofNullable(
        switch (noun) {
          case "company", "firm", "maker", "manufacturer", "startup", "operator", "provider" ->
              ORGANISATION;
          case "organisation", "organization", "agency", "ministry", "regulator", "court" ->
              ORGANISATION;
          case "authority", "university", "institute", "institution", "body", "bank", "vendor" ->
              ORGANISATION;
          case "tribunal", "publisher", "hospital", "supplier", "contractor" -> ORGANISATION;
          case "country", "state", "nation", "city", "town", "place", "region", "capital" -> PLACE;
          case "continent", "province", "location", "republic" -> PLACE;
          case "law", "act", "treaty", "convention", "regulation", "directive", "statute" ->
              INSTRUMENT;
          case "person", "official", "minister", "president", "expert", "judge", "author" -> PERSON;
          case "scientist", "executive", "analyst", "professor", "spokesperson", "commissioner" ->
              PERSON;
          case "year", "month", "date", "day", "weekday", "quarter", "deadline", "season" -> DATE;
          case "amount", "sum", "price", "cost", "budget", "fee", "fine", "penalty", "value" ->
              AMOUNT;
          case "percentage", "percent", "share", "proportion", "portion", "fraction", "part" ->
              PERCENT;
          case "multiple", "factor" -> MULTIPLE;
          default -> null;
        });
  }
}
