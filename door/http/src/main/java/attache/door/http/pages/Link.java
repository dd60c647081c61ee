package attache.door.http.pages;

import attache.door.http.exchange.Fields;
import attache.story.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An address of ours, with what follows its question mark.
public record Link(String path, Map<String, List<String>> query) {
  private static final int SHORT = 12;

  public Link {
    var copy = new LinkedHashMap<String, List<String>>();
    query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    query = java.util.Collections.unmodifiableMap(copy);
  }

  public static Link to(String path) {
    return new Link(path, Map.of());
  }

  /// To the story that is cited, with the words highlighted.
  public static String to(Citation cited) {
    return "/stories/%s?version=%s&quote=%d-%d#s%d"
        .formatted(
            cited.story().value(),
            cited.revision().value().substring(0, SHORT),
            cited.span().start(),
            cited.span().end(),
            cited.sentence());
  }

  /// To a path, with all that was asked for now; blanks are dropped.
  public static Link again(String path, Fields asked) {
    var kept = new LinkedHashMap<String, List<String>>();
    for (var name : asked.names()) {
      var said = asked.all(name).stream().filter(value -> !value.isBlank()).toList();
      if (!said.isEmpty()) {
        kept.put(name, said);
      }
    }
    return new Link(path, kept);
  }

  /// The same with one value of a name in place of those it had.
  public Link with(String name, Object value) {
    var more = new LinkedHashMap<>(query);
    more.put(name, List.of(value.toString()));
    return new Link(path, more);
  }

  /// The same without a name.
  public Link without(String name) {
    var less = new LinkedHashMap<>(query);
    less.remove(name);
    return new Link(path, less);
  }

  /// The same without one value of a name.
  public Link without(String name, String value) {
    var left = new ArrayList<>(query.getOrDefault(name, List.of()));
    left.remove(value);
    if (left.isEmpty()) {
      return without(name);
    }
    var less = new LinkedHashMap<>(query);
    less.put(name, left);
    return new Link(path, less);
  }

  /// The same asked of another path.
  public Link at(String other) {
    return new Link(other, query);
  }

  @Override
  public String toString() {
    if (query.isEmpty()) {
      return path;
    }
    return path
        + query.entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream()
                    .map(value -> Fields.encoded(entry.getKey()) + "=" + Fields.encoded(value)))
            .collect(Collectors.joining("&", "?", ""));
  }

  /// A place to send a browser back to: one of ours, or the first page.
  public static String ours(String place) {
    return place.matches("/(?![/\\\\])[^\\s\\\\\"<>]{0,4000}") ? place : "/";
  }

  /// One part of a path.
  public static String part(String value) {
    return Fields.encoded(value).replace("+", "%20");
  }
}
