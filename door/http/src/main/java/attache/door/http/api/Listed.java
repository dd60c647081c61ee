package attache.door.http.api;

import attache.door.http.exchange.Response;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Writes a page of a list: the items, how many there are in all, and where the page after begins.
final class Listed {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Listed() {}

  /// What comes of a list.
  static Schema schema(String name, Schema item) {
    return Schema.object(
        Schema.members(
            name, Schema.list(item), "total", Schema.whole(), "next", Schema.text().orNull()));
  }

  /// A page of a list that is at hand.
  ///
  /// @param name of the items
  /// @param written each item as JSON
  static <T> Response page(
      Asked asked, String name, List<T> all, java.util.function.Function<T, String> written) {
    var from = Math.min(asked.offset(), all.size());
    var to = Math.min(from + asked.number(Parameter.LIMIT), all.size());
    var next =
        to < all.size() ? Optional.of(Asked.cursor(String.valueOf(to))) : Optional.<String>empty();
    return page(name, all.subList(from, to).stream().map(written).toList(), all.size(), next);
  }

  /// A page that was asked for where the cursor says.
  static Response at(Asked asked, String name, List<String> items, int total) {
    var end = asked.offset() + asked.number(Parameter.LIMIT);
    return page(
        name,
        items,
        total,
        end < total ? Optional.of(Asked.cursor(String.valueOf(end))) : Optional.empty());
  }

  static Response page(String name, List<String> items, int total, Optional<String> next) {
    return Response.jsonText(
        200,
        "{%s: [%s], \"total\": %d, \"next\": %s}"
            .formatted(
                JSON.writeValueAsString(name),
                String.join(",\n", items),
                total,
                next.map(JSON::writeValueAsString).orElse("null")));
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }
}
