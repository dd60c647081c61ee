package attache.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sources in a list of sources, and a list made of sources.
public final class Listing {
  private static final String KIND = "attacheKind";
  private static final String URL = "url";
  private static final String SLASH_IN_NAME = "\u2215";
  private static final Set<String> OURS =
      Set.of("text", "title", "type", "xmlurl", URL, KIND.toLowerCase(Locale.ROOT));

  private Listing() {}

  /// A source of a list.
  ///
  /// @param folders where it stands, as in [Source]
  /// @param attributes those that mean nothing here
  public record Listed(
      String place,
      Source.Kind kind,
      String title,
      List<String> folders,
      List<Source.Attribute> attributes) {}

  /// The sources of a list, in order; one that stands in several folders comes once.
  ///
  /// @param key in which two places are equal
  public static List<Listed> sources(
      SourceList list, java.util.function.UnaryOperator<String> key) {
    var found = new LinkedHashMap<String, Listed>();
    list.outlines().forEach(outline -> collect(outline, "", key, found));
    return List.copyOf(found.values());
  }

  private static void collect(
      Outline outline,
      String folder,
      java.util.function.UnaryOperator<String> key,
      Map<String, Listed> found) {
    var place = place(outline);
    if (place.isPresent()) {
      var folders = folder.isEmpty() ? List.<String>of() : List.of(folder);
      found.merge(key.apply(place.get()), listed(outline, place.get(), folders), Listing::inBoth);
    }
    var name = outline.name().strip().replace("/", SLASH_IN_NAME);
    var below = place.isPresent() || name.isEmpty() ? folder : folder + "/" + name;
    outline
        .below()
        .forEach(inner ->
            collect(inner, below.startsWith("/") ? below.substring(1) : below, key, found));
  }

  private static Listed listed(Outline outline, String place, List<String> folders) {
    var title = outline.name().isBlank() ? place : outline.name().strip();
    var rest =
        outline.attributes().entrySet().stream()
            .filter(one -> !OURS.contains(one.getKey().toLowerCase(Locale.ROOT)))
            .map(one -> new Source.Attribute(one.getKey(), one.getValue()))
            .toList();
    return new Listed(place, kind(outline), title, folders, rest);
  }

  private static Listed inBoth(Listed one, Listed other) {
    var folders = new ArrayList<>(one.folders());
    other.folders().stream().filter(name -> !folders.contains(name)).forEach(folders::add);
    return new Listed(one.place(), one.kind(), one.title(), folders, one.attributes());
  }

  private static Optional<String> place(Outline outline) {
    if (!outline.feed().isEmpty()) {
      return Optional.of(outline.feed());
    }
    var url = outline.attribute(URL).strip();
    return outline.attribute(KIND).isEmpty() || url.isEmpty() ? Optional.empty() : Optional.of(url);
  }

  private static Source.Kind kind(Outline outline) {
    var stated = outline.attribute(KIND).toUpperCase(Locale.ROOT);
    for (var kind : Source.Kind.values()) {
      if (kind.name().equals(stated)) {
        return kind;
      }
    }
    return Source.Kind.FEED;
  }

  /// A list of some sources in their folders.
  ///
  /// @param title of the list
  public static SourceList of(String title, List<Source> sources) {
    var top = new Folder();
    for (var source : sources) {
      if (source.folders().isEmpty()) {
        top.sources.add(source);
      }
      source.folders().forEach(path -> top.at(path).sources.add(source));
    }
    return new SourceList(Map.of("version", "2.0"), Map.of("title", title), top.outlines());
  }

  private static final class Folder {
    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final List<Source> sources = new ArrayList<>();

    Folder at(String path) {
      var at = this;
      for (var name : path.split("/")) {
        at = at.folders.computeIfAbsent(name, _ -> new Folder());
      }
      return at;
    }

    List<Outline> outlines() {
      var outlines = new ArrayList<Outline>();
      folders.forEach((name, folder) -> {
        var shown = name.replace(SLASH_IN_NAME, "/");
        outlines.add(new Outline(Map.of("text", shown), folder.outlines()));
      });
      sources.forEach(source -> outlines.add(outline(source)));
      return outlines;
    }
  }

  private static Outline outline(Source source) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("text", source.title());
    if (source.kind() == Source.Kind.FEED) {
      attributes.put("type", "rss");
      attributes.put("xmlUrl", source.place());
    } else {
      attributes.put("type", "link");
      attributes.put(URL, source.place());
      attributes.put(KIND, source.kind().name().toLowerCase(Locale.ROOT));
    }
    source.attributes().forEach(one -> attributes.putIfAbsent(one.name(), one.value()));
    return new Outline(attributes, List.of());
  }
}
