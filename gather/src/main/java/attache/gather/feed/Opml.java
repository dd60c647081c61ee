package attache.gather.feed;

import attache.gather.text.Document;
import attache.gather.web.Address;
import attache.source.Outline;
import attache.source.SourceList;
import attache.source.SourceList.Listed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Lists of sources in OPML 1.0 and 2.0. What is read is written again with all its attributes,
/// those that nobody here knows included. A list that is not well-formed is read as far as it can
/// be.
public final class Opml {
  private static final int DEEPEST = 100;

  private Opml() {}

  /// @throws IOException if it is no such list
  public static SourceList read(Document document) throws IOException {
    var root = Jsoup.parse(document.text(), "", Parser.xmlParser()).selectFirst("opml");
    if (root == null) {
      throw new IOException(
          "a list of sources (OPML) was wanted, found none: %s; export it from your feed reader as OPML"
              .formatted(document.name()));
    }
    var head = new LinkedHashMap<String, String>();
    root.select("> head > *")
        .forEach(part -> head.putIfAbsent(part.tagName(), part.wholeText().strip()));
    return new SourceList(
        attributes(root),
        head,
        root.children().stream().flatMap(part -> outlines(part, 0).stream()).toList());
  }

  /// The feeds of a list, each once, in the order in which they are first named; two addresses that
  /// differ in `http` and `https` or in trackers are one.
  public static List<Listed> feeds(SourceList list) {
    var found = new LinkedHashMap<String, Found>();
    list.outlines().forEach(outline -> collect(outline, List.of(), found));
    return found.values().stream().map(Found::listed).toList();
  }

  /// The list as OPML 2.0.
  public static String write(SourceList list) {
    return OpmlText.of(list);
  }

  private static List<Outline> outlines(Element parent, int depth) {
    var outlines = new ArrayList<Outline>();
    for (var child : parent.children()) {
      if (child.tagName().equalsIgnoreCase("outline")) {
        outlines.add(
            new Outline(
                attributes(child), depth < DEEPEST ? outlines(child, depth + 1) : List.of()));
        if (depth >= DEEPEST) {
          outlines.addAll(flat(child));
        }
      }
    }
    return outlines;
  }

  /// What stands deeper than folders do, side by side.
  private static List<Outline> flat(Element parent) {
    return parent.select("outline").stream()
        .skip(1)
        .map(outline -> new Outline(attributes(outline), List.of()))
        .toList();
  }

  private static Map<String, String> attributes(Element element) {
    var attributes = new LinkedHashMap<String, String>();
    element
        .attributes()
        .forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
    return attributes;
  }

  private static void collect(Outline outline, List<String> path, Map<String, Found> found) {
    var below = path;
    if (!outline.feed().isBlank()) {
      var address = plain(outline.feed());
      found.computeIfAbsent(key(address), _ -> new Found(address, outline)).folders.add(path);
    } else if (!outline.below().isEmpty() && !outline.name().isBlank()) {
      below = new ArrayList<>(path);
      below.add(outline.name().strip());
    }
    for (var line : outline.below()) {
      collect(line, below, found);
    }
  }

  /// An address without the `feed:` that some programs put before it.
  private static String plain(String address) {
    return address
        .replaceFirst("(?i)^feed:(?=https?:)", "")
        .replaceFirst("(?i)^feed:(?://)?", "http://");
  }

  private static String key(String address) {
    return Address.parse(address).map(Channel::key).orElse(address);
  }

  /// A feed and where it was found.
  private static final class Found {
    private final String address;
    private final Outline outline;
    private final List<List<String>> folders = new ArrayList<>();

    Found(String address, Outline outline) {
      this.address = address;
      this.outline = outline;
    }

    Listed listed() {
      var name = outline.name().isBlank() ? address : outline.name().strip();
      return new Listed(
          address, name, outline.attribute("htmlUrl").strip(), folders, outline.attributes());
    }
  }
}
