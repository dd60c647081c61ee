package attache.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list of sources with its folders, as programs hand it to each other in OPML.
///
/// @param head what it says about itself (`title`, `dateCreated`, …), in its order
/// @param outlines the lines of its top level, in order
public record SourceList(Map<String, String> head, List<Outline> outlines) {
  public SourceList {
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
  public record Listed(String address, String name, String site, List<List<String>> folders) {
    public Listed {
      folders = folders.stream().map(List::copyOf).toList();
    }
  }
}
