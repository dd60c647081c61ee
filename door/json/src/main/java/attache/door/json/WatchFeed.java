package attache.door.json;

import attache.watch.Found;
import attache.watch.Told;
import attache.watch.Watch;
import attache.watch.Why;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// The alerts of a watch as a feed: Atom (RFC 4287) or JSON Feed 1.1. One entry for each story of
/// an alert, in the order given. An entry keeps its id for good, so that no reader shows it twice.
public final class WatchFeed {
  private WatchFeed() {}

  /// As Atom.
  ///
  /// @param alerts newest first
  /// @param self where the feed can be fetched; empty if nowhere
  public static String atom(Watch watch, List<Told> alerts, Optional<URI> self) {
    var updated = alerts.isEmpty() ? watch.since() : alerts.getFirst().alert().at();
    var feed = new StringBuilder();
    feed.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    feed.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(feed, "  ", "id", "urn:attache:watch:" + watch.id());
    element(feed, "  ", "title", "Attaché: " + watch.name());
    element(feed, "  ", "subtitle", watch.criteria().inWords());
    element(feed, "  ", "updated", updated.toString());
    feed.append("  <author><name>Attaché</name></author>\n");
    feed.append("  <generator>Attaché</generator>\n");
    self.ifPresent(at ->
        feed.append("  <link rel=\"self\" href=\"")
            .append(escaped(at.toString()))
            .append("\"/>\n"));
    for (var told : alerts) {
      told.found().forEach(found -> entry(feed, told, found));
    }
    return feed.append("</feed>\n").toString();
  }

  private static void entry(StringBuilder feed, Told told, Found found) {
    feed.append("  <entry>\n");
    element(feed, "    ", "id", id(told, found));
    element(feed, "    ", "title", found.story().latest().headline());
    element(feed, "    ", "updated", told.alert().at().toString());
    published(found).ifPresent(at -> element(feed, "    ", "published", at.toString()));
    feed.append("    <author><name>")
        .append(escaped(found.story().source()))
        .append("</name></author>\n");
    found
        .story()
        .address()
        .ifPresent(at ->
            feed.append("    <link rel=\"alternate\" href=\"")
                .append(escaped(at.toString()))
                .append("\"/>\n"));
    feed.append("    <content type=\"text\">").append(escaped(text(found))).append("</content>\n");
    feed.append("  </entry>\n");
  }

  /// As JSON Feed.
  ///
  /// @param alerts newest first
  /// @param self where the feed can be fetched; empty if nowhere
  public static String json(Watch watch, List<Told> alerts, Optional<URI> self) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
      json.writeStringProperty("title", "Attaché: " + watch.name());
      json.writeStringProperty("description", watch.criteria().inWords());
      self.ifPresent(at -> json.writeStringProperty("feed_url", at.toString()));
      json.writeArrayPropertyStart("items");
      for (var told : alerts) {
        told.found().forEach(found -> item(json, told, found));
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void item(JsonGenerator json, Told told, Found found) {
    json.writeStartObject();
    json.writeStringProperty("id", id(told, found));
    found.story().address().ifPresent(at -> json.writeStringProperty("url", at.toString()));
    json.writeStringProperty("title", found.story().latest().headline());
    json.writeStringProperty("content_text", text(found));
    published(found).ifPresent(at -> json.writeStringProperty("date_published", at.toString()));
    json.writeStringProperty("date_modified", told.alert().at().toString());
    json.writeArrayPropertyStart("authors");
    json.writeStartObject();
    json.writeStringProperty("name", found.story().source());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String id(Told told, Found found) {
    return "urn:attache:alert:" + told.alert().id() + ":" + found.story().id().value();
  }

  private static Optional<Instant> published(Found found) {
    return found.story().published().map(it -> it.instant());
  }

  /// The sentences that met the watch, each with why.
  private static String text(Found found) {
    var sentences = new LinkedHashMap<String, String>();
    for (var why : found.whys()) {
      sentences.merge(why.sentence(), words(why), (first, next) -> first + "; " + next);
    }
    var quoted =
        sentences.entrySet().stream()
            .map(it -> "“%s” (%s)".formatted(it.getKey(), it.getValue()))
            .collect(Collectors.joining("\n"));
    return found.answer().map(answer -> "The answer is now: " + answer.text() + "\n").orElse("")
        + quoted;
  }

  private static String words(Why why) {
    var kind = why.reason().kind().name().toLowerCase(java.util.Locale.ROOT);
    return kind + ": " + why.reason().what();
  }

  private static void element(StringBuilder feed, String indent, String name, String text) {
    feed.append(indent).append('<').append(name).append('>').append(escaped(text));
    feed.append("</").append(name).append(">\n");
  }

  /// Text as XML may hold it: what XML 1.0 has no place for is left out.
  private static String escaped(String text) {
    var escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '"' -> escaped.append("&quot;");
            default -> {
              if (point >= 0x20
                      && point != 0xFFFE
                      && point != 0xFFFF
                      && !(point >= 0xD800 && point <= 0xDFFF)
                  || point == '\n'
                  || point == '\t') {
                escaped.appendCodePoint(point);
              }
            }
          }
        });
    return escaped.toString();
  }
}
