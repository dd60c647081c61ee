package attache.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list of sources with its folders, as programs hand it to each other in OPML.
///
/// @param attributes those of the list as a whole (`version`, bindings of prefixes), in their order
/// @param head what it says about itself (`title`, `dateCreated`, …), in its order
/// @param outlines the lines of its top level, in order
public record SourceList(
    Map<String, String> attributes, Map<String, String> head, List<Outline> outlines) {
  public SourceList {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
    outlines = List.copyOf(outlines);
  }

  /// A feed of a list, once, however often it stands there.
  ///
  /// @param address as first stated
  /// @param name what the list calls it; the address if it has no name
  /// @param site address of the site; blank if not stated
  /// @param folders the folders it stands in, each as the names from the top down; an empty list
  ///   stands for the top level
  /// @param attributes all that the list states about it where it stands first
  public record Listed(
      String address,
      String name,
      String site,
      List<List<String>> folders,
      Map<String, String> attributes) {
    public Listed {
      folders = folders.stream().map(List::copyOf).distinct().toList();
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
  }

  /// A list of feeds, each in all its folders: folders and feeds stand in the order in which they
  /// are first named.
  ///
  /// @param title what the list is called
  public static SourceList of(String title, List<Listed> feeds) {
    var top = new Folder();
    for (var feed : feeds) {
      var line = new Outline(attributes(feed), List.of());
      (feed.folders().isEmpty() ? List.of(List.<String>of()) : feed.folders())
          .forEach(path -> top.at(path).add(line));
    }
    return new SourceList(Map.of("version", "2.0"), Map.of("title", title), top.outlines());
  }

  private static Map<String, String> attributes(Listed feed) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("text", feed.name());
    attributes.put("title", feed.name());
    attributes.put("type", "rss");
    attributes.put("xmlUrl", feed.address());
    if (!feed.site().isBlank()) {
      attributes.put("htmlUrl", feed.site());
    }
    feed.attributes().forEach(attributes::putIfAbsent);
    return attributes;
  }

  /// A folder that is being filled.
  private static final class Folder {
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Folder> below = new LinkedHashMap<>();

    void add(Outline outline) {
      lines.add(() -> outline);
    }

    Folder at(List<String> path) {
      return path.isEmpty() ? this : named(path.getFirst()).at(path.subList(1, path.size()));
    }

    private Folder named(String name) {
      return below.computeIfAbsent(
          name,
          _ -> {
            var folder = new Folder();
            lines.add(() -> new Outline(titled(name), folder.outlines()));
            return folder;
          });
    }

    List<Outline> outlines() {
      return lines.stream().map(Line::outline).toList();
    }

    private static Map<String, String> titled(String name) {
      var attributes = new LinkedHashMap<String, String>();
      attributes.put("text", name);
      attributes.put("title", name);
      return attributes;
    }
  }

  /// A line that is made when its folder is full.
  @FunctionalInterface
  private interface Line {
    Outline outline();
  }
}
