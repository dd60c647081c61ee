package attache.gather.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says about its story in JSON-LD: the first object that is an article, in any of its
/// blocks, alone, in a list or in a graph.
///
/// @param article that object; missing when there is none
record JsonLd(JsonNode article) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_OBJECTS = 2000;
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^\\s*(?://\\s*)?(?:<!--|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|<!\\[CDATA\\[)|(?://\\s*)?(?:-->|/\\*\\s*]]>\\s*\\*/|]]>)\\s*$|;\\s*$");

  static JsonLd of(Document page) {
    var objects = new ArrayList<JsonNode>();
    for (var script : page.select("script[type*=ld+json]")) {
      parse(script.data()).ifPresent(block -> collect(block, objects));
    }
    var canonical = page.select("link[rel~=(?i)^canonical$]").attr("href").strip();
    var stories = objects.stream().filter(object -> isA(object, JsonLd::isStory)).toList();
    var article =
        stories.stream()
            .filter(story -> !canonical.isEmpty() && addresses(story).contains(canonical))
            .findFirst()
            .or(() ->
                stories.stream()
                    .filter(story -> isA(story, type -> type.endsWith("NewsArticle")))
                    .findFirst())
            .or(() -> stories.stream().findFirst());
    return new JsonLd(article.orElseGet(JSON::missingNode));
  }

  /// The addresses an object gives as its own.
  private static List<String> addresses(JsonNode object) {
    var page = object.path("mainEntityOfPage");
    return Stream.of(
            object.path("url"), object.path("@id"), page, page.path("@id"), page.path("url"))
        .filter(JsonNode::isString)
        .map(node -> node.stringValue().strip())
        .toList();
  }

  /// A field that is a text, a number, an object with a name, or a list of these: its first value.
  Optional<String> text(String field) {
    return text(article.path(field));
  }

  /// An address that is a text, or the id or url of an object.
  Optional<String> address(String field) {
    var node = article.path(field);
    return node.isObject() ? text(node.path("@id")).or(() -> text(node.path("url"))) : text(node);
  }

  /// The values of a field, each a text or the name of an object, in order.
  List<String> texts(String field) {
    var node = article.path(field);
    return node.isArray()
        ? node.valueStream().flatMap(one -> text(one).stream()).toList()
        : text(node).stream().toList();
  }

  /// Whether the story, or a part of it, is for those who pay.
  boolean isPaid() {
    return isFalse(article.path("isAccessibleForFree")) || !paidSelectors().isEmpty();
  }

  /// Which elements of the page hold the parts that are paid for.
  List<String> paidSelectors() {
    var parts = article.path("hasPart");
    var selectors = new ArrayList<String>();
    for (var part : parts.isArray() ? parts : List.of(parts)) {
      if (isFalse(part.path("isAccessibleForFree"))) {
        text(part.path("cssSelector")).ifPresent(selectors::add);
      }
    }
    return selectors;
  }

  private static boolean isStory(String type) {
    return type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report");
  }

  private static Optional<JsonNode> parse(String data) {
    try {
      return Optional.of(
          JSON.readTree(
              WRAPPING.matcher(data).replaceAll("").strip().replaceAll("[\\n\\r\\t]", " ")));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static void collect(JsonNode block, List<JsonNode> objects) {
    var open = new ArrayDeque<JsonNode>(List.of(block));
    while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
      var node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        objects.add(node);
        open.add(node.path("@graph"));
        open.add(node.path("mainEntity"));
      }
    }
  }

  private static boolean isA(JsonNode object, Predicate<String> type) {
    var stated = object.path("@type");
    return stated.isArray()
        ? stated.valueStream().anyMatch(one -> one.isString() && type.test(one.stringValue()))
        : stated.isString() && type.test(stated.stringValue());
  }

  private static boolean isFalse(JsonNode node) {
    return node.isBoolean() && !node.booleanValue()
        || node.isString() && node.stringValue().strip().equalsIgnoreCase("false");
  }

  private static Optional<String> text(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().flatMap(one -> text(one).stream()).findFirst();
    }
    if (node.isObject()) {
      return text(node.path("name"))
          .or(() -> text(node.path("alternateName")))
          .or(() -> text(node.path("@value")));
    }
    return node.isString() && !node.stringValue().isBlank()
        ? Optional.of(node.stringValue())
        : Optional.empty();
  }
}
