package attache.development;

import attache.story.Story;
import java.util.List;
import java.util.stream.Stream;

/// One text of a development, with every source that printed it.
///
/// @param story the earliest of them
/// @param reprints the same text elsewhere or again, the earliest first; most have none
public record Telling(Story story, List<Story> reprints) {
  public Telling {
    reprints = List.copyOf(reprints);
  }

  /// All stories that print it.
  public List<Story> stories() {
    return Stream.concat(Stream.of(story), reprints.stream()).toList();
  }

  /// Names of the sources that print it, each once, the earliest first.
  public List<String> sources() {
    return stories().stream().map(Story::source).distinct().toList();
  }
}
