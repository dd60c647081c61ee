package attache.door.json;

import attache.actor.Actor;
import attache.desk.ActorCard;
import attache.ledger.Row;
import attache.story.StoryId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// What is known of an actor, as JSON.
public final class ActorContract {
  private ActorContract() {}

  /// @param positions where the stories stand in the list of stories
  public static String json(ActorCard card, Map<StoryId, Integer> positions) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeStringProperty("name", card.name());
      json.writeStringProperty("type", card.type().name().toLowerCase(Locale.ROOT));
      json.writeName("parent");
      if (card.parent().isPresent()) {
        actor(json, card.parent().get());
      } else {
        json.writeNull();
      }
      json.writeArrayPropertyStart("parts");
      card.parts().forEach(part -> actor(json, part));
      json.writeEndArray();
      rows(json, "paid", card.paid(), positions);
      rows(json, "received", card.received(), positions);
      rows(json, "decided", card.decided(), positions);
      rows(json, "addressed", card.addressed(), positions);
      rows(json, "said", card.said(), positions);
      json.writeEndObject();
    });
  }

  private static void actor(JsonGenerator json, Actor actor) {
    json.writeStartObject();
    json.writeStringProperty("name", actor.name());
    json.writeStringProperty("type", actor.type().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  private static void rows(
      JsonGenerator json, String name, List<Row> rows, Map<StoryId, Integer> positions) {
    json.writeArrayPropertyStart(name);
    rows.forEach(row -> json.writeRawValue(ClaimContract.row(row, positions)));
    json.writeEndArray();
  }
}
