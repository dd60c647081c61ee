package attache.door.http;

import attache.desk.Desk;
import attache.door.json.AnswerContract.Citation;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Revision;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the stories that citations name and reads what stands around the words. For one page: each
/// story is looked up once. For one thread.
final class Bookshelf {
  private static final int SHORT = 12;

  private final Desk desk;
  private final Map<String, Optional<Story>> stories = new HashMap<>();
  private final Map<String, Optional<Revision>> texts = new HashMap<>();

  Bookshelf(Desk desk) {
    this.desk = desk;
  }

  /// A citation as readers see it; what is no longer stored is shown as the answer kept it.
  CitedView view(Citation cited, int number) throws IOException {
    var story = story(cited.story());
    var text = story.isEmpty() ? Optional.<Revision>empty() : text(story.get(), cited.revision());
    var inSentence = cited.sentenceText().indexOf(cited.quote());
    var cut = Math.max(inSentence, 0);
    var end = inSentence < 0 ? 0 : cut + cited.quote().length();
    return new CitedView(
        number,
        text.map(found -> link(cited)),
        cited.title(),
        cited.source(),
        date(story, cited),
        story.map(found -> label(found.nature())).orElse(""),
        story.map(Story::language).orElse("und"),
        text.map(found -> neighbour(found, cited.sentence() - 1)).orElse(""),
        cited.sentenceText().substring(0, cut),
        cited.quote(),
        inSentence < 0 ? "" : cited.sentenceText().substring(end),
        cited.sentence() == 0 ? "" : text.map(t -> neighbour(t, cited.sentence() + 1)).orElse(""));
  }

  /// What kind of material a story is, where readers must be told.
  static String label(Draft.Nature nature) {
    return switch (nature) {
      case NEWS -> "";
      case BACKGROUND -> "Background, not news";
      case SAMPLE -> "Sample story";
    };
  }

  private static String link(Citation cited) {
    return "/stories/%s?version=%s&quote=%d-%d#s%d"
        .formatted(
            cited.story(),
            cited.revision().substring(0, SHORT),
            cited.start(),
            cited.end(),
            cited.sentence());
  }

  private static Optional<String> date(Optional<Story> story, Citation cited) {
    return story
        .flatMap(Story::published)
        .map(Dated::asWritten)
        .or(() -> Optional.ofNullable(cited.published()));
  }

  private static String neighbour(Revision revision, int sentence) {
    var there = sentence > 0 && sentence < revision.sentences().size();
    return there ? revision.sentences().get(sentence).in(revision.text()) : "";
  }

  private Optional<Story> story(String id) throws IOException {
    var known = stories.get(id);
    if (known == null) {
      known = desk.story(new StoryId(id));
      stories.put(id, known);
    }
    return known;
  }

  private Optional<Revision> text(Story story, String revision) throws IOException {
    var key = story.id().value() + revision;
    var known = texts.get(key);
    if (known == null) {
      known =
          story.latest().id().value().equals(revision)
              ? Optional.of(story.latest())
              : desk.revisions(story.id()).stream()
                  .filter(text -> text.id().value().equals(revision))
                  .findFirst();
      texts.put(key, known);
    }
    return known;
  }
}
