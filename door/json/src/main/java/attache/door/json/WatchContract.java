package attache.door.json;

import attache.desk.Deadline;
import attache.desk.Opening;
import attache.desk.Surroundings;
import attache.desk.Today;
import attache.desk.WatchDesk;
import attache.development.Development;
import attache.story.Citation;
import attache.story.Story;
import attache.watch.AlertForm;
import attache.watch.Amount;
import attache.watch.Channels;
import attache.watch.Dispatch;
import attache.watch.Found;
import attache.watch.Lens;
import attache.watch.Seen;
import attache.watch.Told;
import attache.watch.Watch;
import attache.watch.Why;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/// Watches, lenses, alerts, what is new and calls as JSON: the same in every door.
public final class WatchContract implements AlertForm {
  /// An alert as it is posted to webhooks and shown to programs.
  @Override
  public String json(Told told) {
    return LedgerForms.written(json -> told(json, told));
  }

  /// Some watches, as an array.
  public static String watches(List<Watch> watches) {
    return array(watches, WatchContract::watch);
  }

  /// One watch.
  public static String watch(Watch watch) {
    return LedgerForms.written(json -> watch(json, watch));
  }

  /// A watch with what it found and what became of its letters.
  public static String page(Watch watch, List<Found> hits, List<Dispatch> dispatches) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeName("watch");
      watch(json, watch);
      many(json, "hits", hits, WatchContract::found);
      many(json, "sent", dispatches, WatchContract::dispatch);
      json.writeEndObject();
    });
  }

  /// What criteria would have found.
  public static String preview(WatchDesk.Preview preview) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeNumberProperty("looked", preview.looked());
      many(json, "hits", preview.found(), WatchContract::found);
      json.writeName("answer");
      if (preview.reply().isPresent()) {
        json.writeRawValue(AnswerContract.of(preview.reply().get()).toJson());
      } else {
        json.writeNull();
      }
      json.writeEndObject();
    });
  }

  /// A round of asking and telling, with its alerts.
  public static String checked(WatchDesk.Checked checked) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      many(json, "alerts", checked.alerts(), WatchContract::told);
      many(
          json,
          "answered",
          checked.round().settled(),
          (to, reply) -> to.writeRawValue(AnswerContract.of(reply).toJson()));
      json.writeNumberProperty("sent", checked.round().told().sent());
      many(json, "troubles", checked.round().told().troubles(), JsonGenerator::writeString);
      json.writeEndObject();
    });
  }

  /// Some lenses, as an array.
  public static String lenses(List<Lens> lenses) {
    return array(lenses, WatchContract::lens);
  }

  /// A lens with what was seen through it.
  public static String page(Lens lens, List<Seen> signals) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeName("lens");
      lens(json, lens);
      many(json, "signals", signals, WatchContract::seen);
      json.writeEndObject();
    });
  }

  /// What is new.
  public static String today(Today today) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeStringProperty("since", today.since().toString());
      json.writeStringProperty("now", today.now().toString());
      json.writeNumberProperty("stories", today.stories());
      many(json, "newDevelopments", today.begun(), WatchContract::development);
      many(json, "changedDevelopments", today.changed(), WatchContract::development);
      many(json, "watches", today.hits(), WatchContract::ofWatch);
      many(json, "signals", today.signals(), WatchContract::seen);
      many(json, "answered", today.settled(), (to, answer) -> to.writeRawValue(answer.contract()));
      many(json, "brokenSources", today.broken(), WatchContract::broken);
      many(json, "deadlines", today.deadlines(), WatchContract::deadline);
      json.writeNumberProperty("unread", today.unread());
      json.writeEndObject();
    });
  }

  /// Calls and programmes, as an array.
  public static String calls(List<Opening> calls) {
    return array(calls, WatchContract::call);
  }

  private static <T> String array(List<T> items, BiConsumer<JsonGenerator, T> each) {
    return LedgerForms.written(json -> {
      json.writeStartArray();
      items.forEach(item -> each.accept(json, item));
      json.writeEndArray();
    });
  }

  private static <T> void many(
      JsonGenerator json, String name, Collection<T> items, BiConsumer<JsonGenerator, T> each) {
    json.writeArrayPropertyStart(name);
    items.forEach(item -> each.accept(json, item));
    json.writeEndArray();
  }

  private static void maybe(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void watch(JsonGenerator json, Watch watch) {
    var criteria = watch.criteria();
    json.writeStartObject();
    json.writeStringProperty("id", watch.id());
    json.writeStringProperty("name", watch.name());
    json.writeStringProperty("waitsFor", criteria.inWords());
    many(json, "terms", criteria.terms(), JsonGenerator::writeString);
    many(json, "actors", criteria.actors(), JsonGenerator::writeString);
    many(
        json,
        "stages",
        criteria.stages().stream().map(Enum::name).sorted().toList(),
        JsonGenerator::writeString);
    many(
        json,
        "types",
        criteria.types().stream().map(Enum::name).sorted().toList(),
        JsonGenerator::writeString);
    maybe(json, "over", criteria.over().map(it -> it.value().toPlainString()));
    maybe(json, "currency", criteria.over().map(Amount::currency));
    maybe(json, "newOn", criteria.newOn());
    maybe(json, "question", criteria.question());
    many(json, "mail", watch.channels().mail(), JsonGenerator::writeString);
    many(
        json,
        "webhooks",
        watch.channels().webhooks().stream().map(URI::toString).toList(),
        JsonGenerator::writeString);
    json.writeNumberProperty("atMostEverySeconds", watch.channels().atMostEvery().toSeconds());
    json.writeStringProperty("since", watch.since().toString());
    json.writeBooleanProperty("paused", watch.paused());
    json.writeEndObject();
  }

  private static void lens(JsonGenerator json, Lens lens) {
    json.writeStartObject();
    json.writeStringProperty("id", lens.id());
    json.writeStringProperty("name", lens.name());
    many(json, "scenarios", lens.scenarios(), JsonGenerator::writeString);
    json.writeStringProperty("since", lens.since().toString());
    json.writeEndObject();
  }

  private static void told(JsonGenerator json, Told told) {
    json.writeStartObject();
    json.writeStringProperty("alert", told.alert().id());
    json.writeStringProperty("at", told.alert().at().toString());
    json.writeStringProperty("watch", told.watch().name());
    json.writeStringProperty("waitsFor", told.watch().criteria().inWords());
    many(json, "stories", told.found(), WatchContract::found);
    json.writeEndObject();
  }

  private static void ofWatch(JsonGenerator json, Today.OfWatch hits) {
    json.writeStartObject();
    json.writeStringProperty("watch", hits.watch().name());
    many(json, "hits", hits.found(), WatchContract::found);
    json.writeEndObject();
  }

  private static void story(JsonGenerator json, Story story) {
    json.writeStringProperty("story", story.id().value());
    json.writeStringProperty("title", story.latest().headline());
    json.writeStringProperty("source", story.source());
    maybe(json, "url", story.address().map(URI::toString));
    maybe(json, "published", Optional.ofNullable(StoryContract.published(story)));
  }

  private static void found(JsonGenerator json, Found found) {
    json.writeStartObject();
    story(json, found.story());
    json.writeStringProperty("at", found.hit().at().toString());
    maybe(json, "weight", found.hit().weight().map(WatchContract::word));
    maybe(json, "answer", found.answer().map(it -> it.text()));
    many(json, "why", found.whys(), WatchContract::why);
    json.writeEndObject();
  }

  private static void why(JsonGenerator json, Why why) {
    json.writeStartObject();
    json.writeStringProperty("kind", word(why.reason().kind()));
    json.writeStringProperty("what", why.reason().what());
    json.writeNumberProperty("strength", why.reason().strength());
    maybe(json, "claim", why.reason().claim().map(it -> it.value()));
    maybe(json, "claimWords", why.claim().map(it -> it.claim().asWritten()));
    json.writeName("citation");
    citation(json, why.citation(), why.sentence());
    json.writeEndObject();
  }

  private static void citation(JsonGenerator json, Citation citation, String sentence) {
    json.writeStartObject();
    json.writeStringProperty("story", citation.story().value());
    json.writeStringProperty("revision", citation.revision().value());
    json.writeNumberProperty("sentence", citation.sentence());
    json.writeNumberProperty("start", citation.span().start());
    json.writeNumberProperty("end", citation.span().end());
    json.writeStringProperty("quote", citation.quote());
    json.writeStringProperty("sentenceText", sentence);
    json.writeEndObject();
  }

  private static void seen(JsonGenerator json, Seen seen) {
    json.writeStartObject();
    json.writeStringProperty("lens", seen.lens().name());
    json.writeStringProperty("scenario", seen.scenario());
    json.writeNumberProperty("strength", seen.signal().strength());
    json.writeStringProperty("strengthWord", word(seen.strength()));
    json.writeStringProperty("at", seen.signal().at().toString());
    story(json, seen.story());
    json.writeName("citation");
    citation(json, seen.citation(), seen.citation().quote());
    json.writeEndObject();
  }

  private static void dispatch(JsonGenerator json, Dispatch dispatch) {
    json.writeStartObject();
    json.writeStringProperty("alert", dispatch.alert());
    json.writeStringProperty("channel", dispatch.channel().words());
    json.writeNumberProperty("attempts", dispatch.attempts());
    maybe(json, "delivered", dispatch.delivered().map(Instant::toString));
    maybe(json, "next", dispatch.next().map(Instant::toString));
    maybe(json, "trouble", dispatch.trouble());
    json.writeEndObject();
  }

  private static void development(JsonGenerator json, Development development) {
    json.writeStartObject();
    json.writeStringProperty("development", development.id().value());
    json.writeStringProperty("title", development.title());
    json.writeStringProperty("lastChanged", development.lastChanged().toString());
    json.writeNumberProperty("stories", development.stories().size());
    json.writeNumberProperty("tellings", development.tellings());
    many(json, "sources", development.sources(), JsonGenerator::writeString);
    json.writeNumberProperty("disagreements", development.disagreements());
    json.writeEndObject();
  }

  private static void broken(JsonGenerator json, Surroundings.Broken broken) {
    json.writeStartObject();
    json.writeStringProperty("source", broken.source());
    json.writeStringProperty("since", broken.since().toString());
    json.writeStringProperty("reason", broken.reason());
    maybe(json, "next", broken.next().map(Instant::toString));
    json.writeEndObject();
  }

  private static void deadline(JsonGenerator json, Deadline deadline) {
    json.writeStartObject();
    json.writeStringProperty("day", deadline.day().toString());
    json.writeStringProperty("asWritten", deadline.asWritten());
    json.writeStringProperty("claim", deadline.row().claim().id().value());
    story(json, deadline.story());
    json.writeName("citation");
    citation(json, deadline.citation(), sentence(deadline.story(), deadline.citation()));
    json.writeEndObject();
  }

  private static String sentence(Story story, Citation citation) {
    var sentences = story.latest().sentences();
    return story.latest().id().equals(citation.revision())
        ? sentences.get(citation.sentence()).in(story.latest().text())
        : citation.quote();
  }

  private static void call(JsonGenerator json, Opening call) {
    json.writeStartObject();
    json.writeStringProperty("claim", call.measure().id().value());
    json.writeStringProperty("type", call.measure().type().name());
    json.writeStringProperty("by", call.measure().actor().toString());
    json.writeStringProperty("object", call.measure().object());
    json.writeStringProperty("state", word(call.state()));
    maybe(json, "deadline", call.deadline().map(LocalDate::toString));
    maybe(json, "deadlineWords", call.deadlineSaid().map(Citation::quote));
    many(json, "conditions", call.conditions(), JsonGenerator::writeString);
    story(json, call.story());
    json.writeName("citation");
    citation(json, call.citation(), call.sentence());
    json.writeEndObject();
  }

  /// Channels in words, for people: `mail a@example.org, webhook https://…`.
  public static String words(Channels channels) {
    return channels.all().isEmpty()
        ? "–"
        : String.join(", ", channels.all().stream().map(Channels.Channel::words).toList());
  }
}
