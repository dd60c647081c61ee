package attache.gather.text;

import attache.gather.date.Dates;
import attache.gather.date.Spaces;
import attache.gather.web.Address;
import attache.source.Extract;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Draft.Nature;
import attache.story.Origin;
import attache.story.StoryKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stories as JSON Lines: one object a line, read line by line, so that a file of any length takes
/// the memory of its longest line.
public final class JsonLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Document document;

  /// @param document of which name and source are used; its text is not
  public JsonLines(Document document) {
    this.document = document;
  }

  /// Whether a text begins with a JSON object that ends on its line.
  public static boolean is(String line) {
    try {
      return line.startsWith("{") && JSON.readTree(line).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  /// Hands on every line, in order; blank lines are passed over.
  public void read(InputStream in, Consumer<Extract> each) throws IOException {
    var lines = new ByteLines(in);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      switch (line.get()) {
        case ByteLines.Whole(var number, var text) when Spaces.trim(text).isEmpty() -> {}
        case ByteLines.Whole(var number, var text) -> each.accept(item(number, text));
        case ByteLines.Refused(var number, var reason) ->
            each.accept(new Extract.Bad(number, reason));
      }
    }
  }

  private Extract item(int number, String text) {
    try {
      var node = JSON.readTree(Spaces.trim(text));
      return node.isObject()
          ? new Extract.Item(draft(node, number))
          : new Extract.Bad(number, "a JSON object was wanted, found " + node.getNodeType());
    } catch (JacksonException e) {
      return new Extract.Bad(number, "a JSON object on one line was wanted: " + firstLine(e));
    } catch (IllegalArgumentException e) {
      return new Extract.Bad(number, String.valueOf(e.getMessage()));
    }
  }

  private Draft draft(JsonNode node, int number) {
    var term = string(node, "term");
    var headline = Spaces.oneLine(string(node, "headline", "title").or(() -> term).orElse(""));
    if (headline.isBlank()) {
      throw new IllegalArgumentException(
          "a text field \"headline\" (or \"title\", or \"term\") was wanted, found none; add it");
    }
    var address = string(node, "url", "address", "link").flatMap(Address::parse);
    return new Draft(
        document.sourceOr(string(node, "source").map(Spaces::oneLine).orElse("")),
        headline,
        string(node, "body", "text").orElseGet(() -> definition(node)),
        published(node),
        address,
        string(node, "language", "lang").flatMap(Stated::language),
        keys(node, address, headline),
        Optional.of(new Origin(document.name(), 0, number)),
        nature(node, term.isPresent()),
        node.path("partial").asBoolean(false),
        authors(node));
  }

  private static List<String> authors(JsonNode node) {
    var authors = new ArrayList<String>();
    node.path("authors").forEach(one -> authors.add(one.asString("")));
    string(node, "author").ifPresent(authors::add);
    return authors.stream()
        .map(Spaces::oneLine)
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  private List<StoryKey> keys(JsonNode node, Optional<URI> address, String headline) {
    var keys = new ArrayList<StoryKey>();
    string(node, "id")
        .map(id -> document.sourceOr(string(node, "source").orElse("")) + " " + id)
        .ifPresent(key -> keys.add(new StoryKey(StoryKey.Kind.FEED_ITEM, key)));
    address.ifPresent(at -> keys.add(new StoryKey(StoryKey.Kind.ADDRESS, Address.normalised(at))));
    if (keys.isEmpty()) {
      keys.add(document.key(headline, 1));
    }
    return keys;
  }

  private static Nature nature(JsonNode node, boolean term) {
    if (node.path("sample").asBoolean(false)) {
      return Nature.SAMPLE;
    }
    var stated = string(node, "nature").map(name -> name.strip().toUpperCase(Locale.ROOT));
    if (stated.isEmpty()) {
      return term ? Nature.BACKGROUND : Nature.NEWS;
    }
    return switch (stated.get()) {
      case "NEWS" -> Nature.NEWS;
      case "BACKGROUND" -> Nature.BACKGROUND;
      case "SAMPLE" -> Nature.SAMPLE;
      default ->
          throw new IllegalArgumentException(
              "\"nature\" must be NEWS, BACKGROUND or SAMPLE, got \"" + stated.get() + "\"");
    };
  }

  /// The definition of a term, with its other names, if any, as a last sentence.
  private static String definition(JsonNode node) {
    var definition = string(node, "definition").orElse("");
    var names =
        node.path("aliases")
            .valueStream()
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? definition : definition + "\n\nAlso called: " + names + ".";
  }

  private static Optional<Dated> published(JsonNode node) {
    for (var name : new String[] {"published", "date"}) {
      var field = node.path(name);
      if (field.isString()) {
        return Dates.parse(field.stringValue());
      }
      if (field.isIntegralNumber() && field.canConvertToLong()) {
        return epoch(field.longValue());
      }
    }
    return Optional.empty();
  }

  /// Seconds or milliseconds since 1970, told apart by their size.
  private static Optional<Dated> epoch(long count) {
    if (count < 100_000_000L || count > 100_000_000_000_000L) {
      return Optional.empty();
    }
    var instant =
        count > 100_000_000_000L ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(count);
    return Optional.of(new Dated(Long.toString(count), instant, Dated.Precision.SECOND));
  }

  private static Optional<String> string(JsonNode node, String... names) {
    for (var name : names) {
      var field = node.path(name);
      if (field.isString() && !field.stringValue().isBlank()) {
        return Optional.of(field.stringValue());
      }
      if (field.isIntegralNumber()) {
        return Optional.of(field.asString());
      }
    }
    return Optional.empty();
  }

  private static String firstLine(JacksonException e) {
    var message = String.valueOf(e.getOriginalMessage());
    return message.length() > 200
        ? message.substring(0, 200)
        : message.lines().findFirst().orElse("");
  }
}
