package attache.desk;

import attache.briefing.Matter;
import attache.briefing.Matters;
import attache.development.DevelopmentId;
import attache.development.Telling;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Matters as the developments have them.
public final class DevelopmentMatters implements Matters {
  private final DevelopmentDesk developments;

  public DevelopmentMatters(DevelopmentDesk developments) {
    this.developments = developments;
  }

  @Override
  public List<Matter> of(List<Story> stories) throws IOException {
    var matters = new ArrayList<Matter>();
    var wanted = new LinkedHashMap<StoryId, Story>();
    stories.forEach(story -> wanted.put(story.id(), story));
    var known = new HashSet<StoryId>();
    for (var story : stories) {
      if (known.contains(story.id())) {
        continue;
      }
      var development =
          developments.of(story.id()).filter(one -> one.stories().contains(story.id()));
      var matter =
          development.isEmpty()
              ? Matter.of(story)
              : matter(development.get().id(), development.get().stories(), wanted);
      matter.everywhere().forEach(one -> known.add(one.id()));
      matters.add(matter);
    }
    return matters;
  }

  /// The wanted stories of a development, each text once.
  private Matter matter(DevelopmentId id, List<StoryId> all, Map<StoryId, Story> wanted)
      throws IOException {
    var here = new LinkedHashMap<StoryId, Story>();
    for (var story : all) {
      if (wanted.containsKey(story)) {
        here.put(story, wanted.get(story));
      }
    }
    var first = new HashMap<StoryId, StoryId>();
    var page = developments.page(id);
    if (page.isPresent()) {
      for (var telling : page.get().tellings()) {
        var printed = telling.stories().stream().map(Story::id).filter(here::containsKey).toList();
        printed.forEach(one -> first.put(one, printed.getFirst()));
      }
    }
    var told = new ArrayList<Story>();
    var reprints = new ArrayList<Story>();
    here.forEach(
        (one, story) -> (first.getOrDefault(one, one).equals(one) ? told : reprints).add(story));
    return new Matter(Optional.of(id.value()), told, reprints);
  }

  @Override
  public Optional<Matter> development(String id) throws IOException {
    var found = developments.development(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return developments
        .page(found.get().id())
        .map(page ->
            new Matter(
                Optional.of(page.development().id().value()),
                page.tellings().stream().map(Telling::story).toList(),
                page.tellings().stream().flatMap(told -> told.reprints().stream()).toList()));
  }
}
