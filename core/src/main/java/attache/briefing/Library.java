package attache.briefing;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.index.Analysis;
import attache.index.PassageIndex;
import attache.index.Search;
import attache.question.Abbreviations;
import attache.question.Question;
import attache.question.Reader;
import attache.story.Archive;
import attache.story.Draft;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the stories a briefing is made from. Safe for use by many threads.
public final class Library {
  private static final int MOST = 1000;
  private static final int PAGE = 500;

  private final Archive archive;
  private final PassageIndex index;
  private final Reader reader;
  private final Analysis analysis;
  private final Gazetteer gazetteer;
  private final Names names;
  private final Abbreviations abbreviations = Abbreviations.shipped();

  public Library(
      Archive archive,
      PassageIndex index,
      Reader reader,
      Analysis analysis,
      Gazetteer gazetteer,
      Names names) {
    this.archive = archive;
    this.index = index;
    this.reader = reader;
    this.analysis = analysis;
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /// What is stored.
  Archive.Holdings holdings() throws IOException {
    return archive.holdings();
  }

  /// A story that is neither withdrawn nor background.
  Optional<Story> story(StoryId id) throws IOException {
    return archive.story(id).filter(Library::told);
  }

  private static boolean told(Story story) {
    return !story.withdrawn() && story.nature() != Draft.Nature.BACKGROUND;
  }

  /// Every story, as fully on the matter as any.
  List<Found> all() throws IOException {
    var all = new ArrayList<Found>();
    for (var skip = 0; ; skip += PAGE) {
      var page = archive.stories(skip, PAGE);
      page.stream().filter(Library::told).forEach(story -> all.add(new Found(story, 1, Set.of())));
      if (page.size() < PAGE) {
        return all;
      }
    }
  }

  /// How a topic was understood.
  Topic topic(String words) {
    return new Topic(reader.read(new Question(words)), abbreviations, analysis, names);
  }

  /// Stories on a topic.
  List<Found> on(Topic topic) throws IOException {
    return among(candidates(topic), topic);
  }

  /// Stories of some candidates that are on a topic.
  static List<Found> among(List<Story> candidates, Topic topic) {
    var found = new ArrayList<Found>();
    for (var story : candidates) {
      topic.in(story).ifPresent(found::add);
    }
    return found;
  }

  private List<Story> candidates(Topic topic) throws IOException {
    var search = new Search(topic.terms(), topic.named(), Optional.empty(), false, MOST);
    var ids = new LinkedHashSet<StoryId>();
    index.search(search).forEach(hit -> ids.add(hit.story()));
    var stories = new ArrayList<Story>();
    for (var id : ids) {
      story(id).ifPresent(stories::add);
    }
    return stories;
  }

  /// The canonical name of an actor.
  String actor(String given) {
    return gazetteer.actor(given).map(actor -> actor.name()).orElse(given.strip());
  }

  /// Stories that name an actor.
  List<Found> naming(String actor) throws IOException {
    return on(topic(actor));
  }
}
