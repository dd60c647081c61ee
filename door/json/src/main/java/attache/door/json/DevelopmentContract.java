package attache.door.json;

import attache.development.CrossMention;
import attache.development.Decision;
import attache.development.Development;
import attache.development.DevelopmentPage;
import attache.development.Disagreement;
import attache.development.Event;
import attache.development.Telling;
import attache.ledger.Row;
import attache.story.Citation;
import attache.story.Story;
import attache.story.StoryId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Developments, their pages, timelines and the decisions on them, as JSON. Dates are ISO 8601 and
/// only as exact as their sources; what is not known is null.
public final class DevelopmentContract {
  private static final int WEIGHT_DIGITS = 3;

  private DevelopmentContract() {}

  /// Developments in short, as an array.
  public static String list(List<Development> developments) {
    return LedgerForms.written(json -> {
      json.writeStartArray();
      developments.forEach(development -> {
        json.writeStartObject();
        brief(json, development);
        json.writeEndObject();
      });
      json.writeEndArray();
    });
  }

  /// All there is on one.
  ///
  /// @param positions where the stories stand in the list of stories
  public static String page(DevelopmentPage page, Map<StoryId, Integer> positions) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      brief(json, page.development());
      json.writeArrayPropertyStart("tellings");
      page.tellings().forEach(telling -> telling(json, telling));
      json.writeEndArray();
      json.writeName("timeline");
      events(json, page.timeline());
      raw(
          json,
          "figures",
          LedgerForms.json(LedgerColumns.FIGURES, LedgerColumns.figures(page.claims(), positions)));
      raw(
          json,
          "measures",
          LedgerForms.json(
              LedgerColumns.MEASURES, LedgerColumns.measures(page.claims(), positions)));
      json.writeArrayPropertyStart("disagreements");
      page.disagreements().forEach(disagreement -> disagreement(json, disagreement));
      json.writeEndArray();
      json.writeArrayPropertyStart("mentions");
      page.mentions().forEach(mention -> mention(json, mention));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /// Events as an array.
  public static String timeline(List<Event> events) {
    return LedgerForms.written(json -> events(json, events));
  }

  /// Decisions as an array.
  public static String decisions(List<Decision> decisions) {
    return LedgerForms.written(json -> {
      json.writeStartArray();
      decisions.forEach(decision -> decision(json, decision));
      json.writeEndArray();
    });
  }

  private static void brief(JsonGenerator json, Development development) {
    json.writeStringProperty("id", development.id().value());
    json.writeStringProperty("title", development.title());
    json.writeStringProperty("first_seen", development.firstSeen().toString());
    json.writeStringProperty("last_changed", development.lastChanged().toString());
    orNull(json, "first_day", development.firstDay());
    orNull(json, "last_day", development.lastDay());
    json.writeNumberProperty(
        "weight",
        BigDecimal.valueOf(development.weight()).setScale(WEIGHT_DIGITS, RoundingMode.HALF_UP));
    strings(json, "stories", development.stories().stream().map(StoryId::value).toList());
    json.writeNumberProperty("distinct_texts", development.tellings());
    strings(json, "sources", development.sources());
    strings(json, "actors", development.actors());
    json.writeNumberProperty("claims", development.claims());
    json.writeNumberProperty("disagreement_count", development.disagreements());
  }

  private static void telling(JsonGenerator json, Telling telling) {
    json.writeStartObject();
    story(json, telling.story());
    json.writeArrayPropertyStart("reprints");
    for (var reprint : telling.reprints()) {
      json.writeStartObject();
      story(json, reprint);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void story(JsonGenerator json, Story story) {
    json.writeStringProperty("story", story.id().value());
    json.writeStringProperty("title", story.latest().headline());
    json.writeStringProperty("source", story.source());
    orNull(json, "published", Optional.ofNullable(StoryContract.published(story)));
    orNull(json, "url", story.address());
  }

  private static void events(JsonGenerator json, List<Event> events) {
    json.writeStartArray();
    for (var event : events) {
      json.writeStartObject();
      json.writeStringProperty("development", event.development().value());
      json.writeStringProperty("kind", small(event.kind()));
      orNull(json, "start", event.when().start());
      orNull(json, "end", event.when().end());
      json.writeStringProperty("precision", small(event.when().precision()));
      json.writeStringProperty("as_written", event.when().asWritten());
      json.writeStringProperty("text", event.text());
      orNull(json, "claim", event.claim().map(claim -> claim.value()));
      json.writeName("citation");
      citation(json, event.citation());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void citation(JsonGenerator json, Citation citation) {
    json.writeStartObject();
    json.writeStringProperty("story", citation.story().value());
    json.writeStringProperty("revision", citation.revision().value());
    json.writeNumberProperty("sentence", citation.sentence());
    json.writeNumberProperty("start", citation.span().start());
    json.writeNumberProperty("end", citation.span().end());
    json.writeStringProperty("quote", citation.quote());
    json.writeEndObject();
  }

  private static void disagreement(JsonGenerator json, Disagreement disagreement) {
    json.writeStartObject();
    json.writeStringProperty("kind", disagreement.link().kind().name());
    json.writeStringProperty("why", disagreement.link().why());
    json.writeArrayPropertyStart("sides");
    side(json, disagreement.one(), disagreement.oneSays());
    side(json, disagreement.other(), disagreement.otherSays());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, Row row, Citation citation) {
    json.writeStartObject();
    json.writeStringProperty("claim", row.claim().id().value());
    json.writeStringProperty("headline", row.headline());
    json.writeStringProperty("source", row.source());
    orNull(json, "published", row.published().map(IsoDate::of));
    json.writeStringProperty("stage", row.claim().stage().name());
    json.writeStringProperty("modality", row.claim().modality().name());
    json.writeName("citation");
    citation(json, citation);
    json.writeEndObject();
  }

  private static void mention(JsonGenerator json, CrossMention mention) {
    json.writeStartObject();
    json.writeStringProperty("from", mention.from().value());
    json.writeStringProperty("to", mention.to().value());
    json.writeStringProperty("title", mention.title());
    json.writeName("citation");
    citation(json, mention.citation());
    json.writeEndObject();
  }

  private static void decision(JsonGenerator json, Decision decision) {
    json.writeStartObject();
    json.writeNumberProperty("number", decision.number());
    json.writeStringProperty("kind", small(decision.kind()));
    json.writeStringProperty("development", decision.development().value());
    json.writeStringProperty("other", decision.other().value());
    strings(json, "stories", decision.stories().stream().map(StoryId::value).toList());
    json.writeStringProperty("note", decision.note());
    json.writeStringProperty("owner", decision.owner());
    json.writeStringProperty("by", decision.by());
    json.writeStringProperty("at", decision.at().toString());
    orNull(json, "undone", decision.undone());
    json.writeEndObject();
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void orNull(JsonGenerator json, String name, Optional<?> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get().toString());
    } else {
      json.writeNullProperty(name);
    }
  }

  private static void raw(JsonGenerator json, String name, String value) {
    json.writeName(name);
    json.writeRawValue(value);
  }
}
