package attache.evidence;

import attache.story.Revision;
import attache.story.Story;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A story with its latest revision read line by line; line 0 is the headline.
final class Page {
  private final Story story;
  private final List<Line> lines;
  private final Set<String> stems = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  Page(Story story, List<Line> lines) {
    this.story = story;
    this.lines = List.copyOf(lines);
    for (var line : lines) {
      stems.addAll(line.stems().keySet());
      line.names().forEach(mention -> names.add(mention.name()));
    }
  }

  Story story() {
    return story;
  }

  Revision revision() {
    return story.latest();
  }

  List<Line> lines() {
    return lines;
  }

  Line headline() {
    return lines.getFirst();
  }

  boolean has(String stem) {
    return stems.contains(stem);
  }

  Set<String> names() {
    return names;
  }
}
