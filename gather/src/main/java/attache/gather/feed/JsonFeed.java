package attache.gather.feed;

import attache.gather.date.Dates;
import attache.gather.date.Spaces;
import attache.gather.text.Document;
import attache.gather.text.Stated;
import attache.gather.web.Address;
import attache.source.Extract;
import attache.source.FeedFacts;
import attache.source.Rhythm;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A feed in JSON Feed 1.0 or 1.1.
public final class JsonFeed {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int VERSION_WITHIN = 2000;

  private final JsonNode feed;
  private final Document document;
  private final Channel channel;

  private JsonFeed(JsonNode feed, Document document) {
    this.feed = feed;
    this.document = document;
    this.channel = channel();
  }

  /// Whether a text is JSON that states this format near its beginning, or has a list of items.
  public static boolean is(String text) {
    var start = text.stripLeading();
    var head = start.substring(0, Math.min(start.length(), VERSION_WITHIN));
    return head.startsWith("{")
        && (head.contains("jsonfeed.org/version/") || head.contains("jsonfeed.org\\/version\\/"));
  }

  /// Hands on every item, in order.
  ///
  /// @throws IOException if it is no JSON, or has no items
  static FeedFacts read(Document document, Consumer<Extract> each) throws IOException {
    var feed = new JsonFeed(parsed(document), document);
    var number = 1;
    for (var item : feed.feed.path("items")) {
      each.accept(feed.item(item, number++));
    }
    return feed.facts();
  }

  /// The facts of a feed that states none.
  static FeedFacts unstated() {
    return new FeedFacts(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Rhythm.UNSTATED,
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static JsonNode parsed(Document document) throws IOException {
    try {
      var feed = JSON.readTree(document.text());
      if (feed.path("items").isArray()) {
        return feed;
      }
    } catch (JacksonException e) {
      throw new IOException(
          "a JSON feed was wanted, found JSON that cannot be read: %s: %s"
              .formatted(
                  document.name(),
                  String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("")),
          e);
    }
    throw new IOException(
        "a JSON feed with a list of items was wanted, found none: " + document.name());
  }

  private Channel channel() {
    var base = document.address().or(() -> address(feed, "feed_url"));
    var site = address(feed, "home_page_url");
    var key = document.address().or(() -> address(feed, "feed_url")).or(() -> site);
    return new Channel(
        Spaces.oneLine(text(feed, "title").orElse("")),
        key.map(Channel::key).orElseGet(() -> document.name().replace(' ', '_')),
        site,
        base.or(() -> site),
        text(feed, "language").flatMap(Stated::language));
  }

  private FeedFacts facts() {
    var hubs = new ArrayList<URI>();
    feed.path("hubs")
        .forEach(hub -> {
          if (text(hub, "type").filter("WebSub"::equalsIgnoreCase).isPresent()) {
            address(hub, "url").ifPresent(hubs::add);
          }
        });
    return new FeedFacts(
        Optional.of(channel.title()).filter(title -> !title.isBlank()),
        channel.site(),
        address(feed, "feed_url"),
        hubs,
        channel.language(),
        Rhythm.UNSTATED,
        isTrue(feed.path("expired")),
        text(feed, "license", "copyright", "rights"),
        address(feed, "next_url"));
  }

  private Extract item(JsonNode item, int number) {
    if (!item.isObject()) {
      return new Extract.Bad(
          0, "an object was wanted as item %d, found %s".formatted(number, item.getNodeType()));
    }
    return new JsonItem(item, channel, document)
        .draft()
        .<Extract>map(Extract.Item::new)
        .orElseGet(() ->
            new Extract.Bad(
                0, "a title or a text was wanted in item %d, found neither".formatted(number)));
  }

  /// The first of some fields that is a text, a number or a truth value, as text; not blank.
  static Optional<String> text(JsonNode node, String... fields) {
    return List.of(fields).stream()
        .map(node::path)
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.isNull())
        .map(value -> Spaces.trim(value.asString("")))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private Optional<URI> address(JsonNode node, String field) {
    return text(node, field)
        .flatMap(text -> Channel.absolute(document.address(), text))
        .filter(Address::isWeb);
  }

  private static boolean isTrue(JsonNode node) {
    return node.isBoolean() && node.booleanValue()
        || node.isString() && node.stringValue().strip().equalsIgnoreCase("true");
  }

  /// A date in one of some fields.
  static Optional<attache.story.Dated> dated(JsonNode node, String... fields) {
    return List.of(fields).stream()
        .flatMap(field -> text(node, field).stream())
        .flatMap(text -> Dates.parse(text).stream())
        .findFirst();
  }
}
