package attache.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One line of a list of sources: a feed, a folder of lines, or something else that is kept as it
/// was.
///
/// @param attributes all of them, in their order, as in OPML: `text`, `title`, `xmlUrl`, `htmlUrl`
///   and whatever else a program wrote
/// @param below what stands inside
public record Outline(Map<String, String> attributes, List<Outline> below) {
  public Outline {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    below = List.copyOf(below);
  }

  /// What it is called; blank if it has no name.
  public String name() {
    var text = attribute("text");
    return text.isBlank() ? attribute("title") : text;
  }

  /// Address of the feed it stands for; blank if it stands for none.
  public String feed() {
    return attribute("xmlUrl").strip();
  }

  /// The value of an attribute, whatever the case of its name; blank if there is none.
  public String attribute(String name) {
    var exact = attributes.get(name);
    return exact != null
        ? exact
        : attributes.entrySet().stream()
            .filter(attribute -> attribute.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }
}
