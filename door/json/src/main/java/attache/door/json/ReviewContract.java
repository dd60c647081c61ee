package attache.door.json;

import attache.desk.LedgerDesk.Waiting;
import attache.ledger.ActorDecision;
import attache.ledger.Review;
import attache.story.StoryId;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/// What people made of the ledger, and what waits for them, as JSON.
public final class ReviewContract {
  private ReviewContract() {}

  /// Rows that nobody looked at, the least certain first.
  public static String queue(List<Waiting> queue) {
    return LedgerForms.written(json -> {
      json.writeStartArray();
      queue.forEach(waiting -> waiting(json, waiting));
      json.writeEndArray();
    });
  }

  private static void waiting(JsonGenerator json, Waiting waiting) {
    var claim = waiting.row().claim();
    json.writeStartObject();
    json.writeStringProperty("id", claim.id().value());
    json.writeStringProperty("headline", waiting.row().headline());
    json.writeStringProperty("story", claim.place().story().value());
    json.writeNumberProperty("sentence", claim.place().sentence());
    json.writeStringProperty("as_written", claim.asWritten());
    json.writeNumberProperty("doubt", waiting.doubt().weight());
    json.writeArrayPropertyStart("reasons");
    waiting.doubt().reasons().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  /// Reviews, newest first, then decisions on names, newest first.
  public static String log(List<Review> reviews, List<ActorDecision> decisions) {
    return LedgerForms.written(json -> {
      json.writeStartArray();
      reviews.forEach(review -> write(json, review));
      decisions.reversed().forEach(decision -> write(json, decision));
      json.writeEndArray();
    });
  }

  static void write(JsonGenerator json, Review review) {
    json.writeStartObject();
    json.writeStringProperty("number", String.valueOf(review.number()));
    json.writeStringProperty("claim", review.claim().value());
    json.writeStringProperty("verdict", review.verdict().name());
    json.writeObjectPropertyStart("corrections");
    new TreeMap<>(review.corrections()).forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeStringProperty("note", review.note());
    json.writeStringProperty("by", review.by());
    json.writeStringProperty("at", review.at().toString());
    json.writeStringProperty("undone", review.undone().map(Object::toString).orElse(""));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ActorDecision decision) {
    json.writeStartObject();
    json.writeStringProperty("number", "a" + decision.number());
    json.writeStringProperty("verdict", decision.kind().name());
    json.writeStringProperty("name", decision.name());
    json.writeStringProperty("other", decision.other());
    json.writeStringProperty("story", decision.story().map(StoryId::value).orElse(""));
    json.writeStringProperty("by", decision.by());
    json.writeStringProperty("at", decision.at().toString());
    json.writeEndObject();
  }
}
