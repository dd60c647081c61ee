package attache.door.json;

import attache.source.Candidate;
import attache.source.Extract;
import attache.source.Gathered;
import attache.source.Health;
import attache.source.HubStatus;
import attache.source.Source;
import attache.source.SourceShelf;
import attache.source.Subscription;
import attache.source.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Sources, how it goes with them, and what came of asking them, as JSON.
public final class SourceContract {
  private SourceContract() {}

  /// A source and its health, on one line.
  public static String of(Subscription subscription, Instant now) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      source(json, subscription.source());
      health(json, subscription.health(), subscription.source().paused(), now);
      hub(json, subscription.hubStatus(), now);
      json.writeEndObject();
    });
  }

  /// What can be followed at a place: an array.
  public static String candidates(List<Candidate> candidates) {
    return LedgerForms.written(json -> {
      json.writeStartArray();
      for (var candidate : candidates) {
        json.writeStartObject();
        json.writeStringProperty("place", candidate.place());
        json.writeStringProperty("kind", small(candidate.kind()));
        json.writeStringProperty("title", candidate.title());
        orNull(json, "licence", candidate.licence());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /// What a source would give.
  public static String of(Trial trial) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeStringProperty("place", trial.source().place());
      json.writeStringProperty("kind", small(trial.source().kind()));
      orNull(json, "title", trial.title());
      orNull(json, "licence", trial.licence());
      orNull(json, "trouble", trial.trouble());
      json.writeBooleanProperty("conditional", trial.conditional());
      orNull(json, "next", trial.next());
      json.writeArrayPropertyStart("stories");
      trial.stories().forEach(item -> item(json, item));
      json.writeEndArray();
      refused(json, trial.refused());
      json.writeEndObject();
    });
  }

  /// What came of a round.
  public static String of(Gathered gathered) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeNumberProperty("asked", gathered.results().size());
      json.writeNumberProperty("added", gathered.added());
      json.writeNumberProperty("revised", gathered.revised());
      json.writeNumberProperty("failed", gathered.failed());
      json.writeBooleanProperty("interrupted", gathered.interrupted());
      json.writeArrayPropertyStart("sources");
      gathered.results().forEach(result -> result(json, result));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /// The sources a story was had from, written into an object that is open.
  static void given(JsonGenerator json, List<SourceShelf.Given> given) {
    json.writeArrayPropertyStart("from");
    for (var one : given) {
      json.writeStartObject();
      json.writeNumberProperty("source", one.source().id().value());
      json.writeStringProperty("title", one.source().title());
      json.writeStringProperty("access", small(one.provenance().access()));
      orNull(json, "why", one.provenance().why());
      orNull(json, "licence", one.provenance().licence());
      json.writeArrayPropertyStart("authors");
      one.provenance().authors().forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("since", one.provenance().since().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void source(JsonGenerator json, Source source) {
    json.writeNumberProperty("id", source.id().value());
    json.writeStringProperty("title", source.title());
    json.writeStringProperty("kind", small(source.kind()));
    json.writeStringProperty("place", source.place());
    json.writeArrayPropertyStart("folders");
    source.folders().forEach(json::writeString);
    json.writeEndArray();
    orNull(json, "licence", source.licence());
    json.writeStringProperty("access", small(source.access()));
    json.writeBooleanProperty("paused", source.paused());
    json.writeStringProperty("pages", small(source.manners().pages()));
    json.writeBooleanProperty("private", source.manners().privateAddresses());
    orNull(json, "every", source.manners().every().map(Duration::toString));
    json.writeStringProperty("added", source.added().toString());
  }

  private static void health(JsonGenerator json, Health health, boolean paused, Instant now) {
    json.writeStringProperty("state", paused ? "paused" : small(health.state(now)));
    orNull(json, "lastAsked", health.tried());
    orNull(json, "lastSuccess", health.succeeded());
    orNull(json, "lastNew", health.fresh());
    json.writeStringProperty("next", health.next().toString());
    json.writeNumberProperty("stories", health.stories());
    orNull(json, "troubleSince", health.trouble().map(Health.Trouble::since));
    orNull(json, "trouble", health.trouble().map(Health.Trouble::reason));
    json.writeNumberProperty("failures", health.trouble().map(Health.Trouble::times).orElse(0));
    orNull(json, "movingTo", health.moving().map(Health.Moving::to));
  }

  private static void hub(JsonGenerator json, Optional<HubStatus> status, Instant now) {
    if (status.isEmpty()) {
      json.writeNullProperty("hub");
      return;
    }
    var one = status.get();
    json.writeObjectPropertyStart("hub");
    json.writeStringProperty("address", one.hub().toString());
    json.writeStringProperty("topic", one.topic().toString());
    json.writeStringProperty("state", small(one.state(now)));
    orNull(json, "until", one.until());
    orNull(json, "asked", one.asked());
    orNull(json, "why", one.why());
    json.writeNumberProperty("told", one.told());
    json.writeNumberProperty("ignored", one.ignored());
    json.writeEndObject();
  }

  private static void item(JsonGenerator json, Trial.Item item) {
    json.writeStartObject();
    json.writeStringProperty("title", item.draft().headline());
    orNull(json, "url", item.draft().address());
    orNull(json, "published", item.draft().published().map(IsoDate::of));
    json.writeNumberProperty("characters", item.draft().body().length());
    json.writeStringProperty("access", small(item.access()));
    orNull(json, "why", item.why());
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, Gathered.Result result) {
    json.writeStartObject();
    json.writeNumberProperty("id", result.source().id().value());
    json.writeStringProperty("title", result.source().title());
    json.writeNumberProperty("added", result.added());
    json.writeNumberProperty("revised", result.revised());
    json.writeNumberProperty("unchanged", result.unchanged());
    orNull(json, "trouble", result.trouble());
    json.writeStringProperty("next", result.health().next().toString());
    refused(json, result.refused());
    json.writeEndObject();
  }

  private static void refused(JsonGenerator json, List<Extract.Bad> refused) {
    json.writeArrayPropertyStart("refused");
    refused.forEach(bad -> json.writeString(bad.reason()));
    json.writeEndArray();
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void orNull(JsonGenerator json, String name, Optional<?> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get().toString());
    } else {
      json.writeNullProperty(name);
    }
  }
}
